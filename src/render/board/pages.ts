import { type Board, type BoardProblem, type BoardYear, boardStates } from '../../../schemas/board.ts';
import type { SiteView } from '../../../schemas/views.ts';
import { formatDay, formatNumber } from '../../wording/formats.ts';
import { fill, type Labels } from '../../wording/labels.ts';
import { escapeHtml } from '../escape.ts';
import { type Frame, frameOf } from '../frame.ts';
import { linksFrom, publicAddress } from '../links.ts';
import { pageTags } from '../meta.ts';
import { plainTable } from '../plain-table.ts';
import { asHtml } from '../templates.ts';
import { type Counts, countsList, countUnits } from './counts.ts';
import { sumsHtml } from './sums.ts';
import { mostReminders, type ReportLink, reminderTable, unitTables } from './units.ts';

/** What the pages of the board need beside the board itself. */
export interface BoardContext {
  readonly site: SiteView;
  readonly t: Labels;
  /** Where the board stands: `board/` in a site, nothing where it stands alone. */
  readonly base: string;
  /** The address of the stylesheet for a page. */
  readonly styles: (address: string) => string;
  /** The page of a report, from a page of the board. */
  readonly report: (from: string) => ReportLink;
  /** Errors by `organ/year`, in words; on the board that stands alone. */
  readonly problems?: ReadonlyMap<string, readonly BoardProblem[]>;
}

const unitsIn = (year: BoardYear) => year.branches.flatMap(({ units }) => units);

/** Files beside a year's page. */
export const boardFiles = (year: number) =>
  ({ reminders: `reminders-${year}.csv`, units: `units-${year}.csv`, sums: `sums-${year}.csv` }) as const;

function frame(context: BoardContext, address: string, title: string, crumb: boolean): Frame {
  const { site, t, base, styles } = context;
  const alone = base === '';
  const board = { address: base, label: t.board.title };
  return frameOf({
    site,
    t,
    address,
    title,
    description: t.board.description,
    tags: pageTags(site, t, 'column'),
    link: linksFrom(address),
    styles: styles(address),
    canonical: alone ? null : publicAddress(site, address),
    breadcrumbs: crumb ? [board] : [],
    offline: alone,
    listed: !alone,
  });
}

function lead({ asOf }: Board, { year }: BoardYear, counts: Counts, t: Labels): string {
  if (counts.units === 0) return t.board.none;
  const { units, published, open, overdue } = counts;
  return (
    (asOf === null ? '' : fill(t.board.asOf, { date: formatDay(asOf, t.day) })) +
    fill(t.board.lead, {
      year,
      units: formatNumber(units),
      published: formatNumber(published),
      open: formatNumber(open),
    }) +
    (overdue > 0 ? fill(t.board.leadOverdue, { n: formatNumber(overdue) }) : '')
  );
}

function countdown(daysLeft: number | null, t: Labels): string {
  if (daysLeft === null) return '';
  if (daysLeft === 0) return t.board.daysToday;
  return daysLeft > 0 ? fill(t.board.daysLeft, { n: daysLeft }) : fill(t.board.daysPast, { n: -daysLeft });
}

function deadlineTable(year: BoardYear, t: Labels): string {
  const { columns } = t.board;
  const heads = [
    { head: columns.kind },
    { head: columns.statutory },
    { head: columns.local },
    { head: t.board.countdown },
    { head: columns.units, number: true },
    { head: columns.open, number: true },
  ];
  const rows = year.deadlines.map(({ kind, deadline, daysLeft, units, open }) => [
    { words: t.kinds[kind as keyof Labels['kinds']] },
    { words: formatDay(deadline.statutory, t.day) },
    { words: deadline.local === null ? '' : formatDay(deadline.local, t.day) },
    { words: countdown(daysLeft, t), ...(open > 0 && (daysLeft ?? 0) < 0 ? { classes: 'attention' } : {}) },
    { words: formatNumber(units) },
    { words: formatNumber(open), ...(open === 0 ? { classes: 'unstated' } : {}) },
  ]);
  return plainTable('_deadlines-table', t.board.deadlinesTable, heads, rows);
}

/** Problems listed for one report; `nianbao check` shows all. */
const mostProblems = 8;

function problemList(problems: readonly BoardProblem[], t: Labels): string {
  const items = problems
    .slice(0, mostProblems)
    .map(({ place, message }) => `<li><code>${escapeHtml(place)}</code> ${escapeHtml(message)}</li>\n`);
  const more = problems.length - mostProblems;
  const rest = more > 0 ? `<li>${escapeHtml(fill(t.board.problemsMore, { n: more }))}</li>\n` : '';
  return items.length > 0 ? `<ul class="problems">\n${items.join('')}${rest}</ul>\n` : '';
}

function problemsHtml(year: BoardYear, { problems, t }: BoardContext): string {
  return unitsIn(year)
    .flatMap(({ organ, name }) => {
      const own = problems?.get(`${organ}/${year.year}`) ?? [];
      return own.length > 0 ? [`<h3>${escapeHtml(name)}</h3>\n${problemList(own, t)}`] : [];
    })
    .join('');
}

/** The values of a year's page. */
export function boardYearPage(board: Board, number: number, context: BoardContext): object {
  const { t, base } = context;
  const year = board.year(number);
  const address = `${base}${number}/`;
  const counts = countUnits(unitsIn(year));
  const reminders = reminderTable(year.branches, t);
  const files = boardFiles(number);
  return {
    ...frame(context, address, fill(t.board.yearTitle, { year: number }), true),
    heading: fill(t.board.yearTitle, { year: number }),
    lead: lead(board, year, counts, t),
    counts: asHtml(countsList(counts, t)),
    stateKey: boardStates.map((state) => ({ label: t.board.states[state], words: t.board.stateNotes[state] })),
    deadlines: asHtml(deadlineTable(year, t)),
    reminders: asHtml(reminders.html),
    remindersMore:
      reminders.all > mostReminders ? fill(t.board.remindersMore, { n: mostReminders, all: reminders.all }) : '',
    problems: asHtml(problemsHtml(year, context)),
    units: asHtml(unitTables(year.branches, number, context.report(address), t)),
    sums: asHtml(sumsHtml(year.sums, t)),
    files: [
      { href: files.reminders, label: t.board.remindersFile },
      { href: files.units, label: t.board.unitsFile },
      ...(year.sums.length > 0 ? [{ href: files.sums, label: t.board.sumsFile }] : []),
    ],
    others: board.years
      .filter((other) => other !== number)
      .map((other) => ({ href: `../${other}/index.html`, label: fill(t.board.yearLink, { year: other }) })),
  };
}

/** Errors that belong to no report of an organ that is known: in site.json, in organ.json, in a folder with a wrong name. */
function strayProblems(board: Board, { problems, t }: BoardContext): string {
  const own = new Set(board.years.flatMap((year) => unitsIn(board.year(year)).map(({ organ }) => `${organ}/${year}`)));
  const stray = [...(problems ?? [])].filter(([key]) => !own.has(key)).flatMap(([, list]) => list);
  return problemList(stray, t);
}

/** The values of the board's first page: all years, and the newest one's deadlines. */
export function boardIndexPage(board: Board, context: BoardContext): object {
  const { t, base } = context;
  const { columns } = t.board;
  const heads = [
    { head: columns.year },
    { head: columns.expected, number: true },
    { head: t.board.states.published, number: true },
    { head: columns.open, number: true },
    { head: t.board.overdue, number: true },
    { head: t.board.late, number: true },
    { head: t.board.corrected, number: true },
  ];
  const number = (n: number) => ({ words: formatNumber(n), ...(n === 0 ? { classes: 'unstated' } : {}) });
  const rows = board.years.map((year) => {
    const { units, published, open, overdue, late, corrected } = countUnits(unitsIn(board.year(year)));
    const link = { words: fill(t.board.yearLink, { year }), href: `${year}/index.html` };
    return [link, number(units), number(published), number(open), number(overdue), number(late), number(corrected)];
  });
  const [newest] = board.years;
  const year = newest === undefined ? null : board.year(newest);
  return {
    ...frame(context, base, t.board.title, false),
    heading: t.board.title,
    lead: year ? lead(board, year, countUnits(unitsIn(year)), t) : t.board.none,
    problems: asHtml(strayProblems(board, context)),
    newest: newest === undefined ? '' : fill(t.board.yearTitle, { year: newest }),
    newestHref: newest === undefined ? '' : `${newest}/index.html`,
    deadlines: asHtml(year ? deadlineTable(year, t) : ''),
    years: asHtml(plainTable('_years-table', t.board.yearsTable, heads, rows)),
  };
}
