import { type BoardYear, isOpen } from '../../schemas/board.ts';
import type { Labels } from '../wording/labels.ts';
import { csvLine, csvStart } from './csv-text.ts';

/**
 * The list for reminding: every organ whose report is not published yet, the most overdue first, with whom to call. CSV
 * for a spreadsheet: UTF-8 with a byte order mark, CRLF, no field can be a formula.
 */
export function remindersCsv({ year, branches }: BoardYear, t: Labels): string {
  const { columns } = t.board;
  const head = [
    columns.organ,
    columns.above,
    columns.kind,
    columns.year,
    columns.state,
    columns.errors,
    columns.deadline,
    columns.late,
    t.contacts.unit,
    t.contacts.phone,
    t.contacts.email,
  ];
  const open = branches.flatMap(({ units }) => units.filter(isOpen)).sort((a, b) => b.late - a.late);
  const lines = open.map(({ name, above, kind, state, errors, deadline, late, contacts }) =>
    csvLine([
      name,
      above,
      t.kinds[kind as keyof Labels['kinds']],
      year,
      t.board.states[state],
      errors,
      deadline.day,
      late,
      contacts.unit ?? '',
      contacts.phone ?? '',
      contacts.email ?? '',
    ]),
  );
  return csvStart + csvLine(head) + lines.join('');
}

/** Every unit of a year with its state, in the order of the page. */
export function unitsCsv({ year, branches }: BoardYear, t: Labels): string {
  const { columns } = t.board;
  const head = [
    columns.id,
    columns.organ,
    columns.above,
    columns.kind,
    columns.year,
    columns.state,
    columns.errors,
    columns.published,
    columns.deadline,
    columns.statutory,
    columns.late,
    columns.corrections,
  ];
  const lines = branches.flatMap(({ units }) =>
    units.map((unit) =>
      csvLine([
        unit.organ,
        unit.name,
        unit.above,
        t.kinds[unit.kind as keyof Labels['kinds']],
        year,
        t.board.states[unit.state],
        unit.errors,
        unit.published ?? '',
        unit.deadline.day,
        unit.deadline.statutory,
        unit.late,
        unit.corrections,
      ]),
    ),
  );
  return csvStart + csvLine(head) + lines.join('');
}

/** The sums of governments beside their own reports: the numbers at the head, then every cell that differs. */
export function sumsCsv({ year, sums }: BoardYear, t: Labels): string {
  const { columns } = t.board;
  const head = [
    columns.id,
    columns.organ,
    columns.year,
    columns.label,
    columns.unit,
    columns.whole,
    columns.sum,
    columns.difference,
    columns.blank,
    columns.units,
  ];
  const lines = sums.flatMap(({ organ, name, units, lines: heads, differing }) =>
    [...heads, ...differing].map(({ label, unit, whole, sum, difference, blank }) =>
      csvLine([organ, name, year, label, unit, whole, sum, difference, blank, units]),
    ),
  );
  return csvStart + csvLine(head) + lines.join('');
}
