import type { FilledTable, Report } from '../../schemas/content.ts';
import type { Cell } from '../../schemas/form.ts';
import type { Equation, Term } from '../../schemas/identity.ts';
import { millionths } from '../../schemas/numbers.ts';

/** The value of one term in millionths, and whether cells that are not stated could make it larger or smaller. */
interface TermValue {
  readonly term: Term;
  readonly sum: bigint;
  readonly cells: readonly Cell[];
  readonly blanks: number;
}

/** One side of an equation. */
export interface Side {
  readonly terms: readonly TermValue[];
  readonly sum: bigint;
  readonly mayGrow: boolean;
  readonly mayShrink: boolean;
}

/** How an equation stands: it holds, it is broken by a difference, or blanks leave it open. */
export interface Verdict {
  readonly state: 'holds' | 'broken' | 'open';
  readonly equation: Equation;
  readonly left: Side;
  readonly right: Side;
  /** left − right in millionths. */
  readonly difference: bigint;
}

/** The table a term stands in: this report's, or last year's under the same key. */
export function tableOf(equation: Equation, term: Term, report: Report, previous: Report | null): FilledTable | null {
  const owner = term.year === 0 ? report : previous;
  return owner?.tables.get(equation.table.key) ?? null;
}

/** Value of a cell in a filled table that may belong to another edition: looked up by its key. */
function valueIn(filled: FilledTable, cell: Cell): number | null | undefined {
  const own = filled.table.cells[cell.index] === cell ? cell : filled.table.cell(cell.row.key, cell.column.key);
  return own ? filled.values[own.index] : undefined;
}

/** A term's value; undefined where the report has no such row, so the equation says nothing. */
function evaluateTerm(term: Term, filled: FilledTable): TermValue | undefined {
  const whole = term.whole && valueIn(filled, term.whole) !== undefined ? [term.whole] : null;
  const cells = whole ?? term.cells;
  let sum = 0n;
  let blanks = 0;
  for (const cell of cells) {
    const value = valueIn(filled, cell);
    if (value === undefined) return undefined;
    if (value === null) blanks++;
    else sum += millionths(value);
  }
  return { term, sum, cells, blanks };
}

/** Adds up one side. Counts and amounts are never negative, so a blank can only make its term larger. */
function side(terms: readonly TermValue[]): Side {
  let sum = 0n;
  let mayGrow = false;
  let mayShrink = false;
  for (const { term, sum: value, cells, blanks } of terms) {
    sum += term.sign === 1 ? value : -value;
    if (blanks === 0) continue;
    const signed = cells.some((cell) => cell.kind === 'signedCount');
    if (signed || term.sign === 1) mayGrow = true;
    if (signed || term.sign === -1) mayShrink = true;
  }
  return { terms, sum, mayGrow, mayShrink };
}

/**
 * Holds an equation against a report. Blanks are not zeros: an equation is broken only where no number in the blanks
 * could mend it. Returns null where the equation does not apply (a table not published, no report last year, a row not printed).
 */
export function evaluate(equation: Equation, report: Report, previous: Report | null): Verdict | null {
  const isThere = (term: Term) => tableOf(equation, term, report, previous) !== null;
  if (!equation.left.every(isThere) || !equation.right.every(isThere)) return null;
  const sides: Side[] = [];
  for (const terms of [equation.left, equation.right]) {
    const values: TermValue[] = [];
    for (const term of terms) {
      const filled = tableOf(equation, term, report, previous);
      const value = filled ? evaluateTerm(term, filled) : undefined;
      if (!value) return null;
      values.push(value);
    }
    sides.push(side(values));
  }
  const [left, right] = sides as [Side, Side];
  const difference = left.sum - right.sum;
  const open = left.mayGrow || left.mayShrink || right.mayGrow || right.mayShrink;
  const mendable =
    difference === 0n || (difference < 0n ? left.mayGrow || right.mayShrink : left.mayShrink || right.mayGrow);
  const state = mendable ? (open ? 'open' : 'holds') : 'broken';
  return { state, equation, left, right, difference };
}
