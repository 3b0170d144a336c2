import { diffArrays } from 'diff';
import type { Content, Organ, Report } from '../../schemas/content.ts';
import type { ComparedPart, ProseComparison, ProsePiece } from '../../schemas/prose-views.ts';
import { numbersOf, numberWords } from '../wording/prose-number.ts';
import { organTrail, reportAddress } from './report.ts';

/** The place of a report's comparison with the report before it. */
export const comparisonAddress = (organ: string, year: number) => `${reportAddress(organ, year)}compare/`;

/** The sentences of a part as they are read: numbers put in, marks of Markdown left out; `''` ends a paragraph. */
function sentencesOf(report: Report, section: string): string[] {
  const number = numbersOf(report);
  const text = (report.prose.get(section)?.text ?? '').replace(/\[\[([A-Za-z][\w.-]*)\]\]/g, (_, key: string) =>
    numberWords(key, { number, notStated: '' }),
  );
  return text.split(/\n\s*\n|\n(?=\s*(?:[-*+#|]|\d+[.)]\s))/).flatMap((paragraph) => {
    const plain = paragraph
      .replace(/^\s*(?:#{1,6}\s+|[-*+]\s+|\d{1,3}[.)]\s+)/, '')
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replace(/[*_`|]/g, '')
      .replace(/\s*\n\s*/g, '')
      .trim();
    return plain === '' ? [] : [...(plain.match(/[^。！？；]+[。！？；]?/g) ?? []), ''];
  });
}

const lengthOf = (pieces: readonly ProsePiece[], kind: ProsePiece['kind']) =>
  pieces.reduce((sum, piece) => sum + (piece.kind === kind ? piece.text.length : 0), 0);

/** This year's sentences with those that are gone between them, in paragraphs of this year. */
function compareSentences(before: readonly string[], now: readonly string[]): ProsePiece[][] {
  const paragraphs: ProsePiece[][] = [[]];
  for (const { value, added, removed } of diffArrays([...before], [...now])) {
    const kind = added ? 'new' : removed ? 'gone' : 'kept';
    for (const text of value) {
      if (text !== '') paragraphs.at(-1)?.push({ kind, text });
      else if (kind !== 'gone') paragraphs.push([]);
    }
  }
  return paragraphs.filter((pieces) => pieces.length > 0);
}

/**
 * The prose of a report against the organ's report before it, part by part, sentence by sentence: what stands word for
 * word in both is taken over. Null where there is no report before it.
 */
export function modelProseComparison(report: Report, organ: Organ, content: Content): ProseComparison | null {
  const earlier = organ.reports.findLast((other) => other.year < report.year);
  if (!earlier) return null;
  const parts = report.form.edition.sections.flatMap((section, index): ComparedPart[] => {
    const now = sentencesOf(report, section.key);
    const before = sentencesOf(earlier, section.key);
    if (now.length + before.length === 0) return [];
    const paragraphs = compareSentences(before, now);
    const all = paragraphs.flat();
    const kept = lengthOf(all, 'kept');
    const heading = `${section.number}、${section.label}`;
    return [{ id: `part-${index + 1}`, heading, paragraphs, kept, length: kept + lengthOf(all, 'new') }];
  });
  const link = (year: number) => ({ address: reportAddress(organ.id, year), label: String(year) });
  return {
    address: comparisonAddress(organ.id, report.year),
    organ: organ.file.name,
    year: report.year,
    before: earlier.year,
    report: link(report.year),
    earlier: link(earlier.year),
    breadcrumbs: organTrail(organ, content),
    parts,
  };
}
