import { candidatesOf } from './candidates.ts';
import { depthAt } from './clauses.ts';
import { columnChoices } from './columns.ts';
import { type Case, inForm, unknown } from './judge.ts';
import { fits, type Judged } from './judged.ts';
import { lastYearWords } from './neutral.ts';
import { withoutYears } from './scene.ts';

const lastYearNames = lastYearWords.join('|');
/** 较上年的, before a number; 与上年（, before a number alone in its bracket. */
const comparedWith = new RegExp(`^[较比与同](?:${lastYearNames})的?$`);
const bracketed = new RegExp(`(?:${lastYearNames})[（(]$`);

/** 收到10件申请（2022年5件）: nothing but the year, in a bracket right behind a number. */
const alone = new RegExp(`^(?:${lastYearNames})[为是有]?$`);
const behindNumber = /^[^，；。（）]{0,12}[（(]\s*$/;

/** 与2023年（53件）相比, 较2023年的41件减少6件: such a number is last year's of the number before it. */
export function judgeLastYears(item: Case): Judged | null {
  const { scene, sentence, wording, before, number } = item;
  const plain = (text: string) => withoutYears(scene, text).replace(/\s/g, '');
  const said = plain(wording.before);
  const isBeside = alone.test(said) && behindNumber.test(wording.earlier.slice(before.at(-1)?.number.end));
  if (!isBeside && (said === '' ? !bracketed.test(plain(wording.earlier)) : !comparedWith.test(said))) return null;
  const depth = depthAt(sentence.text, number.start) - (said === '' || isBeside ? 1 : 0);
  const { previous } = scene;
  const near = before.filter(
    ({ number: other, relation }) => relation === 'value' && depthAt(sentence.text, other.start) <= depth,
  );
  if (!previous || number.approximate) return null;
  const all = near.toReversed().flatMap(({ meaning, outcome }) => {
    const found = meaning && inForm(meaning, previous);
    const candidates = found ? candidatesOf(previous, found, columnChoices(found)) : [];
    return found && candidates.length > 0
      ? [{ found, candidates, known: outcome === 'matches' || outcome === 'bound' }]
      : [];
  });
  const [last] = all;
  if (!last) return null;
  const right = all.find(({ candidates }) => candidates.some((candidate) => fits(number, candidate)));
  const { found, candidates } = right ?? last;
  const common = { ...unknown(item, found), owner: previous, candidates };
  if (right) return { ...common, outcome: 'matches' };
  // what changed may be any of the numbers before it: it is wrong only where all of them are known
  return near.length === all.length && all.every(({ known }) => known) ? { ...common, outcome: 'wrong' } : common;
}
