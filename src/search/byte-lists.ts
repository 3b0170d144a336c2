import { doubled } from './gram-table.ts';

const chunk = 16;
const room = 12;

/**
 * Many growing lists of bytes in one piece of memory: each list is a chain of chunks of 12 bytes and the number of the
 * next chunk, so that millions of short lists cost hardly more than what they hold.
 */
export class ByteLists {
  #memory = new Uint8Array(1 << 18);
  #links = new Int32Array(1 << 14);
  #chunks = 0;
  /** First chunk of each list, and the place behind its last byte. */
  #first = new Int32Array(1 << 14);
  #at = new Float64Array(1 << 14);
  #lists = 0;

  /** Adds an empty list; its number is the count of lists before it. */
  add(): void {
    if (this.#lists === this.#first.length) {
      this.#first = doubled(this.#first);
      this.#at = doubled(this.#at);
    }
    const first = this.#chunk();
    this.#first[this.#lists] = first;
    this.#at[this.#lists] = first * chunk;
    this.#lists += 1;
  }

  #chunk(): number {
    if (this.#chunks === this.#links.length) {
      this.#links = doubled(this.#links);
      this.#memory = doubled(this.#memory);
    }
    return this.#chunks++;
  }

  push(list: number, byte: number): void {
    let at = this.#at[list] as number;
    if (at % chunk === room) {
      const next = this.#chunk();
      this.#links[(at - room) / chunk] = next;
      at = next * chunk;
    }
    this.#memory[at] = byte;
    this.#at[list] = at + 1;
  }

  /** The bytes of a list as text, one Latin letter each. */
  text(list: number): string {
    const memory = Buffer.from(this.#memory.buffer);
    const end = this.#at[list] as number;
    let text = '';
    for (let link = this.#first[list] as number; ; link = this.#links[link] as number) {
      const start = link * chunk;
      if (end >= start && end <= start + room) return text + memory.toString('latin1', start, end);
      text += memory.toString('latin1', start, start + room);
    }
  }
}
