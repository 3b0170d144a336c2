import { distance } from 'fastest-levenshtein';
import type { Section } from '../../../schemas/edition.ts';
import type { Form } from '../../../schemas/form.ts';
import type { Line, TextLine } from './lines.ts';
import { core, type Simplify, withoutNumber } from './plain.ts';
import { headingsOf } from './vocabulary.ts';

/** A part of the report with the lines that belong to it. */
export interface Part {
  readonly section: Section;
  readonly heading: TextLine | null;
  readonly lines: readonly Line[];
}

export interface Parts {
  /** What stands before the first part. */
  readonly before: readonly Line[];
  readonly parts: readonly Part[];
}

interface Candidate {
  readonly line: number;
  readonly section: number;
  readonly score: number;
}

/** A heading is no longer than its label by more than this. */
const longerBy = 14;
const leastScore = 6;
/** What a heading of a lower level counts: it tells where a part begins only where no other does. */
const subShare = 0.3;
/** Share of letters in which a heading may differ from its label. */
const mostWrong = 0.34;

const numberOf = (text: string): { number: string | null; sub: boolean } => {
  const top = /^\s*(?:第)?([一二三四五六七八九十]+)\s*(?:[、.．,，:：]|部分|章)/.exec(text)?.[1] ?? null;
  return { number: top, sub: /^\s*(?:[(（]|\d)/.test(text) };
};

/** How much a heading is like one of a section's labels: 10 for the same, 0 for another. */
function likeness(text: string, labels: readonly string[]): number {
  const scores = labels.map((label) => {
    if (text === label) return 10;
    if (
      text.length >= 4 &&
      label.length >= 4 &&
      (text.includes(label) || (label.includes(text) && text.length * 2 >= label.length))
    )
      return 8;
    const wrong = distance(text, label) / Math.max(text.length, label.length);
    return wrong <= mostWrong ? 9 - wrong * 9 : 0;
  });
  return Math.max(0, ...scores);
}

const isBold = ({ spans }: TextLine) => spans.length > 0 && spans.every((span) => span.bold || span.text.trim() === '');

function scoreOf(line: TextLine, section: Section, labels: readonly string[], simplify: Simplify): number {
  const bare = withoutNumber(line.text);
  const text = core(bare, simplify);
  if (text.length < 2 || text.length > Math.max(...labels.map(({ length }) => length)) + longerBy) return 0;
  if (/[。；;，,]/.test(bare.replace(/[。；：:]\s*$/, '')) && !labels.includes(text)) return 0;
  const like = likeness(text, labels);
  const { number, sub } = numberOf(line.text);
  const marked = number !== null || line.heading !== null || isBold(line);
  if (like < (marked ? leastScore : 9)) return 0;
  return (like + (number === section.number ? 1.5 : 0) + (marked ? 0.5 : 0)) * (sub ? subShare : 1);
}

/** All lines that may be the heading of a part. A heading with its own table behind it, or with words, is one rather. */
function candidates(lines: readonly Line[], form: Form, simplify: Simplify): Candidate[] {
  const { sections } = form.edition;
  const labels = sections.map((section) => headingsOf(section).map((one) => core(one)));
  const found = lines.flatMap((line, index) =>
    line.kind !== 'text'
      ? []
      : sections.flatMap((section, at): Candidate[] => {
          const score = scoreOf(line, section, labels[at] ?? [], simplify);
          return score > 0 ? [{ line: index, section: at, score }] : [];
        }),
  );
  const heads = new Set(found.map(({ line }) => line));
  return found.map((one) => {
    const next = lines.slice(one.line + 1, one.line + 4);
    const table = (sections[one.section]?.tables?.length ?? 0) > 0 && next.some(({ kind }) => kind === 'form');
    const words = !heads.has(one.line + 1) && next.length > 0;
    return { ...one, score: one.score + (table ? 3 : 0) + (words ? 0.6 : 0) };
  });
}

/** The best choice of one line a part, in the order of the form. */
function choose(all: readonly Candidate[]): Candidate[] {
  const ordered = [...all].sort((a, b) => a.line - b.line);
  const best: { score: number; chain: Candidate[] }[] = [];
  let top: { score: number; chain: Candidate[] } = { score: 0, chain: [] };
  ordered.forEach((one, index) => {
    let before: { score: number; chain: Candidate[] } = { score: 0, chain: [] };
    for (let i = 0; i < index; i++) {
      const other = ordered[i] as Candidate;
      const chain = best[i] as (typeof best)[number];
      if (other.line < one.line && other.section < one.section && chain.score > before.score) before = chain;
    }
    const own = { score: before.score + one.score, chain: [...before.chain, one] };
    best.push(own);
    if (own.score > top.score) top = own;
  });
  return top.chain;
}

/** Most lines that are looked at as headings: no report has more that look like one. */
const mostCandidates = 400;

/** Divides a document into the parts of the form by their headings, in whatever wording and numbering they have. */
export function partsOf(lines: readonly Line[], form: Form, simplify: Simplify): Parts {
  const heads = choose(candidates(lines, form, simplify).slice(0, mostCandidates));
  const first = heads[0]?.line ?? lines.length;
  const parts = heads.map((head, index): Part => {
    const end = heads[index + 1]?.line ?? lines.length;
    const heading = lines[head.line] as TextLine;
    const section = form.edition.sections[head.section] as Section;
    // a heading of a lower level tells where the part begins and stays in it, unless it is the part's own
    const own = [section.label, ...(section.altLabels ?? [])].some(
      (label) => core(label) === core(withoutNumber(heading.text), simplify),
    );
    const start = numberOf(heading.text).sub && !own ? head.line : head.line + 1;
    return { section, heading, lines: lines.slice(start, end) };
  });
  return { before: lines.slice(0, first), parts };
}
