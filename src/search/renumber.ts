import { letters } from '../../reports/scripts/search/30-postings.js';

/** Where pages have come or gone: the number now of each page before. */
export interface Renumbering {
  /** -1: there is no such page any more. */
  readonly numbers: Int32Array;
  /** How often, up to a page, its number now is not the one after that of the page before it. */
  readonly breaks: Int32Array;
}

/** @param numbers the number now by the number before; null: gone */
export function renumbering(numbers: readonly (number | null)[]): Renumbering {
  const now = Int32Array.from(numbers, (number) => number ?? -1);
  const breaks = new Int32Array(now.length);
  for (let at = 1; at < now.length; at++)
    breaks[at] = (breaks[at - 1] ?? 0) + Number(now[at] !== (now[at - 1] ?? -1) + 1 || now[at] === 0);
  return { numbers: now, breaks };
}

const values = new Int8Array(128);
for (let at = 0; at < letters.length; at++) values[letters.charCodeAt(at)] = at;

/** A number as letters: five bits each, the lowest first; as `readPostings` reads it. */
export function numberText(value: number): string {
  let text = '';
  let rest = value;
  for (; rest > 31; rest = Math.floor(rest / 32)) text += letters.charAt(32 + (rest % 32));
  return text + letters.charAt(rest);
}

/** Writes rows of pages one after the other; neighbours with the same parts become one row. */
class PostingsWriter {
  text = '';
  #written = 0;
  #start = 0;
  #length = 0;
  #parts = '';

  add(start: number, length: number, parts: string): void {
    if (this.#length > 0 && start === this.#start + this.#length && parts === this.#parts) {
      this.#length += length;
      return;
    }
    this.end();
    this.#start = start;
    this.#length = length;
    this.#parts = parts;
  }

  end(): void {
    if (this.#length === 0) return;
    this.text += numberText((this.#start - this.#written) * 2 + Number(this.#length > 1));
    if (this.#length > 1) this.text += numberText(this.#length - 2);
    this.text += this.#parts;
    this.#written = this.#start + this.#length;
    this.#length = 0;
  }
}

/** A line of a shard, `piece TAB letters`, with the numbers that pages have now; nothing where none of its pages is left. */
export function renumberLine(line: string, { numbers, breaks }: Renumbering): string[] {
  let at = line.indexOf('\t') + 1;
  const head = line.slice(0, at);
  const number = () => {
    let value = 0;
    for (let scale = 1; ; scale *= 32) {
      const letter = values[line.charCodeAt(at++)] ?? 0;
      value += (letter & 31) * scale;
      if (letter < 32) return value;
    }
  };
  const writer = new PostingsWriter();
  let next = 0;
  while (at < line.length) {
    const gap = number();
    const length = gap % 2 === 1 ? number() + 2 : 1;
    const parts = line.charAt(at++);
    const start = next + Math.floor(gap / 2);
    next = start + length;
    if (breaks[start] === breaks[next - 1] && (numbers[start] ?? -1) >= 0)
      writer.add(numbers[start] ?? 0, length, parts);
    else
      for (let page = start; page < next; page++)
        if ((numbers[page] ?? -1) >= 0) writer.add(numbers[page] ?? 0, 1, parts);
  }
  writer.end();
  return writer.text === '' ? [] : [head + writer.text];
}
