import type { Prose, Report } from '../../schemas/content.ts';

/** One line of prose that says something: a paragraph, a list item, a row of a table. */
export interface Paragraph {
  readonly prose: Prose;
  readonly start: number;
  readonly end: number;
  /** Its clauses without marks and blanks; numbers and `[[key]]` are `#`. */
  readonly clauses: readonly string[];
  /** For each clause: its length where it counts as the author's own words, else 0. */
  readonly lengths: readonly number[];
  /** Sum of `lengths`. */
  readonly length: number;
}

/** Numbers in any dress but Chinese numerals, which are parts of many words. */
const numbers = /\[\[[^\]\n]{0,200}\]\]|[\d０-９][\d０-９.．,%％]{0,40}/g;
/** Ends of clauses. 、 is none: what it separates are items of one clause. */
const clauseEnds = /[，。；：！？,;:!?|\s]+/;
const marks = /[*_`~>“”‘’"'（）()【】\]#-]|\[(?!\[)/g;
/** Laws cited, and what the form asks to be said in the same words each year. */
const boilerplate = /《|》|处理费|报告的?事项|统计期限|电子版|下载|联系|电话|条例|截止|截至/;

function paragraphOf(prose: Prose, start: number, end: number): Paragraph | null {
  const line = prose.text.slice(start, end).trimStart();
  if (line === '' || line.startsWith('#')) return null;
  const clauses: string[] = [];
  const lengths: number[] = [];
  let length = 0;
  for (const piece of line.replace(numbers, '\u0001').replace(marks, '').split(clauseEnds)) {
    if (piece === '') continue;
    const own = piece.includes('\u0001') || boilerplate.test(piece) ? 0 : piece.length;
    clauses.push(piece);
    lengths.push(own);
    length += own;
  }
  return length === 0 ? null : { prose, start, end, clauses, lengths, length };
}

/** The paragraphs of one part's prose that hold words of their own; headings are none. */
function paragraphsOf(prose: Prose): Paragraph[] {
  const found: Paragraph[] = [];
  const { text } = prose;
  for (let start = 0; start < text.length; ) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    const paragraph = paragraphOf(prose, start, end);
    if (paragraph) found.push(paragraph);
    start = end + 1;
  }
  return found;
}

const memory = new WeakMap<Report, ReadonlyMap<string, readonly Paragraph[]>>();

/** The paragraphs of a report by the key of the part they stand in; worked out once. */
export function paragraphsByPart(report: Report): ReadonlyMap<string, readonly Paragraph[]> {
  let found = memory.get(report);
  if (!found) {
    found = new Map([...report.prose].map(([part, prose]) => [part, paragraphsOf(prose)]));
    memory.set(report, found);
  }
  return found;
}
