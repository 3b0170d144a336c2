import { depthAt } from './clauses.ts';
import type { Concept } from './concepts.ts';
import type { Case } from './judge.ts';
import { wordsOf } from './scene.ts';
import { type Meaning, ofRow, understand } from './understand.ts';

/** 予以公开（含部分公开）40件: the rows that the sentence says are counted with the one it names, added to it. */
function withIncluded({ scene, wording }: Case, meaning: Meaning): Meaning[] {
  const { meaning: included } = understand(wordsOf(scene, wording.included));
  // 行政诉讼2件，其中直接起诉1件: what is a part of the row, or of all rows, is counted in it already
  const standsBeside = (row: Concept) =>
    meaning.rows.some((other) => !other.total && other !== row && other.under.at(-1) === row.under.at(-1));
  const more = included?.table === meaning.table ? included.rows.filter(standsBeside) : [];
  return more.length > 0 ? [meaning, { ...meaning, rows: [...meaning.rows, ...more], rowsAre: 'sum' }] : [meaning];
}

/** 予以公开40件，其中全部公开33件、部分公开7件: what the numbers behind 其中 add up to is no wrong number of its own. */
export function addsUpParts({ number, all, wording, sentence: { text } }: Case, { table, rows }: Meaning): boolean {
  if (!wording.included || rows.some((row) => row === table.bare || row.total)) return false;
  const depth = depthAt(text, number.start);
  let rest = number.value ?? 0;
  let parts = 0;
  for (const part of all.slice(all.indexOf(number) + 1)) {
    // what stands deeper in brackets divides a part
    if (part.unit !== number.unit || depthAt(text, part.start) > depth) continue;
    rest -= part.value ?? 0;
    parts++;
    // 行政复议3件，其中维持3件，纠正1件: one part alone is not made up of parts
    if (rest < 0 || (rest === 0 && parts > 1)) return rest === 0;
  }
  return false;
}

/** Words that add what stands behind them to what stands before. */
const adders = /(?:连同|加上|外加|算上).*(?:共|合计|总计)/;

/** 新收73件；加上上年结转共79件: the row named and the one before it, or any total. */
function withAdded({ wording, before }: Case, meaning: Meaning): Meaning[] {
  const { table, rows } = meaning;
  if (!table.bare || !adders.test(wording.before)) return [meaning];
  const last = before.at(-1)?.meaning;
  const lead = last?.table === table && last.rows.length > 0 ? last.rows : [table.bare];
  return [
    { ...meaning, rows: [...new Set([...lead, ...rows])], rowsAre: 'sum' },
    ...table.totals.map((row) => ofRow(meaning, row)),
  ];
}

/** 予以公开、部分公开分别为33件、7件: the first number is of the first that is named. */
function firstNamed({ wording }: Case, meaning: Meaning): Meaning {
  if (!wording.before.includes('分别')) return meaning;
  return { ...meaning, rows: meaning.rows.slice(0, 1), columns: meaning.columns.slice(0, 1), rowsAre: 'one' };
}

/** A meaning and what else it may be by the words that join rows to the one it names. */
export const withJoined = (item: Case, meaning: Meaning): Meaning[] =>
  withIncluded(item, firstNamed(item, meaning)).flatMap((one) => withAdded(item, one));
