import type { Organ, Report } from '../../../schemas/content.ts';
import { finding } from '../../diagnostics/finding.ts';
import { placeOf } from '../../diagnostics/source.ts';
import type { OrganRule } from '../rule.ts';

/** What a reader needs to ask about a report. Fax, mailbox and postcode are often left out in practice. */
const needed = [
  { key: 'phone', words: /电话|热线/ },
  { key: 'address', words: /地址/ },
] as const;

/** What of the contacts a report gives neither in its files nor in its prose. */
function missingFrom(organ: Organ, report: Report): string[] {
  const contacts = { ...organ.file.contacts, ...report.file.contacts };
  const prose = [...report.prose.values()];
  return needed
    .filter(({ key, words }) => !contacts[key]?.trim() && !prose.some(({ text }) => words.test(text)))
    .map(({ key }) => key);
}

/** Readers can reach the organ (check/contacts), told once an organ: by telephone, and by letter or in person. */
export const contacts: OrganRule = (organ) => {
  const lacking = organ.reports
    .map((report) => ({ report, missing: missingFrom(organ, report) }))
    .filter(({ missing }) => missing.length > 0);
  const last = lacking.at(-1);
  if (!last) return [];
  const missing = Object.fromEntries(last.missing.map((key) => [key, '']));
  const facts = { year: last.report.year, count: lacking.length, ...missing };
  return [finding('check/contacts', 'note', placeOf(organ.source, ['contacts']), facts)];
};
