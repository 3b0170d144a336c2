import { childOf, childrenOf, type Element } from '../office/xml.ts';
import { attribute, numberOf, wordOf } from './attributes.ts';
import { numeral } from './numerals.ts';
import type { Style } from './styles.ts';

/** One level of a list. */
interface Level {
  readonly start: number;
  readonly format: string;
  /** `%1、`, `（%1）`, `%1.%2`. */
  readonly text: string;
}

/** What Word prints before a paragraph. */
export interface Label {
  readonly text: string;
  readonly bullet: boolean;
  /** `1.` or `1)`: what Markdown knows as a list itself. */
  readonly plain: boolean;
  readonly number: number;
  readonly level: number;
}

const levels = 9;

const levelOf = (element: Element): Level => ({
  start: numberOf(element, 'start') ?? 1,
  format: wordOf(element, 'numFmt') ?? 'decimal',
  text: wordOf(element, 'lvlText') ?? '',
});

const indexed = (parent: Element, name: string): [number, Element][] =>
  [...childrenOf(parent, name)].map((element) => [Number(attribute(element, 'ilvl') ?? 0), element]);

/** A list: the counters it shares with others of its kind, and its levels. */
interface List {
  readonly abstract: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Levels that this list begins anew. */
  readonly restarts: ReadonlyMap<number, number>;
}

/** Follows an abstract list to the one its style links to. */
function abstractOf(
  id: string,
  all: ReadonlyMap<string, Element>,
  lists: ReadonlyMap<string, Element>,
  style: (id: string | null) => Style,
) {
  const element = all.get(id);
  const link = wordOf(element, 'numStyleLink');
  const other = link === null ? null : style(link).numbering;
  const target = other && wordOf(lists.get(other.id), 'abstractNumId');
  return target !== null && target !== undefined && target !== id ? target : id;
}

/** The lists of `numbering.xml` by id. */
function readLists(root: Element, style: (id: string | null) => Style): ReadonlyMap<string, List> {
  const byId = (name: string, id: string) =>
    new Map([...childrenOf(root, name)].map((element) => [attribute(element, id) ?? '', element]));
  const abstracts = byId('abstractNum', 'abstractNumId');
  const elements = byId('num', 'numId');
  return new Map(
    [...elements].map(([id, element]) => {
      const abstract = abstractOf(wordOf(element, 'abstractNumId') ?? '', abstracts, elements, style);
      const base = abstracts.get(abstract);
      const overrides = indexed(element, 'lvlOverride');
      const own = overrides.flatMap(([at, one]) => {
        const level = childOf(one, 'lvl');
        return level ? [[at, levelOf(level)] as const] : [];
      });
      const all = new Map([
        ...(base ? indexed(base, 'lvl') : []).map(([at, one]) => [at, levelOf(one)] as const),
        ...own,
      ]);
      const restarts = new Map(
        overrides.flatMap(([at, one]) => {
          const start = numberOf(one, 'startOverride');
          return start === null ? [] : [[at, start] as const];
        }),
      );
      return [id, { abstract, levels: all, restarts }];
    }),
  );
}

/** Counts the paragraphs of lists as Word does, in order of the document. */
export class Numbering {
  readonly #lists: ReadonlyMap<string, List>;
  readonly #counters = new Map<string, (number | undefined)[]>();
  readonly #begun = new Set<string>();

  constructor(root: Element | null, style: (id: string | null) => Style) {
    this.#lists = root ? readLists(root, style) : new Map();
  }

  /** What stands before the next paragraph of a list; null for none. */
  next(id: string, level: number): Label | null {
    const list = this.#lists.get(id);
    const own = list?.levels.get(level);
    if (id === '0' || !list || !own || level >= levels) return null;
    const counters = this.#counters.get(list.abstract) ?? [];
    this.#counters.set(list.abstract, counters);
    if (!this.#begun.has(id)) {
      this.#begun.add(id);
      for (const [at, start] of list.restarts) counters[at] = start - 1;
    }
    counters[level] = (counters[level] ?? own.start - 1) + 1;
    counters.length = level + 1;
    return this.#label(list, counters, level, own);
  }

  #label(list: List, counters: readonly (number | undefined)[], level: number, { format, text }: Level): Label {
    const words = text.replace(/%([1-9])/g, (_, place: string) => {
      const at = Number(place) - 1;
      const other = list.levels.get(at);
      return numeral(counters[at] ?? other?.start ?? 1, other?.format ?? 'decimal');
    });
    const plain = format === 'decimal' && /^%\d[.．)]?$/.test(text);
    return { text: words, bullet: format === 'bullet', plain, number: counters[level] ?? 1, level };
  }
}
