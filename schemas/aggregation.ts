import type { FilledTable, Report } from './content.ts';
import type { Cell, FormTable } from './form.ts';
import { millionths } from './numbers.ts';

/** A unit that a report sums up: its id, its name, and its report of the same year. */
export interface Unit {
  readonly id: string;
  readonly name: string;
  readonly report: Report;
}

/** One cell of the summing report beside the units' own; amounts in millionths of one common unit. */
export interface Comparison {
  readonly cell: Cell;
  readonly whole: bigint;
  /** By unit, in the order given; null: not stated. */
  readonly parts: readonly (bigint | null)[];
  readonly sum: bigint;
  /** whole − sum. */
  readonly difference: bigint;
  /** False where the blanks of units can make up the difference. */
  readonly broken: boolean;
}

/** A compared number as the form prints it: amounts, compared in 元, in the cell's own unit. */
export function shown({ cell }: Comparison, value: bigint): number {
  const tenThousand = cell.kind === 'money' && cell.unit === '万元';
  return Number(value) / (tenThousand ? 10_000_000_000 : 1_000_000);
}

/** How many 元 the units of money stand for; other units are compared as they are. */
const inYuan: Readonly<Record<string, bigint>> = { 元: 1n, 万元: 10_000n, 亿元: 100_000_000n };

/** What a printed cell of a report holds, by row and column, so that editions may differ; undefined: it prints none. */
function printedValue(filled: FilledTable, row: string, column: string): bigint | null | undefined {
  const cell = filled.table.cell(row, column);
  const value = cell && filled.values[cell.index];
  if (!cell || typeof value !== 'number') return value as null | undefined;
  const unit = filled.units.get(cell.index) ?? cell.unit;
  return millionths(value) * (cell.kind === 'money' && unit !== null ? (inYuan[unit] ?? 1n) : 1n);
}

/** Where a compared cell stands in a report: a group that is not printed as one row stands at its first row. */
export function pathIn(report: Report, { row, column }: Cell, table: string): readonly string[] {
  const form = report.form.table.get(table);
  const filled = report.tables.get(table);
  const own = form?.cell(row.key, column.key);
  if (!own || filled?.values[own.index] !== undefined) return own?.path ?? [];
  const inner = form?.rows.find(({ under }) => under.includes(own.row.node));
  return (inner && form?.cell(inner.key, column.key)?.path) ?? own.path;
}

/** The value of a row, or of a group: of its own row where it is printed as one, else the sum of its rows. */
function lineValue(report: Report, table: FormTable, row: string, column: string): bigint | null | undefined {
  const filled = report.tables.get(table.key);
  if (!filled) return filled;
  const own = printedValue(filled, row, column);
  const group = filled.table.groups.find(({ key }) => key === row);
  if (own !== undefined || !group) return own;
  let sum = 0n;
  for (const inner of filled.table.rows.filter(({ under }) => under.includes(group.node))) {
    const value = printedValue(filled, inner.key, column);
    if (value === undefined || value === null) return value;
    sum += value;
  }
  return sum;
}

/** The rows to compare: a group that any report prints as one row stands for its rows. */
function linesOf(table: FormTable, reports: readonly Report[]): string[] {
  const printsAsOne = (report: Report, row: string) => {
    const filled = report.tables.get(table.key);
    return Boolean(filled && table.columns.some(({ key }) => printedValue(filled, row, key) !== undefined));
  };
  const collapsed = table.groups.filter((group) => reports.some((report) => printsAsOne(report, group.key)));
  const outer = collapsed.filter((group) => !collapsed.some((other) => group.under.includes(other.node)));
  const rows = table.rows.filter((row) => !outer.some((group) => row.under.includes(group.node)));
  return [...rows, ...outer].map(({ key }) => key);
}

/**
 * One table of a report beside those of the units it sums up, cell by cell, for the cells that all of them print.
 * Blanks are not zeros: counts are never negative, so a unit's blank can only make the sum larger. `open`: some units
 * are not known at all, as if all their cells were blank.
 */
export function compareTable(report: Report, table: FormTable, units: readonly Unit[], open: boolean): Comparison[] {
  if (!report.tables.get(table.key)) return [];
  const found: Comparison[] = [];
  for (const row of linesOf(table, [report, ...units.map((unit) => unit.report)])) {
    for (const column of table.columns) {
      const cell = table.cell(row, column.key);
      const whole = cell && lineValue(report, table, row, column.key);
      if (typeof whole !== 'bigint' || !cell) continue;
      const parts = units.map((unit) => lineValue(unit.report, table, row, column.key));
      if (parts.includes(undefined)) continue;
      const sum = parts.reduce<bigint>((total, part) => total + (part ?? 0n), 0n);
      const difference = whole - sum;
      const blank = open || parts.includes(null);
      const broken = difference !== 0n && !(blank && (difference > 0n || cell.kind === 'signedCount'));
      found.push({ cell, whole, parts: parts as (bigint | null)[], sum, difference, broken });
    }
  }
  return found;
}
