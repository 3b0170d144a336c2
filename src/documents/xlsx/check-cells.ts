import type { Leaf } from '../../../schemas/form.ts';
import { type CellPlace, cellAddress } from '../../../schemas/workbook.ts';
import { absolute, type Balance, balancesOf, brokenFormula, checkFormula } from './balance.ts';
import { rangesOf } from './expression.ts';
import { lastYears, type WorkbookJob } from './job.ts';
import type { BlockLayout, SheetLayout } from './layout.ts';
import { looks } from './looks.ts';
import type { Sheet } from './sheet.ts';
import { marks } from './styles.ts';
import { words } from './words.ts';

/** Paints the cells of an equation while it does not hold. */
function paint(sheet: Sheet, { places }: BlockLayout, balances: readonly Balance[]): void {
  for (const balance of balances) {
    const cells = rangesOf(balance.cells, places).join(' ');
    sheet.conditions.push({ cells, formula: absolute(brokenFormula(balance, places)), mark: marks.broken });
  }
}

/** Paints check cells by what they say. */
function paintChecks(sheet: Sheet, cells: readonly CellPlace[]): void {
  const [first] = cells;
  if (!first) return;
  const list = cells.map(cellAddress).join(' ');
  for (const [word, mark] of [[words.broken, marks.broken] as const, [words.good, marks.good] as const]) {
    sheet.conditions.push({ cells: list, formula: `${cellAddress(first)}="${word}"`, mark });
  }
}

/** A column beside the table that says for each row whether it balances. */
function checkColumn(sheet: Sheet, block: BlockLayout, balances: readonly Balance[], column: number): void {
  if (balances.length === 0 || !block.filled) return;
  sheet.put({ row: block.head, column, rows: block.heads.length, value: words.check, style: looks.head });
  const cells: CellPlace[] = [];
  for (const [row, list] of Map.groupBy(balances, ({ at }) => at.row)) {
    const value = checkFormula(list, block.places, block.filled.values);
    cells.push(sheet.put({ row, column, value, style: looks.check }));
  }
  paintChecks(sheet, cells);
}

/** Rows under the table, one for each identity between rows. @returns first row after them */
function checkRows(
  sheet: Sheet,
  block: BlockLayout,
  balances: readonly Balance[],
  top: number,
  layout: SheetLayout,
): number {
  let row = top;
  for (const [identity, list] of Map.groupBy(balances, ({ equation }) => equation.identity)) {
    if (!block.filled) continue;
    const value = `${words.check}：${identity.statement.zh}`;
    const label = layout.headings > 0 ? { column: 1, columns: layout.headings } : { column: layout.last + 2 };
    sheet.put({ row, ...label, value, style: looks.checkLabel });
    const cells = list.map((balance) => {
      const at = block.table.columns.indexOf(balance.cells[0]?.column as Leaf);
      const columns = (block.starts[at + 1] ?? 0) - (block.starts[at] ?? 0);
      const shown = checkFormula([balance], block.places, block.filled?.values ?? []);
      return sheet.put({ row, column: balance.at.column, columns, value: shown, style: looks.check });
    });
    paintChecks(sheet, cells);
    row++;
  }
  return row;
}

/**
 * The identities of a form's tables beside and below them: what balances says 平, what does not 不平 and turns red.
 * They stand outside the printed area.
 *
 * @param top first row that is free
 */
export function checks(sheet: Sheet, layout: SheetLayout, job: WorkbookJob, top: number): void {
  let next = top + 1;
  for (const block of layout.blocks) {
    const balances = balancesOf(job.view.report.form, block, lastYears(job, block.table));
    paint(sheet, block, balances);
    const byRow = balances.filter(({ equation }) => equation.identity.each === 'row');
    const byColumn = balances.filter(({ equation }) => equation.identity.each === 'column');
    checkColumn(sheet, block, byRow, layout.last + 2);
    next = checkRows(sheet, block, byColumn, next, layout);
  }
}
