import { bankCards } from './bank-card.ts';
import { identityNumbers } from './identity-number.ts';
import { mobileNumbers } from './mobile-number.ts';
import { personalNames } from './personal-name.ts';
import type { Detector } from './stretch.ts';

const detectors: readonly Detector[] = [identityNumbers, bankCards, mobileNumbers, personalNames];

/**
 * A text with every personal number and name masked, character for character, so that places in it stay. For whatever
 * quotes content to people or programs: a finding must not spread what it warns of.
 */
export function maskPersonal(text: string): string {
  let shown = text;
  for (const detector of detectors) {
    for (const { start, end, masked } of detector(text)) shown = shown.slice(0, start) + masked + shown.slice(end);
  }
  return shown;
}
