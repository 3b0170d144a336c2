import { describe, expect, test } from 'vitest';
import { detect } from '../../src/import/detect.ts';
import { readText } from '../../src/import/text/read.ts';
import { document, linesOf, spansOf, tablesOf } from './source.ts';

test('a paragraph a line, with its number', async () => {
  const { blocks, format } = await document('一、总体情况\r\n\r\n　　我局  2024 年\u200B工作。\r\n');
  expect(format).toBe('text');
  expect(blocks.map((block) => block.kind === 'paragraph' && [block.text, block.place])).toEqual([
    ['一、总体情况', { line: 1, paragraph: 1 }],
    ['我局 2024 年工作。', { line: 3, paragraph: 2 }],
  ]);
});

test.each([
  ['GBK', Buffer.from('d2bb a1a2 d7dc cce5 c7e9 bff6'.replaceAll(' ', ''), 'hex')],
  ['UTF-16 with its mark', Buffer.concat([Buffer.from('fffe', 'hex'), Buffer.from('一、总体情况', 'utf16le')])],
  ['UTF-8 with its mark', Buffer.from('\uFEFF一、总体情况')],
  ['UTF-8 cut inside a letter', Buffer.from('一、总体情况年').subarray(0, -1)],
])('%s is told by its bytes', async (_, bytes) => {
  expect(linesOf(await document(bytes))).toEqual(['一、总体情况']);
});

test('a pipe at the end of a line stands beside an empty cell where all rows are of one length only so', () => {
  const rows = (text: string) => tablesOf(readText(text))[0];
  expect(rows(' |  | 甲 | 乙\n一 | 二 | 5 | \n | 三 | 4 | 7')).toEqual([
    ['', '', '甲', '乙'],
    ['一', '二', '5', ''],
    ['', '三', '4', '7'],
  ]);
  expect(rows('甲 | 乙 | \n5 | 4 | 3\n1 | 2 | ')).toEqual([
    ['甲', '乙', ''],
    ['5', '4', '3'],
    ['1', '2', ''],
  ]);
  expect(rows('| 甲 | 乙 |\n| 5 | 4\n| 1 | |')).toEqual([
    ['甲', '乙'],
    ['5', '4'],
    ['1', ''],
  ]);
});

test('pipes and tabs between cells make a table; a sign in a sentence does not', () => {
  const piped = readText('表\n信息内容 | 本年制发件数\n规章 | 3\n规范性文件 |  \n完 | 了\n\n首页 | 新闻');
  expect(tablesOf(piped)).toEqual([
    [
      ['信息内容', '本年制发件数'],
      ['规章', '3'],
      ['规范性文件', ''],
      ['完', '了'],
      ['首页', '新闻'],
    ],
  ]);
  expect(tablesOf(readText('首页 | 新闻\n正文从这里开始。'))).toEqual([]);
  expect(tablesOf(readText('行政许可\t97\n行政处罚\t\t0'))).toEqual([
    [
      ['行政许可', '97'],
      ['行政处罚', '', '0'],
    ],
  ]);
});

test('a cell a line with a pipe behind it stays lines: where a row ends is a matter of the form', () => {
  const { blocks } = readText('规章 |\n0 |\n0 |\n|||\n');
  expect(blocks.map((block) => block.kind)).toEqual(['paragraph', 'paragraph', 'paragraph', 'paragraph']);
});

test('lines that were broken at the edge of a page are one paragraph; rows and headings stay alone', () => {
  const full = '我们把今年的工作分成三个方面来说明每个方面都写满一行';
  const text = ['一、总体情况', full, full, full, '到此为止。', full, '结束。', '行政许可 97', '行政处罚 0'].join('\n');
  expect(linesOf(readText(text))).toEqual([
    '一、总体情况',
    `${full}${full}${full}到此为止。`,
    `${full}结束。`,
    '行政许可 97',
    '行政处罚 0',
  ]);
});

test('the format is told by the content', () => {
  const format = (text: string) => detect(Buffer.from(text)).format;
  expect(format('<!DOCTYPE html><p>a')).toBe('html');
  expect(format("<p style='a'>一</p><p>二</p><p>三</p><p>四</p>")).toBe('html');
  expect(format('# 一\n\n二')).toBe('markdown');
  expect(format('a\n\n| 一 | 二 |\n|---|---|\n| 1 | 2 |')).toBe('markdown');
  expect(format('{ "version": 1 }')).toBe('json');
  expect(format('一、总体情况\n1 < 2')).toBe('text');
});

test.each([
  ['blanks', ' '.repeat(3_000_000)],
  ['line ends', '\n'.repeat(3_000_000)],
  ['dashes', `|${'-'.repeat(3_000_000)}x`],
  ['stars', '**a'.repeat(1_000_000)],
  ['digits', '1 '.repeat(1_500_000)],
])('a run of %s without end is read in one go, or refused', async (_, run) => {
  const text = `一、总体情况${run}完\n<td>${run}</td>\n| a |${run}| b |`;
  const code = await document(text).then(
    ({ blocks }) => blocks.length > 0,
    (error) => error.code,
  );
  expect([true, 'too-complex']).toContain(code);
});

test('a row of more cells than any table has is refused', async () => {
  await expect(document(`一\n${`a${'|'.repeat(150_000)}b\n`.repeat(2)}`)).rejects.toMatchObject({
    code: 'too-complex',
  });
});

describe('a table drawn with signs', () => {
  const drawn = [
    '┌──────────────┬─────────────┐',
    '│              │  申请人情况 │',
    '│  （说明）    ├──────┬──────┤',
    '│              │自然人│ 总计 │',
    '├──────┬───────┼──────┼──────┤',
    '│      │“三安 │      │      │',
    '│ 三、 │ 全”  │  12  │      │',
    '│ 结果 ├───────┼──────┼──────┤',
    '│      │ 其他  │   0  │  7   │',
    '└──────┴───────┴──────┴──────┘',
  ];

  test('gives its cells with their reach, words broken over lines whole, whatever width a sign has', () => {
    const wide = drawn.map((line) => line.replace('“三安 │', '“三安   │'));
    for (const lines of [drawn, wide]) {
      expect(spansOf(readText(['表', ...lines, '完'].join('\n')))).toEqual([
        '0,0 2×2 （说明）',
        '0,2 1×2 申请人情况',
        '1,2 1×1 自然人',
        '1,3 1×1 总计',
        '2,0 2×1 三、结果',
        '2,1 1×1 “三安全”',
        '2,2 1×1 12',
        '2,3 1×1 ',
        '3,1 1×1 其他',
        '3,2 1×1 0',
        '3,3 1×1 7',
      ]);
    }
  });

  test('with plus signs and strokes, in Markdown too', async () => {
    const grid = ['+------+----+', '| 规章 | 3  |', '+======+====+', '| 行政 | 12 |', '| 许可 |    |', '+------+----+'];
    expect(tablesOf(await document(['# 表', '', ...grid].join('\n')))).toEqual([
      [
        ['规章', '3'],
        ['行政许可', '12'],
      ],
    ]);
  });

  test('lines that enclose nothing stay lines', () => {
    expect(tablesOf(readText('+----+\n| 甲 乙\n完'))).toEqual([]);
  });
});

test('Markdown that begins with a tag is Markdown; a text with tables of a page in it too', async () => {
  const head = '<span>某局年度报告</span>\n\n**一、总体情况**\n\n';
  const table = '<table><tr><td>规章</td>\n\n<td>3</td></tr></table>';
  const piped = await document(`${head}| <span>规章</span> | <span>3</span> |\n|---|---|\n| 其他 | 0 |`);
  expect([piped.format, tablesOf(piped)[0]?.[0]]).toEqual(['markdown', ['规章', '3']]);
  const written = await document(`某局年度报告\n\n一、总体情况\n\n二、主动公开\n\n${table}\n\n三、其他`);
  expect([written.format, linesOf(written).length, tablesOf(written)]).toEqual(['markdown', 4, [[['规章', '3']]]]);
  expect((await document(`<p>一、总体情况</p><p>**注**</p><p>甲</p><p>乙</p>`)).format).toBe('html');
});
