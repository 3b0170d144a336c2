import type { Prose, Report } from '../../../schemas/content.ts';
import { type Finding, finding, quote } from '../../diagnostics/finding.ts';
import { placeAt } from '../../diagnostics/source.ts';
import { holds } from '../letters.ts';
import type { ReportRule } from '../rule.ts';

/** A key in brackets that are not `[[ ]]`: full-width ones, one too few. Behind a backslash or in code it is meant so. */
const pattern =
  /(?<![\\`[［【])([[［【]{1,2})[ \u3000]*([A-Za-z][\w.-]{0,120})(?:[ \u3000]*([\]］】]{1,2}))?(?![\](（])/g;

/** One part's keys in wrong brackets; the fix mends those that are known. */
export const keyBrackets: ReportRule = (report) => [...report.prose.values()].flatMap((prose) => wrong(prose, report));

/** A key as it should be, at a bracket. */
const good = /\[\[[A-Za-z][\w.-]{0,120}\]\]/y;

/** Whether every bracket of a text is one of a key as it should be: so it is in nearly all texts. */
function allGood(prose: Prose): boolean {
  if (holds(prose, 'wideBracket')) return false;
  const { text } = prose;
  let end = 0;
  for (let at = text.indexOf('['); at >= 0; at = text.indexOf('[', end)) {
    good.lastIndex = at;
    if (!good.test(text)) return false;
    end = good.lastIndex;
  }
  return true;
}

function wrong(prose: Prose, { figure, form }: Report): Finding[] {
  const { source, text } = prose;
  if (allGood(prose)) return [];
  return [...text.matchAll(pattern)].flatMap(({ 0: found, 1: open = '', 2: key = '', 3: close = '', index }) => {
    if (open.length + close.length < 3 && open.length < 2) return [];
    if (found === `[[${key}]]`) return [];
    const at = placeAt(source, text, index, index + found.length);
    const made = finding('check/key-brackets', 'error', at, { found: quote(found), expected: `[[${key}]]` });
    if (!figure.has(key) && !form.cell.has(key)) return [made];
    return [{ ...made, fix: { safe: true, edits: [{ at, text: `[[${key}]]` }] } }];
  });
}
