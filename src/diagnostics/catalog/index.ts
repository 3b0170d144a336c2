import type { Edition } from '../../../schemas/edition.ts';
import { acrossCatalog } from './across.ts';
import { checkCatalog } from './check.ts';
import type { Catalog, Entry } from './entry.ts';
import { formCatalog } from './form.ts';
import { importCatalog } from './import.ts';
import { jsonCatalog } from './json.ts';
import { likelyCauseWords } from './likely-cause.ts';
import { markupCatalog } from './markup.ts';
import { packageCatalog } from './package.ts';
import { privacyCatalog } from './privacy.ts';
import { proseCatalog } from './prose.ts';
import { proseCheckCatalog } from './prose-check.ts';
import { publishCatalog } from './publish.ts';
import { readCatalog } from './read.ts';
import { validateCatalog } from './validate.ts';
import { verifyCatalog } from './verify.ts';

/** How a broken identity is told; title, statement, ground and hint come from the edition file. */
const identityMessage = {
  zh: '{about}：{left}，而 {right}，相差 {difference}。',
  en: '{about}: {left}, but {right}; the difference is {difference}.',
};

/** Said where one cell alone explains what is broken, and where a known slip does. */
const identityAlso = {
  zh: { expected: '只有这一格能同时解释：“{label}”改为 {expected} 就全部相符。', ...likelyCauseWords.zh },
  en: {
    expected: 'One cell explains it all: with {expected} in “{label}” everything agrees.',
    ...likelyCauseWords.en,
  },
};

/** The words of the identities of some editions, by code; an identity's words are its data. */
function identityCatalog(editions: Iterable<Edition>): Catalog {
  const catalog: Record<string, Entry> = {};
  for (const { identities } of editions) {
    for (const { code, title, statement, basis, hint } of identities) {
      const words = (language: 'zh' | 'en') => {
        const about =
          language === 'zh' ? `${statement.zh}。依据：${basis.zh}。` : `${statement.en}. Ground: ${basis.en}.`;
        return {
          title: title[language],
          message: identityMessage[language],
          hint: hint[language],
          about,
          also: identityAlso[language],
        };
      };
      catalog[code] ??= { zh: words('zh'), en: words('en') };
    }
  }
  return catalog;
}

/** Said of every finding of a check that a report explains, or explained until a day that is past. */
const explained = {
  zh: {
    accepted: '报告已说明：{reason}',
    by: '（说明单位：{by}）',
    until: '（有效期至 {until}）',
    expired: '报告的说明（{reason}）有效期至 {expired}，已过期。',
  },
  en: {
    accepted: 'The report explains: {reason}',
    by: '(said by {by})',
    until: '(until {until})',
    expired: 'The report explained this (“{reason}”), but only until {expired}.',
  },
};

/** The same catalogue with the words for explanations at the codes of `check`. */
function withExplained(catalog: Catalog): Catalog {
  const entries = Object.entries(catalog).map(([code, { zh, en }]) => {
    if (!code.startsWith('check/')) return [code, { zh, en }] as const;
    return [
      code,
      { zh: { ...zh, also: { ...zh.also, ...explained.zh } }, en: { ...en, also: { ...en.also, ...explained.en } } },
    ] as const;
  });
  return Object.fromEntries(entries);
}

/** Every code with its words: those of the program and those of the editions. */
export function buildCatalog(editions: Iterable<Edition>): Catalog {
  return withExplained({
    ...readCatalog,
    ...jsonCatalog,
    ...validateCatalog,
    ...proseCatalog,
    ...proseCheckCatalog,
    ...checkCatalog,
    ...acrossCatalog,
    ...formCatalog,
    ...markupCatalog,
    ...privacyCatalog,
    ...packageCatalog,
    ...publishCatalog,
    ...importCatalog,
    ...verifyCatalog,
    ...identityCatalog(editions),
  });
}
