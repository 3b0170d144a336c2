import type { ValueKind } from '../../../schemas/edition.ts';
import type { Cell } from '../../../schemas/form.ts';
import { count, money, moneyUnits, signedCount } from '../../../schemas/numbers.ts';
import { quote } from '../../diagnostics/finding.ts';
import { contentAt, type OwnSheet, type OwnWorkbook, shownContent, tellCell, wordsOf } from './source.ts';

/** A number as statistics.json holds it; undefined: left out. */
export type ReadNumber = number | null | { value: number | null; unit: string } | undefined;

const kinds = {
  count: { schema: count, code: 'count' },
  signedCount: { schema: signedCount, code: 'signed-count' },
  money: { schema: money, code: 'amount' },
} as const satisfies Readonly<Record<ValueKind, { schema: { safeParse: unknown }; code: string }>>;

/** The value of a cell. A total that is left out stays so while its formula stands; a number typed over it is stated. */
function valueIn(own: OwnWorkbook, sheet: OwnSheet, cell: Cell, address: string): number | null | undefined {
  const content = contentAt(sheet, address);
  const computed = own.record.computed.includes(cell.key);
  if (computed && (!content || content.kind === 'none' || content.formula)) return undefined;
  if (!content) return null;
  if (content.kind === 'none') return cell.total ? undefined : null;
  if (content.kind === 'text' && content.value.trim() === '') return null;
  const facts = { label: cell.label, found: quote(shownContent(content)) };
  if (content.kind === 'error') tellCell(own, sheet, address, 'formula-error', facts);
  else if (content.kind !== 'number') tellCell(own, sheet, address, 'text', facts);
  else {
    const { schema, code } = kinds[cell.kind];
    if (schema.safeParse(content.value).success) return content.value;
    tellCell(own, sheet, address, code, facts);
  }
  return null;
}

/** The unit of an amount: chosen in a cell, or as the record has it; null: the form's own. */
function unitIn(own: OwnWorkbook, sheet: OwnSheet, cell: Cell, value: number | null): string | null {
  const address = sheet.record.units[cell.key];
  if (address === undefined) return own.record.units[cell.key] ?? null;
  const unit = wordsOf(contentAt(sheet, address));
  if ((moneyUnits as readonly string[]).includes(unit)) return unit;
  if (unit !== '' || value !== null) {
    const facts = { label: cell.label, found: quote(unit), choices: moneyUnits.join('、') };
    tellCell(own, sheet, address, 'unit', facts);
  }
  return null;
}

/** One number with its unit where it has one of its own. Findings: formula-error, text, count, signed-count, amount, unit. */
export function readNumber(own: OwnWorkbook, sheet: OwnSheet, cell: Cell, address: string): ReadNumber {
  const value = valueIn(own, sheet, cell, address);
  if (value === undefined || cell.kind !== 'money') return value;
  const unit = unitIn(own, sheet, cell, value);
  return unit === null ? value : { value, unit };
}
