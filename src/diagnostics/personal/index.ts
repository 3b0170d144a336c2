import type { Facts, Finding } from '../finding.ts';
import { bankCards } from './bank-card.ts';
import { identityNumbers } from './identity-number.ts';
import { mobileNumbers } from './mobile-number.ts';
import { personalNames } from './personal-name.ts';
import { type Detector, mask } from './stretch.ts';

const detectors: readonly Detector[] = [identityNumbers, bankCards, mobileNumbers, personalNames];

/** More digits than any count has: a number with a slip in it is somebody's number all the same. */
const longNumber = /[\d０-９]{17,}[Xx]?/g;

/**
 * A text with every personal number and name masked, character for character, so that places in it stay. For whatever
 * quotes content to people or programs: a finding must not spread what it warns of.
 */
export function maskPersonal(text: string): string {
  let shown = text;
  for (const detector of detectors) {
    const pieces: string[] = [];
    let from = 0;
    for (const { start, end, masked } of detector(shown)) {
      pieces.push(shown.slice(from, start), masked);
      from = end;
    }
    shown = from === 0 ? shown : pieces.join('') + shown.slice(from);
  }
  return shown.replace(longNumber, (number) => mask(number));
}

/** Facts whose words and numbers hold nothing personal in full. */
const maskFacts = (facts: Facts): Facts =>
  Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => {
      const shown = maskPersonal(String(fact));
      return [name, shown === String(fact) ? fact : shown];
    }),
  );

/** A finding that can be shown to anyone: whatever rule made it, its facts and labels are masked. */
export const maskFinding = (item: Finding): Finding => ({
  ...item,
  facts: maskFacts(item.facts),
  related: item.related.map(({ at, label }) => ({ at, label: maskPersonal(label) })),
});
