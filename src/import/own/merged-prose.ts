import { type NumberWords, numberWords } from '../../wording/prose-number.ts';
import type { SeenBlock } from '../docx/seen.ts';
import { seenKey } from './prose-keys.ts';
import { type ProseBlock, proseBlocks } from './prose-lines.ts';
import { seenMarkdown } from './seen-markdown.ts';

/** More pairs than this are not compared one by one: all between the first and the last change counts as changed. */
const mostPairs = 4_000_000;

/** The longest run of keys common to both, as pairs of places. */
function common(a: readonly string[], b: readonly string[]): [number, number][] {
  if (a.length * b.length > mostPairs) return [];
  const width = b.length + 1;
  const best = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number) => best[i * width + j] as number;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      best[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}

/** Where each of `a` stands in `b`; -1 for what is not there. Both ends are compared first: mostly all is the same. */
function aligned(a: readonly string[], b: readonly string[]): number[] {
  let [start, end] = [0, 0];
  const most = Math.min(a.length, b.length);
  while (start < most && a[start] === b[start]) start++;
  while (end < most - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const places = a.map((_, at) => (at < start ? at : at >= a.length - end ? at - a.length + b.length : -1));
  for (const [i, j] of common(a.slice(start, a.length - end), b.slice(start, b.length - end))) {
    places[start + i] = start + j;
  }
  return places;
}

/** Numbers that the changed blocks named by their keys and that still stand there, as often as before: keys again. */
function rebound(markdown: string, keys: readonly string[], words: NumberWords): string {
  const printed = Map.groupBy(keys, (key) => numberWords(key, words));
  let text = markdown;
  for (const [number, all] of printed) {
    if (!/^[−\d][\d.,]*$/.test(number) || new Set(all).size > 1) continue;
    const pattern = new RegExp(`(?<![\\d.,−])${number.replace(/[.]/g, '\\.')}(?![\\d]|[.,]\\d)`, 'g');
    if (text.match(pattern)?.length === all.length) text = text.replace(pattern, `[[${all[0]}]]`);
  }
  return text;
}

/** Blocks whose every line is still there, one behind the other, with the place of the first. */
function keptBlocks(blocks: readonly ProseBlock[], seen: readonly string[]): ReadonlyMap<number, number> {
  const places = aligned(
    blocks.flatMap(({ shown }) => shown),
    seen,
  );
  const kept = new Map<number, number>();
  let first = 0;
  blocks.forEach(({ shown }, at) => {
    const own = places.slice(first, first + shown.length);
    first += shown.length;
    const start = own[0] ?? -1;
    if (start >= 0 && own.every((place, index) => place === start + index)) kept.set(start, at);
  });
  return kept;
}

/**
 * The prose of a part that a document of ours carries and shows: blocks of the Markdown that are shown as they were stay
 * letter for letter, what was changed is written anew from what is seen.
 */
export function mergedProse(source: string, seen: readonly SeenBlock[], words: NumberWords): string {
  const blocks = proseBlocks(source, words);
  const kept = keptBlocks(blocks, seen.map(seenKey));
  const stays = new Set(kept.values());
  const shown = blocks.filter((block) => block.shown.length > 0);
  const covered = [...stays].reduce((sum, at) => sum + (blocks[at]?.shown.length ?? 0), 0);
  if (stays.size === shown.length && covered === seen.length) return source;
  const lines = source.split(/\r\n?|\n/);
  const textOf = ({ from, to }: Pick<ProseBlock, 'from' | 'to'>) => lines.slice(from, to).join('\n').trimEnd();
  const lost = blocks.flatMap(({ numbers }, at) => (stays.has(at) ? [] : numbers));
  const out: string[] = [];
  let changed: SeenBlock[] = [];
  const flush = () => {
    if (changed.length > 0) out.push(rebound(seenMarkdown(changed), lost, words));
    changed = [];
  };
  for (let at = 0; at < seen.length; ) {
    const block = blocks[kept.get(at) ?? -1];
    if (!block) changed.push(seen[at++] as SeenBlock);
    else {
      flush();
      out.push(textOf(block));
      at += block.shown.length;
    }
  }
  flush();
  // what shows nothing where it stands: targets of links
  const between = blocks.map(({ to }, at) => textOf({ from: to, to: blocks[at + 1]?.from ?? lines.length }).trim());
  return `${[...out, ...between.filter((text) => text !== '')].join('\n\n')}\n`;
}
