import type { Prose } from '../../../schemas/content.ts';
import { type Finding, finding, quote } from '../../diagnostics/finding.ts';
import { placeAt } from '../../diagnostics/source.ts';
import { holds } from '../letters.ts';
import type { ReportRule } from '../rule.ts';

/**
 * `##标题` and `＃＃ 标题`: Markdown wants half-width marks and a space behind them. A single `#` counts only where a
 * number follows, for it can stand in a text.
 */
const pattern = /^([ \u3000]{0,3})([#＃]{1,6})([ \t\u3000]*)(?=([^#＃\s\u3000]))/gm;

/** Whether a blank stands behind all marks, as in nearly all texts. */
function marksAreGood(text: string): boolean {
  for (let at = text.indexOf('#'); at >= 0; at = text.indexOf('#', at)) {
    while (text[at] === '#') at++;
    if (text[at] !== ' ') return false;
  }
  return true;
}

/** The marks of one part that make no heading; the fix mends them all. */
function badMarks(prose: Prose): Finding[] {
  const { source, text } = prose;
  if (!holds(prose, 'wideMark') && marksAreGood(text)) return [];
  const bad = [...text.matchAll(pattern)].filter(([, , marks = '', space, next = '']) => {
    if (marks.includes('＃')) return true;
    return space === '' && (marks.length > 1 || /[（(一二三四五六七八九十]/.test(next));
  });
  const [first] = bad;
  if (!first) return [];
  const at = (match: RegExpExecArray) => placeAt(source, text, match.index, match.index + match[0].length);
  const edits = bad.map((match) => ({ at: at(match), text: `${'#'.repeat(match[2]?.length ?? 1)} ` }));
  const line = text.slice(first.index).split('\n', 1)[0] ?? '';
  const facts = { found: quote(line.trim(), 30), count: bad.length };
  return [{ ...finding('check/heading-mark', 'warning', at(first), facts), fix: { safe: true, edits } }];
}

/** What is meant as a heading is one (check/heading-mark; CommonMark 4.2). */
export const headingMark: ReportRule = (report) => [...report.prose.values()].flatMap(badMarks);
