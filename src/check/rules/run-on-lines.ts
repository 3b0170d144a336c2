import type { Prose } from '../../../schemas/content.ts';
import { type Finding, finding, quote } from '../../diagnostics/finding.ts';
import { placeAt } from '../../diagnostics/source.ts';
import { type PlainLine, plainLinesOf } from '../form/plain-lines.ts';
import type { ReportRule } from '../rule.ts';

/** How items and headings of official papers begin, where Markdown sees neither a list nor a heading. */
const numbered =
  /^[ \u3000]{0,3}(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|\d{1,2}(?:[、．]|\.(?![\d \t]))|[①-⑳]|第[一二三四五六七八九十]{1,2}[，、])/;
const headNumber = /^[ \u3000]{0,3}(?:[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}、)/;
/** What is a block of its own, or ends its line on purpose. */
const block = /^ {0,3}(?:#{1,6}[ \t]|>|[-*+][ \t]|\d{1,9}[.)][ \t]|\||`{3}|~{3}|={2,}[ \t]*$|-{2,}[ \t]*$)| {2}$|\\$/;
const sentenceEnd = /[。；！？：;!?:]["”’）)]?[ \t]*$/;
/** A heading is not longer than a line of large type, and no sentence. */
const longestHead = 25;

const isHead = (line: string) =>
  headNumber.test(line) && line.trim().length <= longestHead && !/[，。；：？！,;:?!]/.test(line);

/** Whether two lines, one below the other, are printed as one although the second was meant to begin anew. */
function runsOn(above: string, below: string): boolean {
  if (block.test(above) || block.test(below)) return false;
  return isHead(above) || (numbered.test(below) && sentenceEnd.test(above));
}

/** The lines of one part after which a blank line is missing; the fix puts them in. */
function runOns(prose: Prose): Finding[] {
  const lines = plainLinesOf(prose);
  const bad = lines.filter((line, at): boolean => {
    const next: PlainLine | undefined = lines[at + 1];
    if (!next || line.blank || next.blank || next.start !== line.start + line.text.length + 1) return false;
    return runsOn(line.text, next.text);
  });
  const [first] = bad;
  if (!first) return [];
  const place = (start: number, end: number) => placeAt(prose.source, prose.text, start, end);
  const facts = { found: quote(first.text.trim(), 30), count: bad.length };
  const edits = bad.map(({ start, text }) => ({ at: place(start + text.length, start + text.length), text: '\n' }));
  const at = place(first.start, first.start + first.text.length);
  return [{ ...finding('check/run-on-lines', 'warning', at, facts), fix: { safe: true, edits } }];
}

/** Items and headings on lines of their own are paragraphs of their own (check/run-on-lines; CommonMark 4.8, 6.8). */
export const runOnLines: ReportRule = (report) => [...report.prose.values()].flatMap(runOns);
