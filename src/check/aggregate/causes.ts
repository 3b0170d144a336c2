import type { Comparison, Unit } from '../../../schemas/aggregation.ts';
import type { Cell, FormTable } from '../../../schemas/form.ts';
import type { Equation, Term } from '../../../schemas/identity.ts';
import type { Plan } from '../plan.ts';

/** A unit that alone explains a difference: its figures were left out of the sum, or counted twice. */
export interface Culprit {
  readonly unit: Unit;
  readonly how: 'leftOut' | 'twice';
}

/** Cells that differ for one reason. */
export interface Cause {
  /** The broken cells it explains, in the form's order; the first is the one to point at. */
  readonly cells: readonly Comparison[];
  readonly culprit: Culprit | null;
}

/** More causes than this in one table are one: the table as a whole was not summed up from these units. */
const mostPerTable = 3;

const signs = { leftOut: -1n, twice: 1n } as const;

/** The one unit whose own figures are the differences of all these cells; null where none or several are. */
export function culpritOf(cells: readonly Comparison[], units: readonly Unit[]): Culprit | null {
  const found = units.flatMap((unit, at) =>
    (['leftOut', 'twice'] as const).flatMap((how) => {
      const fits = cells.every(({ difference, parts, broken }) => {
        const part = parts[at];
        return typeof part === 'bigint' ? difference === signs[how] * part : !broken;
      });
      return fits && cells.some(({ parts }) => parts[at]) ? [{ unit, how }] : [];
    }),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** How far a term of an equation differs, by the cells compared; null where one of them was not. */
function termDifference(term: Term, known: ReadonlyMap<Cell, Comparison>): bigint | null {
  const whole = term.whole && known.get(term.whole);
  if (whole) return whole.difference;
  let sum = 0n;
  for (const cell of term.cells) {
    const found = known.get(cell);
    if (!found) return null;
    sum += found.difference;
  }
  return sum;
}

/** True where a total that differs does so by just what its parts differ. */
function follows(definer: Equation, total: Comparison, known: ReadonlyMap<Cell, Comparison>): boolean {
  let sum = 0n;
  for (const term of definer.right) {
    const difference = termDifference(term, known);
    if (difference === null) return false;
    sum += BigInt(term.sign) * difference;
  }
  return sum === total.difference;
}

/** The broken cells of a table that are no mere consequence of others. */
function rootsOf(cells: readonly Comparison[], plan: Plan): Comparison[] {
  const known = new Map(cells.map((item) => [item.cell, item]));
  const roots = cells.filter(
    (item) => item.broken && !(plan.definers.get(item.cell) ?? []).some((definer) => follows(definer, item, known)),
  );
  return roots.length > 0 ? roots : cells.filter(({ broken }) => broken);
}

const append = <K>(map: Map<K, Comparison[]>, key: K, item: Comparison) =>
  map.set(key, [...(map.get(key) ?? []), item]);

/** Roots that share a row, then those of the rest that share a column, then single cells. */
function groupRoots(roots: readonly Comparison[]): Comparison[][] {
  const rows = new Map<string, Comparison[]>();
  for (const item of roots) append(rows, item.cell.row.key, item);
  const columns = new Map<string, Comparison[]>();
  for (const [only, ...more] of rows.values())
    if (only && more.length === 0) append(columns, only.cell.column.key, only);
  return [...[...rows.values()].filter((list) => list.length > 1), ...columns.values()];
}

/** Everything compared in the row or column that the cells of a cause share: it must fit a culprit as a whole. */
function lineAround(list: readonly Comparison[], cells: readonly Comparison[]): readonly Comparison[] {
  const [first] = list;
  if (!first || list.length === 1) return list;
  const sameRow = list.every(({ cell }) => cell.row.key === first.cell.row.key);
  return cells.filter(({ cell }) =>
    sameRow ? cell.row.key === first.cell.row.key : cell.column.key === first.cell.column.key,
  );
}

/** The causes of what differs in one table: a unit as a whole, else row by row, column by column, cell by cell. */
function causesOfTable(cells: readonly Comparison[], plan: Plan, units: readonly Unit[]): Cause[] {
  const broken = cells.filter((item) => item.broken);
  const culprit = broken.length > 1 ? culpritOf(cells, units) : null;
  if (culprit) return [{ cells: broken, culprit }];
  const groups = groupRoots(rootsOf(cells, plan));
  if (groups.length > mostPerTable) return [{ cells: groups.flat(), culprit: null }];
  return groups.map((list) => ({
    cells: list,
    culprit: culpritOf(lineAround(list, cells), units) ?? (list.length > 1 ? culpritOf(list, units) : null),
  }));
}

/** The causes of everything that differs in a report: one unit as a whole, else table by table. */
export function causesOf(
  tables: ReadonlyMap<FormTable, readonly Comparison[]>,
  plan: Plan,
  units: readonly Unit[],
): Cause[] {
  const all = [...tables.values()].flat();
  const broken = all.filter((item) => item.broken);
  const culprit = broken.length > 1 ? culpritOf(all, units) : null;
  if (culprit) return [{ cells: broken, culprit }];
  return [...tables.values()].flatMap((cells) => causesOfTable(cells, plan, units));
}
