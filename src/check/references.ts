import type { Report } from '../../schemas/content.ts';
import { type Place, placeAt } from '../diagnostics/source.ts';
import { remember } from './latest.ts';

/** `[[key]]` in prose: the pattern that the Markdown renderer reads too. */
const pattern = /(?<!\\)\[\[([^[\]\n]{0,200})\]\]/g;

/** One `[[key]]` of a report's prose. */
export interface Reference {
  readonly key: string;
  readonly at: () => Place;
}

/** All `[[key]]` of a report's prose, in order; several rules ask. */
export const referencesOf = remember(1, (report: Report): readonly Reference[] =>
  [...report.prose.values()].flatMap(({ source, text }) =>
    text.includes('[[')
      ? Array.from(text.matchAll(pattern), (match) => ({
          key: match[1] as string,
          at: () => placeAt(source, text, match.index, match.index + match[0].length),
        }))
      : [],
  ),
);
