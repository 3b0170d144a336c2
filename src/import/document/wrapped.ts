import { joint } from './clean.ts';

/** A line of text with where it stands. */
export interface TextLine {
  readonly text: string;
  readonly line: number;
}

/** Lines at least this wide can have been broken by a program; shorter pages do not exist. */
const leastWidth = 30;
/** A wrapped line ends this much before the edge at most: the first has lost its indent, and a sign that may not begin a line takes letters with it. */
const slack = 10;
/** A line that ends a sentence goes on only where it fills the page. */
const slackAfterSentence = 3;
/** Text wrapped wider than this is no page of print. */
const mostWidth = 120;

const han = /[\u3400-\u9FFF]/;
/** Several numbers at the end: a row of a table. */
const endsInNumbers = /(^|\s)\d[\d.,]*\s+\d[\d.,]*\s*$/;

/** Share of lines that fill the page: fewer where most of them break off in a sentence. */
const [leastFull, leastFullClosed] = [0.3, 0.5];

/** Width as printed: a Chinese letter takes two. */
export function printedWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += (letter.codePointAt(0) ?? 0) > 0x2e7f || /[“”‘’—…]/.test(letter) ? 2 : 1;
  return width;
}

/** Cells side by side, or far from the edge: a line of a table as it was laid out. */
const spaced = /[|\t]|\S {2,}\S|^ {6,}/;

/** The width at which a file's lines were broken; null where they were not. */
export function wrapWidth(lines: readonly TextLine[]): number | null {
  const prose = lines.filter(({ text }) => !spaced.test(text) && !endsInNumbers.test(text));
  const widths = prose.map(({ text }) => printedWidth(text.trimEnd())).filter((width) => width >= leastWidth);
  if (widths.length < 4) return null;
  widths.sort((a, b) => a - b);
  const edge = widths[Math.floor((widths.length - 1) * 0.95)] as number;
  if (edge > mostWidth || (widths.at(-1) as number) > edge * 1.5) return null;
  const isFull = (width: number) => width >= edge - slack && width <= edge + slack;
  const full = prose.filter(({ text }) => isFull(printedWidth(text.trimEnd())));
  const open = full.filter(({ text }) => !/[。！？：；…）)]$/.test(text.trimEnd()));
  const most = open.length * 2 > full.length ? leastFull : leastFullClosed;
  return full.length >= Math.max(3, widths.length * most) ? edge : null;
}

/** What begins a paragraph, a heading, an item or a row. */
const beginning =
  /^(\u3000|[ ]{2}|[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十\d]+[）)]|\d+[、.．](?!\d)|第[一二三四五六七八九十]+条|[|#>*-])/;
/** Does the next line go on with this one's sentence? */
const goesOn = (line: string, next: string, edge: number) =>
  printedWidth(line.trimEnd()) >= edge - (/[。！？：；…]$/.test(line.trimEnd()) ? slackAfterSentence : slack) &&
  han.test(line) &&
  han.test(next.slice(0, 24)) &&
  !beginning.test(next) &&
  !endsInNumbers.test(line);

/**
 * Joins lines that a program broke at the edge of the page; `edge` from `wrapWidth` of the whole file. A short line ends
 * its paragraph. The line number is that of the first.
 */
export function joinWrapped(lines: readonly TextLine[], edge: number | null): TextLine[] {
  if (edge === null) return [...lines];
  const out: TextLine[] = [];
  let last: TextLine = { text: '', line: -1 };
  for (const { text, line } of lines) {
    const previous = out.at(-1);
    if (previous && line === last.line + 1 && goesOn(last.text, text, edge)) {
      const before = previous.text.trimEnd();
      out[out.length - 1] = { text: before + joint(before.slice(-1), text.slice(0, 1)) + text, line: previous.line };
    } else out.push({ text, line });
    last = { text, line };
  }
  return out;
}
