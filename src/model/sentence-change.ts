import { diffArrays } from 'diff';
import type { ChangedPiece, ProseSpan } from '../../schemas/prose-views.ts';

/** How many sentences that are gone are tried for one that is new, how long a sentence may be, how much is compared in all. */
const limits = { tried: 6, characters: 400, work: 200_000 } as const;

/** From here on two sentences are the same one, changed: half of their pairs of characters. */
const alike = 0.5;

/** Tells how much two sentences have in common, by pairs of characters: one pass over each. */
class Likeness {
  readonly #marks = new Uint32Array(4096);
  #mark = 0;
  #length = 0;

  #place = (text: string, at: number) => (text.charCodeAt(at) * 31 + text.charCodeAt(at + 1) * 7) & 4095;

  /** The sentence that others are held against. */
  of(text: string): this {
    this.#mark += 1;
    this.#length = text.length - 1;
    for (let at = 0; at < this.#length; at++) this.#marks[this.#place(text, at)] = this.#mark;
    return this;
  }

  /** 0 to 1; 0 as soon as it cannot be more than `least`, which for most sentences shows half way. */
  with(text: string, least: number): number {
    const length = text.length - 1;
    if (length < 1 || this.#length < 1) return 0;
    const both = length + this.#length;
    const most = length - (least * both) / 2;
    let missing = 0;
    for (let at = 0; at < length; at++)
      if (this.#marks[this.#place(text, at)] !== this.#mark && ++missing >= most) return 0;
    return (2 * (length - missing)) / both;
  }
}

/** Numbers and foreign words are compared whole, everything else character by character. */
const tokensOf = (text: string): string[] => text.match(/\d+(?:[.,]\d+)*%?|[A-Za-z]+|./gsu) ?? [];

/** The two sentences as one row of spans: what stayed, what is gone, what is new. */
function spansOf(old: readonly string[], now: readonly string[]): ProseSpan[] {
  const spans: { kept: string; gone: string; new: string }[] = [{ kept: '', gone: '', new: '' }];
  for (const { value, added, removed } of diffArrays([...old], [...now])) {
    const text = value.join('');
    const last = spans.at(-1) as (typeof spans)[number];
    if (removed) last.gone += text;
    else if (added) last.new += text;
    else spans.push({ kept: text, gone: '', new: '' });
  }
  return withoutIslands(spans);
}

/** A single character that stayed between two changes is read more easily as a part of one change. */
function withoutIslands(runs: readonly { kept: string; gone: string; new: string }[]): ProseSpan[] {
  const joined: { kept: string; gone: string; new: string }[] = [];
  for (const run of runs) {
    const before = joined.at(-1);
    const island = run.kept.length === 1 && run.gone + run.new !== '' && before && before.gone + before.new !== '';
    if (!island) joined.push({ ...run });
    else {
      before.gone += run.kept + run.gone;
      before.new += run.kept + run.new;
    }
  }
  return joined.flatMap((run) =>
    (['kept', 'gone', 'new'] as const).flatMap((kind) => (run[kind] === '' ? [] : [{ kind, text: run[kind] }])),
  );
}

/** Finds changed sentences and marks what is new inside them, as long as its work lasts. */
export class ChangeMarker {
  readonly #likeness = new Likeness();
  #work: number = limits.work;

  /**
   * Which new sentence is which old one, changed: pairs in order, each new sentence held against the next few that are gone.
   * Work grows with the text alone.
   */
  places(gone: readonly string[], fresh: readonly string[]): [gone: number, fresh: number][] {
    const pairs: [number, number][] = [];
    let from = 0;
    for (const [place, text] of fresh.entries()) {
      if (from >= gone.length) break;
      if (text.length < 2 || text.length > limits.characters) continue;
      this.#likeness.of(text);
      let best = { at: -1, like: alike };
      for (let at = from; at < Math.min(from + limits.tried, gone.length); at++) {
        const other = gone[at] ?? '';
        if (other.length > limits.characters) continue;
        const like = this.#likeness.with(other, best.like);
        if (like > best.like) best = { at, like };
      }
      if (best.at < 0) continue;
      pairs.push([best.at, place]);
      from = best.at + 1;
    }
    return pairs;
  }

  /** A sentence and what it was before; null where too little of it stayed, or the work is used up. */
  mark(old: string, now: string): ChangedPiece | null {
    const [before, after] = [tokensOf(old), tokensOf(now)];
    let head = 0;
    while (head < before.length && head < after.length && before[head] === after[head]) head += 1;
    let tail = 0;
    const most = Math.min(before.length, after.length) - head;
    while (tail < most && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
    const middle = (tokens: readonly string[]) => tokens.slice(head, tokens.length - tail);
    const work = (before.length - head - tail + 1) * (after.length - head - tail + 1);
    if (work > this.#work) return null;
    this.#work -= work;
    const kept = (text: string): ProseSpan[] => (text === '' ? [] : [{ kind: 'kept', text }]);
    const spans = [
      ...kept(before.slice(0, head).join('')),
      ...spansOf(middle(before), middle(after)),
      ...kept(after.slice(after.length - tail).join('')),
    ];
    const stayed = spans.reduce((sum, { kind, text }) => sum + (kind === 'kept' ? text.length : 0), 0);
    return stayed * 2 < now.length ? null : { kind: 'changed', text: now, spans: joinKept(spans) };
  }
}

/** Neighbours that both stayed are one span. */
function joinKept(spans: readonly ProseSpan[]): ProseSpan[] {
  const joined: ProseSpan[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last?.kind === 'kept' && span.kind === 'kept')
      joined[joined.length - 1] = { kind: 'kept', text: last.text + span.text };
    else joined.push(span);
  }
  return joined;
}
