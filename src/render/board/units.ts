import { type BoardBranch, type BoardUnit, isOpen } from '../../../schemas/board.ts';
import { formatDay } from '../../wording/formats.ts';
import { fill, type Labels } from '../../wording/labels.ts';
import { escapeHtml } from '../escape.ts';
import { type PlainCell, type PlainColumn, plainTable } from '../plain-table.ts';
import { countUnits } from './counts.ts';

/** The address of a report's page; null where there is none to go to. */
export type ReportLink = (organ: string, year: number) => string | null;

/** The state in words, its sign before it: colour alone says nothing. */
const stateCell = ({ state, errors }: BoardUnit, t: Labels): PlainCell => ({
  words: t.board.states[state],
  classes: `state ${state}`,
  after: errors > 0 ? `<span class="more">${escapeHtml(fill(t.board.errorCount, { n: errors }))}</span>` : '',
});

/** What else there is to say: late, overdue, corrected. */
function remarks(unit: BoardUnit, t: Labels): string {
  const late = unit.late > 0 ? fill(isOpen(unit) ? t.board.overdueDays : t.board.lateDays, { n: unit.late }) : '';
  const corrected = unit.corrections > 0 ? fill(t.board.correctionTimes, { n: unit.corrections }) : '';
  return [late, corrected].filter((words) => words !== '').join(t.report.listMark);
}

function nameCell(unit: BoardUnit, year: number, link: ReportLink): PlainCell {
  const shown = unit.state === 'published' || unit.state === 'withdrawn';
  const href = shown ? link(unit.organ, year) : null;
  return { words: unit.name, ...(href === null ? {} : { href }) };
}

/** Every unit under its government: folded away where there are many, open where there is one group alone. */
export function unitTables(branches: readonly BoardBranch[], year: number, link: ReportLink, t: Labels): string {
  const { columns } = t.board;
  const heads: PlainColumn[] = [
    { head: columns.organ },
    { head: columns.state },
    { head: columns.published },
    { head: columns.deadline },
    { head: columns.remark },
  ];
  return branches
    .map(({ name, units }, at) => {
      const counts = countUnits(units);
      const { published, open } = counts;
      const words =
        fill(t.board.branchCounts, { units: units.length, published }) +
        (open > 0 ? fill(t.board.branchOpen, { open }) : '');
      const rows = units.map((unit) => [
        nameCell(unit, year, link),
        stateCell(unit, t),
        { words: unit.published === null ? '' : formatDay(unit.published, t.day) },
        { words: formatDay(unit.deadline.day, t.day) },
        { words: remarks(unit, t), ...(unit.late > 0 ? { classes: 'attention' } : {}) },
      ]);
      return `<details class="branch"${branches.length <= 6 ? ' open' : ''}><summary>${escapeHtml(name)}<span class="more">${escapeHtml(words)}</span></summary>
${plainTable(`_branch-${at + 1}`, fill(t.board.unitsCaption, { name }), heads, rows)}</details>
`;
    })
    .join('');
}

/** Reminders listed on the page; the file has them all. */
export const mostReminders = 100;

/** Whom to call: the open units, the most overdue first. */
export function reminderTable(branches: readonly BoardBranch[], t: Labels): { html: string; all: number } {
  const open = branches.flatMap(({ units }) => units.filter(isOpen)).sort((a, b) => b.late - a.late);
  const { columns } = t.board;
  const heads = [columns.organ, columns.state, columns.deadline, columns.remark, t.contacts.unit, columns.phone];
  const rows = open
    .slice(0, mostReminders)
    .map((unit) => [
      { words: unit.name },
      stateCell(unit, t),
      { words: formatDay(unit.deadline.day, t.day) },
      { words: remarks(unit, t), ...(unit.late > 0 ? { classes: 'attention' } : {}) },
      { words: unit.contacts.unit ?? '' },
      { words: unit.contacts.phone ?? '' },
    ]);
  const table = plainTable(
    '_reminders-table',
    t.board.remindersCaption,
    heads.map((head) => ({ head })),
    rows,
  );
  return { html: open.length > 0 ? table : '', all: open.length };
}
