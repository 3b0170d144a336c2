import { describe, expect, test } from 'vitest';
import { type CellDraft, cellsOf, codesOf, read, rowOf, table } from './document.ts';

const heading = '三、收到和处理政府信息公开申请情况';
const head = (label: string): CellDraft[][] => [
  [
    { text: label, rows: 3, columns: 3 },
    { text: '申请人情况', columns: 7 },
  ],
  [
    { text: '自然人', rows: 2 },
    { text: '法人或其他组织', columns: 5 },
    { text: '总计', rows: 2 },
  ],
  ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'],
];
const numbers = (text: string) => text.split(' ').map((one) => (one === '_' ? '' : one));
const wide = (text: string, values: string): CellDraft[] => [{ text, columns: 3 }, ...numbers(values)];

describe('tables with places', () => {
  test('rows under merged headings; blank, dash and stroke are not stated, never 0', async () => {
    const rows = [
      wide('一、本年新收政府信息公开申请数量', '5 _ / - — 1 6'),
      wide('二、上年结转政府信息公开申请数量', '0 0 0 0 0 0 0'),
    ];
    const understood = await read([heading, table([...head('（说明）'), ...rows])]);
    expect(rowOf(understood, 'applications.newReceived')).toEqual([5, null, null, null, null, 1, 6]);
    expect(rowOf(understood, 'applications.carriedIn')).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  test('a number that a narrow cell broke over lines is whole where its commas say so, else asked about', async () => {
    const cells = ['3,7 11', '12, 374', '1 1', '0', '0', '0', '1,2 37'];
    const label: CellDraft = { text: '一、本年新收政府信息公开申请数量', columns: 3 };
    const understood = await read([heading, table([...head('（说明）'), [label, ...cells]])]);
    expect(rowOf(understood, 'applications.newReceived')).toEqual([3711, 12374, null, 0, 0, 0, 1237]);
  });

  test('columns are told by their labels, not by their place', async () => {
    const turned: CellDraft[][] = [
      [{ text: '', columns: 1 }, '总计', '自然人', '科研机构', '商业企业', '社会公益组织', '法律服务机构', '其他'],
      ['一、本年新收政府信息公开申请数量', '9', '4', '0', '5', '0', '0', '0'],
    ];
    expect(rowOf(await read([heading, table(turned)]), 'applications.newReceived')).toEqual([4, 5, 0, 0, 0, 0, 9]);
  });

  test('a table that lies on its side', async () => {
    const side: CellDraft[][] = [
      ['信息内容', '规章', '行政规范性文件'],
      ['本年制发件数', '1', '4'],
      ['本年废止件数', '2', '5'],
      ['现行有效件数', '3', '6'],
    ];
    const understood = await read(['二、主动公开政府信息情况', '第二十条第（一）项', table(side)]);
    expect(rowOf(understood, 'proactiveDisclosure.art20_1.rules')).toEqual([1, 2, 3]);
    expect(rowOf(understood, 'proactiveDisclosure.art20_1.normativeDocuments')).toEqual([4, 5, 6]);
  });

  test('a label broken over rows, its numbers between its lines', async () => {
    const rows: CellDraft[][] = [
      wide('一、本年新收政府信息公开申请数量', '3 0 0 0 0 0 3'),
      [{ text: '（二）部分公开（区分处理的，只计这一情 形，不', columns: 3 }, '', '', '', '', '', '', ''],
      [{ text: '', columns: 3 }, ...numbers('2 0 0 0 0 0 2')],
      [{ text: '计其他情形）', columns: 3 }, '', '', '', '', '', '', ''],
      ['', '（三）不予公开', '1.属于国家秘密', ...numbers('1 0 0 0 0 0 1')],
    ];
    const understood = await read([heading, table([...head('说明'), ...rows])]);
    expect(rowOf(understood, 'applications.partial')).toEqual([2, 0, 0, 0, 0, 0, 2]);
    expect(rowOf(understood, 'applications.denied.stateSecret')).toEqual([1, 0, 0, 0, 0, 0, 1]);
  });

  test('a table that goes on after a page, its head repeated or not', async () => {
    const first = table([...head('说明'), wide('一、本年新收政府信息公开申请数量', '3 0 0 0 0 0 3')]);
    const bare = table([['', '', '5.属于三类内部事务信息', ...numbers('1 0 0 0 0 0 1')]]);
    const again = table([...head('说明'), wide('四、结转下年度继续办理', '2 0 0 0 0 0 2')]);
    const understood = await read([heading, first, '- 3 -', bare, again]);
    expect(rowOf(understood, 'applications.denied.internalAffairs')).toEqual([1, 0, 0, 0, 0, 0, 1]);
    expect(rowOf(understood, 'applications.carriedOut')).toEqual([2, 0, 0, 0, 0, 0, 2]);
  });

  test('rows whose label was lost are told by their order, where just as many are missing', async () => {
    const rows = [
      wide('（三）不予公开 1.属于国家秘密', '0 0 0 0 0 0 0'),
      wide('', '4 0 0 0 0 0 4'),
      wide('3.危及“三安全一稳定”', '1 0 0 0 0 0 1'),
      wide('', '7 0 0 0 0 0 7'),
      wide('', '8 0 0 0 0 0 8'),
      wide('7.属于行政执法案卷', '2 0 0 0 0 0 2'),
    ];
    const understood = await read([heading, table([...head('说明'), ...rows])]);
    expect(rowOf(understood, 'applications.denied.lawForbidden')).toEqual([4, 0, 0, 0, 0, 0, 4]);
    // three rows belong between 3 and 7, two are there: which, nobody can tell
    expect(rowOf(understood, 'applications.denied.thirdPartyRights')).toEqual([...Array(6).fill(null), undefined]);
  });

  test('misspelt labels are the nearest label; the group printed as one row keeps its own key', async () => {
    const rows = [
      wide('5.属于三类内容事务信息', '1 0 0 0 0 0 1'),
      wide('2.其他法律行政止公开', '2 0 0 0 0 0 2'),
      wide('(六）其他处理', '3 0 0 0 0 0 3'),
    ];
    const made = ['本年制发件数', '本年废止件数', '现行有效件数'];
    const understood = await read([
      table([
        ['信息内容', ...made],
        ['规章', '0', '0', '0'],
      ]),
      heading,
      table([...head('说明'), ...rows]),
    ]);
    expect(understood.form.edition.key).toBe('2021');
    expect(rowOf(understood, 'applications.denied.internalAffairs')).toEqual([1, 0, 0, 0, 0, 0, 1]);
    expect(rowOf(understood, 'applications.denied.lawForbidden')).toEqual([2, 0, 0, 0, 0, 0, 2]);
    expect(rowOf(understood, 'applications.otherHandling')).toEqual([3, 0, 0, 0, 0, 0, 3]);
    expect(cellsOf(understood)).not.toHaveProperty('applications.otherHandling.other.total');
  });

  test('part four in three small tables, in one, and down the page', async () => {
    const four = '四、政府信息公开行政复议、行政诉讼情况';
    const kinds = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
    const small = (name: string, values: string) => table([[{ text: name, columns: 5 }], kinds, numbers(values)]);
    const three = await read([
      four,
      small('行政复议', '1 0 0 1 2'),
      small('未经复议直接起诉', '0 3 0 0 3'),
      small('复议后起诉', '0 0 4 0 4'),
    ]);
    const one = await read([
      four,
      table([
        [
          { text: '行政复议', columns: 5 },
          { text: '行政诉讼', columns: 10 },
        ],
        [
          ...kinds.map((text) => ({ text, rows: 2 })),
          { text: '未经复议直接起诉', columns: 5 },
          { text: '复议后起诉', columns: 5 },
        ],
        [...kinds, ...kinds],
        numbers('1 0 0 1 2 0 3 0 0 3 0 0 4 0 4'),
      ]),
    ]);
    const down = await read([
      four,
      table([
        [{ text: '行政复议', rows: 5, columns: 2 }, '结果维持', '1'],
        ['结果纠正', '0'],
        ['其他结果', '0'],
        ['尚未审结', '1'],
        ['总计', '2'],
        [{ text: '行政诉讼', rows: 10 }, { text: '未经复议直接起诉', rows: 5 }, '结果维持', '0'],
        ['结果纠正', '3'],
        ['其他结果', '0'],
        ['尚未审结', '0'],
        ['总计', '3'],
        [{ text: '复议后起诉', rows: 5 }, '结果维持', '0'],
        ['结果纠正', '0'],
        ['其他结果', '4'],
        ['尚未审结', '0'],
        ['总计', '4'],
      ]),
    ]);
    for (const understood of [three, one, down]) {
      expect(cellsOf(understood)).toMatchObject({
        'reviewAndLitigation.review.pending': 1,
        'reviewAndLitigation.review.total': 2,
        'reviewAndLitigation.litigationDirect.corrected': 3,
        'reviewAndLitigation.litigationAfterReview.otherResult': 4,
      });
    }
  });

  test('totals stand as printed, also where they are wrong; a total that is not printed is left out', async () => {
    const bare: CellDraft[][] = [
      ['', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'],
      ['一、本年新收政府信息公开申请数量', '4', '0', '0', '0', '0', '0'],
    ];
    const wrong = await read([
      heading,
      table([...head('说明'), wide('一、本年新收政府信息公开申请数量', '4 1 0 0 0 0 9')]),
    ]);
    expect(rowOf(wrong, 'applications.newReceived')).toEqual([4, 1, 0, 0, 0, 0, 9]);
    expect(rowOf(await read([heading, table(bare)]), 'applications.newReceived')).toEqual([
      4,
      0,
      0,
      0,
      0,
      0,
      undefined,
    ]);
  });

  test('a table that was not published is null as a whole', async () => {
    const understood = await read(['一、总体情况', '今年工作照常开展。', heading, '本年度未收到申请。']);
    expect(understood.statistics).toMatchObject({
      applications: null,
      proactiveDisclosure: null,
      reviewAndLitigation: null,
    });
  });

  test('numbers with units, thousands and marks of notes; words are asked about', async () => {
    const rows = [
      wide('一、本年新收政府信息公开申请数量', '１２件 3,525 0① 无 0 0* 3537'),
      wide('四、结转下年度继续办理', '若干 0 零 0 0 0 0'),
    ];
    const understood = await read([heading, table([...head('说明'), ...rows])]);
    expect(rowOf(understood, 'applications.newReceived')).toEqual([12, 3525, 0, null, 0, 0, 3537]);
    expect(rowOf(understood, 'applications.carriedOut')).toEqual([null, 0, 0, 0, 0, 0, 0]);
    expect(codesOf(understood).filter((code) => code === 'import/cell-unclear')).toHaveLength(2);
  });

  test('traditional letters, Kangxi radicals and full width are the same labels', async () => {
    const rows = [
      wide('⼀、本年新收政府信息公開申請數量', '2 0 0 0 0 0 2'),
      wide('四、結轉下年度繼續辦理', '1 0 0 0 0 0 1'),
    ];
    const text = '本報告根據有關規定編制，關於機關總體情況、訴訟、審議與處理的說明，議題無變動。';
    const understood = await read([text, '三、收到和處理政府信息公開申請情況', table(rows)]);
    expect(rowOf(understood, 'applications.newReceived')).toEqual([2, 0, 0, 0, 0, 0, 2]);
    expect(rowOf(understood, 'applications.carriedOut')).toEqual([1, 0, 0, 0, 0, 0, 1]);
  });
});

test('a table of one row that is printed empty is blank, and nothing is asked about it', async () => {
  const columns = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  const understood = await read([
    '四、政府信息公开行政复议、行政诉讼情况',
    table([
      [
        { text: '行政复议', columns: 5, rows: 2 },
        { text: '行政诉讼', columns: 10 },
      ],
      [
        { text: '未经复议直接起诉', columns: 5 },
        { text: '复议后起诉', columns: 5 },
      ],
      [...columns, ...columns, ...columns],
      Array.from({ length: 15 }, () => ''),
    ]),
  ]);
  expect(rowOf(understood, 'reviewAndLitigation')).toEqual(Array.from({ length: 15 }, () => null));
  expect(codesOf(understood).filter((code) => code !== 'import/part-missing')).toEqual([]);
});

test('a table that goes on behind a line of text goes on with its rows: 其他 and 总计 are rows there', async () => {
  const first = [...head('（说明）'), wide('（二）部分公开', '0 1 0 0 0 0 1')];
  const rest: CellDraft[][] = [
    [{ text: '3.其他', columns: 3 }, ...numbers('36 0 45 54 5 0 140')],
    [{ text: '（七）总计', columns: 3 }, ...numbers('36 1 45 54 5 0 141')],
    [{ text: '四、结转下年度继续办理', columns: 3 }, ...numbers('0 9 0 6 0 0 15')],
  ];
  const understood = await read([heading, table(first), '（续表）', table(rest)]);
  expect(rowOf(understood, 'applications.otherHandling.other')).toEqual([36, 0, 45, 54, 5, 0, 140]);
  expect(rowOf(understood, 'applications.carriedOut')).toEqual([0, 9, 0, 6, 0, 0, 15]);
});
