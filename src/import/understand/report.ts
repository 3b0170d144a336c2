import type { Form } from '../../../schemas/form.ts';
import type { ReportFile } from '../../../schemas/report.ts';
import type { Contacts } from '../../../schemas/texts.ts';
import type { Finding } from '../../diagnostics/finding.ts';
import { quote } from '../../diagnostics/finding.ts';
import type { SourceDocument } from '../source-document.ts';
import { type ContactLine, findContacts, withNames, withNext } from './contacts.ts';
import { findPeriod, findPublished } from './dates.ts';
import { isFoot } from './furniture.ts';
import type { Parts } from './headings.ts';
import type { Line, TextLine } from './lines.ts';
import type { Simplify } from './plain.ts';
import { findBasis, findDownload } from './preamble.ts';
import { question } from './questions.ts';
import { type FoundTitle, findTitle } from './title.ts';
import type { Confidence, OrganFacts, RecordedValue, UnderstandRequest } from './types.ts';

/** What a document says of the report and the organ. */
export interface ReportFacts {
  readonly report: ReportFile;
  readonly organ: OrganFacts;
  readonly title: FoundTitle | null;
  readonly values: readonly RecordedValue[];
  readonly findings: readonly Finding[];
}

const texts = (lines: readonly Line[]): TextLine[] => lines.filter((line) => line.kind === 'text');

/** A line of text, or the cells of a table that is none of the form's: contacts may stand in one. */
const withCells = (line: Line): TextLine[] =>
  line.kind === 'text'
    ? [line]
    : line.kind === 'table'
      ? line.table.cells.map(({ text, place }) => ({ kind: 'text', text, spans: [], heading: null, list: null, place }))
      : [];

/** The lines in the order in which they are to be believed: before the parts, then in them; the foot of the page last. */
function believed(parts: Parts): ContactLine[] {
  const lines = [...parts.before, ...parts.parts.flatMap((part) => part.lines)].flatMap(withCells);
  const all = withNext(withNames(lines));
  const spoken = (line: TextLine) => /联系|咨询|疑问|电话|地址|编制/.test(line.text) && !isFoot(line.text);
  return [...all.filter(spoken), ...all.filter((line) => !spoken(line))];
}

/** Reads what the preamble and the page around it say. Findings: import/period-wrong, import/period-other-year. */
export function readFacts(
  document: SourceDocument,
  form: Form,
  parts: Parts,
  request: UnderstandRequest,
  simplify: Simplify,
): ReportFacts {
  const { path, year } = request;
  const before = texts(parts.before);
  const all = [...before, ...parts.parts.flatMap(({ lines }) => texts(lines))];
  const values: RecordedValue[] = [];
  const findings: Finding[] = [];
  const note = (key: string, value: string, printed: string, place: RecordedValue['place'], sure: Confidence) =>
    values.push({ key, value, printed: quote(printed), place, confidence: sure });

  const title = findTitle(document, before);
  if (title) note('report.title', title.title, title.title, title.place, 'likely');
  const period = findPeriod(all);
  const printed = period === 'wrong' ? null : period;
  const { from, to } = printed?.value ?? { from: `${year}-01-01`, to: `${year}-12-31` };
  if (printed) {
    note('report.period.from', from, printed.printed, printed.place, 'certain');
    note('report.period.to', to, printed.printed, printed.place, 'certain');
  }
  if (period === 'wrong') findings.push(question(path, 'import/period-wrong', 'warning', null, { from, to }));
  if (!to.startsWith(String(year))) {
    findings.push(question(path, 'import/period-other-year', 'warning', printed?.place ?? null, { from, to, year }));
  }
  const published = findPublished(document, all, to);
  if (published) note('report.published', published.value, published.printed, published.place, 'likely');
  const contacts = findContacts(believed(parts), simplify);
  for (const { key, value, place } of contacts) note(`report.contacts.${key}`, value, value, place, 'likely');
  const found: Contacts = Object.fromEntries(contacts.map(({ key, value }) => [key, value]));
  const download = findDownload([...before, ...all]);
  return {
    title,
    values,
    findings,
    organ: { name: title?.organ ?? null, contacts: found },
    report: {
      edition: form.edition.key,
      title: title?.title ?? null,
      onBehalfOf: title?.organ ?? null,
      scope: 'own',
      period: { from, to },
      published: published?.value ?? null,
      status: 'draft',
      basis: findBasis([...before, ...all]),
      download,
      contacts: contacts.length > 0 ? found : null,
      corrections: [],
      explanations: [],
    },
  };
}
