import type { Section } from '../../../schemas/edition.ts';
import type { SourceDocument, SourceParagraph, SourcePlace, SourceSpan, SourceTable } from '../source-document.ts';
import type { TablesFound } from './tables.ts';
import { headingsOf } from './vocabulary.ts';

/** A paragraph of the prose, or a table that is none of the form's. */
export type Line =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly spans: readonly SourceSpan[];
      readonly heading: number | null;
      readonly list: SourceParagraph['list'];
      readonly quote?: true;
      readonly aside?: true;
      readonly place: SourcePlace;
    }
  | { readonly kind: 'table'; readonly table: SourceTable; readonly place: SourcePlace }
  /** A table of the form stood here. */
  | { readonly kind: 'form'; readonly place: SourcePlace };

export type TextLine = Extract<Line, { kind: 'text' }>;

interface Cut {
  readonly start: number;
  readonly end: number;
}

/** The spans of a part of a paragraph. */
function spansBetween(spans: readonly SourceSpan[], { start, end }: Cut): SourceSpan[] {
  let at = 0;
  return spans.flatMap((span) => {
    const from = at;
    at += span.text.length;
    const text = span.text.slice(Math.max(0, start - from), Math.max(0, end - from));
    return text === '' ? [] : [{ ...span, text }];
  });
}

function trimCut(text: string, { start, end }: Cut): Cut {
  const part = text.slice(start, end);
  return { start: start + (part.length - part.trimStart().length), end: end - (part.length - part.trimEnd().length) };
}

/** What is left of a paragraph beside its tables. */
function leftBy(text: string, taken: readonly Cut[]): (Cut & { form: boolean })[] {
  const out: (Cut & { form: boolean })[] = [];
  let at = 0;
  for (const { start, end } of [...taken].sort((a, b) => a.start - b.start)) {
    if (start > at) out.push({ start: at, end: start, form: false });
    out.push({ start, end, form: true });
    at = Math.max(at, end);
  }
  out.push({ start: at, end: text.length, form: false });
  return out;
}

const loose = (label: string) =>
  [...label.replace(/[^\p{L}]/gu, '')]
    .map((letter) => `${letter}\\W*?`)
    .join('')
    .replace(/\\W\*\?$/, '');

/** Wordings shorter than this may begin any heading. */
const shortest = 6;
/** A line no longer than this is a heading by itself. */
const longestHeading = 40;

/** Headings of parts that stand inside a paragraph: a page whose line ends were lost. */
function inlineHeadings(sections: readonly Section[]): RegExp {
  const own = sections.map(({ label }) => label);
  const labels = sections
    .flatMap(headingsOf)
    .filter((label) => own.includes(label) || label.length >= shortest)
    .sort((a, b) => b.length - a.length);
  const number = '[一二三四五六七八九十]{1,2}\\s?[、.．]\\s*';
  return new RegExp(`(?<![一二三四五六七八九十第（(])${number}(?:${labels.map(loose).join('|')})`, 'gu');
}

/** Where a paragraph that holds several paragraphs is to be cut. */
function cutsIn(text: string, pattern: RegExp): number[] {
  const found = [...text.matchAll(pattern)].filter(
    ({ index, 0: whole }) => index > 0 || /^\s*\S/.test(text.slice(whole.length)),
  );
  const [first] = found;
  if (!first || (found.length === 1 && first.index === 0 && text.length <= longestHeading && !/。/.test(text)))
    return [];
  const cuts = found.flatMap(({ index, 0: whole }) => [index, index + whole.length]);
  // sub-headings with a blank on either side, and blanks behind the end of a sentence
  for (const { index, 0: whole } of text.matchAll(/(?<=[\s。])（[一二三四五六七八九十]）[^\s。，；]{2,24}(?=\s)/g)) {
    cuts.push(index, index + whole.length);
  }
  for (const { index } of text.matchAll(/(?<=。)\s+(?=\S)/g)) cuts.push(index);
  return cuts;
}

function pieces(text: string, { start, end }: Cut, cuts: readonly number[]): Cut[] {
  const inner = [...new Set([start, ...cuts.filter((cut) => cut > start && cut < end), end])].sort((a, b) => a - b);
  return inner
    .slice(1)
    .map((to, index) => trimCut(text, { start: inner[index] as number, end: to }))
    .filter((cut) => cut.end > cut.start);
}

/** A document without the tables of the form, a paragraph a line; paragraphs that hold several are cut at their headings. */
export function linesOf(document: SourceDocument, { form, used, taken }: TablesFound): Line[] {
  const pattern = inlineHeadings(form.edition.sections);
  return document.blocks.flatMap((block, index): Line[] => {
    const { place } = block;
    if (block.kind === 'table') {
      // numbers without a word are a piece of a table whose labels stand elsewhere
      const ofForm = used.has(block) || !block.cells.some((cell) => /\p{L}/u.test(cell.text));
      return [ofForm ? { kind: 'form', place } : { kind: 'table', table: block, place }];
    }
    const { text, spans, heading, list, quote, aside } = block;
    const flags = { ...(quote ? { quote } : {}), ...(aside ? { aside } : {}) };
    const cuts = cutsIn(text, pattern);
    return leftBy(text, taken.get(index) ?? []).flatMap((part): Line[] => {
      if (part.form) return [{ kind: 'form', place }];
      return pieces(text, part, cuts)
        .filter((cut) => /[\p{L}\d]/u.test(text.slice(cut.start, cut.end)))
        .map((cut) => ({
          kind: 'text',
          text: text.slice(cut.start, cut.end),
          spans: spansBetween(spans, cut),
          heading,
          list,
          ...flags,
          place,
        }));
    });
  });
}
