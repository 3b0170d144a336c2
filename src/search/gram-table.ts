const firstSize = 1 << 16;

/**
 * Numbers the pieces of text, from 0, in the order they first come. A piece of two or three characters is kept as two
 * integers in a hash table of its own, several times faster than a `Map` of texts; longer ones (numbers) are rare.
 */
export class GramTable {
  #heads = new Int32Array(firstSize);
  #tails = new Int32Array(firstSize);
  /** The hash table: numbers of pieces, -1 where free. */
  #slots = new Int32Array(firstSize).fill(-1);
  #mask = firstSize - 1;
  readonly #longer = new Map<string, number>();
  readonly #longNames = new Map<number, string>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The number of the piece that stands in `units` from `at` to before `end`. */
  number(units: Uint16Array, at: number, end: number): number {
    if (end - at > 3) return this.#numberOfLonger(String.fromCharCode(...units.subarray(at, end)));
    const head = ((units[at] as number) << 16) | (units[at + 1] as number);
    return this.#find(head, end - at === 3 ? (units[at + 2] as number) : 0);
  }

  #numberOfLonger(piece: string): number {
    const known = this.#longer.get(piece);
    if (known !== undefined) return known;
    const number = this.#add(-1, -1);
    this.#longer.set(piece, number);
    this.#longNames.set(number, piece);
    return number;
  }

  #find(head: number, tail: number): number {
    let slot = this.#home(head, tail);
    for (;;) {
      const number = this.#slots[slot] as number;
      if (number === -1) break;
      if (this.#heads[number] === head && this.#tails[number] === tail) return number;
      slot = (slot + 1) & this.#mask;
    }
    const number = this.#add(head, tail);
    if (this.#size * 2 > this.#mask) this.#grow();
    else this.#slots[slot] = number;
    return number;
  }

  #home(head: number, tail: number): number {
    let hash = Math.imul(head, 0x9e3779b1) ^ Math.imul(tail, 0x85ebca6b);
    hash ^= hash >>> 15;
    return (Math.imul(hash, 0x2c1b3c6d) >>> 7) & this.#mask;
  }

  #add(head: number, tail: number): number {
    if (this.#size === this.#heads.length) {
      this.#heads = doubled(this.#heads);
      this.#tails = doubled(this.#tails);
    }
    this.#heads[this.#size] = head;
    this.#tails[this.#size] = tail;
    return this.#size++;
  }

  #grow(): void {
    const size = this.#slots.length * 2;
    this.#slots = new Int32Array(size).fill(-1);
    this.#mask = size - 1;
    for (let number = 0; number < this.#size; number++) {
      const tail = this.#tails[number] as number;
      if (tail < 0) continue;
      let slot = this.#home(this.#heads[number] as number, tail);
      while (this.#slots[slot] !== -1) slot = (slot + 1) & this.#mask;
      this.#slots[slot] = number;
    }
  }

  /** The text of a piece by its number. */
  name(number: number): string {
    const longer = this.#longNames.get(number);
    if (longer !== undefined) return longer;
    const head = this.#heads[number] as number;
    const tail = this.#tails[number] as number;
    return String.fromCharCode(head >>> 16, head & 0xffff, ...(tail === 0 ? [] : [tail]));
  }
}

/** The same integers in twice the room. */
export function doubled<T extends Int32Array | Uint8Array | Float64Array>(array: T): T {
  const larger = new (array.constructor as new (size: number) => T)(array.length * 2);
  larger.set(array);
  return larger;
}
