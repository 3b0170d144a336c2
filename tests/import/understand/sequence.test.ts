import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../schemas/form.ts';
import { understand } from '../../../src/import/understand/index.ts';
import { balancedStatistics, randomFrom, readCell } from '../../synthetic/index.ts';
import { cellsOf, documentOf, form2021, forms, read, rowOf, table } from './document.ts';

const three = '三、收到和处理政府信息公开申请情况';
const four = '四、政府信息公开行政复议、行政诉讼情况';
const head = [
  '申请人情况',
  '法人或其他组织',
  '自然人',
  '科研 社会公 法律服务',
  '商业企业',
  '其他',
  '机构 益组织',
  '总计',
];
const table2021 = form2021.table.get('applications') as NonNullable<ReturnType<typeof form2021.table.get>>;

/** A balanced table: the label of every row with its numbers, and all cells by key. */
function balanced(seed: number) {
  const statistics = balancedStatistics(form2021, randomFrom(seed));
  const cells = new Map(table2021.cells.map((cell) => [cell.key, readCell(statistics, cell) ?? null]));
  const rows = table2021.rows.map(({ key, label }) => ({
    label,
    numbers: table2021.columns.map((column) => String(cells.get((table2021.cell(key, column.key) as Cell).key))),
  }));
  const groups = new Set(table2021.groups.map(({ key }) => key));
  const expected = Object.fromEntries(
    table2021.cells.filter(({ row }) => !groups.has(row.key)).map(({ key }) => [key, cells.get(key)]),
  );
  return { rows, expected };
}

const onlyApplications = (cells: Record<string, number | null>) =>
  Object.fromEntries(Object.entries(cells).filter(([key]) => key.startsWith('applications.')));

/** A number a line, among the pieces of its label, as programs take text off a page. */
const scattered = ({ label, numbers }: { label: string; numbers: readonly string[] }) => [
  label.slice(0, Math.ceil(label.length * 0.6)),
  ...numbers,
  ...(label.length > 5 ? [label.slice(Math.ceil(label.length * 0.6))] : []),
];

describe('a table taken off a page as text, its labels in pieces between the numbers', () => {
  test('is read where all rows add up as they follow each other', async () => {
    const { rows, expected } = balanced(4);
    const found = await read([three, ...head, ...rows.flatMap(scattered), four]);
    expect(onlyApplications(cellsOf(found))).toEqual(expected);
  });

  test('a name that a merged cell pushed out of its row changes nothing', async () => {
    const { rows, expected } = balanced(5);
    const lines = rows.flatMap(({ label, numbers }, at) => (at === 1 || at === 5 ? numbers : [label, ...numbers]));
    const found = await read([three, ...head, ...lines, rows[1]?.label ?? '', rows[5]?.label ?? '', four]);
    expect(onlyApplications(cellsOf(found))).toEqual(expected);
  });

  test('the number of a page between two rows is no cell', async () => {
    const { rows, expected } = balanced(6);
    const lines = rows.flatMap((row, at) => [...(at === 9 ? ['3'] : []), ...scattered(row)]);
    const found = await read([three, ...head, ...lines, four]);
    expect(onlyApplications(cellsOf(found))).toEqual(expected);
  });

  test('the last number of a row that stands further below is put back', async () => {
    const { rows, expected } = balanced(7);
    const at = rows.findIndex(({ numbers }) => new Set(numbers).size > 3);
    const lost = rows[at]?.numbers.at(-1) ?? '';
    const lines = rows.flatMap(({ label, numbers }, index) => [
      ...(index === at ? [label, ...numbers.slice(0, -1)] : [label, ...numbers]),
      ...(index === at + 2 ? [lost] : []),
    ]);
    const found = await read([three, ...head, ...lines, four]);
    expect(onlyApplications(cellsOf(found))).toEqual(expected);
  });

  test('a cell that is printed blank is not filled with the number of a page', async () => {
    const { rows, expected } = balanced(10);
    const last = rows.at(-1) ?? { label: '', numbers: [] };
    const grid = rows.slice(0, -1).map(({ label, numbers }) => [label, ...numbers]);
    const found = await read([
      three,
      table([['', ...table2021.columns.map(({ label }) => label)], ...grid]),
      String(last.numbers.at(-1)),
      table([[last.label, ...last.numbers.slice(0, -1), '']]),
      four,
    ]);
    expect(onlyApplications(cellsOf(found))).toEqual({ ...expected, 'applications.carriedOut.total': null });
  });

  test('a row of numbers that stands behind that of the next is not taken for it', async () => {
    const { label = '' } = table2021.rows.find(({ key }) => key === 'resultTotal') ?? {};
    const zeros = ['0', '0', '0', '0', '0', '0', '0'];
    const some = ['36', '0', '0', '0', '0', '0', '36'];
    const rows = table2021.rows.slice(0, -2).map((row, at) => [row.label, ...(at === 0 || at === 2 ? some : zeros)]);
    const last = [label, table2021.rows.at(-1)?.label ?? '', ...zeros, ...some];
    const cells = cellsOf(await read([three, ...head, ...[...rows, last].flat(), four]));
    expect(cells['applications.newReceived.total']).toBe(36);
    expect(cells['applications.resultTotal.total'] ?? null).not.toBe(0);
    expect(cells['applications.carriedOut.total'] ?? null).not.toBe(36);
  });

  test('numbers under names that have changed places are not read in the order of the form', async () => {
    const { rows, expected } = balanced(9);
    const [first, second, ...others] = rows.map(({ label, numbers }) => [label, ...numbers]);
    const cells = cellsOf(
      await read([three, ...head, ...[second, first, ...others].flatMap((row) => row ?? []), four]),
    );
    const wrong = Object.entries(expected).filter(
      ([key, value]) => (cells[key] ?? null) !== null && cells[key] !== value,
    );
    expect(wrong).toEqual([]);
  });
});

describe('names that stand beside the numbers of another row', () => {
  const received = '一、本年新收政府信息公开申请数量';
  const numbers = (first: string) => [first, '0', '0', '0', '0', '0', first];

  test('whole rows without a name, and no row of the form left for them: the rows beside them are not read', async () => {
    const over = '自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计';
    const lines = [
      '8.属于行政查询事项',
      ...numbers('448'),
      ...numbers('188'),
      '1.本机关不掌握相关政府信息',
      ...numbers('42'),
    ];
    const found = await read([three, over, `${received} 9 0 0 0 0 0 9`, ...lines]);
    expect(rowOf(found, 'applications.newReceived')).toEqual([9, 0, 0, 0, 0, 0, 9]);
    expect(rowOf(found, 'applications.unable.notHeld').filter((value) => typeof value === 'number')).toEqual([]);
  });

  test('rows in another order than the form’s are not read as numbers before their names', async () => {
    const two = '二、主动公开政府信息情况';
    const art1 = '第二十条第（一）项 信息内容 本年制发件数 本年废止件数 现行有效件数';
    const found = await read([two, art1, '19', '0', '53', '行政规范性文件', '59', '3', '0', '规章']);
    expect([
      [19, 0, 53],
      [null, null, null],
      [undefined, undefined, undefined],
    ]).toContainEqual(rowOf(found, 'proactiveDisclosure.art20_1.rules'));
    expect(rowOf(found, 'proactiveDisclosure.art20_1.normativeDocuments')).toEqual([59, 3, 0]);
  });
});

test('a count with a point in it and a number on the next line were one number', async () => {
  const nine = '第二十条第（九）项 信息内容 采购项目数量 采购总金额 政府集中采购';
  const form2019 = forms.get('2019');
  expect(form2019?.table.has('art20_9')).toBe(true);
  const cells = cellsOf(await read(['二、主动公开政府信息情况', ...nine.split(' '), '48.0', '7'], 2019));
  expect(cells['proactiveDisclosure.art20_9.centralProcurement.procurementItems'] ?? null).toBeNull();
  expect(cells['proactiveDisclosure.art20_9.centralProcurement.procurementAmount'] ?? null).toBeNull();
});

describe('a table placed on a page without lines', () => {
  const kinds = '结果维结果纠其他结尚未审总';
  const lines = ['行政复议行政诉讼', '未经复议直接起诉复议后起诉', kinds, `${kinds}${kinds}`];
  const numbers = [0, 1, 12, 0, 13, 3, 8, 7, 151, 169, 102, 8, 0, 1, 111];
  const printed = async (values: readonly number[]) => {
    const cells = [...values.slice(0, 5), `${values[5]} ${values[6]}`, ...values.slice(7)].map(String);
    const document = {
      ...documentOf([four, ...lines, table([['持', '正', '果', '结', '计'], cells])]),
      format: 'pdf' as const,
    };
    return rowOf(
      await understand(document, { path: 'report.pdf', organ: 'a', year: 2024, forms }),
      'reviewAndLitigation',
    );
  };

  test('of one row is read below torn labels where its sums hold, and is not where they do not', async () => {
    expect(await printed(numbers)).toEqual(numbers);
    const broken = numbers.with(4, 12);
    expect((await printed(broken)).filter((value) => typeof value === 'number')).toEqual([]);
  });

  test('may be misprinted in a row: it is read as it stands', async () => {
    const { rows, expected } = balanced(11);
    const at = 3;
    const wrong = rows.map(({ label, numbers: own }, index) => ({
      label,
      numbers: index === at ? own.with(-1, String(Number(own.at(-1)) + 2)) : own,
    }));
    const document = { ...documentOf([three, ...head, ...wrong.flatMap(scattered), four]), format: 'pdf' as const };
    const found = await understand(document, { path: 'report.pdf', organ: 'a', year: 2024, forms });
    const key = table2021.cell(table2021.rows[at]?.key ?? '', 'total')?.key ?? '';
    expect(onlyApplications(cellsOf(found))).toEqual({ ...expected, [key]: Number(expected[key]) + 2 });
  });
});
