import { reckoned } from './candidates.ts';
import { type Case, unknown } from './judge.ts';
import type { Judged } from './judged.ts';
import { wordsOf } from './scene.ts';
import { understand } from './understand.ts';

/** 其余54件: what a sentence counts last, behind what it has taken out of the whole. */
const opening = /^\s*(?:其余|余下|剩余|剩下)的?\s*$/;

/** All sums of some of the numbers, none of them and all of them too. */
const someOf = (list: readonly number[]): number[] =>
  list.reduce<number[]>((sums, value) => sums.flatMap((sum) => [sum, sum + value]), [0]);

/** With more parts no number is told from another. */
const mostParts = 8;

const valuesOf = (list: readonly Judged[]): number[] => list.map(({ value }) => value ?? 0);

/**
 * Judges 新收59件，上年结转2件，结转下年7件，其余54件全部答复: the whole that the sentence tells, without parts that it tells.
 * Called wrong only where every number before it is right and of one table; null for any other number.
 */
export function judgeRest(item: Case): Judged | null {
  const { scene, number, wording, before } = item;
  if (number.kind !== 'piece' || number.approximate || !opening.test(wording.before)) return null;
  const said = before.filter(({ relation }) => relation === 'value');
  const table = said[0]?.meaning?.table;
  const { bare } = table ?? {};
  const isPlain = ({ meaning, outcome, owner, value }: Judged) =>
    (outcome === 'matches' || outcome === 'bound') &&
    meaning?.table === table &&
    meaning?.columns.length === 0 &&
    meaning.rows.length === 1 &&
    owner === scene.report &&
    value !== null;
  if (!table || !bare || said.length > mostParts || !said.every(isPlain)) return null;
  const { kind, meaning, denials } = understand(wordsOf(scene, wording.after));
  const ofAll =
    !meaning || (meaning.table === table && meaning.columns.length === 0 && meaning.rows.every((row) => row.total));
  if (kind === 'unknown' || denials > 0 || !ofAll) return null;
  const isOf = (keys: readonly string[]) => (one: Judged) => keys.includes(one.meaning?.rows[0]?.key ?? '');
  const wholes = said.filter(isOf([bare.key]));
  const added = said.filter(isOf(bare.readings.flat().filter((key) => key !== bare.key)));
  const parts = said.filter((one) => !wholes.includes(one) && !added.includes(one));
  const [whole] = wholes;
  if (!whole || wholes.length > 1 || parts.length === 0) return null;
  const all = someOf(valuesOf(added)).map((more) => (whole.value ?? 0) + more);
  const taken = someOf(valuesOf(parts));
  const right = all.some((sum) => taken.some((part) => sum - part === number.value));
  const spelled = `${valuesOf([whole, ...added]).join(' + ')} − ${valuesOf(parts).join(' − ')}`;
  const expected = reckoned((all.at(-1) ?? 0) - (taken.at(-1) ?? 0), spelled);
  return { ...unknown(item), relation: 'change', outcome: right ? 'matches' : 'wrong', candidates: [expected] };
}
