import type { FilledTable, Report } from '../../schemas/content.ts';
import type { Cell, FormTable, Leaf } from '../../schemas/form.ts';
import type { Equation } from '../../schemas/identity.ts';
import { fromMillionths, millionths } from '../../schemas/numbers.ts';
import { type Ask, coefficientOf, needed } from './causes.ts';
import type { Verdict } from './evaluate.ts';
import { type LineCause, lineCause } from './likely-cause.ts';
import { planOf } from './plan.ts';

/** A row or column whose correction would mend everything that is broken in its table. */
export interface LineFinding {
  readonly kind: LineCause;
  /** null where several rows (or columns) that are all 0 would do. */
  readonly line: Leaf | null;
  readonly byRow: boolean;
  /** The cells that are wrong, with what they would have to hold, in the form's order. */
  readonly wrong: readonly { readonly cell: Cell; readonly value: number; readonly expected: number }[];
}

/** A row or column of one table, with its printed cells. */
interface Line {
  readonly leaf: Leaf;
  readonly byRow: boolean;
  readonly cells: readonly Cell[];
}

function linesOf(table: FormTable, filled: FilledTable): Line[] {
  const rows = [...table.rows, ...table.groups];
  const printed = (cells: readonly (Cell | undefined)[]) =>
    cells.flatMap((cell) => (cell && filled.values[cell.index] !== undefined ? [cell] : []));
  return [
    ...rows.map((leaf) => ({
      leaf,
      byRow: true,
      cells: printed(table.columns.map((column) => table.cell(leaf.key, column.key))),
    })),
    ...table.columns.map((leaf) => ({
      leaf,
      byRow: false,
      cells: printed(rows.map((row) => table.cell(row.key, leaf.key))),
    })),
  ].filter(({ cells }) => cells.length > 1);
}

/** What the cells of a line would have to hold by the equations that cross it; null where those contradict each other. */
function wantedBy(line: Line, values: readonly number[], broken: readonly Verdict[]): bigint[] | null {
  const crossing = broken.filter(({ equation }) => (equation.identity.each === 'column') === line.byRow);
  const wanted: bigint[] = [];
  for (const [at, cell] of line.cells.entries()) {
    const value = millionths(values[at] ?? 0);
    const wants = crossing
      .filter((verdict) => coefficientOf(cell, verdict) !== 0)
      .map((verdict) => needed(cell, verdict, value));
    const [want = value] = wants;
    if (want === null || wants.some((other) => other !== want) || (want < 0n && cell.kind !== 'signedCount'))
      return null;
    wanted.push(want);
  }
  return wanted;
}

/** True where the changes mend every broken equation and leave none broken that they touch. */
function mends(changes: ReadonlyMap<Cell, bigint>, broken: readonly Verdict[], owner: Report, ask: Ask): boolean {
  const plan = planOf(owner.form);
  const touched = new Set<Equation>([...changes.keys()].flatMap((cell) => plan.mentions.get(cell) ?? []));
  if (!broken.every(({ equation }) => touched.has(equation))) return false;
  return [...touched].every((equation) => {
    const verdict = ask(equation, owner);
    if (!verdict) return true;
    let difference = verdict.difference;
    for (const [cell, by] of changes) difference += BigInt(coefficientOf(cell, verdict)) * by;
    return verdict.state !== 'open' && difference === 0n;
  });
}

/** Last year's numbers of a line, by row and column; null where there is no such table. */
function lastOf(line: Line, table: FormTable, previous: Report | null): (number | null)[] | null {
  const filled = previous?.tables.get(table.key);
  if (!filled) return null;
  return line.cells.map((cell) => {
    const own = filled.table.cell(cell.row.key, cell.column.key);
    return (own && filled.values[own.index]) ?? null;
  });
}

/** One line as the cause of everything that is broken in its table: none or one. */
function tryLine(
  line: Line,
  filled: FilledTable,
  broken: readonly Verdict[],
  owner: Report,
  previous: Report | null,
  ask: Ask,
): LineFinding[] {
  const actual = line.cells.map((cell) => filled.values[cell.index]);
  if (!actual.every((value) => typeof value === 'number')) return [];
  const wanted = wantedBy(line, actual, broken);
  if (!wanted) return [];
  const changes = new Map<Cell, bigint>();
  for (const [at, cell] of line.cells.entries()) {
    const by = (wanted[at] ?? 0n) - millionths(actual[at] ?? 0);
    if (by !== 0n && filled.computed.has(cell.index)) return [];
    if (by !== 0n) changes.set(cell, by);
  }
  const expected = wanted.map(fromMillionths);
  const totals = line.cells.map((cell) => Boolean((line.byRow ? cell.column : cell.row).node.total));
  const last = lastOf(line, filled.table, previous);
  const kind = lineCause({ actual, expected, totals, total: Boolean(line.leaf.node.total), last });
  if (!kind || !mends(changes, broken, owner, ask)) return [];
  const wrong = line.cells.flatMap((cell, at) =>
    changes.has(cell) ? [{ cell, value: actual[at] ?? 0, expected: expected[at] ?? 0 }] : [],
  );
  return [{ kind, line: line.leaf, byRow: line.byRow, wrong }];
}

/** A line as it would be with two numbers swapped, or with all of them one place on or back. */
function rearranged(actual: readonly number[]): number[][] {
  const found = [
    [...actual.slice(1), 0],
    [0, ...actual.slice(0, -1)],
  ];
  for (let a = 0; a < actual.length; a++) {
    for (let b = a + 1; b < actual.length; b++) found.push(actual.with(a, actual[b] ?? 0).with(b, actual[a] ?? 0));
  }
  return found;
}

/** The same for a table of one row, where no equation crosses the line: what would hold with its numbers in other places. */
function trySingleRow(
  line: Line,
  filled: FilledTable,
  broken: readonly Verdict[],
  owner: Report,
  ask: Ask,
): LineFinding[] {
  const actual = line.cells.map((cell) => filled.values[cell.index]);
  if (!filled.table.singleRow || filled.computed.size > 0 || !actual.every((value) => typeof value === 'number'))
    return [];
  const totals = actual.map(() => false);
  return rearranged(actual).flatMap((expected): LineFinding[] => {
    const kind = lineCause({ actual, expected, totals, total: false, last: null });
    const places = actual.map((_, at) => at).filter((at) => actual[at] !== expected[at]);
    const cellAt = (at: number) => line.cells[at] as Cell;
    const by = (at: number) => millionths(expected[at] ?? 0) - millionths(actual[at] ?? 0);
    if (kind !== 'swapped' && kind !== 'shifted') return [];
    if (!mends(new Map(places.map((at) => [cellAt(at), by(at)])), broken, owner, ask)) return [];
    const wrong = places.map((at) => ({ cell: cellAt(at), value: actual[at] ?? 0, expected: expected[at] ?? 0 }));
    return [{ kind, line: line.leaf, byRow: true, wrong }];
  });
}

/**
 * The one row or column of a table that explains all that is broken in it: two numbers swapped, all moved by one, left
 * out, totals left at 0 or at last year's. null where none does, or several. Rows that are all 0 and would all do alike
 * are one cause without a name.
 */
export function lineOf(
  table: FormTable,
  broken: readonly Verdict[],
  owner: Report,
  previous: Report | null,
  ask: Ask,
): LineFinding | null {
  const filled = owner.tables.get(table.key);
  if (!filled) return null;
  const found = linesOf(table, filled).flatMap((line) => [
    ...tryLine(line, filled, broken, owner, previous, ask),
    ...trySingleRow(line, filled, broken, owner, ask),
  ]);
  const [first, ...more] = found;
  if (!first || more.length === 0) return first ?? null;
  const alike = found.every(({ kind, byRow }) => kind === 'dropped' && byRow === first.byRow);
  return alike ? { ...first, line: null } : null;
}
