import { describe, expect, test } from 'vitest';
import { coverageOf } from '../../src/documents/pdf/coverage.ts';
import { loadFonts } from '../../src/documents/pdf/fonts.ts';
import { reportPdf } from '../../src/documents/pdf/index.ts';
import { Typewriter } from '../../src/documents/pdf/text.ts';
import { pdfBookmarks, pdfFacts, pdfTables, pdfText, pdfWords, solidText } from './pdf-reader.ts';
import { form2021, statisticsOf, viewOf } from './report.ts';

const zeros = statisticsOf(form2021, () => 0);
const withProse = (text: string) => viewOf({ statistics: zeros, prose: { '1-overview.md': text } });

/** What Typst would take for code or markup, were it ever to read it. */
const markup = [
  '#read("/etc/passwd")',
  '#panic("x")',
  '#import "sheet.typ": *',
  '$x^2 + y$',
  '@somewhere <label>',
  '] [ } { ) (',
  '= Not a heading',
  '/ term: words',
  '// no comment /* none */',
  '~ -- --- ... "quoted"',
  '\\u{41} \\ #{1+1}',
];

describe('content is text, never code', () => {
  test.each(markup)('%s in prose, headings, lists, tables and links', (words) => {
    const escaped = words.replace(/[\\[\]{}()#+\-.!_*`<>|~$"/:@=^]/g, '\\$&');
    const solid = words.replace(/\s+/g, '');
    const text = `# ${escaped}\n\n${escaped}\n\n- ${escaped}\n\n| a |\n| - |\n| ${escaped} |\n\n[${escaped}](https://example.org/)\n`;
    const pdf = reportPdf(withProse(text));
    expect(solidText(pdf).split(solid).length - 1).toBe(5);
    expect(pdfBookmarks(pdf).length).toBe(7);
  });

  test('nor in title, names, notices, contacts, figures, corrections', () => {
    const words = markup.join(' ');
    const figures = [{ key: 'a', label: words, value: 1, unit: '#件' }];
    const base = viewOf({ statistics: { ...zeros, figures }, organ: { notice: words, contacts: { unit: words } } });
    const file = {
      ...base.report.file,
      basis: [words],
      corrections: [{ date: '2025-01-01', kind: '#a', reason: words }],
    };
    const view = { ...base, title: words, report: { ...base.report, file } };
    const pdf = reportPdf(view, { siteNotice: words, units: [words] });
    expect(solidText(pdf).split(words.replace(/\s+/g, '')).length - 1).toBe(6);
    const cells = pdfTables(pdf).flat(2);
    expect(cells.map(({ text }) => text.replace(/\s+/g, ''))).toContain(words.replace(/\s+/g, ''));
    expect(pdfFacts(pdf).Title).toBe(words);
  });
});

test('a code block keeps its lines and spaces of its own', () => {
  const text = pdfText(reportPdf(withProse('```\n#let a = 1\n  b\n```\n')));
  expect(text.replaceAll('\u00a0', ' ')).toContain('#let a = 1\n');
});

test('words too long for a line are broken, and are found whole', () => {
  const long = `https://example.org/${'abcdefghij'.repeat(30)}`;
  const pdf = reportPdf(withProse(`${long}\n\n| 列 | ${'W'.repeat(120)} |\n| - | - |\n| ${'9'.repeat(80)} | b |\n`));
  const text = solidText(pdf);
  for (const words of [long, 'W'.repeat(120), '9'.repeat(80)]) expect(text).toContain(words);
  for (const { width, words } of pdfWords(pdf)) {
    for (const [left = 0, , right = 0] of words) {
      expect(left).toBeGreaterThan(70);
      expect(right).toBeLessThan(width - 65);
    }
  }
});

test('a line before a long address is full, not stretched', () => {
  const prose =
    '本报告的电子版可以在本单位门户网站下载，网址是https://www.example.gov.cn/zwgk/xxgknb/2024/index.html?from=menu，欢迎查阅。';
  const pdf = reportPdf(withProse(prose));
  expect(solidText(pdf)).toContain(prose);
  // set loosely, characters of 16 points would stand as words of their own
  const [line] = pdfText(pdf).match(/.*网址是.*/) ?? [];
  expect(line?.trim()).toMatch(/^本报告的电子版可以在本单位门户网站下载，\s*网址是/);
});

test('characters that a bold typeface lacks are as heavy as those around them', () => {
  const { covers, bold } = loadFonts();
  const typewriter = new Typewriter(covers, bold);
  expect(typewriter.heavy(['垚镕局'], 'song')).toEqual([{ h: '垚镕' }, '局']);
  expect(typewriter.heavy([{ a: 'x', r: ['甲䶮'] }, '2024 年〓'], 'hei')).toEqual([
    { a: 'x', r: ['甲', { h: '䶮' }] },
    '2024 年〓',
  ]);
  const base = withProse('**由垚镕负责**');
  expect(solidText(reportPdf({ ...base, title: '镕城市2024年报告' }))).toContain('镕城市2024年报告');
});

test('rare characters are printed; what no font has becomes 〓, with a note of its code point', () => {
  const text = solidText(reportPdf(withProse('镕垚喆䶮，ÀéÜ，①℃㎡‰，Ⅳ。')));
  expect(text).toContain('镕垚喆䶮，ÀéÜ，①℃㎡‰，Ⅳ。');
  expect(text).not.toContain('〓');
  const lacking = solidText(reportPdf(withProse('😀和𪚥。')));
  expect(lacking).toContain('〓和〓。');
  expect(lacking).toContain('以“〓”代替：U+1F600、U+2A6A5。');
});

test('signs without a shape leave no trace, and letters made of two are one', () => {
  // The reader would not let most of these through; this stage is safe without it.
  const base = withProse('甲乙');
  const hidden = '甲\u200b\u202e\u00ad\ufe0f\u0000乙 e\u0301';
  const view = { ...base, notices: [hidden] };
  expect(solidText(reportPdf(view))).toContain('甲乙é');
});

test('every character that the fonts are said to have is printed without fault, in every typeface', () => {
  const { covers } = loadFonts();
  const base = withProse('一');
  const all: string[] = [];
  for (let code = 0x20; code < 0x30000; code++) {
    if ((code < 0xd800 || code > 0xdfff) && (covers(code) || code % 61 === 0)) all.push(String.fromCodePoint(code));
  }
  expect(all.length).toBeGreaterThan(25_000);
  for (let from = 0; from < all.length; from += 2000) {
    const text = all
      .slice(from, from + 2000)
      .join('')
      .replace(/[\\[\]`*_<>|#]/g, '');
    const parts = base.parts.map((part, index) =>
      index === 0 && part.prose ? { ...part, prose: { ...part.prose, text: `# ${text}\n\n**${text}**${text}` } } : part,
    );
    expect(reportPdf({ ...base, title: text, parts }).length).toBeGreaterThan(1000);
  }
});

test('a file that is no font is a fault of the program', () => {
  expect(() => coverageOf(new Uint8Array(64))).toThrow('font: no cmap');
});
