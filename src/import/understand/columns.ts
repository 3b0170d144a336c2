import type { FormNode } from '../../../schemas/edition.ts';
import type { FormTable } from '../../../schemas/form.ts';
import type { SourceCell } from '../source-document.ts';
import { isCellText } from './numerals.ts';
import type { Field, HeaderLabel, RowRecord } from './records.ts';

/** Which column the fields of a row stand in: told one by one, or an order in which they have to be read. */
export type Placed =
  | { readonly kind: 'placed'; readonly byColumn: ReadonlyMap<string, Field> }
  | { readonly kind: 'order'; readonly columns: readonly string[]; readonly fields: readonly Field[] };

/** A column of the document with the leaf column of the form it is. */
interface PrintedColumn {
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

const isBlank = ({ text }: Field) => text.trim() === '';
const columnsMeant = ({ token }: HeaderLabel, table: FormTable) =>
  token.word.meanings.filter((meaning) => meaning.role === 'column' && meaning.table === table && meaning.node);
const overlaps = (a: SourceCell, from: number, to: number) => a.column < to && a.column + a.columnSpan > from;

/** Do the columns below each heading stand side by side? Else their labels lost their places under it. */
function isGrouped(keys: readonly string[], { columns }: FormTable): boolean {
  const under = keys.map((key) => columns.find((leaf) => leaf.key === key)?.under ?? []);
  return [...new Set(under.flat())].every((heading) => {
    const own = under.map((above) => above.includes(heading));
    return !own.slice(own.indexOf(true), own.lastIndexOf(true)).includes(false);
  });
}

/** The leaf columns over a table with places, by the labels that cover them; null where they do not tell them all. */
function printedColumns({ header, table }: RowRecord): PrintedColumn[] | null {
  const leaves = header.filter((label) => columnsMeant(label, table).some(({ node }) => !node?.children));
  if (leaves.length === 0 || leaves.some(({ cell }) => cell === null)) return null;
  const cells = leaves.map(({ cell }) => cell as SourceCell);
  if (new Set(cells).size < cells.length) return null;
  const order = [...leaves].sort((a, b) => (a.cell?.column ?? 0) - (b.cell?.column ?? 0));
  const used = new Set<string>();
  const found = order.flatMap((label): PrintedColumn[] => {
    const cell = label.cell as SourceCell;
    const above = header.filter(
      (other) =>
        other.cell && other.cell.row < cell.row && overlaps(other.cell, cell.column, cell.column + cell.columnSpan),
    );
    const headings = above.flatMap((other) =>
      columnsMeant(other, table).flatMap(({ node }) => (node?.children ? [node] : [])),
    );
    const possible = columnsMeant(label, table).filter(
      ({ node, under }) => !node?.children && headings.every((heading) => under.includes(heading)),
    );
    const key = table.columns.find(
      (leaf) => !used.has(leaf.key) && possible.some(({ node }) => node === leaf.node),
    )?.key;
    if (key === undefined) return [];
    used.add(key);
    return [{ key, from: cell.column, to: cell.column + cell.columnSpan }];
  });
  // labels above each other in one column: the places were lost when the table became text
  const apart = found.every(({ from }, index) => index === 0 || from >= (found[index - 1]?.to ?? 0));
  const grouped = isGrouped(
    found.map(({ key }) => key),
    table,
  );
  return found.length === order.length && apart && grouped ? found : null;
}

/** Fields under the columns they stand under: by their number where it agrees, else by how far they reach. */
function underColumns(fields: readonly Field[], columns: readonly PrintedColumn[]): Map<string, Field> | null {
  const from = Math.min(...columns.map((column) => column.from));
  const to = Math.max(...columns.map((column) => column.to));
  const inside = fields.filter(({ cell }) => cell && overlaps(cell, from, to));
  const counted = [inside, fields].find(({ length }) => length === columns.length);
  if (counted) return new Map(columns.map(({ key }, index) => [key, counted[index] as Field]));
  if (fields.some((field) => !inside.includes(field) && isCellText(field.text) && !isBlank(field))) return null;
  const placed = new Map<string, Field>();
  for (const field of inside) {
    const { column, columnSpan } = field.cell as SourceCell;
    const reach = columns.map((one) => Math.min(one.to, column + columnSpan) - Math.max(one.from, column));
    const most = Math.max(...reach);
    const best = columns.filter((_, index) => reach[index] === most);
    const [only] = best;
    if (most <= 0 || !only || best.length > 1 || placed.has(only.key)) {
      // a number of a merged cell stands again in every place that the cell covers
      if (isBlank(field) || (only && placed.get(only.key)?.text === field.text)) continue;
      return null;
    }
    placed.set(only.key, field);
  }
  return placed;
}

/** Leaf keys in the order in which labels that are read one after the other print them, level by level. */
function readingOrder(nodes: readonly FormNode[], seen: ReadonlyMap<FormNode, number>): string[] {
  const first = (node: FormNode): number =>
    seen.get(node) ?? Math.min(Number.POSITIVE_INFINITY, ...(node.children ?? []).map(first));
  const keys = (node: FormNode): string[] =>
    node.children ? readingOrder(node.children, seen) : seen.has(node) ? [node.key] : [];
  return [...nodes].sort((a, b) => first(a) - first(b)).flatMap(keys);
}

/** The columns that labels before a row name, in the order printed; null where they do not say. */
function namedOrder({ header, table, order }: RowRecord): string[] | null {
  if (order === 'form') return null;
  const seen = new Map<FormNode, number>();
  header.forEach((label, index) => {
    for (const { node } of columnsMeant(label, table)) if (node && !seen.has(node)) seen.set(node, index);
  });
  const keys = readingOrder(table.definition.columns, seen);
  return keys.length >= Math.max(1, table.columns.length * 0.6) ? keys : null;
}

/** The columns of a table without row labels that labels name: a heading with all that stands below it, or all. */
function namedGroup({ header, table, source }: RowRecord): string[] | null {
  const texts = header.filter((label) => columnsMeant(label, table).some(({ node }) => !node?.children));
  const meantBy = (label: HeaderLabel, key: string) => columnsMeant(label, table).some(({ node }) => node?.key === key);
  const same = (keys: readonly string[]) =>
    keys.length === texts.length && texts.every((label, index) => meantBy(label, keys[index] as string));
  const all = table.columns.map(({ key }) => key);
  if (texts.length === 0) return null;
  if (same(all)) return all;
  const headings = header.flatMap((label) =>
    columnsMeant(label, table).flatMap(({ node }) => (node?.children ? [node] : [])),
  );
  const apart = (heading: FormNode) =>
    headings.some(
      (other) =>
        !table.columns.some(({ under }) => under.includes(heading) && under.includes(other)) && other !== heading,
    );
  for (const heading of headings.toReversed()) {
    // where the headings of other columns stand in the same table, its labels are not those of one heading alone
    if (source === 'grid' && texts.length > 1 && apart(heading)) continue;
    const below = table.columns.filter(({ under }) => under.includes(heading)).map(({ key }) => key);
    if (same(below)) return below;
    // one label and its number at a time
    const [only, ...more] = below.filter((key) => texts.length === 1 && meantBy(texts[0] as HeaderLabel, key));
    if (only !== undefined && more.length === 0) return [only];
  }
  return null;
}

/**
 * Fields without the blanks that a merged label or a padded row leaves at one end. Where both ends are blank it takes
 * the other rows to tell which; else the fields stay as they are, and nothing is read.
 */
function trimmed({ fields, pad, table }: RowRecord, count: number): Field[] {
  const surplus = fields.length - count;
  if (surplus <= 0) return [...fields];
  const behind = fields.slice(count).every(isBlank);
  const before = fields.slice(0, surplus).every(isBlank);
  if (fields.every(isBlank) || (behind && (!before || pad === 'behind'))) return fields.slice(0, count);
  // no label of a row stands before those of a table without
  return before && !table.singleRow && (!behind || pad === 'before') ? fields.slice(surplus) : [...fields];
}

const isUnder = ({ cell }: Field, columns: readonly PrintedColumn[]) =>
  cell !== null && columns.some(({ from, to }) => overlaps(cell, from, to));

/** Where the fields of a row belong. Never by a fixed place: by the labels over them, else by the order of the form. */
export function placeFields(record: RowRecord): Placed {
  const { table, fields } = record;
  const form = table.columns.map(({ key }) => key);
  const printed = printedColumns(record);
  if (printed && fields.every(({ cell }) => cell)) {
    const byColumn = underColumns(fields, printed);
    // all columns have a field, but some of their labels are lost
    const lost = printed.length < form.length && fields.some((field) => !isUnder(field, printed));
    const full = lost && trimmed(record, form.length).length === form.length;
    if (byColumn && !full) return { kind: 'placed', byColumn };
  }
  const named = table.singleRow ? namedGroup(record) : namedOrder(record);
  const whole = trimmed(record, form.length);
  if (!named || (whole.length === form.length && named.length < form.length)) {
    return { kind: 'order', columns: form, fields: whole };
  }
  return { kind: 'order', columns: named, fields: trimmed(record, named.length) };
}
