import type { Prose } from '../../../schemas/content.ts';
import { type Finding, finding, quote } from '../../diagnostics/finding.ts';
import { placeAt } from '../../diagnostics/source.ts';
import { type PlainLine, plainLinesOf } from '../form/plain-lines.ts';
import type { ReportRule } from '../rule.ts';

const indent = /^(?: {4,}| {0,3}\t)[ \t]*/;
/** What an indented line may belong to: an item of a list goes on under it. */
const item = /^ {0,3}(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/;

/** The lines that Markdown takes for code: indented, behind a blank line or another such line, under no list. */
function codeLines(prose: Prose): PlainLine[] {
  const found: PlainLine[] = [];
  let inList = false;
  let open = true;
  for (const line of plainLinesOf(prose)) {
    if (line.blank) {
      open = true;
      continue;
    }
    const indented = indent.test(line.text);
    if (!indented) inList = item.test(line.text) || (inList && !open);
    const code: boolean = indented && open && !inList;
    if (code) found.push(line);
    open = code;
  }
  return found;
}

/** The indented lines of one part; the fix takes the blanks away. */
function indentedLines(prose: Prose): Finding[] {
  const { text } = prose;
  if (!text.startsWith('    ') && !text.includes('\n    ') && !text.includes('\t')) return [];
  const lines = codeLines(prose);
  const [first] = lines;
  if (!first) return [];
  const at = ({ start, text }: PlainLine) =>
    placeAt(prose.source, prose.text, start, start + (indent.exec(text)?.[0].length ?? 0));
  const facts = { found: quote(first.text.trim(), 30), count: lines.length };
  const fix = { safe: true, edits: lines.map((line) => ({ at: at(line), text: '' })) };
  return [{ ...finding('check/indented-text', 'error', at(first), facts), fix }];
}

/** No paragraph is indented so far that it turns into code, where `[[key]]` is no number (check/indented-text; CommonMark 4.4). */
export const indentedText: ReportRule = (report) => [...report.prose.values()].flatMap(indentedLines);
