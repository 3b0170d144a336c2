import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type chinese from '../../reports/labels/zh-CN.json';
import type { Bilingual } from '../../schemas/edition.ts';
import { reportLanguage } from '../../schemas/languages.ts';

/** Every word of the interface, by place. One file: `reports/labels/LANGUAGE.json`. */
export type Labels = typeof chinese;

/** Reads the words of the interface. */
export function loadLabels(folder: string, language: string = reportLanguage): Labels {
  return JSON.parse(readFileSync(join(folder, `${language}.json`), 'utf8')) as Labels;
}

/** Of words in two languages, those of the interface. */
export const inLanguage = (words: Bilingual, t: Labels): string => (t.lang === 'en' ? words.en : words.zh);

/** Sentences cut at their places, once each: words, name, words, name … words. */
const cuts = new Map<string, readonly string[]>();

/**
 * Puts values into the places `{name}` of a sentence.
 *
 * @example fill('{year}年', { year: 2024 }) // '2024年'
 */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  const pieces = cuts.get(sentence) ?? sentence.split(/\{(\w+)\}/);
  cuts.set(sentence, pieces);
  return pieces.map((piece, index) => (index % 2 === 0 ? piece : (values[piece] ?? `{${piece}}`))).join('');
}
