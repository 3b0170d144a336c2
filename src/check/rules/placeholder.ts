import { finding, quote } from '../../diagnostics/finding.ts';
import { placeAt, placeOf } from '../../diagnostics/source.ts';
import type { OrganRule, ReportRule } from '../rule.ts';

/** What `nianbao new` leaves for the editor to replace. */
const pattern = /（(?:在此|请)填写[^（）\n]{0,80}）/g;

/** Nothing of a draft's “fill in here” is left in a published report (check/placeholder), once a file; in a draft it is a note. */
export const placeholder: ReportRule = (report) =>
  [...report.prose.values()].flatMap(({ source, text }) => {
    const [first, ...more] = text.includes('填写') ? text.matchAll(pattern) : [];
    if (!first) return [];
    const severity = report.file.status === 'draft' ? 'note' : 'error';
    const at = placeAt(source, text, first.index, first.index + first[0].length);
    return [finding('check/placeholder', severity, at, { found: quote(first[0]), count: more.length + 1 })];
  });

/** An organ that has published anything has a name of its own (check/placeholder). */
export const placeholderOfOrgan: OrganRule = (organ) => {
  const [found] = organ.file.name.match(pattern) ?? [];
  if (found === undefined) return [];
  const published = organ.reports.some(({ file }) => file.status !== 'draft');
  const at = placeOf(organ.source, ['name']);
  return [finding('check/placeholder', published ? 'error' : 'note', at, { found: quote(found), count: 1 })];
};
