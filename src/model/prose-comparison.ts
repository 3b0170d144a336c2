import type { Content, Organ, Report } from '../../schemas/content.ts';
import type { ComparedPart, ProseComparison, ProsePiece } from '../../schemas/prose-views.ts';
import { commonPlaces } from '../wording/common-places.ts';
import { numbersOf, numberWords } from '../wording/prose-number.ts';
import { organTrail, reportAddress } from './report.ts';
import { ChangeMarker } from './sentence-change.ts';

/** The place of a report's comparison with the report before it. */
export const comparisonAddress = (organ: string, year: number) => `${reportAddress(organ, year)}compare/`;

/** The sentences of a part as they are read: numbers put in, marks of Markdown left out; `''` ends a paragraph. */
function readSentences(report: Report, section: string): string[] {
  const number = numbersOf(report);
  const text = (report.prose.get(section)?.text ?? '').replace(/\[\[([A-Za-z][\w.-]*)\]\]/g, (_, key: string) =>
    numberWords(key, { number, notStated: '' }),
  );
  return text.split(/\n\s*\n|\n(?=\s*(?:[-*+#|]|\d+[.)]\s))/).flatMap((paragraph) => {
    const plain = plainWords(paragraph.replace(/^\s*(?:#{1,6}\s+|[-*+]\s+|\d{1,3}[.)]\s+)/, ''));
    return plain === '' ? [] : [...(plain.match(/[^。！？；]*[。！？；]+|[^。！？；]+/g) ?? []), ''];
  });
}

/** A paragraph on one line without marks of Markdown; most have none. */
function plainWords(paragraph: string): string {
  const unlinked = paragraph.includes('](') ? paragraph.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1') : paragraph;
  const unmarked = /[*_`|]/.test(unlinked) ? unlinked.replace(/[*_`|]/g, '') : unlinked;
  return (unmarked.includes('\n') ? unmarked.replace(/[^\S\n]*\n\s*/g, '') : unmarked).trim();
}

/** Sentences of the reports last compared: each is first the newer one, then the earlier one of the next comparison. */
let latest: { readonly prose: Report['prose']; readonly sentences: Map<string, string[]> }[] = [];

function sentencesOf(report: Report, section: string): string[] {
  const { prose } = report;
  let kept = latest.find((one) => one.prose === prose);
  if (!kept) {
    kept = { prose, sentences: new Map() };
    latest = [...latest.slice(-1), kept];
  }
  const sentences = kept.sentences.get(section) ?? readSentences(report, section);
  kept.sentences.set(section, sentences);
  return sentences;
}

const lengthOf = (pieces: readonly ProsePiece[], kind: ProsePiece['kind']) =>
  pieces.reduce((sum, piece) => sum + (piece.kind === kind ? piece.text.length : 0), 0);

/**
 * Places of the sentences that stand in both, in order. Only sentences that the other year has at all are compared:
 * whatever is new or gone cannot match, and would cost the square of its number.
 */
function keptPlaces(before: readonly string[], now: readonly string[]): [before: number, now: number][] {
  const placesIn = (texts: readonly string[], others: ReadonlySet<string>) =>
    [...texts.keys()].filter((place) => texts[place] !== '' && others.has(texts[place] ?? ''));
  const earlier = placesIn(before, new Set(now));
  const later = placesIn(now, new Set(before));
  const textsAt = (texts: readonly string[], places: readonly number[]) => places.map((place) => texts[place] ?? '');
  const [old, fresh] = [textsAt(before, earlier), textsAt(now, later)];
  return commonPlaces(old, fresh).map(([was, is]) => [earlier[was] ?? 0, later[is] ?? 0]);
}

/** This year's sentences with those that are gone between them, in paragraphs of this year. */
class Paragraphs {
  readonly #paragraphs: ProsePiece[][] = [[]];
  readonly #marker: ChangeMarker;

  constructor(marker: ChangeMarker) {
    this.#marker = marker;
  }

  put(...pieces: readonly ProsePiece[]): void {
    this.#paragraphs.at(-1)?.push(...pieces);
  }

  /** Sentences that are gone and new ones in their place: paragraph for paragraph, as far as there are both. */
  #replaced(gone: readonly string[], fresh: readonly string[]): void {
    let next = 0;
    const putGone = (all: boolean) => {
      for (; next < gone.length && (all || gone[next] !== ''); next++)
        if (gone[next] !== '') this.put({ kind: 'gone', text: gone[next] ?? '' });
      next += 1;
    };
    const last = fresh.lastIndexOf('');
    putGone(last < 0);
    for (const [at, text] of fresh.entries()) {
      if (text !== '') this.put({ kind: 'new', text });
      else {
        this.#paragraphs.push([]);
        putGone(at === last);
      }
    }
  }

  /** What stands between two sentences that were taken over. */
  between(gone: readonly string[], fresh: readonly string[]): void {
    let [one, two] = [0, 0];
    for (const [old, place] of this.#marker.places(gone, fresh)) {
      const changed = this.#marker.mark(gone[old] ?? '', fresh[place] ?? '');
      if (!changed) continue;
      this.#replaced(gone.slice(one, old), fresh.slice(two, place));
      this.put(changed);
      [one, two] = [old + 1, place + 1];
    }
    this.#replaced(gone.slice(one), fresh.slice(two));
  }

  get all(): ProsePiece[][] {
    return this.#paragraphs.filter((pieces) => pieces.length > 0);
  }
}

function compareSentences(before: readonly string[], now: readonly string[], marker: ChangeMarker): ProsePiece[][] {
  const paragraphs = new Paragraphs(marker);
  let [gone, fresh] = [0, 0];
  for (const [old, place] of keptPlaces(before, now)) {
    paragraphs.between(before.slice(gone, old), now.slice(fresh, place));
    paragraphs.put({ kind: 'kept', text: now[place] ?? '' });
    [gone, fresh] = [old + 1, place + 1];
  }
  paragraphs.between(before.slice(gone), now.slice(fresh));
  return paragraphs.all;
}

/**
 * The prose of a report against the organ's report before it, part by part, sentence by sentence: what stands word for
 * word in both is taken over; in a sentence that was changed, what is new is told. Null where there is no report before it.
 */
export function modelProseComparison(report: Report, organ: Organ, content: Content): ProseComparison | null {
  const earlier = organ.reports.findLast((other) => other.year < report.year);
  if (!earlier) return null;
  const marker = new ChangeMarker();
  const parts = report.form.edition.sections.flatMap((section, index): ComparedPart[] => {
    const now = sentencesOf(report, section.key);
    const before = sentencesOf(earlier, section.key);
    if (now.length + before.length === 0) return [];
    const paragraphs = compareSentences(before, now, marker);
    const all = paragraphs.flat();
    const kept = lengthOf(all, 'kept');
    const heading = `${section.number}、${section.label}`;
    return [
      {
        id: `part-${index + 1}`,
        heading,
        paragraphs,
        kept,
        length: kept + lengthOf(all, 'new') + lengthOf(all, 'changed'),
      },
    ];
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
