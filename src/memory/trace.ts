/** A piece of work that was done, and the names of what it read. */
export interface Traced<T> {
  readonly value: T;
  readonly reads: readonly string[];
}

/**
 * Knows what a piece of work reads: whoever hands out content notes its name, so that nobody has to list what a file is
 * made from. Pieces of work may stand inside one another; what the inner one read, the outer one has read too.
 */
export class Trace {
  #reads: Set<string> | null = null;
  #turn = 0;

  /** Changes whenever another piece of work begins or ends: what was noted in this turn need not be noted again. */
  get turn(): number {
    return this.#turn;
  }

  /** Something was read. Outside of any piece of work nobody wants to know. */
  note(name: string): void {
    this.#reads?.add(name);
  }

  #begin(): { outer: Set<string> | null; reads: Set<string> } {
    const outer = this.#reads;
    this.#reads = new Set();
    this.#turn++;
    return { outer, reads: this.#reads };
  }

  #end({ outer, reads }: { outer: Set<string> | null; reads: Set<string> }): string[] {
    this.#reads = outer;
    this.#turn++;
    if (outer) for (const name of reads) outer.add(name);
    return [...reads];
  }

  /** Does a piece of work. */
  follow<T>(work: () => T): Traced<T> {
    const frame = this.#begin();
    try {
      const value = work();
      return { value, reads: this.#end(frame) };
    } catch (error) {
      this.#end(frame);
      throw error;
    }
  }

  /** The same for work that waits: nothing else may be traced meanwhile. */
  async followLong<T>(work: () => Promise<T>): Promise<Traced<T>> {
    const frame = this.#begin();
    try {
      const value = await work();
      return { value, reads: this.#end(frame) };
    } catch (error) {
      this.#end(frame);
      throw error;
    }
  }

  /** A value that is worked out once; whoever uses it has read what it was made from. */
  once<T>(make: () => T): () => T {
    let made: Traced<T> | undefined;
    return () => {
      if (made) for (const name of made.reads) this.note(name);
      else made = this.follow(make);
      return made.value;
    };
  }
}
