import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Languages of the interface: each is a file of `reports/labels`; a new file is a new language. */
export const languages = readdirSync(join(import.meta.dirname, '../reports/labels'))
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -'.json'.length))
  .sort() as [string, ...string[]];

/** The language of the reports themselves, and of the interface unless site.json says otherwise. */
export const reportLanguage = 'zh-CN';
