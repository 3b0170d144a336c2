import { type PrintedReport, printedReport } from '../../../schemas/carried-report.ts';
import type { Form } from '../../../schemas/form.ts';
import type { Labels } from '../../wording/labels.ts';
import type { NumberByKey } from '../../wording/prose-number.ts';
import type { CarriedText, SeenBlock } from '../docx/seen.ts';
import { Unreadable } from '../problem.ts';
import type { UnderstandRequest, Understood } from '../understand/index.ts';
import { mergedFacts, type SeenReport, seenReport } from './carried-facts.ts';
import { mergedNumbers, valueAt } from './carried-numbers.ts';
import { type OwnDocument, understandJson } from './json.ts';
import { mergedProse } from './merged-prose.ts';
import { seenMarkdown } from './seen-markdown.ts';

interface Carried {
  readonly own: OwnDocument;
  readonly printed: PrintedReport;
  readonly statistics: unknown;
}

/** What a document carries, as far as it can be used: it is whole, and of the report that is asked for. */
function readCarried({ document, printed }: CarriedText, request: UnderstandRequest): Carried | null {
  try {
    const own = understandJson(document, request);
    if (!('form' in own)) return null;
    return { own, printed: printedReport.parse(JSON.parse(printed)), statistics: JSON.parse(document).statistics };
  } catch (error) {
    if (error instanceof Unreadable || error instanceof SyntaxError || (error as Error).name === 'ZodError')
      return null;
    throw error;
  }
}

/** The numbers that the prose may name, as they are printed. */
function numbersOf({ own: { form, statistics: content }, statistics }: Carried): NumberByKey {
  const figures = new Map(
    (content.figures as { key: string; value: number | null }[]).map((one) => [one.key, one.value]),
  );
  return (key) => {
    if (figures.has(key)) return figures.get(key);
    const place = form.cell.get(key);
    const value = place && valueAt(statistics, place.cell.path);
    if (!place) return undefined;
    return (
      typeof value === 'object' && value !== null ? (value as { value: number | null }).value : (value ?? null)
    ) as number | null;
  };
}

/** Prose by file: what is shown as it was carried stays letter for letter. */
function proseOf(
  carried: Carried,
  parts: NonNullable<SeenReport['parts']>,
  form: Form,
  t: Labels,
): Map<string, string> {
  const words = { number: numbersOf(carried), notStated: t.number.notStated };
  const written = (source: string | undefined, seen: readonly SeenBlock[]) =>
    source === undefined ? (seen.length > 0 ? `${seenMarkdown(seen)}\n` : '') : mergedProse(source, seen, words);
  return new Map(
    form.edition.sections.flatMap(({ key, file }) => {
      const text = written(carried.own.prose.get(file), parts.get(key) ?? []);
      return text.trim() === '' ? [] : [[file, text] as const];
    }),
  );
}

/** A report that a document carries, with what was changed in the document since. */
export type MergedReport = OwnDocument & { readonly lost: readonly string[]; readonly changed: boolean };

/**
 * The report that one of our documents carries, where what is seen in it wins over what it carries; `visible` is what is
 * understood of what is seen. null where it carries none that can be used: then only what is seen counts.
 */
export async function understandCarried(
  text: CarriedText,
  visible: Understood,
  request: UnderstandRequest,
  t: Labels,
): Promise<MergedReport | null> {
  const carried = readCarried(text, request);
  if (!carried) return null;
  const { own, printed, statistics } = carried;
  const seen = seenReport(text.seen, own.form);
  const read = visible.form === own.form ? visible.statistics : own.statistics;
  const numbers = mergedNumbers(
    own.form,
    { statistics: own.statistics, printed: statistics },
    text.seen,
    printed.tables,
    read,
  );
  const facts = await mergedFacts(own.report, seen, printed, own.form, request, t);
  const prose = seen.parts ? proseOf(carried, seen.parts, own.form, t) : visible.prose;
  const sameProse = JSON.stringify([...prose]) === JSON.stringify([...own.prose]);
  return {
    ...own,
    report: facts.report,
    statistics: numbers.statistics,
    prose,
    lost: [...own.lost, ...facts.lost],
    changed: facts.changed || numbers.changed || !sameProse,
  };
}
