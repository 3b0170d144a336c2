import { joint } from '../document/clean.ts';
import type { LineBlock, PageBlock, TableBlock } from './blocks.ts';

/** A paragraph of the running text, or a table. */
export type Flow =
  | { readonly kind: 'paragraph'; readonly text: string; readonly bold: boolean; readonly page: number }
  | TableBlock;

const beginning =
  /^([一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十]+[）)]|第[一二三四五六七八九十]+[章条部])/;
const sentenceEnd = /[。！？；：…]$/;

/** The value that most lines have, to a point. */
function usual(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(Math.round(value), (counts.get(Math.round(value)) ?? 0) + 1);
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0])[0];
}

/** What the text of a file looks like: its usual edges and the size of its letters. */
interface Setting {
  readonly left: number;
  readonly right: number;
  readonly size: number;
}

function settingOf(lines: readonly LineBlock[]): Setting {
  const long = lines.filter((line) => line.text.length > 12);
  const some = long.length > 2 ? long : lines;
  const size = usual(some.map((line) => line.size));
  const body = some.filter((line) => Math.abs(line.size - size) < 1);
  const right = [...body].map((line) => line.x1).sort((a, b) => a - b)[Math.floor(body.length * 0.8)] ?? 0;
  return { left: usual(body.map((line) => line.x0)), right, size };
}

/** Does a line go on with the sentence of the one before? */
function goesOn(before: LineBlock, line: LineBlock, { left, right, size }: Setting): boolean {
  if (Math.abs(before.size - line.size) > 1) return false;
  const em = line.size;
  const centred = (one: LineBlock) => one.x0 > left + 2.5 * em && one.x1 < right - 2.5 * em;
  const gap = line.page === before.page ? line.y0 - before.y1 : 0;
  if (gap > 2.5 * em) return false;
  // a title over two lines, in larger letters
  if (line.size > size + 1) return line.page === before.page && !beginning.test(line.text);
  if (beginning.test(line.text) && line.x0 > left + em * 0.5) return false;
  if (line.x0 > left + 1.2 * em) return false;
  const full = before.x1 > right - 2 * em;
  return full && !centred(before) && !(sentenceEnd.test(before.text) && before.x1 < right - 1.2 * em);
}

/** Lines put together into paragraphs, over page breaks too; tables stand between them. */
export function paragraphsOf(blocks: readonly PageBlock[]): Flow[] {
  const setting = settingOf(blocks.filter((block) => block.kind === 'line'));
  const out: Flow[] = [];
  let last: LineBlock | null = null;
  for (const block of blocks) {
    const previous = out.at(-1);
    if (block.kind === 'table') {
      out.push(block);
      last = null;
      continue;
    }
    if (last && previous?.kind === 'paragraph' && goesOn(last, block, setting)) {
      const text = previous.text + joint(previous.text.slice(-1), block.text.slice(0, 1)) + block.text;
      out[out.length - 1] = { ...previous, text, bold: previous.bold && block.bold };
    } else out.push({ kind: 'paragraph', text: block.text, bold: block.bold, page: block.page });
    last = block;
  }
  return out;
}
