import { type BoardYear, isOpen } from '../../schemas/board.ts';
import type { Labels } from '../wording/labels.ts';
import { csvLine, csvStart } from './csv-text.ts';

type Unit = BoardYear['branches'][number]['units'][number];
type Field = string | number | null;
/** A column of a list: its head, and what stands there for each row. */
type Column<Row> = readonly [head: string, field: (row: Row) => Field];

const listOf = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string =>
  csvStart +
  csvLine(columns.map(([head]) => head)) +
  rows.map((row) => csvLine(columns.map(([, field]) => field(row)))).join('');

/** Columns about a unit that more than one list has. */
function unitColumns({ year }: BoardYear, t: Labels) {
  const { columns } = t.board;
  return {
    who: [
      [columns.organ, ({ name }) => name],
      [columns.above, ({ above }) => above],
      [columns.kind, ({ kind }) => t.kinds[kind as keyof Labels['kinds']]],
      [columns.year, () => year],
      [columns.state, ({ state }) => t.board.states[state]],
      [columns.errors, ({ errors }) => errors],
    ],
    deadline: [columns.deadline, ({ deadline }) => deadline.day],
    late: [columns.late, ({ late }) => late],
  } satisfies { who: Column<Unit>[]; deadline: Column<Unit>; late: Column<Unit> };
}

/**
 * The list for reminding: every organ whose report is not published yet, the most overdue first, with whom to call. CSV
 * for a spreadsheet: UTF-8 with a byte order mark, CRLF, no field can be a formula.
 */
export function remindersCsv(board: BoardYear, t: Labels): string {
  const { who, deadline, late } = unitColumns(board, t);
  const open = board.branches.flatMap(({ units }) => units.filter(isOpen)).sort((a, b) => b.late - a.late);
  const called: Column<Unit>[] = [
    [t.contacts.unit, ({ contacts }) => contacts.unit ?? ''],
    [t.contacts.phone, ({ contacts }) => contacts.phone ?? ''],
    [t.contacts.email, ({ contacts }) => contacts.email ?? ''],
  ];
  return listOf([...who, deadline, late, ...called], open);
}

/** Every unit of a year with its state, in the order of the page. */
export function unitsCsv(board: BoardYear, t: Labels): string {
  const { columns } = t.board;
  const { who, deadline, late } = unitColumns(board, t);
  const all: Column<Unit>[] = [
    [columns.id, ({ organ }) => organ],
    ...who,
    [columns.published, ({ published }) => published ?? ''],
    deadline,
    [columns.statutory, (unit) => unit.deadline.statutory],
    late,
    [columns.corrections, ({ corrections }) => corrections],
  ];
  return listOf(
    all,
    board.branches.flatMap(({ units }) => units),
  );
}

/** The sums of governments beside their own reports: the numbers at the head, then every cell that differs. */
export function sumsCsv({ year, sums }: BoardYear, t: Labels): string {
  const { columns } = t.board;
  const rows = sums.flatMap(({ lines, differing, ...sum }) =>
    [...lines, ...differing].map((line) => ({ ...line, ...sum })),
  );
  return listOf(
    [
      [columns.id, ({ organ }) => organ],
      [columns.organ, ({ name }) => name],
      [columns.year, () => year],
      [columns.label, ({ label }) => label],
      [columns.unit, ({ unit }) => unit],
      [columns.whole, ({ whole }) => whole],
      [columns.sum, ({ sum }) => sum],
      [columns.difference, ({ difference }) => difference],
      [columns.blank, ({ blank }) => blank],
      [columns.units, ({ units }) => units],
    ],
    rows,
  );
}
