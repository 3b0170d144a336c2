import type { FilledTable } from '../../../schemas/content.ts';
import { formatNumber, formatSigned } from '../../wording/formats.ts';

/** The words of one number: blank where it is not stated, with its own unit where it has one. */
export function cellWords(filled: FilledTable, index: number): string {
  const value = filled.values[index];
  if (value === null || value === undefined) return '';
  const signed = filled.table.cells[index]?.kind === 'signedCount';
  const unit = filled.units.get(index);
  return (signed ? formatSigned(value) : formatNumber(value)) + (unit === undefined ? '' : ` ${unit}`);
}
