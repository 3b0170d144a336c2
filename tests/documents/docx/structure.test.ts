import { posix } from 'node:path';
import type { Element } from '@xmldom/xmldom';
import { beforeAll, describe, expect, test } from 'vitest';
import { reportDocx } from '../../../src/documents/docx/index.ts';
import { form2019, form2021, statisticsOf, viewOf } from '../report.ts';
import { order } from './order.ts';
import {
  all,
  child,
  childrenOf,
  documentOf,
  type Package,
  paragraphsOf,
  readDocx,
  tablesOf,
  value,
  wordsOf,
} from './reader.ts';

const prose = [
  '## （一）主动公开',
  '全文“引号”**重点**，*着重*，`代码`，[网站](https://www.example.org/a?b=1&c=2)，[附件](attachments/表1.csv)。',
  '1. 甲\n2. 乙\n   - 丙\n\n     丁\n',
  '> 引文',
  '| 渠道 | 数量 |\n| --- | ---: |\n| 网站 | [[published]] |',
  '```\n第一行\n第二行\n```',
  '---',
  '### 1.标题',
].join('\n\n');

const view = viewOf({
  statistics: {
    ...statisticsOf(form2021, (index) => (index % 3 ? 1 : null)),
    figures: [{ key: 'published', label: '主动公开', value: 1164, unit: '条' }],
  },
  prose: { '1-overview.md': prose },
  organ: { notice: '本单位为虚构示例。', contacts: { phone: '000-0000000', address: '示例路1号' } },
  report: {
    corrections: [{ date: '2025-03-01', kind: '数字更正', reason: '录入有误' }],
    explanations: [{ code: 'check/not-stated', place: 'applications.newReceived.total', reason: '系统迁移' }],
    download: { text: '示例网站', address: null },
  },
});

let docx: Package;
beforeAll(async () => {
  docx = await readDocx(reportDocx(view, { siteNotice: '本站是演示站点。' }));
});
const root = (part: string) => docx.get(part)?.root as Element;
const attribute = (element: Element | undefined, name: string) => element?.getAttribute(name) ?? '';

describe('the package', () => {
  test('holds the parts that its content types and relations name, and no other', () => {
    const named = all(root('[Content_Types].xml'), 'Override').map((part) => attribute(part, 'PartName').slice(1));
    const parts = [...docx.keys()].filter((name) => !/\.rels$|^\[|^customXml\/item\d\.xml$/.test(name));
    expect(named.sort()).toEqual(parts.sort());
    const targets = (part: string) =>
      all(root(part), 'Relationship').filter((relation) => relation.getAttribute('TargetMode') !== 'External');
    for (const relation of targets('_rels/.rels')) expect(docx.has(attribute(relation, 'Target'))).toBe(true);
    for (const relation of targets('word/_rels/document.xml.rels')) {
      if (!attribute(relation, 'Type').endsWith('/image'))
        expect(docx.has(posix.join('word', attribute(relation, 'Target')))).toBe(true);
    }
    expect([...docx.keys()][0]).toBe('[Content_Types].xml');
  });

  test('children stand in the order that the standard asks for', () => {
    let seen = 0;
    for (const { root } of docx.values()) {
      for (const [parent, names] of Object.entries(order)) {
        for (const element of [...(root.nodeName === parent ? [root] : []), ...all(root, parent)]) {
          const places = childrenOf(element).map(({ nodeName }) => names.indexOf(nodeName.replace('w:', '')));
          expect(places, `${parent}: ${childrenOf(element).map(({ nodeName }) => nodeName)}`).not.toContain(-1);
          expect([...places].sort((a, b) => a - b)).toEqual(places);
          seen += 1;
        }
      }
    }
    expect(seen).toBeGreaterThan(1000);
  });

  test('every style, list and link that is used is there', () => {
    const styles = all(root('word/styles.xml'), 'w:style').map((style) => attribute(style, 'w:styleId'));
    expect(new Set(styles).size).toBe(styles.length);
    const parts = [
      documentOf(docx),
      root('word/footer-odd.xml'),
      root('word/footer-even.xml'),
      root('word/styles.xml'),
    ];
    const uses = (name: string) => parts.flatMap((part) => all(part, name).map((use) => value(use)));
    for (const name of ['w:pStyle', 'w:rStyle', 'w:tblStyle', 'w:basedOn', 'w:next']) {
      for (const style of uses(name)) expect(styles).toContain(style);
    }
    const lists = all(root('word/numbering.xml'), 'w:num').map((list) => attribute(list, 'w:numId'));
    for (const list of uses('w:numId')) expect(lists).toContain(list);
    const relations = all(root('word/_rels/document.xml.rels'), 'Relationship').map((one) => attribute(one, 'Id'));
    const links = all(documentOf(docx), 'w:hyperlink')
      .map((link) => link.getAttribute('r:id'))
      .filter(Boolean);
    expect(links).toHaveLength(2);
    for (const link of links) expect(relations).toContain(link);
    const anchors = all(documentOf(docx), 'w:hyperlink')
      .map((link) => link.getAttribute('w:anchor'))
      .filter(Boolean);
    const bookmarks = all(documentOf(docx), 'w:bookmarkStart').map((mark) => mark.getAttribute('w:name'));
    expect(new Set(anchors)).toEqual(new Set(bookmarks));
  });

  test('tables are as wide as their columns, and no wider than the page', () => {
    for (const table of tablesOf(docx)) {
      const columns = childrenOf(child(table, 'w:tblGrid') as Element).map((column) =>
        Number(attribute(column, 'w:w')),
      );
      const width = columns.reduce((sum, column) => sum + column, 0);
      expect(attribute(child(child(table, 'w:tblPr'), 'w:tblW'), 'w:w')).toBe(String(width));
      expect(width).toBeLessThanOrEqual(8845);
      expect(width).toBeGreaterThan(8800);
      expect(Math.min(...columns)).toBeGreaterThan(0);
    }
  });
});

describe('the page', () => {
  test('is A4 with the margins of GB/T 9704 and 22 lines of 28.95 pt', () => {
    const section = all(documentOf(docx), 'w:sectPr')[0] as Element;
    const millimetres = (element: Element | undefined, name: string) => Number(attribute(element, name)) / 56.693;
    const margins = child(section, 'w:pgMar');
    for (const [side, expected] of [
      ['w:top', 37],
      ['w:bottom', 35],
      ['w:left', 28],
      ['w:right', 26],
    ] as const) {
      expect(millimetres(margins, side)).toBeCloseTo(expected, 1);
    }
    expect(millimetres(child(section, 'w:pgSz'), 'w:w')).toBeCloseTo(210, 1);
    expect(millimetres(child(section, 'w:pgSz'), 'w:h')).toBeCloseTo(297, 1);
    expect(attribute(child(section, 'w:docGrid'), 'w:linePitch')).toBe('579');
    expect(Math.floor((16838 - 2098 - 1984) / 579)).toBe(22);
    const normal = all(root('word/styles.xml'), 'w:style').find((style) => attribute(style, 'w:styleId') === 'Normal');
    const tracking = Number(value(child(child(normal, 'w:rPr'), 'w:spacing')));
    expect(Math.floor((11906 - 1587 - 1474) / (320 + tracking))).toBe(28);
  });

  test('has its number between dashes at the outer corner', () => {
    expect(wordsOf(root('word/footer-odd.xml'))).toBe('— 1 —');
    expect(wordsOf(root('word/footer-even.xml'))).toBe('— 1 —');
    expect(value(all(root('word/footer-odd.xml'), 'w:jc')[0])).toBe('right');
    expect(value(all(root('word/footer-even.xml'), 'w:jc')[0])).toBe('left');
    expect(all(root('word/settings.xml'), 'w:evenAndOddHeaders')).toHaveLength(1);
    expect(all(root('word/footer-odd.xml'), 'w:fldSimple')[0]?.getAttribute('w:instr')).toBe(' PAGE ');
  });

  test('names the typefaces of official papers, with others that may stand in', () => {
    const fonts = all(root('word/fontTable.xml'), 'w:font').map((font) => attribute(font, 'w:name'));
    expect(fonts).toEqual(expect.arrayContaining(['仿宋_GB2312', '方正小标宋简体', '楷体_GB2312', '黑体', '宋体']));
    const used = all(root('word/styles.xml'), 'w:rFonts').map((font) => attribute(font, 'w:eastAsia'));
    for (const font of used) expect(fonts).toContain(font);
  });
});

describe('the words', () => {
  test('begin with the title, notices and the preamble, then six parts under the exact headings of the form', () => {
    const paragraphs = paragraphsOf(docx);
    expect(paragraphs[0]).toMatchObject({ style: 'Title', text: '示例单位2024年政府信息公开工作年度报告' });
    expect(paragraphs.filter(({ style }) => style === 'Notice').map(({ text }) => text)).toEqual([
      '本单位为虚构示例。',
      '本站是演示站点。',
    ]);
    const text = paragraphs.map((paragraph) => paragraph.text).join('\n');
    for (const words of [
      '《中华人民共和国政府信息公开条例》',
      '2024年1月1日至2024年12月31日',
      '000-0000000',
      '示例路1号',
      '示例网站',
    ]) {
      expect(text).toContain(words);
    }
    const headings = paragraphs
      .filter(({ style }) => /^(Heading1|AfterwardsHead)$/.test(style))
      .map((heading) => heading.text);
    const parts = form2021.edition.sections.map(({ number, label }) => `${number}、${label}`);
    expect(headings).toEqual([...parts, '更正情况', '对核查意见的说明']);
  });

  test('tell corrections and explanations, and end with who signs and the day', () => {
    const texts = paragraphsOf(docx).map(({ text }) => text);
    expect(texts).toContain('2025年3月1日，数字更正：录入有误');
    expect(texts.some((text) => text.endsWith('：系统迁移'))).toBe(true);
    expect(
      paragraphsOf(docx)
        .filter(({ style }) => style === 'Signature')
        .map(({ text }) => text),
    ).toEqual(['示例单位', '2025年1月20日']);
    expect(texts.some((text) => text.includes('空格为原文未填报，不是零。'))).toBe(true);
  });

  test('a draft says so; a part with nothing says so; a long title breaks between organ and year', async () => {
    const draft = viewOf({
      edition: '2019',
      statistics: Object.fromEntries(
        form2019.edition.sections.filter(({ tables }) => tables).map(({ key }) => [key, null]),
      ),
      organ: { name: '示例省示例市示例区城市管理和综合行政执法局' },
      report: { published: null },
    });
    const file = { ...draft.report.file, status: 'draft' as const };
    const { form, tables, figures, figure } = draft.report;
    const report = { ...draft.report, form, tables, figures, figure, file };
    const paragraphs = paragraphsOf(await readDocx(reportDocx({ ...draft, report })));
    expect(paragraphs.find(({ style }) => style === 'Notice')?.text).toMatch(/^草稿/);
    expect(paragraphs[0]?.text).toMatch(/执法局\n2024年/);
    expect(paragraphs.filter(({ text }) => /未公布/.test(text)).length).toBeGreaterThan(0);
    expect(paragraphs.at(-1)?.text).toContain('未载明');
  });

  test('properties: title, maker, language, the report’s own days', () => {
    const core = root('docProps/core.xml');
    const property = (name: string) => all(core, name)[0]?.textContent;
    expect(property('dc:title')).toBe(view.title);
    expect(property('dc:creator')).toBe('示例单位');
    expect(property('dc:language')).toBe('zh-CN');
    expect(property('dcterms:created')).toBe('2025-01-20T00:00:00Z');
    expect(property('dcterms:modified')).toBe('2025-03-01T00:00:00Z');
  });
});
