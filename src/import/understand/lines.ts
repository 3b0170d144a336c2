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

/** Signs between the letters of a heading. By ranges: with `\p{L}` in so many places the pattern takes seconds to make. */
const signs = '[^\u3400-\u9fffA-Za-z0-9\uff10-\uff19\uff21-\uff3a\uff41-\uff5a。]{0,3}';
/** The letters of a label with any signs between them. */
const loose = (label: string) => [...label.replace(/[^\p{L}]/gu, '')].join(signs);

/** Wordings shorter than this may begin any heading. */
const shortest = 6;
/** A line no longer than this is a heading by itself. */
const longestHeading = 40;

/** A paragraph longer than this may hold several parts. */
const severalParts = 800;

const either = (labels: readonly string[]) =>
  [...labels]
    .sort((a, b) => b.length - a.length)
    .map(loose)
    .join('|');

/** Headings of parts that stand inside a paragraph: a page whose line ends were lost. */
function inlineHeadings(sections: readonly Section[]): RegExp {
  const own = sections.map(({ label }) => label);
  const labels = sections.flatMap(headingsOf).filter((label) => own.includes(label) || label.length >= shortest);
  const number = '[一二三四五六七八九十]{1,2}\\s?[、.．]\\s*';
  const numbered = sections.map(
    (section) =>
      `(?:${section.number}\\s?[、.．]|第${section.number}部分[、:：]?)\\s*(?:${either(headingsOf(section))})`,
  );
  return new RegExp(`(?<![一二三四五六七八九十第（(])(?:${number}(?:${either(labels)})|${numbered.join('|')})`, 'g');
}

/**
 * The same where they have no number, or one of another kind: behind the end of a sentence or a table, and no word of a
 * list or a sentence.
 */
function bareHeadings(sections: readonly Section[]): RegExp {
  const [, ...others] = sections.map(({ label }) => label);
  const long = sections.flatMap(headingsOf).filter((label) => others.includes(label) || label.length >= shortest);
  const numbered = sections.map((section, index) => {
    const number = `(?:[（(]${section.number}[）)]|${index + 1}\\s?[.．、])\\s*`;
    return `${number}(?:${either(headingsOf(section))})`;
  });
  const goesOn = '[、，,。；;：:和与等的”"》）)为]|及(?!时)';
  const before = '(?<=[。；;\\s\\d|]|^)';
  return new RegExp(`${before}(?:${numbered.join('|')}|(?:${either(long)}))(?!${goesOn})`, 'g');
}

interface Headings {
  readonly numbered: RegExp;
  readonly bare: RegExp;
}

const known = new WeakMap<readonly Section[], Headings>();

/** The headings of a form's parts as they are looked for; made once. */
function headingsIn(sections: readonly Section[]): Headings {
  const made = known.get(sections) ?? { numbered: inlineHeadings(sections), bare: bareHeadings(sections) };
  known.set(sections, made);
  return made;
}

/** Where a paragraph that holds several paragraphs is to be cut. */
function cutsIn(text: string, { numbered, bare }: Headings): number[] {
  const told = [...text.matchAll(numbered)];
  const within = ({ index }: RegExpExecArray) =>
    told.some((other) => index >= other.index && index < other.index + other[0].length);
  const more = text.length > severalParts ? [...text.matchAll(bare)].filter((match) => !within(match)) : [];
  const found = [...told, ...more].filter(
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
  const headings = headingsIn(form.edition.sections);
  return document.blocks.flatMap((block, index): Line[] => {
    const { place } = block;
    if (block.kind === 'table') {
      // numbers without a word are a piece of a table whose labels stand elsewhere
      const ofForm = used.has(block) || !block.cells.some((cell) => /\p{L}/u.test(cell.text));
      return [ofForm ? { kind: 'form', place } : { kind: 'table', table: block, place }];
    }
    const { text, spans, heading, list, quote, aside } = block;
    const flags = { ...(quote ? { quote } : {}), ...(aside ? { aside } : {}) };
    const cuts = cutsIn(text, headings);
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
