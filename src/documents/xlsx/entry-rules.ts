import type { ValueKind } from '../../../schemas/edition.ts';
import type { Cell } from '../../../schemas/form.ts';
import { moneyUnits } from '../../../schemas/numbers.ts';
import { type CellPlace, cellAddress } from '../../../schemas/workbook.ts';
import { fill } from '../../wording/labels.ts';
import type { MadeSheet } from './job.ts';
import type { BlockLayout, SheetLayout } from './layout.ts';
import { looks } from './looks.ts';
import type { Validation } from './sheet.ts';
import { words } from './words.ts';

const most = String(Number.MAX_SAFE_INTEGER);

const rules: Readonly<Record<ValueKind, Pick<Validation, 'type' | 'operator' | 'operands'>>> = {
  count: { type: 'whole', operator: 'between', operands: ['0', most] },
  signedCount: { type: 'whole', operator: 'between', operands: [`-${most}`, most] },
  money: { type: 'decimal', operator: 'greaterThanOrEqual', operands: ['0'] },
};

/** A rule with its words. */
export function entryRule(
  cells: readonly CellPlace[],
  rule: Pick<Validation, 'type' | 'operator' | 'operands'>,
  enter: keyof typeof words.enter,
): Validation {
  const { title, prompt } = words.enter[enter];
  return { ...rule, cells, title, prompt, error: `${words.refused}${prompt}` };
}

/** The list of units of money, to choose from. */
export const unitRule = (cells: readonly CellPlace[]): Validation =>
  entryRule(cells, { type: 'list', operands: [`"${moneyUnits.join(',')}"`] }, 'unit');

/** Cells beside the table where the unit of an amount is chosen, for which the form prints none; recorded. */
function unitCells({ sheet, record }: MadeSheet, block: BlockLayout, column: number): void {
  const { filled, places } = block;
  const open = [...places].filter(([cell]) => cell.kind === 'money' && cell.unit === null);
  const several = new Set(open.map(([cell]) => cell.column)).size > 1;
  const columns = new Map<Cell['column'], number>();
  const chosen: CellPlace[] = [];
  for (const [cell, { row }] of open) {
    if (!columns.has(cell.column)) {
      const at = column + columns.size;
      columns.set(cell.column, at);
      const value = several ? fill(words.unitHeadOf, { label: cell.column.label }) : words.unitHead;
      sheet.widths[at - 1] = 12;
      sheet.put({ row: block.head, column: at, rows: block.heads.length, value, style: looks.head });
    }
    const value = filled?.units.get(cell.index) ?? null;
    const place = sheet.put({ row, column: columns.get(cell.column) ?? column, value, style: looks.openChoice });
    chosen.push(place);
    record.units[cell.key] = cellAddress(place);
  }
  if (chosen.length > 0) sheet.validations.push(unitRule(chosen));
}

/** What may be entered into the cells of a form: a rule for each kind of number. */
export function entryRules(made: MadeSheet, layout: SheetLayout): void {
  const { sheet } = made;
  const places = layout.blocks.flatMap((block) => [...block.places]).filter(([cell]) => !cell.total);
  for (const [kind, list] of Map.groupBy(places, ([cell]) => cell.kind)) {
    sheet.validations.push(
      entryRule(
        list.map(([, place]) => place),
        rules[kind],
        kind,
      ),
    );
  }
  const column = layout.last + 4;
  for (let gap = layout.last + 1; gap < column; gap++) sheet.widths[gap - 1] = gap === layout.last + 2 ? 10 : 2;
  for (const block of layout.blocks) unitCells(made, block, column);
}
