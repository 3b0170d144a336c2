/** Between two colours there are as many more, at the edges of letters: more no eye tells apart. */
export const steps = 16;
const most = 256;

/** The colours of a picture, 256 at most, by number in order of first use. */
export class Palette {
  /** Red, green and blue of each colour. */
  readonly parts: number[] = [];
  readonly #numbers = new Map<number, number>();
  readonly #mixed = new Map<number, Int16Array>();

  /** The number of a colour; of more than 256, those that come last take the nearest. */
  #numberOf(red: number, green: number, blue: number): number {
    const key = (red << 16) | (green << 8) | blue;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const full = this.parts.length === most * 3;
    const number = full ? this.#nearest(red, green, blue) : this.parts.push(red, green, blue) / 3 - 1;
    this.#numbers.set(key, number);
    return number;
  }

  #nearest(red: number, green: number, blue: number): number {
    const { parts } = this;
    const apart = (at: number) =>
      ((parts[at] ?? 0) - red) ** 2 + ((parts[at + 1] ?? 0) - green) ** 2 + ((parts[at + 2] ?? 0) - blue) ** 2;
    let best = 0;
    for (let at = 3; at < parts.length; at += 3) if (apart(at) < apart(best)) best = at;
    return best / 3;
  }

  /** The number of a colour such as `#0e5794`. */
  solid(hex: string): number {
    const value = Number.parseInt(hex.slice(1), 16);
    return this.#numberOf(value >> 16, (value >> 8) & 255, value & 255);
  }

  /** Numbers of what is seen where so many sixteenths of a pixel are `over` and the rest `under`; below zero: not known yet. */
  mixes(over: number): Int16Array {
    const known = this.#mixed.get(over) ?? new Int16Array(most * (steps + 1)).fill(-1);
    this.#mixed.set(over, known);
    return known;
  }

  /** Such a number, worked out. */
  mix(under: number, over: number, step: number): number {
    const part = (channel: number) => {
      const [below, above] = [this.parts[under * 3 + channel] ?? 0, this.parts[over * 3 + channel] ?? 0];
      return Math.round(below + ((above - below) * step) / steps);
    };
    const number = this.#numberOf(part(0), part(1), part(2));
    this.mixes(over)[under * (steps + 1) + step] = number;
    return number;
  }
}
