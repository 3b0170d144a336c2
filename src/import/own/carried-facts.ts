import type { PrintedReport } from '../../../schemas/carried-report.ts';
import type { Form } from '../../../schemas/form.ts';
import type { ReportFile } from '../../../schemas/report.ts';
import type { Labels } from '../../wording/labels.ts';
import { textOf } from '../document/spans.ts';
import type { SeenBlock, SeenParagraph } from '../docx/seen.ts';
import type { SourceBlock, SourceDocument } from '../source-document.ts';
import { type UnderstandRequest, understand } from '../understand/index.ts';
import { type Correction, readCorrection } from './correction.ts';

/** A document of ours taken apart: what stands before, in and behind its parts. */
export interface SeenReport {
  readonly before: readonly SeenParagraph[];
  /** By key of the section; null where the headings are no longer those of the form. */
  readonly parts: ReadonlyMap<string, readonly SeenBlock[]> | null;
  /** What is set as no part of the running text: corrections, signature. */
  readonly asides: readonly SeenParagraph[];
}

const plain = (text: string) => text.replace(/\s+/g, '');
const wordsOf = ({ spans }: SeenParagraph) => plain(textOf(spans));

/** Takes a document apart by the headings of the form. */
export function seenReport(seen: readonly SeenBlock[], { edition }: Form): SeenReport {
  const before: SeenParagraph[] = [];
  const asides: SeenParagraph[] = [];
  const parts = new Map<string, SeenBlock[]>();
  let here: SeenBlock[] | null = null;
  let next = 0;
  for (const block of seen) {
    const paragraph = block.kind === 'paragraph' ? block : null;
    const section = edition.sections[next];
    if (paragraph?.aside) asides.push(paragraph);
    else if (
      paragraph?.heading === 1 &&
      section &&
      wordsOf(paragraph) === plain(`${section.number}、${section.label}`)
    ) {
      here = [];
      parts.set(section.key, here);
      next++;
    } else if (here) {
      if (block.kind !== 'table' || !block.form) here.push(block);
    } else if (paragraph) before.push(paragraph);
  }
  return { before, parts: parts.size === edition.sections.length ? parts : null, asides };
}

/** A document of nothing but these lines and the headings of the parts. */
function documentOf(
  title: string,
  lines: readonly string[],
  end: readonly string[],
  { edition }: Form,
): SourceDocument {
  const block = (text: string, heading: number | null, paragraph: number): SourceBlock => ({
    kind: 'paragraph',
    text,
    spans: [{ text }],
    heading,
    list: null,
    place: { paragraph },
  });
  const all = [
    block(title, 1, 1),
    ...lines.map((text, at) => block(text, null, at + 2)),
    ...edition.sections.map(({ number, label }, at) => block(`${number}、${label}`, 1, at + 100)),
    ...end.map((text, at) => block(text, null, at + 200)),
  ];
  return { format: 'docx', title: null, facts: {}, blocks: all };
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Facts of report.json that the lines around the parts say. */
const spoken = ['title', 'period', 'published', 'basis', 'download', 'contacts'] as const;
/** What they say, too, and what no line is understood as. */
const unread = ['onBehalfOf', 'scope', 'units'];

interface MergedFacts {
  readonly report: ReportFile;
  readonly lost: readonly string[];
  readonly changed: boolean;
}

/** Title, preamble and signature: where they read otherwise than they were printed, what is understood of them differs. */
async function mergedLines(
  report: ReportFile,
  { before, asides }: SeenReport,
  printed: PrintedReport,
  form: Form,
  request: UnderstandRequest,
): Promise<MergedFacts> {
  const there = [...before, ...asides].map(wordsOf);
  const were = [printed.title, ...printed.preamble, ...printed.signature];
  if (were.every((line) => there.includes(plain(line)))) return { report, lost: [], changed: false };
  const texts = before.map(({ spans }) => textOf(spans).replaceAll('\n', ''));
  const title = before.findIndex(({ look }) => look === 'title');
  const [end, rest] = [asides.slice(-printed.signature.length), texts.filter((_, at) => at !== title)];
  const now = documentOf(
    texts[title] ?? '',
    rest,
    end.map(({ spans }) => textOf(spans)),
    form,
  );
  const was = documentOf(printed.title, printed.preamble, printed.signature, form);
  const [new_, old] = [(await understand(now, request)).report, (await understand(was, request)).report];
  const differing = spoken.filter((key) => !same(new_[key], old[key]));
  const values = Object.fromEntries(differing.map((key) => [key, new_[key]]));
  return { report: { ...report, ...values }, lost: differing.length > 0 ? [] : unread, changed: true };
}

/** Corrections and explanations: an entry stays while its line does; a new line of a correction is read by its pattern. */
function mergedAfterwards(report: ReportFile, { asides }: SeenReport, printed: PrintedReport, t: Labels): MergedFacts {
  const lines = asides.map(wordsOf);
  const at = (heading: string) => lines.indexOf(plain(heading));
  const [first, second] = [at(t.report.corrections), at(t.report.explanations)];
  const end = lines.length - printed.signature.length;
  const texts = asides.map(({ spans }) => textOf(spans));
  const between = (from: number, to: number) => (from < 0 ? [] : texts.slice(from + 1, to < 0 ? end : to));
  const behind = (line: string) => !plain(line).startsWith(plain(`${t.document.attachments}${t.report.colon}`));
  const [own, reasons] = [between(first, second), between(second, -1)].map((all) => all.filter(behind)) as [
    string[],
    string[],
  ];
  const known = (all: readonly string[], line: string) => all.findIndex((one) => plain(one) === plain(line));
  const corrections = own.map((line): Correction | null => {
    const place = known(printed.corrections, line);
    return report.corrections?.[place] ?? readCorrection(line, t.report.correctionLine);
  });
  const explanations = reasons.map((line) => report.explanations?.[known(printed.explanations, line)] ?? null);
  const whole =
    same(own.map(plain), printed.corrections.map(plain)) && same(reasons.map(plain), printed.explanations.map(plain));
  if (whole) return { report, lost: [], changed: false };
  const lost = [
    ...(corrections.includes(null) ? ['corrections'] : []),
    ...(explanations.includes(null) ? ['explanations'] : []),
  ];
  const kept = {
    corrections: corrections.filter((one) => one !== null),
    explanations: explanations.filter((one) => one !== null),
  };
  return { report: { ...report, ...kept }, lost, changed: true };
}

/** report.json as a document carries it, with what was changed in the lines around its parts. */
export async function mergedFacts(
  report: ReportFile,
  seen: SeenReport,
  printed: PrintedReport,
  form: Form,
  request: UnderstandRequest,
  t: Labels,
): Promise<MergedFacts> {
  const lines = await mergedLines(report, seen, printed, form, request);
  const after = mergedAfterwards(lines.report, seen, printed, t);
  return { report: after.report, lost: [...lines.lost, ...after.lost], changed: lines.changed || after.changed };
}
