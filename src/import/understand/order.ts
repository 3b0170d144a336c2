import type { FormNode } from '../../../schemas/edition.ts';
import type { FormTable } from '../../../schemas/form.ts';
import { isWhole } from './grids.ts';
import { isCounted } from './numerals.ts';
import type { RowRecord } from './records.ts';

/** Most groups of a form for which every way to print them is tried. */
const mostGroups = 6;

/** The rows that a report may print, one list for each way to print groups as one row. */
export function printings(table: FormTable, fixed: ReadonlySet<FormNode>): FormNode[][] {
  const groups = table.groups.map(({ node }) => node).slice(0, mostGroups);
  const below = (node: FormNode): FormNode[] => [node, ...(node.children ?? []).flatMap(below)];
  const free = groups.filter(
    (group) =>
      !below(group)
        .slice(1)
        .some((node) => fixed.has(node)),
  );
  const must = groups.filter((group) => fixed.has(group));
  const choices = free
    .filter((group) => !must.includes(group))
    .reduce<FormNode[][]>((all, group) => all.flatMap((one) => [one, [...one, group]]), [must]);
  const walk = (nodes: readonly FormNode[], whole: readonly FormNode[]): FormNode[] =>
    nodes.flatMap((node) => (!node.children || whole.includes(node) ? [node] : walk(node.children, whole)));
  return choices.map((whole) => walk(table.definition.rows, whole));
}

/** A record with the row it stands for: named, or told by its place among the named. */
export interface Ordered {
  readonly record: RowRecord;
  readonly row: FormNode;
  readonly byOrder: boolean;
}

/** Rows without a label between two with one: they are the rows between, where just one way to print the form fits. */
function between(
  ways: readonly FormNode[][],
  from: FormNode | null,
  to: FormNode | null,
  count: number,
): readonly FormNode[] | null {
  const fitting = ways.flatMap((rows) => {
    const start = from ? rows.indexOf(from) + 1 : 0;
    const end = to ? rows.indexOf(to) : rows.length;
    return (from && start === 0) || end < 0 || end - start !== count ? [] : [rows.slice(start, end)];
  });
  const [first, ...more] = fitting;
  if (!first) return null;
  return more.every((rows) => rows.every((row, index) => row === first[index])) ? first : null;
}

const isEmpty = ({ fields }: RowRecord) => !fields.some(({ text }) => isCounted(text));

/** A label on one line and its numbers on the next, throughout: PDF and some pages print rows so. */
function paired(records: readonly RowRecord[]): RowRecord[] | null {
  const pairs: RowRecord[] = [];
  for (let at = 0; at < records.length; at += 2) {
    const [label, numbers] = [records[at], records[at + 1]];
    if (!label?.row || !numbers || numbers.row || label.fields.some(({ text }) => text.trim() !== '')) return null;
    pairs.push({ ...label, fields: numbers.fields, exact: false });
  }
  return pairs.length > 1 ? pairs : null;
}

/** A row of fewer numbers than this may be any number on a page. */
const leastFields = 3;

/**
 * The records of one table with the rows they stand for; those that nothing places are left out. Where rows begin
 * again that have been read, the tables of another report follow on the same page: they are left out.
 */
export function inOrder(table: FormTable, all: readonly RowRecord[]): Ordered[] {
  const sure = all.filter((record) => record.row || record.runs || record.fields.length >= leastFields);
  const records = paired(sure) ?? sure;
  const whole = new Set<FormNode>();
  const named = records.flatMap(({ row }) => (row ? [row] : []));
  const ways = printings(table, new Set(named));
  const found: Ordered[] = [];
  let waiting: RowRecord[] = [];
  let from: FormNode | null = null;
  const astray = new Set<FormNode | null>();
  // whole rows of text that no row is left for: the names beside them may be those of their numbers
  const isCrowded = ({ source, fields }: RowRecord) => source === 'flow' && fields.length >= table.columns.length * 2;
  const settle = (to: FormNode | null) => {
    if (waiting.length > 0 && (from || to)) {
      const rows = between(ways, from, to, waiting.length);
      const isLeftOver = (record: RowRecord) => record.source === 'flow' && !record.worded && isWhole(record);
      if (!rows && waiting.some(isLeftOver)) astray.add(from).add(to);
      for (const [index, row] of (rows ?? []).entries()) {
        found.push({ record: waiting[index] as RowRecord, row, byOrder: true });
      }
    }
    waiting = [];
  };
  for (const record of records) {
    if (!record.row) {
      waiting.push(record);
      continue;
    }
    settle(record.row);
    const before = found.at(-1);
    if (table.columns.length > leastFields && before && isCrowded(before.record))
      astray.add(before.row).add(record.row);
    found.push({ record, row: record.row, byOrder: false });
    from = record.row;
    if (!isWhole(record) || isEmpty(record)) continue;
    if (whole.has(record.row)) return found;
    whole.add(record.row);
  }
  settle(null);
  return found.filter(({ row, record }) => record.source === 'grid' || !astray.has(row));
}
