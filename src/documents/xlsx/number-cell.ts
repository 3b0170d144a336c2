import type { FilledTable } from '../../../schemas/content.ts';
import type { Cell } from '../../../schemas/form.ts';
import type { WorkbookJob } from './job.ts';
import { amountFormat, numberFormats, type Style } from './style.ts';

const made = new Map<string, Style>();

/** The look of a number: by kind and unit, what is blank or computed on a ground of its own, what may be filled in open. */
export function numberStyle(cell: Cell, filled: FilledTable, use: WorkbookJob['use'], live: boolean): Style {
  const unit = filled.units.get(cell.index) ?? cell.unit;
  const choosable = use === 'form' && cell.unit === null;
  const format = cell.kind === 'money' ? amountFormat(choosable ? null : unit) : numberFormats[cell.kind];
  const entry = use === 'form' && !cell.total;
  const blank = use === 'report' && !live && typeof filled.values[cell.index] !== 'number';
  const computed = live && filled.computed.has(cell.index);
  const fill = entry ? 'input' : blank ? 'blank' : computed ? 'computed' : cell.total ? 'head' : 'none';
  const key = `${format}|${fill}|${entry}`;
  const style = made.get(key) ?? { format, fill, align: 'right', border: true, ...(entry ? { open: true } : {}) };
  made.set(key, style);
  return style;
}
