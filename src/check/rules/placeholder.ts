import { finding, quote } from '../../diagnostics/finding.ts';
import { placeAt } from '../../diagnostics/source.ts';
import type { ReportRule } from '../rule.ts';

/** What `nianbao new` leaves for the editor to replace. */
const pattern = /（(?:在此|请)填写[^（）\n]{0,80}）/g;

/** Nothing of a draft's “fill in here” is left in a published report (check/placeholder), once a file; in a draft it is a note. */
export const placeholder: ReportRule = (report) =>
  [...report.prose.values()].flatMap(({ source, text }) => {
    const [first, ...more] = text.matchAll(pattern);
    if (!first) return [];
    const severity = report.file.status === 'draft' ? 'note' : 'error';
    const at = placeAt(source, text, first.index, first.index + first[0].length);
    return [finding('check/placeholder', severity, at, { found: quote(first[0]), count: more.length + 1 })];
  });
