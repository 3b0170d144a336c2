import type { Form, FormTable } from '../../../schemas/form.ts';
import { placeFields } from './columns.ts';
import type { RowRecord } from './records.ts';
import { contradictions, readRow, rowSums } from './rows.ts';

/** The row whose sums are looked at where a record names none: those of all rows are alike. */
const anyRow = ({ rows }: FormTable) => rows[0]?.key ?? '';

/** A record whose numbers stand in the order of the labels over them, which is not that of the form. */
function isReordered(record: RowRecord): boolean {
  const placed = placeFields(record);
  if (placed.kind !== 'order') return false;
  const { columns } = record.table;
  return placed.columns.length === columns.length && placed.columns.some((key, at) => key !== columns[at]?.key);
}

/** How many sums the rows of these records break when they are read so; one that cannot be read so breaks one. */
const broken = (form: Form, records: Iterable<RowRecord>, habit: Partial<RowRecord>) =>
  [...records].reduce((sum, record) => {
    const row = readRow(form, { ...record, ...habit }, record.row?.key ?? anyRow(record.table));
    return sum + (row.readings?.length === 0 ? 1 : contradictions(form, row, 0));
  }, 0);

/** Sums that are misprinted break whichever way they are read: one way breaks a few, the other many. */
const clearly = (few: number, many: number) => few * 4 <= many && many > 0;

/** A label that stands on a line above all others reaches over all of them: nothing says where among them. */
function reachesOver({ header, table }: RowRecord): boolean {
  const leaves = header.flatMap(({ token, cell }) =>
    cell && token.word.meanings.some(({ node }) => table.columns.some((column) => column.node === node)) ? [cell] : [],
  );
  const [first, ...others] = leaves;
  return first !== undefined && others.length > 0 && others.every(({ row }) => row > first.row);
}

/**
 * Labels over columns that stand on several lines are read line by line: one that reaches over all of them comes first,
 * whichever column it is. Where the order of labels so read and that of the form differ, the sums along the rows of the
 * table say which its numbers keep; where they do not, either may be.
 */
function withColumnOrder(form: Form, records: readonly RowRecord[]): readonly RowRecord[] {
  const own = new Set(records.filter(isReordered));
  if (own.size === 0) return records;
  const [named, ofForm] = [broken(form, own, { order: null }), broken(form, own, { order: 'form' })];
  const tie = [...own].every(reachesOver) ? 'form' : 'either';
  const order = clearly(named, ofForm) ? null : clearly(ofForm, named) ? 'form' : named === ofForm ? tie : 'either';
  return records.map((record) => (own.has(record) ? { ...record, order } : record));
}

/** Rows with blanks at both ends and one too many: the sums along them say at which end, where no row does. */
function withPad(form: Form, records: readonly RowRecord[]): readonly RowRecord[] {
  const isOpen = ({ fields, pad, table }: RowRecord) =>
    pad === null &&
    fields.length > table.columns.length &&
    [fields[0], fields.at(-1)].every((field) => field?.text.trim() === '');
  const own = new Set(records.filter(isOpen));
  if (own.size === 0) return records;
  const [before, behind] = [broken(form, own, { pad: 'before' }), broken(form, own, { pad: 'behind' })];
  const pad = before === 0 && behind > 0 ? 'before' : behind === 0 && before > 0 ? 'behind' : null;
  return records.map((record) => (own.has(record) ? { ...record, pad } : record));
}

/** The records of one table with what the sums along its rows say of the habits of the page. */
export function withHabitsBySums(form: Form, table: FormTable, records: readonly RowRecord[]): readonly RowRecord[] {
  const columns = table.columns.map(({ key }) => key);
  if (rowSums(form, table, anyRow(table), columns).length === 0) return records;
  return withPad(form, withColumnOrder(form, records));
}
