import { candidatesOf, reckoned } from './candidates.ts';
import type { Concept } from './concepts.ts';
import { type Case, isSure, unknown } from './judge.ts';
import { type Judged, says } from './judged.ts';
import { rowAlone } from './understand.ts';

/** 采纳率 and the like, directly before a percentage. */
const rate = /(?<what>[\u4e00-\u9fff]{2})率(?:为|达|达到|约|是)?$/;

/** True where a percentage is the rate of something. */
export const isRate = (before: string) => rate.test(before.replace(/\s/g, ''));

/**
 * Judges 已办结16件，办结率80%: done of what is done and what remains, by the table of the number just before. 100% may be
 * said of those that were due; another percentage cannot.
 */
function rateByTable(item: Case, what: string): Judged | null {
  const { number, before, scene } = item;
  const last = before.at(-1);
  const table = last?.outcome === 'matches' || last?.outcome === 'bound' ? last.meaning?.table : undefined;
  if (!table || number.approximate || number.value === null || number.value === 100) return null;
  const rows = table.concepts.filter(({ axis }) => axis === 0);
  const done = rows.find(({ names }) => names.includes(what));
  const left = rows.find(({ denials }) => denials.includes(what));
  if (!done || !left) return null;
  const meaning = rowAlone(table, done);
  const values = (concept: Concept) =>
    candidatesOf(scene.report, { ...meaning, rows: [concept], rowsAre: 'sum' }, table.plain);
  const wholes = [
    ...values(done).flatMap((part) => values(left).map(({ value }) => value + part.value)),
    ...(table.bare
      ? candidatesOf(scene.report, rowAlone(table, table.bare), table.plain).map(({ value }) => value)
      : []),
  ];
  const candidates = values(done).flatMap((part) =>
    wholes.flatMap((whole) =>
      part.atLeast || whole <= 0 ? [] : [reckoned((part.value / whole) * 100, `${part.value} ÷ ${whole}`)],
    ),
  );
  if (candidates.length === 0) return null;
  const none: Judged = { ...unknown(item), relation: 'rate', candidates };
  if (candidates.some(({ value }) => says(number, value))) return { ...none, outcome: 'matches' };
  return isSure(item, meaning) ? { ...none, outcome: 'wrong', meaning } : null;
}

/**
 * Judges 收到意见40条，采纳12条，采纳率30%: where the number just before is what the rate is of, and the number before
 * that, in the same sentence and unit, is larger. Other rates (满意率, 及时率) are not known here.
 */
export function judgeRate(item: Case): Judged {
  const { number, wording, before, sentence } = item;
  const none: Judged = { ...unknown(item), relation: 'rate' };
  const what = rate.exec(wording.before.replace(/\s/g, ''))?.groups?.what ?? '';
  const [whole, part] = before.slice(-2);
  const byTable = rateByTable(item, what);
  if (byTable) return byTable;
  if (!whole || !part || number.approximate || whole.number.approximate || part.number.approximate) return none;
  if (whole.value === null || part.value === null || whole.number.unit !== part.number.unit) return none;
  const said = sentence.text.slice(whole.number.end, part.number.start).replace(/[\s已共，、]|完成|落实|到位/g, '');
  const named = said === what && part.value <= whole.value && whole.value > 0;
  if (!named || number.value === null) return none;
  const value = (part.value / whole.value) * 100;
  const candidates = [reckoned(value, `${part.value} ÷ ${whole.value}`)];
  return { ...none, outcome: says(number, value) ? 'matches' : 'wrong', candidates };
}
