import type { SourceSpan } from '../source-document.ts';

/** Text as CommonMark that prints it as it is: no markup, no HTML, no number of a key, no template. */
export const escaped = (text: string): string =>
  text
    .replace(/[\\`*_[\]]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/\{(?=[{%#])/g, '{\\');

/** What would begin a heading, a quotation, a list or a rule at the beginning of a line. */
export const atStart = (text: string): string =>
  text.replace(/^([#>+\-=~|:])/, '\\$1').replace(/^(\d{1,9})([.)])/, '$1\\$2');

const linkTarget = /^(https?:\/\/|mailto:)[^\s<>()[\]"']{1,1500}$/i;

/** Spans side by side that have something in common. */
function runsBy(spans: readonly SourceSpan[], what: (span: SourceSpan) => unknown): SourceSpan[][] {
  const runs: SourceSpan[][] = [];
  for (const span of spans) {
    const last = runs.at(-1)?.[0];
    if (last && what(last) === what(span)) runs.at(-1)?.push(span);
    else runs.push([span]);
  }
  return runs;
}

/** Words set as code, between as many strokes as none of them has. */
export function codeWords(text: string): string {
  const strokes = '`'.repeat(1 + Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length)));
  const room = /^[` ]|[` ]$/.test(text) ? ' ' : '';
  return strokes + room + text + room + strokes;
}

const printed = ({ text, code }: SourceSpan) => (code && text.trim() !== '' ? codeWords(text) : escaped(text));

const textOf = (spans: readonly SourceSpan[]) => spans.map(({ text }) => text).join('');

/** The spans between two places of their text. */
function between(spans: readonly SourceSpan[], start: number, end: number): SourceSpan[] {
  let at = 0;
  return spans.flatMap((span) => {
    const text = span.text.slice(Math.max(0, start - at), Math.max(0, end - at));
    at += span.text.length;
    return text === '' ? [] : [{ ...span, text }];
  });
}

/** Letters beside a run of text; empty at the ends of a paragraph and of a link. */
interface Beside {
  readonly before: string;
  readonly after: string;
}

/** Emphasis may begin with a sign only behind a blank or another sign, and end likewise (CommonMark 6.2). */
const lets = (beside: string) => beside === '' || /[\s\p{P}]/u.test(beside);
const sign = /[\p{P}\p{S}]/u;

/** How many letters at the end of a text, read from that end, cannot stand inside emphasis. */
function outside(letters: readonly string[], beside: string): number {
  let near = beside;
  let count = 0;
  for (const letter of letters) {
    if (!/\s/.test(letter) && !(sign.test(letter) && !lets(near))) break;
    near = letter;
    count += letter.length;
  }
  return count;
}

/** The letter next to a run. Emphasis that touches other emphasis has no sign at that end, so that theirs do not mix. */
const nearest = (span: SourceSpan | undefined, at: number): string | undefined =>
  span && (span.bold || span.italic ? '字' : span.text.at(at));

type Mark = readonly [mark: string, has: (span: SourceSpan) => boolean];
const upright = ({ italic: _, ...rest }: SourceSpan): SourceSpan => rest;

/** Emphasis inside emphasis in one place; in two the signs would be taken for each other's. */
const once = (spans: readonly SourceSpan[], mark: Mark | undefined): readonly SourceSpan[] =>
  mark && runsBy(spans, mark[1]).filter(([first]) => first && mark[1](first)).length > 1 ? spans.map(upright) : spans;

/** Leaning text right beside strong text some of which leans: three signs would stand side by side, then more inside. */
function crowded(spans: readonly SourceSpan[]): ReadonlySet<SourceSpan> {
  const runs = runsBy(spans, ({ bold }) => bold === true);
  const leans = (run: readonly SourceSpan[] | undefined) => run?.[0]?.bold === true && run.some(({ italic }) => italic);
  return new Set(
    runs.flatMap((run, at) => {
      if (run[0]?.bold === true) return [];
      const pieces = runsBy(run, ({ italic }) => italic === true);
      return [...(leans(runs[at - 1]) ? (pieces[0] ?? []) : []), ...(leans(runs[at + 1]) ? (pieces.at(-1) ?? []) : [])];
    }),
  );
}

/** Text that leans on both sides of where it turns bold leans no more: the signs would run together. */
function apart(spans: readonly SourceSpan[]): SourceSpan[] {
  const close = crowded(spans);
  return runsBy(spans, ({ italic }) => italic === true).flatMap((run) =>
    run.every((span) => (span.bold === true) === (run[0]?.bold === true) && !close.has(span)) ? run : run.map(upright),
  );
}

const marks: readonly Mark[] = [
  ['**', ({ bold }) => bold === true],
  ['*', ({ italic }) => italic === true],
];

/** Emphasis around the words; signs at their ends stay outside where CommonMark would not see it next to Chinese. */
function emphasised(spans: readonly SourceSpan[], beside: Beside, [mark, ...inner]: readonly Mark[] = marks): string {
  if (!mark) return spans.map(printed).join('');
  const runs = runsBy(spans, mark[1]);
  return runs
    .map((run, index) => {
      const text = textOf(run);
      const near = {
        before: nearest(runs[index - 1]?.at(-1), -1) ?? beside.before,
        after: nearest(runs[index + 1]?.[0], 0) ?? beside.after,
      };
      const within = (some: readonly SourceSpan[], there: Beside) => emphasised(some, there, inner);
      if (!mark[1](run[0] as SourceSpan)) return within(run, near);
      if (!/[\p{L}\p{N}]/u.test(text)) return within(run, near);
      const start = outside([...text], near.before);
      const end = text.length - outside([...text].reverse(), near.after);
      if (start >= end) return escaped(text);
      const words = within(once(between(run, start, end), inner[0]), {
        before: text[start - 1] ?? near.before,
        after: text[end] ?? near.after,
      });
      return escaped(text.slice(0, start)) + mark[0] + words + mark[0] + escaped(text.slice(end));
    })
    .join('');
}

const targetOf = ({ link }: SourceSpan) => (link !== undefined && linkTarget.test(link) ? link : null);

/** Spans with their emphasis and links as the inside of a line of CommonMark. */
export function spansMarkdown(spans: readonly SourceSpan[]): string {
  const all = textOf(spans);
  const runs = runsBy(spans, targetOf);
  let at = 0;
  return runs
    .map((run, index) => {
      const [target, text] = [targetOf(run[0] as SourceSpan), textOf(run)];
      const [before, after] = [all[at - 1] ?? '', all[at + text.length] ?? ''];
      at += text.length;
      // the bracket of a link is a sign
      if (target === null || text.trim() === '')
        return emphasised(apart(run), {
          before: index > 0 ? ')' : before,
          after: index < runs.length - 1 ? '[' : after,
        });
      return `[${emphasised(between(apart(run), text.length - text.trimStart().length, text.trimEnd().length), { before: '[', after: ']' })}](${target})`;
    })
    .join('');
}

/** A blank behind a full-width sign: it comes from markup, Chinese has none. */
const needless = /(?<=[：，。；、！？）》”]) (?=\p{Script=Han})/gu;

/** A line of prose as CommonMark. */
export const inlineMarkdown = (spans: readonly SourceSpan[]): string =>
  atStart(spansMarkdown(spans).replace(needless, '').trim());
