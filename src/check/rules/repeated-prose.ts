import type { Report } from '../../../schemas/content.ts';
import { type Finding, finding, quote } from '../../diagnostics/finding.ts';
import { type Place, placeAt } from '../../diagnostics/source.ts';
import { type Paragraph, pairAt, paragraphsByPart } from '../paragraphs.ts';
import type { ReportRule } from '../rule.ts';

/** Characters of its own words that a paragraph needs before it can count as copied. */
const leastParagraph = 40;
/** How much of a paragraph stands word for word in last year's report. */
const nearlyAll = 0.8;
/** Characters and share of a part that make it worth a finding. */
const leastPart = 60;
const leastShare = 0.4;

/**
 * All pairs of neighbouring clauses of a report, with the paragraph they stand in. Two neighbours prove more than one
 * clause, and one changed word spoils only two pairs.
 */
function pairsOf(report: Report): Map<number, Paragraph> {
  const pairs = new Map<number, Paragraph>();
  for (const paragraphs of paragraphsByPart(report).values()) {
    for (const paragraph of paragraphs)
      for (let at = 0; at < paragraph.clauses.length; at++) pairs.set(pairAt(paragraph, at), paragraph);
  }
  return pairs;
}

/** Last year's paragraph that this one repeats nearly word for word, or null. */
function originalOf(paragraph: Paragraph, pairs: ReadonlyMap<number, Paragraph>): Paragraph | null {
  const { clauses, lengths, length } = paragraph;
  if (length < leastParagraph) return null;
  let covered = 0;
  let original: Paragraph | null = null;
  let before: Paragraph | undefined;
  for (let at = 0; at < clauses.length; at++) {
    const found = pairs.get(pairAt(paragraph, at));
    if (found || before) covered += lengths[at] ?? 0;
    original ??= found ?? null;
    before = found;
  }
  return covered >= length * nearlyAll ? original : null;
}

const placeOfParagraph = ({ prose, start, end }: Paragraph): Place => placeAt(prose.source, prose.text, start, end);
const headOf = ({ prose, start, end }: Paragraph) => quote(prose.text.slice(start, end).trim(), 24);

/** One part against last year's report. */
function checkPart(report: Report, previous: Report, part: string, pairs: ReadonlyMap<number, Paragraph>): Finding[] {
  const paragraphs = paragraphsByPart(report).get(part) ?? [];
  const repeated = paragraphs.flatMap((paragraph, index) => {
    const original = originalOf(paragraph, pairs);
    return original ? [{ paragraph, original, number: index + 1 }] : [];
  });
  const sum = (list: readonly Paragraph[]) => list.reduce((total, { length }) => total + length, 0);
  const length = sum(repeated.map(({ paragraph }) => paragraph));
  const share = length / sum(paragraphs);
  const [first] = repeated;
  const section = report.form.edition.sections.find(({ key }) => key === part);
  if (!first || !section || length < leastPart || share < leastShare) return [];
  const facts = {
    place: part,
    number: section.number,
    label: section.label,
    before: previous.year,
    count: repeated.length,
    paragraphs: repeated.map(({ number }) => number).join('、'),
    share: Math.round(share * 100),
    first: headOf(first.paragraph),
  };
  const related = [
    { at: placeOfParagraph(first.original), label: headOf(first.original) },
    ...repeated.slice(1, 6).map(({ paragraph }) => ({ at: placeOfParagraph(paragraph), label: headOf(paragraph) })),
  ];
  return [finding('check/repeated-prose', 'warning', placeOfParagraph(first.paragraph), facts, related)];
}

/**
 * Prose that stands nearly word for word in last year's report (check/repeated-prose), one finding a part. Numbers are
 * not compared; laws cited, what the form wants said each year, and short paragraphs do not count.
 * Ground: 国办公开办函〔2021〕30号 names near-identical copying among what organs are held to account for.
 */
export const repeatedProse: ReportRule = (report, { previous }) => {
  if (!previous) return [];
  const pairs = pairsOf(previous);
  return [...report.prose.keys()].flatMap((part) => checkPart(report, previous, part, pairs));
};
