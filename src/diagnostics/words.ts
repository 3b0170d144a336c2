import type { Catalog, Words } from './catalog/entry.ts';
import type { Facts, Finding } from './finding.ts';

export type Language = 'zh' | 'en';

/** Puts facts into a template: `{name}` becomes the fact of that name. */
function fillIn(template: string, facts: Facts): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(facts, name) ? String(facts[name]) : whole,
  );
}

/** A finding in words: title, message (what was found and expected), hint (what to do). */
export interface Told {
  readonly title: string;
  readonly message: string;
  readonly hint: string;
}

/** Tells a finding in one language. A code without an entry is a fault of the program. */
export function tell(finding: Finding, catalog: Catalog, language: Language): Told {
  const words: Words | undefined = catalog[finding.code]?.[language];
  if (!words) throw new Error(`no words for the code ${finding.code}`);
  const also = Object.entries(words.also ?? {}).filter(([fact]) => Object.hasOwn(finding.facts, fact));
  const message = [words.message, ...also.map(([, sentence]) => sentence)].join(language === 'en' ? ' ' : '');
  return { title: words.title, message: fillIn(message, finding.facts), hint: fillIn(words.hint, finding.facts) };
}
