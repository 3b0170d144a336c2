import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { FilledTable } from '../../schemas/content.ts';
import type { Form } from '../../schemas/form.ts';
import { renderTables } from '../../src/render/tables.ts';
import { loadLabels } from '../../src/wording/labels.ts';
import { fillTable, form2019, form2021, library, partOf } from './filled.ts';
import { gridOf, type HtmlCell, rowsOf } from './html-table.ts';

const t = loadLabels(join(import.meta.dirname, '../../reports/labels'));

/** The HTML of all tables of a section, each cell holding its index. */
function render(form: Form, section: string, value = (_key: string, index: number): number | null => index): string {
  const tables = form.tables.filter((table) => table.section.key === section).map((table) => fillTable(table, value));
  return renderTables(partOf(form, section, tables), form.table, t);
}

const texts = (row: readonly HtmlCell[] | undefined) => (row ?? []).map((cell) => cell.text);
const official = (html: string) => rowsOf(html.replace(/<details[\s\S]*?<\/details>/g, ''));

/** A browser's grid in which all rows are equally wide, and every number's `headers` are the headings over and before it. */
function expectSound(html: string) {
  const rows = official(html);
  const grid = gridOf(rows);
  const widths = new Set(grid.map((line) => line.filter(Boolean).length));
  expect(widths.size).toBe(1);
  const ids = rows.flat().map((cell) => cell.attributes.id);
  expect(new Set(ids.filter(Boolean)).size).toBe(ids.filter(Boolean).length);
  const starts = grid.map((line, y) => (/block|corner| c/.test(line[0]?.attributes.class ?? '') ? y : -1));
  grid.forEach((line, y) => {
    line.forEach((cell, x) => {
      if (cell.tag !== 'td' || !cell.attributes.headers) return;
      const named = new Set(cell.attributes.headers.split(' '));
      const before = line.slice(0, x).filter((other) => other.tag === 'th');
      for (const heading of before) expect(named).toContain(heading.attributes.id);
      const block = starts.filter((start) => start >= 0 && start < y).at(-1) ?? 0;
      const over = grid[block]?.[x];
      expect(over?.attributes.id === undefined || named.has(over.attributes.id)).toBe(true);
      for (const id of named) expect(ids).toContain(id);
    });
  });
  return { rows, grid, width: [...widths][0] };
}

const forms = { 2019: form2019, 2021: form2021, library };

describe.each(Object.entries(forms))('every table of the form %s', (_name, form) => {
  const sections = [...new Set(form.tables.map((table) => table.section.key))];
  test.each(sections)('%s is a sound grid, and each number names its headings', (section) => {
    expectSound(render(form, section));
  });

  test.each(sections)('%s prints every label of the form and every number at its key', (section) => {
    const html = render(form, section);
    const cells = new Map(official(html).flatMap((row) => row.map((cell) => [cell.attributes.id, cell.text])));
    const words = texts(official(html).flat());
    for (const table of form.tables.filter((entry) => entry.section.key === section)) {
      for (const column of table.columns) expect(words).toContain(column.label);
      for (const row of table.rows) {
        if (row.node.labelPrinted !== false) expect(words).toContain(row.label);
        for (const column of table.columns) {
          const cell = table.cell(row.key, column.key);
          const sign = cell?.kind === 'signedCount' && cell.index > 0 ? '+' : '';
          expect(cells.get(cell?.key)).toBe(`${sign}${cell?.index}`);
        }
      }
    }
  });
});

describe('part three as the form prints it', () => {
  const { rows, width } = expectSound(render(form2021, 'applications'));

  test('the note fills three header rows and the three columns of row headings', () => {
    const [note] = rows[0] ?? [];
    expect(note).toMatchObject({ tag: 'td', attributes: { rowspan: '3', colspan: '3' } });
    expect(note?.text).toBe('（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）');
    expect(width).toBe(10);
  });

  test('three header rows', () => {
    expect(rows.slice(0, 3).map((row) => texts(row.filter((cell) => cell.tag === 'th')))).toEqual([
      ['申请人情况'],
      ['自然人', '法人或其他组织', '总计'],
      ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'],
    ]);
    expect(rows[0]?.[1]?.attributes.colspan).toBe('7');
    expect(rows[1]?.map((cell) => [cell.attributes.colspan ?? '1', cell.attributes.rowspan ?? '1'])).toEqual([
      ['1', '2'],
      ['5', '1'],
      ['1', '2'],
    ]);
  });

  test('twenty-five rows of numbers; the results cover twenty-two of them', () => {
    expect(rows.length).toBe(3 + 25);
    const results = rows.flat().find((cell) => cell.text === '三、本年度办理结果');
    expect(results?.attributes).toMatchObject({ rowspan: '22', scope: 'rowgroup' });
    const spans = rows
      .flat()
      .flatMap(({ text, attributes }) =>
        attributes.rowspan && /^（[三四五六]）/.test(text) ? [[text, attributes.rowspan]] : [],
      );
    expect(spans).toEqual([
      ['（三）不予公开', '8'],
      ['（四）无法提供', '3'],
      ['（五）不予处理', '5'],
      ['（六）其他处理', '3'],
    ]);
    expect(rows.at(-1)?.[0]).toMatchObject({
      text: '四、结转下年度继续办理',
      attributes: { colspan: '3', scope: 'row' },
    });
  });

  test('the 2019 form has one row for （六） and covers twenty', () => {
    const older = expectSound(render(form2019, 'applications')).rows;
    expect(older.length).toBe(3 + 23);
    expect(older.flat().find((cell) => cell.text === '三、本年度办理结果')?.attributes.rowspan).toBe('20');
    expect(older.flat().find((cell) => cell.text === '（六）其他处理')?.attributes).toMatchObject({ colspan: '2' });
  });
});

describe('part two is one bordered table of blocks', () => {
  test('2021: four columns, a header over one value spans three', () => {
    const { rows, width } = expectSound(render(form2021, 'proactiveDisclosure'));
    expect(width).toBe(4);
    expect(texts(rows[0])).toEqual(['第二十条第（一）项']);
    expect(rows[0]?.[0]?.attributes.colspan).toBe('4');
    expect(texts(rows[1])).toEqual(['信息内容', '本年制发件数', '本年废止件数', '现行有效件数']);
    expect(rows[5]?.[1]).toMatchObject({ text: '本年处理决定数量', attributes: { colspan: '3' } });
  });

  test('2019: five columns, two values span two each', () => {
    const { rows, width } = expectSound(render(form2019, 'proactiveDisclosure'));
    expect(width).toBe(5);
    const procurement = rows.find((row) => row.some((cell) => cell.text === '采购项目数量'));
    expect(procurement?.map((cell) => cell.attributes.colspan ?? '1')).toEqual(['1', '2', '2']);
    expect(rows[1]?.map((cell) => cell.attributes.colspan ?? '1')).toEqual(['1', '1', '2', '1']);
  });

  test('a block that was not published says so in its place', () => {
    const [first] = form2021.tables;
    const html = renderTables(
      partOf(form2021, 'proactiveDisclosure', [fillTable(first as never, () => 1)]),
      form2021.table,
      t,
    );
    const rows = official(html);
    expect(rows.filter((row) => row[0]?.text === t.report.tableMissing).length).toBe(3);
    expect(() => gridOf(rows)).not.toThrow();
  });
});

test('part four has three header rows and one row without a label', () => {
  const { rows, width } = expectSound(render(form2021, 'reviewAndLitigation'));
  expect(width).toBe(15);
  expect(rows.length).toBe(4);
  expect(texts(rows[0])).toEqual(['行政复议', '行政诉讼']);
  expect(rows[3]?.every((cell) => cell.tag === 'td')).toBe(true);
  expect(rows[3]?.[0]?.attributes.id).toBe('reviewAndLitigation.review.upheld');
});

test('a table that was not published is a sentence, not an empty table', () => {
  const html = renderTables(partOf(form2021, 'applications', []), form2021.table, t);
  expect(html).toBe(`<p class="missing">${t.report.tableMissing}</p>`);
});

describe('cells', () => {
  const table = library.table.get('visits') as FilledTable['table'];
  const show = (filled: FilledTable, explained?: ReadonlySet<string>) =>
    renderTables(partOf(library, 'visits', [filled]), library.table, t, explained);
  const cell = (html: string, key: string) =>
    official(html)
      .flat()
      .find((entry) => entry.attributes.id === key);

  test('what is not stated is blank to the eye and has words for a screen reader; zero is a number', () => {
    const html = show(fillTable(table, (key) => (key === 'visits.arrived.adults' ? null : 0)));
    expect(cell(html, 'visits.arrived.adults')).toMatchObject({ text: '未填报', attributes: { class: 'u' } });
    expect(cell(html, 'visits.arrived.children')).toMatchObject({ text: '0', attributes: { class: 'z' } });
    expect(html).toContain('<span class="vh">未填报</span>');
    expect(html).toContain(t.table.blankNote);
    expect(show(fillTable(table, () => 0))).not.toContain(t.table.blankNote);
  });

  test('a computed total has a mark, words and a note', () => {
    const total = table.cell('arrived', 'all')?.index ?? -1;
    const html = show(fillTable(table, () => 5, { computed: [total] }));
    expect(cell(html, 'visits.arrived.all')?.text).toBe('5计（系统计算）');
    expect(html).toContain(t.table.computedNote);
  });

  test('a group printed as one row is one row', () => {
    const html = show(fillTable(table, () => 7, { closed: ['loans'] }));
    const { rows } = expectSound(html);
    expect(texts(rows.flat())).not.toContain('1.外借');
    expect(cell(html, 'visits.loans.all')?.text).toBe('7');
    const group = rows.flat().find((entry) => entry.text === '（一）借阅');
    expect(group?.attributes).toMatchObject({ colspan: '2', scope: 'row' });
  });

  test('an explained cell links to its explanation', () => {
    const html = show(
      fillTable(table, () => 7),
      new Set(['visits.arrived.all']),
    );
    expect(cell(html, 'visits.arrived.all')?.text).toBe('7说明');
    expect(html).toContain('href="#explanations"');
  });

  test('labels are text', () => {
    expect(show(fillTable(table, () => 1))).toContain('2.邮寄 &lt;到家&gt;');
  });

  test('an amount shows the unit that the report states; a change has its sign', () => {
    const spending = library.table.get('spending') as FilledTable['table'];
    const printed = library.table.get('printed') as FilledTable['table'];
    const at = spending.cell('bought', 'amount')?.index ?? -1;
    const part = partOf(library, 'holdings', [
      fillTable(printed, (key) => (key.endsWith('books.change') ? -3 : 1036)),
      fillTable(spending, () => 251000, { units: [[at, '元']] }),
    ]);
    const html = renderTables(part, library.table, t);
    expect(cell(html, 'holdings.spending.bought.amount')?.text).toBe('251,000 元');
    expect(cell(html, 'holdings.printed.books.change')?.text).toBe('−3');
    expect(cell(html, 'holdings.printed.journals.change')?.text).toBe('+1036');
    expectSound(html);
  });
});

describe('the short form for narrow screens', () => {
  const details = (html: string) => /<details[\s\S]*?<\/details>/.exec(html)?.[0] ?? '';

  test('lists the rows that are not zero, with their totals and their headings', () => {
    const html = details(
      render(form2021, 'applications', (key) => (/newReceived|denied\.processInfo|resultTotal/.test(key) ? 12345 : 0)),
    );
    expect(html).toContain('只看不为零的行（3行）');
    expect(rowsOf(html).slice(1).map(texts)).toEqual([
      ['一、本年新收政府信息公开申请数量', '12,345'],
      ['（三）不予公开6.属于四类过程性信息', '12,345'],
      ['（七）总计', '12,345'],
    ]);
  });

  test('says so where all rows are zero, and is left out of short tables', () => {
    expect(details(render(form2021, 'applications', () => 0))).toContain(t.table.compactNone);
    expect(details(render(form2021, 'reviewAndLitigation'))).toBe('');
  });
});
