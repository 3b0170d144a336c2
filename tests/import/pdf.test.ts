import { describe, expect, test } from 'vitest';
import { readPdfAside } from '../../src/import/pdf/aside.ts';
import { line, pdfFile, row, ruled, words } from './pdf-file.ts';
import { document, linesOf, spansOf, tablesOf } from './source.ts';

const full = '本机关今年继续做好政府信息公开工作及时发布各类信息并认真答复';
const [left, indent] = [80, 104];

describe('running text', () => {
  const page = (number: number, ...draw: string[]) => ({
    draw: [words(200, 800, '某局年度报告', 9), ...draw, words(290, 40, `— ${number} —`, 9)],
  });

  test('rows of numbers at the foot of pages look alike and are no running feet', async () => {
    const xs = [60, 120, 180, 240, 300, 360];
    const page = (name: string) => ({ draw: [words(60, 700, name), ...row(xs, 90, '0', '0', '0', '0', '0', '0')] });
    const shown = linesOf(
      await document(
        pdfFile([page('甲页的文字甲页的文字'), page('乙页的文字乙页的文字'), page('丙页的文字丙页的文字')]),
      ),
    ).join(' ');
    expect(shown.match(/0/g)).toHaveLength(18);
  });

  test('is joined over lines and pages; running heads and page numbers are dropped', async () => {
    const file = pdfFile([
      page(
        1,
        words(indent, 700, '一、总体情况', 14),
        words(indent, 680, full.slice(2), 14),
        words(left, 660, full, 14),
      ),
      page(
        2,
        words(left, 700, '到此为止。', 14),
        words(indent, 680, full.slice(2), 14),
        words(left, 660, '另起。', 14),
      ),
      page(3, words(indent, 700, '二、主动公开政府信息情况', 14)),
    ]);
    const read = await document(file);
    expect(linesOf(read)).toEqual([
      '一、总体情况',
      `${full.slice(2)}${full}到此为止。`,
      `${full.slice(2)}另起。`,
      '二、主动公开政府信息情况',
    ]);
    expect(read.blocks.map((block) => block.place.page)).toEqual([1, 1, 2, 3]);
  });

  test('a title over two lines is one', async () => {
    const draw = [
      words(220, 760, '某市某区某局', 20),
      words(180, 730, '2024年工作年度报告', 20),
      words(indent, 680, full, 14),
    ];
    expect(linesOf(await document(pdfFile([{ draw }])))).toEqual(['某市某区某局2024年工作年度报告', full]);
  });
});

const xs = [80, 240, 320, 400];

describe('ruled tables', () => {
  test('numbers that touch at a line between them are two', async () => {
    const draw = [
      ...ruled(xs, [700, 680, 660]),
      ...row(xs, 685, '规章', '1', '2'),
      words(83, 665, '其他', 10),
      words(305, 665, '6483244', 10),
      words(83, 640, full, 10),
    ];
    expect(tablesOf(await document(pdfFile([{ draw }])))[0]?.[1]).toEqual(['其他', '648', '3244']);
  });

  test('cells by their lines, merged ones too, labels over several lines whole again', async () => {
    const ys = [700, 680, 660, 630];
    const draw = [
      ...ruled([xs[0] as number, xs[3] as number], ys),
      line(240, 680, 240, 630),
      line(320, 680, 320, 630),
      ...row(xs, 685, '第二十条第（一）项'),
      ...row(xs, 665, '信息内容', '本年制发件数', '现行有效件数'),
      ...row(xs, 648, '行政规范性'),
      ...row(xs, 636, '文件'),
      ...row([xs[0] as number, 270, 350], 642, '', '12', '0'),
    ];
    expect(spansOf(await document(pdfFile([{ draw }])))).toEqual([
      '0,0 1×3 第二十条第（一）项',
      '1,0 1×1 信息内容',
      '1,1 1×1 本年制发件数',
      '1,2 1×1 现行有效件数',
      '2,0 1×1 行政规范性文件',
      '2,1 1×1 12',
      '2,2 1×1 0',
    ]);
  });

  test('a table over two pages is one: its head is dropped, a row that was cut is whole, a group goes on', async () => {
    const one = [700, 680, 660, 640];
    const two = [780, 760, 740, 720];
    const file = pdfFile([
      {
        draw: [
          ...ruled([xs[1] as number, xs[2] as number, xs[3] as number], one),
          line(80, 700, 80, 640),
          ...[700, 680, 640].map((y) => line(80, y, 240, y)),
          ...row(xs, 685, '项目', '情形', '数量'),
          ...row(xs, 665, '（三）不予公开', '1.国家秘密', '3'),
          ...row(xs, 645, '', '2.其他法律'),
        ],
      },
      {
        draw: [
          ...ruled([xs[1] as number, xs[2] as number, xs[3] as number], two),
          line(80, 780, 80, 720),
          ...[780, 760, 720].map((y) => line(80, y, 240, y)),
          ...row(xs, 765, '项目', '情形', '数量'),
          ...row(xs, 745, '', '法规禁止', '7'),
          ...row(xs, 725, '', '3.其他', '1'),
        ],
      },
    ]);
    expect(spansOf(await document(file))).toEqual([
      '0,0 1×1 项目',
      '0,1 1×1 情形',
      '0,2 1×1 数量',
      '1,0 3×1 （三）不予公开',
      '1,1 1×1 1.国家秘密',
      '1,2 1×1 3',
      '2,1 1×1 2.其他法律法规禁止',
      '2,2 1×1 7',
      '3,1 1×1 3.其他',
      '3,2 1×1 1',
    ]);
  });

  test('a label that is written downwards is read downwards', async () => {
    const narrow = [80, 100, 240, 320];
    const letters = [...'三、结果'].map((letter, at) => words(84, 685 - at * 14, letter, 10));
    const draw = [
      ...ruled(narrow, [700, 640]),
      line(100, 670, 320, 670),
      ...letters,
      ...row(narrow, 680, '', '（一）予以公开', '5'),
      ...row(narrow, 650, '', '（二）部分公开', '0'),
    ];
    expect(tablesOf(await document(pdfFile([{ draw }])))).toEqual([
      [
        ['三、结果', '（一）予以公开', '5'],
        ['（二）部分公开', '0'],
      ],
    ]);
  });

  test.each([
    ['that says it is turned', { rotate: 90, width: 595, height: 842 }],
    ['that does not say so', { rotate: 0, width: 595, height: 842 }],
  ])('a page %s is read upright', async (_, lie) => {
    const cells = [
      [200, '行政许可（本年处理决定数量）'],
      [500, '97'],
    ] as const;
    const draw = [
      ...[300, 320, 340].map((x) => line(x, 190, x, 560)),
      ...[190, 480, 560].map((y) => line(300, y, 340, y)),
      ...cells.map(([y, text]) => words(315, y, text, 10, 'up')),
      words(335, 200, '行政处罚', 10, 'up'),
      words(335, 500, '8', 10, 'up'),
    ];
    expect(tablesOf(await document(pdfFile([{ draw, ...lie }])))).toEqual([
      [
        ['行政许可（本年处理决定数量）', '97'],
        ['行政处罚', '8'],
      ],
    ]);
  });
});

test('without lines, words that stand in columns are a table, text around it is not', async () => {
  const draw = [
    words(indent, 720, '二、主动公开政府信息情况', 12),
    ...row(xs, 700, '信息内容', '制发件数', '有效件数'),
    ...row([80, 260, 340], 684, '规章', '0', '3'),
    ...row([80, 260, 340], 668, '规范性文件', '12', '5'),
    words(indent, 640, '三、收到和处理情况', 12),
  ];
  const read = await document(pdfFile([{ draw }]));
  expect(linesOf(read)).toEqual(['二、主动公开政府信息情况', '三、收到和处理情况']);
  expect(tablesOf(read)).toEqual([
    [
      ['信息内容', '制发件数', '有效件数'],
      ['规章', '0', '3'],
      ['规范性文件', '12', '5'],
    ],
  ]);
});

describe('what cannot be read', () => {
  const page = { draw: [words(left, 700, full)] };
  test.each([
    ['a scan', () => pdfFile([{ draw: ['0.5 g', '0 0 595 842 re f'] }]), 'no-text'],
    ['half a file', () => pdfFile([page]).subarray(0, 900), 'damaged'],
    ['a file of nothing', () => Buffer.from('%PDF-1.7\n1 0 obj\n<< >>\nendobj\n%%EOF'), 'damaged'],
    [
      'a file with a password',
      () =>
        pdfFile(
          [page],
          `/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >>`,
        ),
      'encrypted',
    ],
    ['a stream without end', () => pdfFile([{ draw: [' '.repeat(40 * 1024 * 1024)] }]), 'too-large'],
    ['more pages than any report', () => pdfFile(Array.from({ length: 401 }, () => page)), 'too-complex'],
  ])('%s', async (_, make, code) => {
    await expect(document(make())).rejects.toMatchObject({ code });
  });

  test('a file that takes too long is given up, and the next one is read', async () => {
    await expect(readPdfAside(pdfFile([page]), 0)).rejects.toMatchObject({ code: 'too-slow' });
    expect(linesOf(await readPdfAside(pdfFile([page])))).toEqual([full]);
  });
});
