import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compile } from '../../../src/compile.ts';
import { reportWechat } from '../../../src/documents/wechat/index.ts';
import { hexOf } from '../../../src/wording/colour.ts';
import { formatNumber, formatSigned } from '../../../src/wording/formats.ts';
import { numbersOf } from '../../../src/wording/prose-number.ts';
import { form2021, statisticsOf, viewOf } from '../report.ts';
import { attribute, elementsOf, gridOf, wordsOf } from './reader.ts';

const { site } = compile({ content: join(import.meta.dirname, '../../../content') });
if (!site) throw new Error('the shipped content has errors');
const views = site.reports.map((id) => [id, site.report(id)] as const);

const kept = {
  tags: /^(section|p|h[2-6]|span|strong|em|br|ul|ol|li|table|thead|tbody|tr|th|td)$/,
  attributes: /^(style|colspan|rowspan|scope|start)$/,
  properties:
    /^((max-)?width|height|margin|padding|color|background-color|font-size|font-weight|font-style|line-height|text-align|text-indent|vertical-align|border(-(top|bottom|left|collapse))?|overflow-x)$/,
};

describe.each(views)('%s', (_, view) => {
  const { fragment, preview, styles } = reportWechat(view, { hue: 250 });
  const elements = elementsOf(fragment.replace(/^\uFEFF/, ''));

  test('holds only what editors keep: elements, attributes, declarations; one root', () => {
    expect(fragment.startsWith('\uFEFF<section style="width:100%;')).toBe(true);
    expect(elementsOf(fragment)[0]?.tagName).toBe('section');
    for (const element of elements) {
      expect(element.tagName).toMatch(kept.tags);
      for (const { name, value } of element.attrs) {
        expect(name).toMatch(kept.attributes);
        for (const declaration of name === 'style' ? value.split(';') : []) {
          const [property = '', set = ''] = declaration.split(/:(.*)/);
          expect(property).toMatch(kept.properties);
          expect(set, declaration).toMatch(/^[\w#%. -]+( !important)?$/);
          expect(set, declaration).not.toMatch(/\b(r?em|vw|vh|pt|position|var|calc)\b(?!$)|\drem/);
        }
      }
      if (['p', 'table', 'th', 'td', 'section', 'h2'].includes(element.tagName))
        expect(attribute(element, 'style')).toBeTruthy();
    }
  });

  test('the preview is the same without a style: classes that its style sheet has', () => {
    expect(preview).not.toMatch(/\sstyle=/);
    const bare = (html: string) => html.replace(/^\uFEFF/, '').replaceAll(/ (?:style|class|tabindex)="[^"]*"/g, '');
    expect(bare(preview)).toBe(bare(fragment));
    for (const element of elementsOf(preview))
      for (const name of (attribute(element, 'class') ?? '').split(' ').filter(Boolean))
        expect(styles).toContain(`.${name}`);
  });

  test('has every number of every published table in its place, under and beside the words of the form', () => {
    const grids = elements.filter(({ tagName }) => tagName === 'table').map(gridOf);
    let cells = 0;
    for (const filled of view.report.tables.values()) {
      if (!filled) continue;
      const { table, values } = filled;
      const caption = table.definition.captionPrinted ? table.definition.label : null;
      const printed = table.rows.filter(({ node }) => node.labelPrinted !== false);
      const isOurs = (rows: readonly string[][]) =>
        (caption
          ? rows.some((row) => row[0] === caption)
          : table.columns.every(({ label }) => rows.some((row) => row.includes(label)))) &&
        printed.every(({ label }) => rows.some((row) => row.includes(label)));
      const grid = grids.find(isOurs) ?? [];
      expect(grid.length, table.key).toBeGreaterThan(1);
      const rows = caption ? grid.slice(grid.findIndex((row) => row[0] === caption)) : grid;
      const headings = printed.length === 0 ? 0 : Math.max(...table.rows.map(({ under }) => under.length + 1));
      for (const leaf of table.rows) {
        const line = (printed.length === 0 ? rows.at(-1) : rows.find((row) => row.includes(leaf.label))) ?? [];
        const across = (line.length - headings) / table.columns.length;
        table.columns.forEach(({ key }, index) => {
          const cell = table.cell(leaf.key, key);
          const value = cell && values[cell.index];
          const words =
            typeof value !== 'number' ? '' : cell?.kind === 'signedCount' ? formatSigned(value) : formatNumber(value);
          expect(line[headings + index * across], cell?.key).toBe(words);
          if (words !== '') cells++;
        });
      }
    }
    const known = [...view.report.tables.values()].some((filled) => filled);
    expect(cells > 0).toBe(known);
  });

  test('has every figure that the prose names, every heading of the form, the notices', () => {
    const words = elements[0] ? wordsOf(elements[0]) : '';
    for (const { section } of view.parts) expect(words).toContain(`${section.number}、${section.label}`);
    for (const notice of view.notices) expect(words).toContain(notice);
    const number = numbersOf(view.report);
    for (const { text } of view.report.prose.values())
      for (const [, key = ''] of text.matchAll(/\[\[([\w.]+)\]\]/g))
        expect(words).toContain(formatNumber(number(key) ?? Number.NaN));
    expect(words).not.toContain('[[');
  });
});

test('blank is blank and said to be no zero; a total that was added up says so', () => {
  const statistics = statisticsOf(form2021, () => 3);
  const applications = statistics.applications as Record<string, Record<string, unknown>>;
  applications.carriedIn = { ...applications.carriedIn, naturalPerson: null };
  const { total: _, ...rest } = applications.newReceived ?? {};
  applications.newReceived = rest;
  const elements = elementsOf(reportWechat(viewOf({ statistics }), { hue: 20 }).fragment);
  const tables = elements.filter(({ tagName }) => tagName === 'table').map(gridOf);
  const grid = tables.find((rows) => rows.some((row) => row.includes('自然人'))) ?? [];
  expect(grid.find((row) => row[0]?.startsWith('二、'))?.slice(-7)).toEqual(['', '3', '3', '3', '3', '3', '3']);
  expect(grid.find((row) => row[0]?.startsWith('一、'))?.at(-1)).toBe('18（计）');
  const words = elements[0] ? wordsOf(elements[0]) : '';
  expect(words).toContain('空格为原文未填报，不是零。');
  expect(words).toContain('标“计”的总计原文未填');
});

test('prose keeps its shape: headings, lists, tables with alignment, emphasis, code; links become words', () => {
  const text =
    '# 甲\n\n### 乙\n\n一 *二* **三：** 四 [词](https://example.org/a?b=1&c) [附件](attachments/x.csv) <https://example.org/>\n\n- 子\n- 丑\n\n3. 寅\n\n> 引\n\n| 名 | 数 |\n| :- | -: |\n| 卯 | 5 |\n\n```\na  b\n```\n\n---\n';
  const { fragment } = reportWechat(
    viewOf({ statistics: statisticsOf(form2021, () => 0), prose: { '1-overview.md': text } }),
    { hue: 250 },
  );
  const elements = elementsOf(fragment);
  const words = (tag: string) => elements.filter(({ tagName }) => tagName === tag).map(wordsOf);
  expect(words('h3')[0]).toBe('甲');
  expect(words('h4')[0]).toBe('乙');
  expect(words('em')).toEqual(['二']);
  expect(words('strong')[0]).toBe('三：');
  expect(words('p')).toContain('一 二 三：四 词（https://example.org/a?b=1&c） 附件 https://example.org/');
  expect(words('li')).toEqual(['子', '丑', '寅']);
  expect(elements.find(({ tagName }) => tagName === 'ol')?.attrs[0]).toEqual({ name: 'start', value: '3' });
  const cell = elements.find((element) => element.tagName === 'td' && wordsOf(element) === '5');
  expect(cell && attribute(cell, 'style')).toContain('text-align:right');
  expect(elements.map(wordsOf)).toContain('a\u00a0\u00a0b');
  expect(elements.some(({ tagName }) => tagName === 'a' || tagName === 'img')).toBe(false);
});

test('content is text, never markup', () => {
  const words = '<script>x</script> & "q" <b style="position:fixed">';
  const figures = [1, 2, 3].map((value) => ({ key: `a.${value}`, label: words, value, unit: words }));
  const sum = { key: 'a', label: words, value: 6, unit: words, parts: figures.map(({ key }) => key) };
  const statistics = { ...statisticsOf(form2021, () => 0), figures: [sum, ...figures] };
  const view = viewOf({ statistics, organ: { notice: words }, prose: { '1-overview.md': '1 < 2 & "q" > 0' } });
  const { fragment } = reportWechat(view, {
    hue: 250,
    units: [words],
    siteNotice: words,
    address: 'https://example.org/"><i>',
  });
  for (const { tagName } of elementsOf(fragment)) expect(tagName).toMatch(kept.tags);
  expect(elementsOf(fragment).filter((element) => wordsOf(element) === words).length).toBeGreaterThanOrEqual(3);
  expect(elementsOf(fragment).map(wordsOf)).toContain('1 < 2 & "q" > 0');
});

test('colours are those of the hue, as Chromium draws oklch()', () => {
  expect(hexOf(0.45, 0.12, 250)).toBe('#0e5794');
  expect(hexOf(0.45, 0.12, 20)).toBe('#8c3439');
  expect(hexOf(0.87, 0.014, 20)).toBe('#ddd1d0');
  expect(hexOf(1, 0, 0)).toBe('#ffffff');
  expect(hexOf(0, 0, 0)).toBe('#000000');
});
