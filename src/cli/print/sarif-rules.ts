import type { Catalog, Words } from '../../diagnostics/catalog/entry.ts';
import { loadExamples } from '../../diagnostics/catalog/examples.ts';
import type { Language } from '../../diagnostics/words.ts';
import { sarifText } from './sarif-text.ts';

/** SARIF's names of languages (RFC 5646). */
export const sarifLanguages: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };

const other: Readonly<Record<Language, Language>> = { zh: 'en', en: 'zh' };

/** A code's words as a reportingDescriptor (SARIF 2.1.0, 3.49). Hints with facts take those of the example. */
function descriptor(code: string, words: Words, language: Language) {
  const hint = loadExamples()[code]?.[language].hint ?? words.hint;
  return {
    id: code,
    shortDescription: { text: sarifText(words.title) },
    fullDescription: { text: sarifText(words.about) },
    help: { text: sarifText(hint) },
  };
}

/** Every code of the catalogue, in order, with the severity it commonly has. */
export function sarifRules(catalog: Catalog, language: Language) {
  return Object.keys(catalog)
    .sort()
    .map((code) => ({
      ...descriptor(code, (catalog[code] as Catalog[string])[language], language),
      defaultConfiguration: { level: loadExamples()[code]?.severity ?? 'error' },
      properties: { tags: [code.split('/')[0] ?? code] },
    }));
}

/** The same codes in the other language, as a translation of the driver (SARIF 2.1.0, 3.19). */
export function sarifTranslation(catalog: Catalog, language: Language, version: string) {
  const target = other[language];
  return {
    name: 'nianbao',
    version,
    language: sarifLanguages[target],
    contents: ['localizedData'],
    isComprehensive: true,
    translationMetadata: { name: `nianbao ${sarifLanguages[target]}` },
    associatedComponent: { name: 'nianbao' },
    rules: Object.keys(catalog)
      .sort()
      .map((code) => descriptor(code, (catalog[code] as Catalog[string])[target], target)),
  };
}
