import { quote } from '../../diagnostics/finding.ts';
import type { SourceDocument } from '../source-document.ts';
import { proposedFigures } from './figures.ts';
import { withoutFragments } from './fragments.ts';
import { isFoot, isFurniture } from './furniture.ts';
import { type Part, type Parts, partsOf } from './headings.ts';
import { type Line, linesOf } from './lines.ts';
import { markdownOf } from './markdown.ts';
import type { Simplify } from './plain.ts';
import { cellQuestions, missingParts } from './questions.ts';
import { readFacts } from './report.ts';
import { withoutSignature } from './signature.ts';
import { simplifierFor } from './simplified.ts';
import { statisticsOf } from './statistics.ts';
import { cellsRead, findTables, type TablesFound } from './tables.ts';
import type { ImportRecord, RecordedPart, RecordedValue, UnderstandRequest, Understood } from './types.ts';
import { unboxed } from './unboxed.ts';

export type {
  Confidence,
  ImportRecord,
  OrganFacts,
  ProposedFigure,
  RecordedPart,
  RecordedValue,
  UnderstandRequest,
  Understood,
} from './types.ts';

/** The edition whose labels a document uses; where several do equally, that of the year. */
function bestTables(document: SourceDocument, { forms, year }: UnderstandRequest, simplify: Simplify): TablesFound {
  const inForce = ({ form: { edition } }: TablesFound) => {
    const { from, to } = edition.reportYears;
    return edition.status !== 'example' && from <= year && (to === null || year <= to) ? 1 : 0;
  };
  const found = [...forms.values()].map((form) => findTables(document, form, simplify));
  const [best] = found.sort((a, b) => b.score - a.score || inForce(b) - inForce(a));
  if (!best) throw new Error('no edition of the form');
  return best;
}

/** The lines of a part without those of the page; behind the last part the foot of the page begins. */
function ownLines(lines: readonly Line[], last: boolean): Line[] {
  const end = last ? lines.findIndex((line) => line.kind === 'text' && isFoot(line.text)) : -1;
  const kept = end < 0 ? lines : lines.slice(0, end);
  const own = kept.filter((line) => line.kind !== 'text' || !(line.aside || isFurniture(line.text)));
  return last ? withoutSignature(own) : own;
}

/** A report without the heading of its first part: what stands before the second is it, where it is more than a preamble. */
function withLostStart(parts: Parts, tables: TablesFound): Parts {
  const [first] = tables.form.edition.sections;
  const long = parts.before.filter((line) => line.kind === 'text' && line.text.length > 40);
  if (first?.kind !== 'prose' || parts.parts.some(({ section }) => section === first)) return parts;
  if (parts.parts.length > 0 && long.length < 2) return parts;
  return { ...parts, parts: [{ section: first, heading: null, lines: long }, ...parts.parts] };
}

const recorded = (part: Part): RecordedPart[] => {
  const place = part.heading?.place ?? part.lines[0]?.place;
  return place ? [{ section: part.section.key, heading: quote(part.heading?.text ?? ''), place }] : [];
};

function recordOf(
  document: SourceDocument,
  { path }: UnderstandRequest,
  parts: readonly Part[],
  tables: TablesFound,
  facts: readonly RecordedValue[],
): ImportRecord {
  const values = cellsRead(tables).map(
    ({ cell, value, printed, place, confidence }): RecordedValue => ({
      key: cell.key,
      value,
      printed: quote(printed),
      place,
      confidence,
    }),
  );
  return {
    version: 1,
    source: { file: path, format: document.format },
    parts: parts.flatMap(recorded),
    values: [...facts, ...values],
    figures: proposedFigures(parts),
  };
}

/**
 * Understands a document that a reader gave: the edition by the labels of its tables, the tables by their labels
 * wherever they stand, the parts by their headings, what the preamble says. What the text does not determine stays null
 * and is asked about. Never throws on content. Findings: import/cell-unclear, import/numbers-run-together,
 * import/numbers-missing, import/row-twice, import/unit-missing, import/read-by-prose, import/part-missing, import/period-wrong,
 * import/period-other-year.
 */
export async function understand(source: SourceDocument, request: UnderstandRequest): Promise<Understood> {
  const simplify = await simplifierFor(source);
  const document = unboxed(source, [...request.forms.values()], simplify);
  const tables = bestTables(document, request, simplify);
  const { form } = tables;
  const whole = partsOf(linesOf(document, tables), form, simplify);
  const { parts } = withLostStart(whole, tables);
  const cleaned = parts.map((part, index) => {
    const own = ownLines(part.lines, index === parts.length - 1);
    return { ...part, lines: part.section.tables ? withoutFragments(own, form, simplify) : own };
  });
  const facts = readFacts(document, form, whole, request, simplify);
  const prose = cleaned.flatMap(({ section, lines }) => {
    const text = markdownOf(lines);
    return text === '' ? [] : [[section.file, text] as const];
  });
  const found = new Set([
    ...parts.map(({ section }) => section.key),
    ...tables.tables.map(({ table }) => table.section.key),
  ]);
  return {
    form,
    report: facts.report,
    statistics: statisticsOf(form, tables.tables),
    prose: new Map(prose),
    organ: facts.organ,
    record: recordOf(document, request, cleaned, tables, facts.values),
    findings: [
      ...facts.findings,
      ...cellQuestions(request.path, cellsRead(tables)),
      ...missingParts(request.path, form, found),
    ],
  };
}
