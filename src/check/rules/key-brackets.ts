import type { Report } from '../../../schemas/content.ts';
import { type Finding, finding, quote } from '../../diagnostics/finding.ts';
import { placeAt } from '../../diagnostics/source.ts';
import type { ReportRule } from '../rule.ts';

/** A key in brackets that are not `[[ ]]`: full-width ones, one too few. Behind a backslash or in code it is meant so. */
const pattern =
  /(?<![\\`[［【])([[［【]{1,2})[ \u3000]*([A-Za-z][\w.-]{0,120})(?:[ \u3000]*([\]］】]{1,2}))?(?![\](（])/g;

/** One part's keys in wrong brackets; the fix mends those that are known. */
export const keyBrackets: ReportRule = (report) => [...report.prose.values()].flatMap((prose) => wrong(prose, report));

function wrong(
  { source, text }: { source: Parameters<typeof placeAt>[0]; text: string },
  { figure, form }: Report,
): Finding[] {
  if (!/[[［【]{2}|[\]］】]{2}/.test(text)) return [];
  return [...text.matchAll(pattern)].flatMap(({ 0: found, 1: open = '', 2: key = '', 3: close = '', index }) => {
    if (open.length + close.length < 3 && open.length < 2) return [];
    if (found === `[[${key}]]`) return [];
    const at = placeAt(source, text, index, index + found.length);
    const made = finding('check/key-brackets', 'error', at, { found: quote(found), expected: `[[${key}]]` });
    if (!figure.has(key) && !form.cell.has(key)) return [made];
    return [{ ...made, fix: { safe: true, edits: [{ at, text: `[[${key}]]` }] } }];
  });
}
