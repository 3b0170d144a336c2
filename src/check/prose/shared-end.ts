import type { Case } from './judge.ts';
import { wordsOf } from './scene.ts';
import { type Understood, understand } from './understand.ts';

/**
 * 140件行政复议、49件行政诉讼获维持: where the words stand behind their numbers, what became of them is said once, behind
 * the last. The words of a number with the column that the next one ends on.
 */
export function withSharedEnd(
  { scene, sentence: { text }, number, wording, all }: Case,
  understood: Understood,
): Understood {
  const { meaning } = understood;
  if (!meaning || meaning.columns.length > 0 || text.charAt(number.end + wording.after.length) !== '、')
    return understood;
  const next = all[all.indexOf(number) + 1];
  if (!next || wording.after.trim() === '' || understand(wordsOf(scene, wording.before)).kind !== 'plain')
    return understood;
  const end = /^[^，；。、（：]*/.exec(text.slice(next.end))?.[0] ?? '';
  const shared = understand(wordsOf(scene, end)).meaning;
  if (shared?.table !== meaning.table || shared.columns.length === 0) return understood;
  return { ...understood, meaning: { ...meaning, columns: shared.columns } };
}
