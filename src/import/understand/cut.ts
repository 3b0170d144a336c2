import type { RowSum } from './readings.ts';

/** A number in reading order; nothing else stands on the line of one that is alone: it may be that of a page. */
export interface Item {
  readonly value: number | null;
  readonly alone: boolean;
}

/** What is found of a cell: its number, and where it stands; null where the number came out of order. */
export interface CutCell<T> {
  readonly value: number | null;
  readonly item: T | null;
}

/** Rows with how many numbers were out of place, or belong to none. */
export interface CutRows<T> {
  readonly cost: number;
  readonly rows: readonly (readonly CutCell<T>[])[];
}

/** Rows cut so far. */
interface State<T> {
  readonly at: number;
  readonly row: number;
  /** Numbers that rows lack, and numbers that no row took. */
  readonly holes: readonly number[];
  readonly strays: readonly T[];
  readonly cost: number;
  readonly cells: readonly CutCell<T>[];
  /** What was taken out of order: two states are the same only where this is. */
  readonly trail: string;
}

const scale = 1e6;
/** So many numbers may be out of place at a time, and in all; so many ways are looked at. */
const mostPending = 4;
const mostMoved = 12;
const mostStates = 4000;
const mostItems = 1000;

/** By how much the numbers of a row miss a sum; a blank counts nothing. */
const missing = ({ terms }: RowSum, values: readonly (number | null)[]) =>
  terms.reduce((sum, { at, sign }) => sum + sign * Math.round((values[at] ?? 0) * scale), 0);

/** Do the numbers of a row add up? */
export const addsUp = (sums: readonly RowSum[], values: readonly (number | null)[]): boolean =>
  sums.every((sum) => missing(sum, values) === 0);

/** The number that makes a row of one sum add up at a place; null where none does. */
function lacking(sums: readonly RowSum[], values: readonly (number | null)[], place: number): number | null {
  const [sum, ...others] = sums;
  const sign = sum?.terms.find(({ at }) => at === place)?.sign;
  if (!sum || others.length > 0 || sign === undefined) return null;
  const value = -missing(sum, values) / sign / scale;
  return value >= 0 ? value : null;
}

/** A list without the first that is meant; null where there is none. */
function without<V>(list: readonly V[], isIt: (one: V) => boolean): V[] | null {
  const at = list.findIndex(isIt);
  return at < 0 ? null : list.toSpliced(at, 1);
}

/** States of one cost, those with fewer rows and numbers first: they lead to the others. */
class Waiting<T extends Item> {
  readonly #steps: Map<string, State<T>>[] = [];
  #at = 0;

  get isEmpty(): boolean {
    return this.#steps.length === 0;
  }

  add(state: State<T>): void {
    const step = state.row * mostItems + state.at;
    this.#steps[step] ??= new Map();
    if (!this.#steps[step].has(state.trail)) this.#steps[step].set(state.trail, state);
  }

  take(): State<T> | null {
    for (; this.#at < this.#steps.length; this.#at++) {
      const [first] = this.#steps[this.#at] ?? [];
      if (!first) continue;
      this.#steps[this.#at]?.delete(first[0]);
      return first[1];
    }
    return null;
  }
}

class Cutter<T extends Item> {
  readonly #items: readonly T[];
  readonly #rows: readonly (readonly RowSum[])[];
  readonly #width: number;
  readonly #moved: boolean;

  constructor(items: readonly T[], rows: readonly (readonly RowSum[])[], width: number, moved: boolean) {
    this.#items = items;
    this.#rows = rows;
    this.#width = width;
    this.#moved = moved;
  }

  /** The cheapest way to an end that is sound; null where there is none, or where several give other numbers. */
  best(isSound: (cells: readonly CutCell<T>[]) => boolean): State<T> | null {
    let waiting = new Waiting<T>();
    const ends: State<T>[] = [];
    waiting.add({ at: 0, row: 0, holes: [], strays: [], cost: 0, cells: [], trail: '' });
    for (let [cost, seen] = [0, 0]; cost <= mostMoved && !waiting.isEmpty; cost++) {
      const dearer = new Waiting<T>();
      for (let state = waiting.take(); state; state = waiting.take()) {
        if (++seen > mostStates) return null;
        if (this.#isEnd(state) && isSound(state.cells)) ends.push({ ...state, cost: this.#costOf(state) });
        for (const next of this.#from(state)) (next.cost === cost ? waiting : dearer).add(next);
      }
      const [end, ...others] = ends.filter((one) => one.cost <= cost);
      if (end) return others.every((other) => same(end, other)) ? end : null;
      waiting = dearer;
    }
    return null;
  }

  /** Numbers behind the last row count as out of place, too. */
  #costOf({ cost, at }: State<T>): number {
    return cost + this.#items.length - at;
  }

  #isEnd({ row, at, holes, strays }: State<T>): boolean {
    const left = [...strays, ...this.#items.slice(at)];
    return row === this.#rows.length && holes.length === 0 && left.every(({ alone }) => alone);
  }

  #from(state: State<T>): State<T>[] {
    const { at, row, strays, holes, cells, trail } = state;
    const sums = this.#rows[row];
    const item = this.#items[at];
    const found: State<T>[] = [];
    const own = this.#items.slice(at, at + this.#width).map((one): CutCell<T> => ({ value: one.value, item: one }));
    const values = own.map(({ value }) => value);
    if (sums && own.length === this.#width && addsUp(sums, values))
      return [{ ...state, at: at + this.#width, row: row + 1, cells: [...cells, ...own] }];
    if (item && (this.#moved || item.alone)) {
      const filled = item.value === null ? null : without(holes, (value) => value === item.value);
      if (filled) found.push({ ...state, at: at + 1, holes: filled, trail: `${trail}${at} ` });
      else if (strays.length < mostPending)
        found.push({
          ...state,
          at: at + 1,
          strays: [...strays, item],
          cost: state.cost + 1,
          trail: `${trail}${at} `,
        });
    }
    if (!sums || !this.#moved) return found;
    return [...found, ...this.#short(state, sums, own.slice(0, this.#width - 1))];
  }

  /** A row that lacks the number at one of its ends. */
  #short(state: State<T>, sums: readonly RowSum[], own: readonly CutCell<T>[]): State<T>[] {
    if (own.length < this.#width - 1) return [];
    return [0, this.#width - 1].flatMap((place): State<T>[] => {
      const row = own.toSpliced(place, 0, { value: null, item: null });
      const value = lacking(
        sums,
        row.map((cell) => cell.value),
        place,
      );
      if (value === null) return [];
      const cells = [...state.cells, ...row.with(place, { value, item: null })];
      const trail = `${state.trail}${state.row}/${place} `;
      const next = { ...state, at: state.at + own.length, row: state.row + 1, cells, trail };
      const strays = without(state.strays, (stray) => stray.value === value);
      if (strays) return [{ ...next, strays }];
      return state.holes.length < mostPending
        ? [{ ...next, holes: [...state.holes, value], cost: state.cost + 1 }]
        : [];
    });
  }
}

const same = <T>(a: State<T>, b: State<T>) => a.cells.every(({ value }, index) => value === b.cells[index]?.value);

/**
 * Cuts numbers in reading order into rows so that every row adds up; numbers alone on a line may be those of pages. null
 * where that cannot be, or where several ways are as good. `moved`: a row may have lost the number at one of its ends to a
 * place elsewhere. `isSound` says what else must hold of the rows.
 */
export function cutIntoRows<T extends Item>(
  items: readonly T[],
  rows: readonly (readonly RowSum[])[],
  width: number,
  moved: boolean,
  isSound: (rows: readonly (readonly CutCell<T>[])[]) => boolean = () => true,
): CutRows<T> | null {
  if (items.length >= mostItems) return null;
  const rowsOf = (cells: readonly CutCell<T>[]) => rows.map((_, row) => cells.slice(row * width, (row + 1) * width));
  const found = new Cutter(items, rows, width, moved).best((cells) => isSound(rowsOf(cells)));
  return found && { cost: found.cost, rows: rowsOf(found.cells) };
}
