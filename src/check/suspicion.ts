import type { Report } from '../../schemas/content.ts';
import { type Cell, type FormTable, shortLabel } from '../../schemas/form.ts';
import type { Equation } from '../../schemas/identity.ts';
import { fromMillionths } from '../../schemas/numbers.ts';
import type { Facts } from '../diagnostics/finding.ts';
import type { Candidate, Cause } from './causes.ts';
import { type CellCause, cellCause, type Suspect } from './likely-cause.ts';
import type { LineFinding } from './lines.ts';

/** A likely cause as facts: `cause` for programs, the cause's own name with a number or words for its sentence. */
export function cellFacts(kind: CellCause, suspect: string, { value, expected }: Suspect): Facts {
  return { cause: kind, suspect, found: value, [kind]: kind === 'lastYear' ? value : expected };
}

/** Last year's number of a cell, by row and column; null where there is none. */
function lastYear(cell: Cell, table: FormTable, previous: Report | null): number | null {
  const filled = previous?.tables.get(table.key);
  const own = filled?.table.cell(cell.row.key, cell.column.key);
  return (own && filled?.values[own.index]) ?? null;
}

/**
 * What likely happened to a broken equation: the known slip that explains its cause, or, where no one cell stands out,
 * the only slip that any of its cells would be explained by. That a number is 0, or last year's, is no sign by itself:
 * there it must be the cause, a total, or what the equation is about (its left side).
 */
export function suspicionOf(
  cause: Cause | null,
  candidates: readonly Candidate[],
  equation: Equation,
  owner: Report,
  previous: Report | null,
): { cell: Cell; facts: Facts } | null {
  const { table, left } = equation;
  const filled = owner.tables.get(table.key);
  const subject = left.length === 1 && left[0]?.cells.length === 1 ? left[0].cells[0] : null;
  const found = (cause ? [cause] : candidates).flatMap(({ cell, expected }) => {
    const value = filled?.values[cell.index];
    if (typeof value !== 'number') return [];
    const suspect: Suspect = {
      value,
      expected: fromMillionths(expected),
      total: cell.total,
      money: cell.kind === 'money',
      last: lastYear(cell, table, previous),
    };
    const kind = cellCause(suspect);
    const sure = cause !== null || cell.total || cell === subject;
    if (!kind || (!sure && (kind === 'dropped' || kind === 'lastYear'))) return [];
    return [{ cell, facts: cellFacts(kind, shortLabel(cell.label), suspect) }];
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** What likely happened to a row or column, as facts. */
export function lineFacts({ kind, line, byRow, wrong }: LineFinding): Facts {
  const name = ({ row, column }: Cell) => shortLabel((byRow ? column : row).label);
  const numbers = wrong
    .filter(({ expected }) => expected !== 0)
    .map(({ cell, expected }) => `${name(cell)} ${expected}`)
    .join('、');
  const label = line && line.node.labelPrinted !== false ? shortLabel(line.label) : '';
  const [first, second] = wrong.map(({ cell }) => shortLabel(cell.label));
  if (kind === 'swapped') return { cause: kind, swapped: first ?? '', with: second ?? '' };
  if (kind === 'shifted') return { cause: kind, shifted: label || (first ?? '') };
  if (kind === 'dropped' && !line) return { cause: kind, [byRow ? 'droppedRow' : 'droppedColumn']: numbers };
  return { cause: kind, [`${kind}Line`]: label, numbers };
}
