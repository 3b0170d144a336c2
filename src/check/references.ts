import type { Report } from '../../schemas/content.ts';
import { type Place, placeAt } from '../diagnostics/source.ts';
import { remember } from './latest.ts';

/** `[[key]]` in prose: the pattern that the Markdown renderer reads too; behind no backslash. */
const pattern = /\[\[(?<!\\\[\[)([^[\]\n]{0,200})\]\]/g;

/** One `[[key]]` of a report's prose. */
export interface Reference {
  readonly key: string;
  readonly at: () => Place;
}

/** All `[[key]]` of a report's prose, in order; several rules ask. */
export const referencesOf = remember(1, (report: Report): readonly Reference[] => {
  const found: Reference[] = [];
  for (const { source, text } of report.prose.values()) {
    if (!text.includes('[[')) continue;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const { index, 0: words, 1: key = '' } = match;
      found.push({ key, at: () => placeAt(source, text, index, index + words.length) });
    }
  }
  return found;
});
