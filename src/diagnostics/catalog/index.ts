import type { Edition } from '../../../schemas/edition.ts';
import { acrossCatalog } from './across.ts';
import { checkCatalog } from './check.ts';
import type { Catalog, Entry } from './entry.ts';
import { jsonCatalog } from './json.ts';
import { packageCatalog } from './package.ts';
import { proseCatalog } from './prose.ts';
import { publishCatalog } from './publish.ts';
import { readCatalog } from './read.ts';
import { validateCatalog } from './validate.ts';

/** How a broken identity is told; title, statement, ground and hint come from the edition file. */
const identityMessage = {
  zh: '{about}：{left}，而 {right}，相差 {difference}。',
  en: '{about}: {left}, but {right}; the difference is {difference}.',
};

/** Said where one cell alone explains what is broken, or where the report gives a reason. */
const identityAlso = {
  zh: { expected: '只有这一格能同时解释：“{label}”改为 {expected} 就全部相符。', reason: '报告已说明：{reason}' },
  en: {
    expected: 'One cell explains it all: with {expected} in “{label}” everything agrees.',
    reason: 'The report explains: {reason}',
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

/** Every code with its words: those of the program and those of the editions. */
export function buildCatalog(editions: Iterable<Edition>): Catalog {
  return {
    ...readCatalog,
    ...jsonCatalog,
    ...validateCatalog,
    ...proseCatalog,
    ...checkCatalog,
    ...acrossCatalog,
    ...packageCatalog,
    ...publishCatalog,
    ...identityCatalog(editions),
  };
}
