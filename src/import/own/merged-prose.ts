import { commonPlaces } from '../../wording/common-places.ts';
import { type NumberWords, numberWords } from '../../wording/prose-number.ts';
import type { SeenBlock } from '../docx/seen.ts';
import { seenKey } from './prose-keys.ts';
import { type ProseBlock, proseBlocks } from './prose-lines.ts';
import { seenMarkdown } from './seen-markdown.ts';

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
  const places = new Map(
    commonPlaces(
      blocks.flatMap(({ shown }) => shown),
      seen,
    ),
  );
  const kept = new Map<number, number>();
  let first = 0;
  blocks.forEach(({ shown }, at) => {
    const start = places.get(first);
    const whole = shown.every((_, index) => places.get(first + index) === (start ?? 0) + index);
    if (start !== undefined && shown.length > 0 && whole) kept.set(start, at);
    first += shown.length;
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
