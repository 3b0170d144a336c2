import type { PageBlock, TableBlock } from './blocks.ts';

type Cell = TableBlock['cells'][number];

const han = /[\u3400-\u9FFF]/;
/** What begins a label of its own. */
const beginning = /^([一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十\d]+[）)]|\d+[、.．])/;

const rowText = (table: TableBlock, row: number) =>
  table.cells
    .filter((cell) => cell.row === row)
    .map((cell) => `${cell.column}:${cell.text.replace(/\s+/g, '')}`)
    .join('|');

/** Does a table go on on the next page: the same columns, nothing between? */
function goesOn(before: TableBlock, after: TableBlock): boolean {
  if (after.page !== before.page + 1 || before.xs.length === 0 || after.xs.length === 0) return false;
  const near = (x: number, places: readonly number[]) => places.some((place) => Math.abs(place - x) < 6);
  if (!near(after.xs[0] as number, [before.xs[0] as number])) return false;
  if (!near(after.xs.at(-1) as number, [before.xs.at(-1) as number])) return false;
  // a table whose part on this page has fewer columns is still the same one
  const [few, many] = before.xs.length < after.xs.length ? [before.xs, after.xs] : [after.xs, before.xs];
  return few.length > 2 && few.every((x) => near(x, many));
}

/** The first rows of a continuation that repeat the head of the table. */
function repeatedRows(before: TableBlock, after: TableBlock): number {
  let rows = 0;
  const said = (row: number) => /[^|:\d]/.test(rowText(after, row));
  while (rows < Math.min(after.rows, before.rows) && said(rows) && rowText(before, rows) === rowText(after, rows))
    rows++;
  return rows;
}

/** A cell by the columns of the whole table. */
function placed(cell: Cell, xs: readonly number[], all: readonly number[]): Cell {
  const index = (x: number) =>
    all.reduce((best, place, at) => (Math.abs(place - x) < Math.abs((all[best] as number) - x) ? at : best), 0);
  const column = index(xs[cell.column] as number);
  const end = index(xs[cell.column + cell.columnSpan] as number);
  return { ...cell, column, columnSpan: Math.max(1, end - column) };
}

/** Is the first row of the next page the rest of the last row of this one: a label cut in two, numbers in one half only? */
function isBrokenRow(last: readonly Cell[], first: readonly Cell[]): boolean {
  if (last.length !== first.length || first.length < 2) return false;
  const pairs = first.map(
    (cell) => [last.find((one) => one.column === cell.column && one.columnSpan === cell.columnSpan), cell] as const,
  );
  if (pairs.some(([one]) => !one)) return false;
  // words over a number are a heading over its value
  const number = /^[-\d,.]+$/;
  if (pairs.some(([one, cell]) => one?.text && cell.text && number.test(one.text) !== number.test(cell.text)))
    return false;
  const labels = pairs.filter(([one, cell]) => han.test(one?.text ?? '') && han.test(cell.text));
  if (labels.length === 0 || labels.some(([, cell]) => beginning.test(cell.text))) return false;
  const numbers = (cells: readonly Cell[]) => cells.filter((cell) => /^[\d,.]+$/.test(cell.text)).length;
  return numbers(last) === 0 || numbers(first) === 0;
}

/** Puts two parts of a table together. */
function join(before: TableBlock, after: TableBlock): TableBlock {
  const all = before.xs.length >= after.xs.length ? before.xs : after.xs;
  const cells = before.cells.map((cell) => placed(cell, before.xs, all));
  const skipped = repeatedRows(before, after);
  const next = after.cells
    .filter((cell) => cell.row >= skipped)
    .map((cell) => placed({ ...cell, row: cell.row - skipped }, after.xs, all));
  const lastRow = cells.filter((cell) => cell.row === before.rows - 1);
  const broken = isBrokenRow(
    lastRow,
    next.filter((cell) => cell.row === 0 && cell.rowSpan === 1),
  )
    ? 1
    : 0;
  const shift = before.rows - broken;
  const joined: Cell[] = [...cells];
  for (const cell of next) {
    const row = cell.row + shift;
    const above = joined.findIndex(
      (one) =>
        one.column === cell.column &&
        one.columnSpan === cell.columnSpan &&
        one.row + one.rowSpan === (cell.row === 0 ? before.rows : -1),
    );
    const over = joined[above];
    const continues = over && cell.row === 0 && (broken === 1 || (cell.text === '' && han.test(over.text)));
    if (over && continues) {
      joined[above] = { ...over, text: over.text + cell.text, rowSpan: row + cell.rowSpan - over.row };
    } else joined.push({ ...cell, row });
  }
  return { ...before, page: after.page, y1: after.y1, xs: all, rows: shift + after.rows - skipped, cells: joined };
}

/** Tables that go on over page breaks as one; repeated heads are dropped, rows and labels cut in two are whole again. */
export function joinTables(blocks: readonly PageBlock[]): PageBlock[] {
  const out: PageBlock[] = [];
  for (const block of blocks) {
    const last = out.at(-1);
    if (block.kind === 'table' && last?.kind === 'table' && goesOn(last, block))
      out[out.length - 1] = join(last, block);
    else out.push(block);
  }
  return out;
}
