import { foldQuestion, foldWithPlaces } from './10-fold.js';
import { piecesOf, shardOf } from './20-grams.js';
import { pagesOfPiece, partBits } from './30-postings.js';

/**
 * @typedef {{ pages: number, shards: number, block: number, version: string }} SiteFacts
 * @typedef {{ question: string, organ?: string, year?: string, part?: number }} Query
 * @typedef {{ cells: string[], marks: (readonly [number, number])[][], anchor: string, part: number }} Hit
 * @typedef {{ address: string, title: string, hits: Hit[], more: number }} Result
 * @typedef {(name: string) => Promise<any>} Load
 */

/** Sentences shown of one page. */
const hitsShown = 3;

/**
 * What a question asks for: pages that hold every word of it. With a word of one character it is one phrase.
 *
 * @param {string} question
 * @returns {string[]} folded, each of two characters or more; none where the question is too short
 */
export function termsOf(question) {
  const words = question
    .split(/\s+/)
    .map(foldQuestion)
    .filter((word) => word !== '');
  if (words.every((word) => word.length > 1)) return [...new Set(words)];
  const whole = foldQuestion(question);
  return whole.length > 1 ? [whole] : [];
}

/** @param {number} part */
const bitOf = (part) => 1 << (part === 0 ? partBits - 1 : (part - 1) % (partBits - 1));

/**
 * Where folded words stand in a text: places in the text itself, in order, none over another.
 *
 * @param {string} text
 * @param {readonly string[]} terms
 */
function marksIn(text, terms) {
  const { folded, places } = foldWithPlaces(text);
  /** @type {(readonly [number, number])[]} */
  const found = [];
  for (const term of terms) {
    for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + term.length)) {
      const last = places[at + term.length - 1] ?? 0;
      found.push([places[at] ?? 0, last + String.fromCodePoint(text.codePointAt(last) ?? 0).length]);
    }
  }
  found.sort(([a], [b]) => a - b);
  return found.filter(([start], index) => index === 0 || start >= (found[index - 1]?.[1] ?? 0));
}

/**
 * The id of the cell of a row in which the first hit stands: see `Entry` in src/search/entry.ts.
 *
 * @param {string} anchor
 * @param {(string | null)[][]} columns
 * @param {number} cell
 */
function anchorOf(anchor, columns, cell) {
  const [, prefix, index] = /^(.*\.):(\d+)$/.exec(anchor) ?? [];
  if (prefix === undefined) return anchor;
  const names = columns[Number(index)] ?? [];
  const name = names[cell] ?? names.find((one) => one !== null);
  return prefix + name;
}

/**
 * How much a place tells: all words asked for above all; then a sentence, or a number with an address of its own, before
 * titles and repetitions.
 *
 * @param {number} terms
 * @param {string[]} cells
 * @param {string} anchor
 */
function worth(terms, cells, anchor) {
  const says = cells.length === 1 ? /[。；]/.test(cells[0] ?? '') : anchor.includes('.');
  return terms * 2 + Number(says);
}

/**
 * The places of one page that hold the words of a question.
 *
 * @param {any[]} entry
 * @param {readonly string[]} terms
 * @param {number} [part] only of this part
 * @returns {{ title: string, hits: Hit[], more: number } | null} null where a word is missing
 */
export function hitsIn(entry, terms, part) {
  const [title, columns, ...blocks] = entry;
  const missing = new Set(terms);
  /** @type {(Hit & { worth: number })[]} */
  const hits = [];
  for (let at = 0; at < blocks.length; at += 3) {
    if (part !== undefined && blocks[at] !== part) continue;
    const cells = blocks[at + 2].split('\t');
    const found = new Set();
    const marks = cells.map((/** @type {string} */ cell) => {
      const { folded } = foldWithPlaces(cell);
      const here = terms.filter((term) => folded.includes(term));
      for (const term of here) found.add(term);
      return here.length > 0 ? marksIn(cell, here) : [];
    });
    if (found.size === 0) continue;
    for (const term of found) missing.delete(term);
    const first = marks.findIndex((/** @type {unknown[]} */ one) => one.length > 0);
    const anchor = anchorOf(blocks[at + 1], columns, first);
    hits.push({ cells, marks, anchor, part: blocks[at], worth: worth(found.size, cells, anchor) });
  }
  if (missing.size > 0) return null;
  hits.sort((a, b) => b.worth - a.worth);
  return { title, hits: hits.slice(0, hitsShown), more: Math.max(0, hits.length - hitsShown) };
}

/**
 * The search of one site. `load` fetches the files of the index by name; each is fetched once.
 *
 * @param {Load} load
 */
export function createEngine(load) {
  /** @type {Map<string, Promise<any>>} */
  const loaded = new Map();
  const get = (/** @type {string} */ name) => {
    const known = loaded.get(name) ?? load(name);
    loaded.set(name, known);
    known.catch(() => loaded.delete(name));
    return known;
  };

  /**
   * @param {string} term
   * @param {SiteFacts} site
   */
  async function pagesOfTerm(term, site) {
    const pieces = await Promise.all(
      piecesOf(term).map(async (piece) =>
        pagesOfPiece(await get(`grams/${shardOf(piece, site.shards).toString(16)}`), piece),
      ),
    );
    pieces.sort((a, b) => a.size - b.size);
    const [first = new Map(), ...others] = pieces;
    for (const other of others) {
      for (const [page, parts] of first) {
        const both = parts & (other.get(page) ?? 0);
        if (both === 0) first.delete(page);
        else first.set(page, both);
      }
    }
    return first;
  }

  /**
   * @param {number} page
   * @param {SiteFacts} site
   * @returns {Promise<{ kind: string, address: string }>}
   */
  async function placeOf(page, site) {
    const block = await get(`pages/${Math.floor(page / site.block)}`);
    const line = block.split('\n')[page % site.block];
    return { kind: line.slice(0, 1), address: line.slice(1) };
  }

  /**
   * @param {{ kind: string, address: string }} place
   * @param {Query} query
   */
  function asked({ kind, address }, { organ, year, part }) {
    if (organ && !address.startsWith(`${organ}/`)) return false;
    if (year && !(kind === 'r' && address.endsWith(`/${year}/`))) return false;
    return part === undefined || kind === 'r';
  }

  /**
   * Looks a question up. `count`: how many pages may hold it (`exact`: do hold it); `next(n)` reads the next n of them,
   * and gives fewer only at the end.
   *
   * @param {Query} query
   */
  async function find(query) {
    const terms = termsOf(query.question);
    /** @type {SiteFacts} */
    const site = await get('site');
    const sets = await Promise.all(terms.map((term) => pagesOfTerm(term, site)));
    const [first = new Map(), ...others] = sets.sort((a, b) => a.size - b.size);
    const { part } = query;
    const candidates = [...first.keys()]
      .filter((page) => others.every((other) => other.has(page)))
      .filter((page) => part === undefined || sets.every((set) => ((set.get(page) ?? 0) & bitOf(part)) !== 0))
      .sort((a, b) => a - b);
    /** @type {{ kind: string, address: string }[]} */
    let places = [];
    const filtered = Boolean(query.organ || query.year || part !== undefined);
    if (filtered)
      places = (await Promise.all(candidates.map((page) => placeOf(page, site)))).filter((place) =>
        asked(place, query),
      );
    let at = 0;
    const exact = part === undefined && terms.every((term) => piecesOf(term).length < 2);
    const count = filtered ? places.length : candidates.length;
    return {
      count,
      exact,
      /** @param {number} wanted */
      async next(wanted) {
        /** @type {Result[]} */
        const results = [];
        while (results.length < wanted && at < count) {
          const batch = Array.from({ length: Math.min(wanted - results.length, count - at) }, (_, index) => at + index);
          at += batch.length;
          const read = await Promise.all(
            batch.map(async (index) => {
              const place = places[index] ?? (await placeOf(candidates[index] ?? 0, site));
              const found = hitsIn(await get(`text/${nameOf(place.address)}`), terms, part);
              return found ? [{ address: place.address, ...found }] : [];
            }),
          );
          results.push(...read.flat());
        }
        return { results, end: at >= count };
      },
    };
  }

  return { find };
}

/**
 * The file of a page's text, without folder and ending.
 *
 * @param {string} address
 */
export const nameOf = (address) => (address === '' ? 'home' : address.replace(/\/$/, '').replaceAll('/', '.'));
