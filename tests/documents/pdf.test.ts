import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { reportPdf } from '../../src/documents/pdf/index.ts';
import { formatNumber } from '../../src/wording/formats.ts';
import { pdfBookmarks, pdfFacts, pdfFonts, pdfMetadata, pdfStructure, pdfWords, solidText } from './pdf-reader.ts';
import { form2021, statisticsOf, viewOf } from './report.ts';

const root = join(import.meta.dirname, '../..');
const { site } = compile({ content: join(root, 'content') });
if (!site) throw new Error('the shipped content has errors');
const shipped = site.reports.map((id) => ({ id, view: site.report(id) }));
const zeros = statisticsOf(form2021, () => 0);

/** Text area in points: A4 less 37, 35, 28 and 26 mm (GB/T 9704-2012, 5.2). */
const mm = 72 / 25.4;
const area = { left: 28 * mm, right: (210 - 26) * mm, top: 37 * mm, bottom: (297 - 35) * mm };

describe.each(shipped)('$id as a PDF', ({ view }) => {
  const pdf = reportPdf(view);

  test('has title, author, language and tags, and says it is PDF/UA-1', () => {
    const facts = pdfFacts(pdf);
    expect(facts).toMatchObject({
      Title: view.title,
      Author: view.organ.file.name,
      Tagged: 'yes',
      'PDF version': '1.7',
    });
    expect(facts['Page size']).toContain('(A4)');
    expect(pdfMetadata(pdf)).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/);
    expect(pdfMetadata(pdf)).toMatch(/<dc:language>.*zh.*<\/dc:language>/s);
  });

  test('has the six parts in the words of the form as bookmarks', () => {
    const parts = view.parts.map(({ section }) => `${section.number}、${section.label}`);
    const marks = pdfBookmarks(pdf);
    expect(marks.map(({ title }) => title).filter((title) => parts.includes(title))).toEqual(parts);
    expect(marks.map(({ page }) => page)).toEqual(marks.map(({ page }) => page).sort((a, b) => a - b));
  });

  test('has text that can be searched: grounds, period, contacts, notices, figures', () => {
    const text = solidText(pdf);
    const { file, figures, form } = view.report;
    const { phone, address } = view.contacts;
    const sought = [...file.basis, form.edition.documentNumber, phone, address, ...view.notices];
    for (const words of sought) expect(text).toContain(words?.replace(/\s+/g, ''));
    for (const { label, value, unit } of figures) {
      expect(text).toContain(`${label}${value === null ? '未载明' : formatNumber(value)}${unit}`.replace(/\s+/g, ''));
    }
    expect(text).not.toContain('〓');
  });

  test('has its fonts embedded in part, and no other', () => {
    const fonts = pdfFonts(pdf);
    const names = fonts.map(({ name }) => name.replace(/^[A-Z]{6}\+/, '').replace(/-Identity-H$/, ''));
    const own = [
      'FandolFang-Regular',
      'FandolHei-Regular',
      'FandolKai-Regular',
      'FandolSong-Bold',
      'NianbaoSerif-Regular',
    ];
    expect(names.sort()).toEqual(own);
    expect(fonts.every(({ embedded, subset, unicode }) => embedded && subset && unicode)).toBe(true);
  });

  test('keeps all its words inside the type area, page numbers below it', () => {
    for (const { words } of pdfWords(pdf)) {
      for (const [left = 0, top = 0, right = 0, bottom = 0] of words) {
        // an opening bracket at the edge gives up its empty half
        expect(left).toBeGreaterThan(area.left - 9);
        expect(right).toBeLessThan(area.right + 9);
        expect(top).toBeGreaterThan(area.top - 8);
        if (top < area.bottom) expect(bottom).toBeLessThan(area.bottom + 6);
      }
    }
  });
});

test('22 lines of 28 characters on a page; the number outside, left and right in turn', () => {
  const line = '政府信息公开工作年度报告应当如实反映全年情况并接受社会各界监督'.slice(0, 28);
  const view = viewOf({ statistics: zeros, prose: { '1-overview.md': `${line.repeat(100)}。\n` } });
  const pages = pdfWords(reportPdf(view));
  const lines = (pages[1]?.words ?? []).filter(([, top = 0]) => top < area.bottom);
  expect(lines).toHaveLength(22);
  const [left = 0, , right = 0] = lines[3] ?? [];
  expect(right - left).toBeCloseTo(156 * mm, 0);
  const tops = lines.map(([, top = 0]) => top);
  expect((tops[21] ?? 0) - (tops[0] ?? 0)).toBeCloseTo(21 * 28.95, 0);
  const numbers = pages.slice(0, 3).map(({ words }) => words.filter(([, top = 0]) => top > area.bottom + 6 * mm));
  const middle = (area.left + area.right) / 2;
  expect(numbers.map((words) => words.length > 0 && words.every(([x = 0]) => x > middle))).toEqual([true, false, true]);
});

test('says what was not stated, who stands for whom, what was corrected and explained', () => {
  const place = 'applications.newReceived.total';
  const view = viewOf({
    statistics: { ...zeros, applications: null, figures: [{ key: 'a', label: '甲', value: null, unit: '件' }] },
    organ: { notice: '本单位为虚构示例。', contacts: { unit: '示例单位办公室', phone: '000-0000000' } },
    prose: { '1-overview.md': '甲为[[a]]，乙为[[applications.newReceived.total]]。' },
    report: {
      onBehalfOf: '示例区人民政府',
      scope: 'aggregate',
      published: null,
      status: 'withdrawn',
      download: { text: '示例网站', address: 'https://example.org/a' },
      corrections: [{ date: '2025-02-01', kind: '数字更正', reason: '原数有误' }],
      explanations: [{ code: 'check/late', place, reason: '系统升级', by: '办公室', until: '2025-12-31' }],
    },
  });
  const text = solidText(reportPdf(view, { units: ['甲局', '乙局', '丙局'], siteNotice: '本站为演示。' }));
  for (const words of [
    '（公布日期未载明）',
    '已撤回：本报告已由发布机关撤回，仅供查考。本单位为虚构示例。本站为演示。',
    '编制机关为示例单位，所报告的机关为示例区人民政府。',
    '数据的统计期限为2024年1月1日至2024年12月31日，统计范围包括甲局、乙局和丙局。',
    '电子版下载处：示例网站（https://example.org/a）。',
    '请与示例单位办公室联系（电话：000-0000000）。',
    '甲为未载明，乙为未载明。',
    '该表未公布（原文未载明）。',
    '2025年2月1日，数字更正：原数有误',
    '系统升级（说明单位：办公室；有效期至2025年12月31日）',
  ]) {
    expect(text).toContain(words);
  }
});

test('a picture is tagged as a figure; its bars have their words and numbers', () => {
  const figures = [
    { key: 'all', label: '全部', value: 12, unit: '条', parts: ['a', 'b', 'c'] },
    { key: 'a', label: '甲渠道', value: 7, unit: '条' },
    { key: 'b', label: '乙渠道', value: 4, unit: '条' },
    { key: 'c', label: '丙渠道', value: 1, unit: '条' },
  ];
  const structure = pdfStructure(reportPdf(viewOf({ statistics: { ...zeros, figures } }))).replace(/"\n\s*"/g, '');
  expect(structure).toMatch(/Figure:[\s\S]*甲渠道7 条乙渠道4 条丙渠道1 条/);
});

describe('the same report gives the same bytes', () => {
  const digest = (pdf: Uint8Array) => createHash('sha256').update(pdf).digest('hex');
  const digests = shipped.map(({ view }) => digest(reportPdf(view)));

  test('twice in one process, whatever was set before', () => {
    expect([...shipped].reverse().map(({ view }) => digest(reportPdf(view)))).toEqual([...digests].reverse());
  });

  test.each([
    { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' },
    {
      TZ: 'Asia/Kathmandu',
      LC_ALL: 'C',
      SOURCE_DATE_EPOCH: '1',
      FONTCONFIG_FILE: '/nonexistent',
      HOME: '/nonexistent',
    },
  ])('in another process with $TZ, $LC_ALL', (environment) => {
    const program = [
      `const { createHash } = await import('node:crypto');`,
      `const { compile } = await import('${join(root, 'src/compile.ts')}');`,
      `const { reportPdf } = await import('${join(root, 'src/documents/pdf/index.ts')}');`,
      `const { site } = compile({ content: '${join(root, 'content')}' });`,
      `for (const id of site.reports) console.log(createHash('sha256').update(reportPdf(site.report(id))).digest('hex'));`,
    ].join('\n');
    const out = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
      cwd: '/',
      encoding: 'utf8',
      env: { PATH: process.env.PATH, ...environment },
    });
    expect(out.trim().split('\n')).toEqual(digests);
  });
});
