import type { Prose } from '../../../schemas/content.ts';
import { type Finding, finding } from '../../diagnostics/finding.ts';
import { placeAt } from '../../diagnostics/source.ts';
import { type Heading, headingsOf, inChinese } from '../form/headings.ts';
import type { ReportRule } from '../rule.ts';

/** The number of a heading as it should be written. */
const proper = ({ marker }: Heading) => `（${inChinese(marker?.number ?? 0)}）`;

/** One finding for the headings of a part whose brackets are half-width or lost; the fix mends them all. */
function badBrackets(prose: Prose): Finding[] {
  const bad = headingsOf(prose).filter(({ marker }) => marker && !marker.proper);
  const [first] = bad;
  if (!first) return [];
  const at = ({ start, end }: Heading) => placeAt(prose.source, prose.text, start, end);
  const facts = { found: first.marker?.text ?? '', expected: proper(first), count: bad.length };
  const edits = bad.map((heading) => ({ at: at(heading), text: proper(heading) }));
  return [{ ...finding('check/heading-bracket', 'note', at(first), facts), fix: { safe: true, edits } }];
}

/** Numbers of headings stand in full-width brackets, （一） (check/heading-bracket; GB/T 9704, 7.3.3). */
export const headingBracket: ReportRule = (report) => [...report.prose.values()].flatMap(badBrackets);
