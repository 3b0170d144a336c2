import { contacts } from '../../../schemas/texts.ts';
import { type FactType, serialOfDay } from '../../../schemas/workbook.ts';
import { formatDay } from '../../wording/formats.ts';
import { fill } from '../../wording/labels.ts';
import type { WorkbookJob } from './job.ts';
import { words } from './words.ts';

/** One line of the first sheet: what a report says of itself. */
export interface CoverFact {
  readonly label: string;
  /** A day is a number, as spreadsheets count days. */
  readonly value: string | number | null;
  readonly day?: boolean;
  /** Where it stands in report.json, and how it is entered; only in a form. */
  readonly entry?: { readonly key: string; readonly type: FactType };
}

/** A day of report.json: to be entered in a form; in a report, words where it is not stated. */
function dayFact(label: string, key: string, day: string | null, use: WorkbookJob['use']): CoverFact {
  const value = day === null ? (use === 'form' ? null : words.notStated) : serialOfDay(day);
  return { label, value, day: true, ...(use === 'form' ? { entry: { key, type: { type: 'day' } } } : {}) };
}

/** A text of report.json: left out of a report that has none. */
function textFact(label: string, key: string, text: string | null | undefined, use: WorkbookJob['use']): CoverFact[] {
  if (use === 'form') return [{ label, value: text ?? null, entry: { key, type: { type: 'text' } } }];
  return text ? [{ label, value: text }] : [];
}

function statusFact({ view, use }: WorkbookJob): CoverFact {
  const { status } = view.report.file;
  const choices = Object.fromEntries(Object.entries(words.statuses).map(([key, word]) => [word, key]));
  const entry = { key: 'status', type: { type: 'choice', words: choices } } as const;
  return { label: words.status, value: words.statuses[status], ...(use === 'form' ? { entry } : {}) };
}

/** Who reports, for whom, on what: fixed by the report's place and edition. */
function identityFacts({ view }: WorkbookJob): CoverFact[] {
  const { report, organ } = view;
  const { title, documentNumber } = report.form.edition;
  const { scope, units } = report.file;
  const counted = scope === 'own' ? words.scopeOwn : [words.scopeAggregate, ...(units ?? [])].join(words.listMark);
  return [
    { label: words.organ, value: organ.file.name },
    { label: words.organId, value: organ.id },
    { label: words.year, value: fill(words.yearValue, { year: report.year }) },
    { label: words.edition, value: `《${title}》（${documentNumber}）` },
    { label: words.scope, value: counted },
  ];
}

/** Contacts, notices and corrections, as they are; they are not entered here. */
function closingFacts({ view }: WorkbookJob): CoverFact[] {
  const { basis, corrections } = view.report.file;
  const known = view.contacts as Readonly<Record<string, string | null | undefined>>;
  const labels: Readonly<Record<string, string>> = words.contacts;
  return [
    ...(basis.length > 0 ? [{ label: words.basis, value: basis.join(words.listMark) }] : []),
    ...Object.keys(contacts.shape).flatMap((key) => {
      const value = known[key];
      return value ? [{ label: labels[key] ?? key, value }] : [];
    }),
    ...(corrections ?? []).map(({ date, kind, reason }) => ({
      label: words.correction,
      value: fill(words.correctionLine, { date: formatDay(date), kind, reason }),
    })),
    ...view.notices.map((value) => ({ label: words.notice, value })),
  ];
}

/** Everything the first sheet says of a report, in order. */
export function coverFacts(job: WorkbookJob): CoverFact[] {
  const { onBehalfOf, period, published, download } = job.view.report.file;
  const { use } = job;
  return [
    ...identityFacts(job),
    ...textFact(words.onBehalfOf, 'onBehalfOf', onBehalfOf, use),
    dayFact(words.periodFrom, 'period.from', period.from, use),
    dayFact(words.periodTo, 'period.to', period.to, use),
    dayFact(words.published, 'published', published, use),
    statusFact(job),
    ...textFact(words.downloadText, 'download.text', download?.text, use),
    ...textFact(words.downloadAddress, 'download.address', download?.address, use),
    ...closingFacts(job),
  ];
}
