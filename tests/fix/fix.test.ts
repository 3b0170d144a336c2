import { chmodSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { type Finding, finding } from '../../src/diagnostics/finding.ts';
import { placeAt } from '../../src/diagnostics/source.ts';
import { applyFixes, type FixKind, stampsBelow } from '../../src/fix/index.ts';
import { casesFolder } from '../case.ts';

const folder = mkdtempSync(join(tmpdir(), 'nianbao-fix-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A copy of the base content in a folder of its own. */
function copy(): string {
  const own = mkdtempSync(join(folder, 'case-'));
  cpSync(join(casesFolder, 'base'), join(own, 'content'), { recursive: true });
  return own;
}

const statistics = 'content/shili/2024/statistics.json';
const overview = 'content/shili/2024/1-overview.md';

/** Compiles and makes the fixes, once. */
function fix(own: string, kind: FixKind = 'safe') {
  const stamps = stampsBelow(join(own, 'content'));
  const { findings } = compile({ content: join(own, 'content') });
  return { findings, ...applyFixes(findings, { folder: own, kind, stamps }) };
}

/** Every file's bytes by path. */
const bytesOf = (own: string) =>
  new Map(
    readdirSync(own, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [file.slice(own.length), readFileSync(file).toString('hex')]),
  );

/** What a slip is, and what makes it good again. */
const slips: readonly [string, string, (text: string) => string][] = [
  ['full-width digits', statistics, (text) => text.replace('"naturalPerson": 47,', '"naturalPerson": ４７,')],
  ['one full-width digit', statistics, (text) => text.replace('"naturalPerson": 47,', '"naturalPerson": 4７,')],
  ['a full-width comma', statistics, (text) => text.replace('"naturalPerson": 47,', '"naturalPerson": 47，')],
  ['a full-width colon', statistics, (text) => text.replace('"naturalPerson": 47,', '"naturalPerson"： 47,')],
  ['full-width brackets', statistics, (text) => text.replace('"adminFees": { ', '"adminFees": ｛ ')],
  ['a full-width point', statistics, (text) => text.replace('301.7628', '301．7628')],
  ['quotation marks of prose', 'content/shili/2024/report.json', (text) => text.replace('"status"', '“status”')],
  ['one of them', 'content/shili/2024/report.json', (text) => text.replace('"status": "', '"status”: "')],
  ['around a value', 'content/shili/2024/report.json', (text) => text.replace('"published",', '“published”,')],
  ['a comma too many', statistics, (text) => text.replace('"total": 73 }', '"total": 73, }')],
  [
    'a comma too many at the end of a list',
    statistics,
    (text) => text.replace('"unit": "条" }\n  ]', '"unit": "条" },\n  ]'),
  ],
  ['a comma left out at the end of a line', statistics, (text) => text.replace('"total": 73 },', '"total": 73 }')],
  ['a comma left out in a line', statistics, (text) => text.replace('"naturalPerson": 47,', '"naturalPerson": 47')],
  ['a count in quotes', statistics, (text) => text.replace('"naturalPerson": 47,', '"naturalPerson": "47",')],
  [
    'with commas between thousands',
    statistics,
    (text) => text.replace('"decisions": 1318 }', '"decisions": "１,318" }'),
  ],
  ['an amount in quotes', statistics, (text) => text.replace('301.7628', '"301.7628"')],
  ['a day with slashes', 'content/shili/2024/report.json', (text) => text.replace('"2025-01-16"', '"2025/1/16"')],
  ['a day in Chinese', 'content/shili/2024/report.json', (text) => text.replace('"2025-01-16"', '"2025年1月16日"')],
  ['a byte order mark', 'content/shili/organ.json', (text) => `\uFEFF${text}`],
  ['a byte order mark in prose', overview, (text) => `\uFEFF${text}`],
  [
    'a character without width',
    overview,
    (text) => text.replace('公开信息', '公开\u200B信息').replace('其中', '\u2060其中'),
  ],
  ['a heading without a space', overview, (text) => text.replace('## （一）', '##（一）')],
  ['a heading with full-width signs', overview, (text) => text.replace('## （一）', '＃＃（一）')],
  ['a key in full-width brackets', overview, (text) => text.replace('[[published]]', '【【published】】')],
  ['a key with a bracket too few', overview, (text) => text.replace('[[published]]', '[[published]')],
  ['a key that is not closed', overview, (text) => text.replace('[[published]]', '[[published')],
  ['a paragraph indented as code', overview, (text) => text.replace('全年公开信息', '    全年公开信息')],
  ['one in a key', statistics, (text) => text.replace('"rules"', '"ru\u200Bles"')],
  [
    'all of them at once',
    statistics,
    (text) =>
      `\uFEFF${text
        .replace('"newReceived": { "naturalPerson": 47,', '“newReceived”： { "naturalPerson": ４７，')
        .replace('"carriedIn": {', '"carriedIn"： ｛')
        .replace('"decisions": 806 },', '"decisions": 806 }')
        .replace('政府网站', '政府\u200B网站')}`,
  ],
];

describe('a slip that cannot be meant otherwise is mended byte for byte', () => {
  test.each(slips)('%s', (_name, path, spoil) => {
    const own = copy();
    const before = bytesOf(own);
    const file = join(own, path);
    const text = readFileSync(file, 'utf8');
    const spoilt = spoil(text);
    expect(spoilt).not.toBe(text);
    writeFileSync(file, spoilt);
    let { changes, skipped } = fix(own);
    expect(changes.length).toBeGreaterThan(0);
    while (changes.length > 0) ({ changes, skipped } = fix(own));
    expect(skipped).toEqual([]);
    expect(compile({ content: join(own, 'content') }).findings).toEqual([]);
    expect(bytesOf(own)).toEqual(before);
  });

  test.each(slips)('%s, with line ends of Windows', (_name, path, spoil) => {
    const own = copy();
    const file = join(own, path);
    const windows = readFileSync(file, 'utf8').replaceAll('\n', '\r\n');
    const spoilt = spoil(windows.replaceAll('\r\n', '\n')).replaceAll('\n', '\r\n');
    writeFileSync(file, spoilt);
    while (fix(own).changes.length > 0);
    expect(readFileSync(file, 'utf8')).toBe(windows);
  });
});

test.each(['\n', '\r\n'])('lines that run on are parted by a blank line, %j', (end) => {
  const own = copy();
  const file = join(own, 'content/shili/2024/6-other-matters.md');
  const before = readFileSync(file, 'utf8').replaceAll('\n', end);
  const lines = (between: string) =>
    [before.trimEnd(), '', '说明：', '1、甲。', '2、乙。', '']
      .join(end)
      .replace(`：${end}1、甲。${end}`, `：${end}${between}1、甲。${end}${between}`);
  writeFileSync(file, lines(''));
  expect(fix(own).changes.map(({ code }) => code)).toEqual(['check/run-on-lines', 'check/run-on-lines']);
  expect(readFileSync(file, 'utf8')).toBe(lines(end));
});

describe('what could be meant otherwise is left alone', () => {
  const doubtful: readonly [string, string, string][] = [
    ['a full-width comma inside a number', '"decisions": 1318', '"decisions": 1，318'],
    ['a unit in quotes', '"naturalPerson": 47,', '"naturalPerson": "47件",'],
    ['commas at other places', '"decisions": 1318', '"decisions": "13,18"'],
    ['two numbers without a comma', '"decisions": 1318', '"decisions": 1 318'],
    ['a key that is not closed', '"decisions": 1318', '"decisions: 1318'],
    ['two commas', '"naturalPerson": 47,', '"naturalPerson": 47,,'],
    ['a comment', '"naturalPerson": 47,', '"naturalPerson": 47, // 新收'],
    ['a slip beside something else that is wrong', '"naturalPerson": 47,', '"naturalPerson": ４７, x'],
    ['marks in a text', '政府网站公开', '政府“网站”公开'],
    ['full-width digits in a text', '政府网站公开', '政府网站公开１２，'],
  ];
  test.each(doubtful)('%s', (_name, from, to) => {
    const own = copy();
    const file = join(own, statistics);
    const spoilt = readFileSync(file, 'utf8').replace(from, () => to);
    writeFileSync(file, spoilt);
    expect(fix(own)).toMatchObject({ changes: [], skipped: [] });
    expect(readFileSync(file, 'utf8')).toBe(spoilt);
  });
});

describe('files', () => {
  const spoil = (own: string) => {
    const file = join(own, statistics);
    writeFileSync(file, readFileSync(file, 'utf8').replace('"naturalPerson": 47,', '"naturalPerson": ４７,'));
    return file;
  };

  test('one that changed after it was read stays as it is', () => {
    const own = copy();
    const file = spoil(own);
    const stamps = stampsBelow(join(own, 'content'));
    const { findings } = compile({ content: join(own, 'content') });
    const other = `${readFileSync(file, 'utf8')}\n`;
    writeFileSync(file, other);
    expect(applyFixes(findings, { folder: own, kind: 'safe', stamps })).toEqual({
      changes: [],
      skipped: [{ file: statistics, reason: 'changed' }],
    });
    expect(readFileSync(file, 'utf8')).toBe(other);
  });

  test('keep their permissions, and nothing is left beside them', () => {
    const own = copy();
    const file = spoil(own);
    chmodSync(file, 0o640);
    const names = readdirSync(join(file, '..'));
    expect(fix(own).changes).toMatchObject([{ code: 'read/full-width', before: '４７', after: '47' }]);
    expect(statSync(file).mode & 0o777).toBe(0o640);
    expect(readdirSync(join(file, '..'))).toEqual(names);
  });

  test('with a bare carriage return are not touched: their lines are counted in two ways', () => {
    const own = copy();
    const file = join(own, overview);
    const text = readFileSync(file, 'utf8').replace('\n\n', '\r\r').replace('其中', '\u200B其中');
    writeFileSync(file, text);
    expect(fix(own).changes).toEqual([]);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });
});

describe('proposals', () => {
  const text = '全年公开 30 条，其中网站 20 条。\n';
  const source = { path: overview, file: '' };
  const at = (words: string) => placeAt(source, text, text.indexOf(words), text.indexOf(words) + words.length);
  const proposal = (words: string, put: string, safe = false): Finding => ({
    ...finding('check/prose-number', 'note', at(words)),
    fix: { edits: [{ at: at(words), text: put }], safe },
  });
  const make = (kind: FixKind, ...findings: Finding[]) => {
    const own = copy();
    writeFileSync(join(own, overview), text);
    const { changes } = applyFixes(findings, { folder: own, kind, stamps: stampsBelow(join(own, 'content')) });
    return [readFileSync(join(own, overview), 'utf8'), changes.length];
  };

  test('are made when asked for: binding alone, or all', () => {
    const list = [proposal('30', '[[published]]'), proposal('其中', '这里面')] as const;
    expect(make('safe', ...list)).toEqual([text, 0]);
    expect(make('bind', ...list)).toEqual([text.replace('30', '[[published]]'), 1]);
    expect(make('all', ...list)).toEqual([text.replace('30', '[[published]]').replace('其中', '这里面'), 2]);
  });

  test('make a table of lines with tabs and of lines with bars alone', () => {
    const table = '| 平台 | 条数 |\n| --- | --- |\n| 网站 | 20 |\n| 公众号 | 10 |\n';
    for (const lines of [
      '平台\t条数\n网站\t20\n公众号\t10\n',
      '| 平台 | 条数 |\n| 网站 | 20 |\n| 公众号 | 10 |\n',
      '｜平台｜条数｜\n|---|---|\n｜网站｜20｜\n｜公众号｜10｜\n',
    ]) {
      const own = copy();
      const file = join(own, overview);
      const before = readFileSync(file, 'utf8');
      writeFileSync(file, `${before}\n\n${lines}`);
      expect(fix(own).changes).toEqual([]);
      expect(fix(own, 'all').changes.map(({ code }) => code)).toEqual(['check/table-mark']);
      expect(readFileSync(file, 'utf8')).toBe(`${before}\n\n${table}`);
    }
  });

  test('for the same place do not both happen; what is safe goes first', () => {
    expect(make('all', proposal('30 条', '甲'), proposal('30', '乙', true))).toEqual([text.replace('30', '乙'), 1]);
  });

  test('with a place that is not in the file do nothing, and no edit of theirs is made', () => {
    const wrong = proposal('30', '[[published]]');
    const beyond = { ...at('20'), line: 9, endLine: 9 };
    const broken = { ...wrong, fix: { safe: true, edits: [...(wrong.fix?.edits ?? []), { at: beyond, text: 'x' }] } };
    expect(make('all', broken)).toEqual([text, 0]);
  });
});
