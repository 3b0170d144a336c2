import type { SourceCell, SourceSpan, SourceTable } from '../source-document.ts';
import type { Line, TextLine } from './lines.ts';

/** Text as CommonMark that prints it as it is: no markup, no HTML, no number of a key, no template. */
export const escaped = (text: string): string =>
  text
    .replace(/[\\`*_[\]]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/\{(?=[{%#])/g, '{\\');

/** What would begin a heading, a quotation, a list or a rule at the beginning of a line. */
const atStart = (text: string): string => text.replace(/^([#>+\-=~|:])/, '\\$1').replace(/^(\d{1,9})([.)])/, '$1\\$2');

const link = /^(https?:\/\/|mailto:)[^\s<>()[\]"']{1,1500}$/i;
const edges = /^([\s\p{P}\p{S}]*)([\s\S]*?)([\s\p{P}\p{S}]*)$/u;

/** Emphasis around the words, not the signs at their ends: otherwise CommonMark does not see it next to Chinese. */
function emphasised(text: string, sign: string): string {
  const [, before = '', words = '', behind = ''] = edges.exec(text) ?? [];
  return words === '' ? escaped(text) : escaped(before) + sign + escaped(words) + sign + escaped(behind);
}

function spanText({ text, bold, italic, link: target }: SourceSpan): string {
  const sign = `${bold ? '**' : ''}${italic ? '*' : ''}`;
  if (target && link.test(target) && text.trim() !== '') return `[${escaped(text.trim())}](${target})`;
  return sign === '' ? escaped(text) : emphasised(text, sign);
}

/** Neighbours that look the same as one span. */
function merged(spans: readonly SourceSpan[]): SourceSpan[] {
  const out: SourceSpan[] = [];
  for (const span of spans) {
    const last = out.at(-1);
    const same = last && last.bold === span.bold && last.italic === span.italic && last.link === span.link;
    if (last && same) out[out.length - 1] = { ...last, text: last.text + span.text };
    else out.push(span);
  }
  return out;
}

/** A blank behind a full-width sign: it comes from markup, Chinese has none. */
const needless = /(?<=[：，。；、！？）》”]) (?=\p{Script=Han})/gu;

const inline = (spans: readonly SourceSpan[]): string =>
  atStart(merged(spans).map(spanText).join('').replace(needless, '').trim());

/** Longest text that is a heading by its number alone. */
const longest = 32;
const first = /^（[一二三四五六七八九十]{1,3}）|^\([一二三四五六七八九十]{1,3}\)|^[一二三四五六七八九十]{1,3}[、.．]/;
const second = /^\d{1,2}[.．、]\s*(?!\d)|^[(（]\d{1,2}[)）]/;

const endsSentence = (text: string) => /[。；;：:，,！!？?]$/.test(text.trim());

/** Level of a heading inside a part, 2 or 3; null for none. */
function levelOf({ text, heading, list }: TextLine): number | null {
  if (list !== null) return null;
  const short = text.trim().length <= longest && !endsSentence(text) && !/[。；]/.test(text);
  if (first.test(text) && (short || heading !== null)) return 2;
  if (second.test(text) && (heading !== null || (short && text.trim().length <= 20))) return 3;
  return heading !== null && short ? (heading <= 3 ? 2 : 3) : null;
}

/** `（一）主动公开情况。主要通过…`: a heading and a paragraph in one. */
function led(line: TextLine): TextLine[] {
  const match =
    /^((?:（[一二三四五六七八九十]{1,3}）|\([一二三四五六七八九十]{1,3}\))[^。，；：！？\s]{2,20})。(?=.)/.exec(
      line.text,
    );
  if (!match || line.list) return [line];
  const head = match[1] ?? '';
  let left = head.length + 1;
  const spans = line.spans.flatMap((span) => {
    const text = span.text.slice(left);
    left = Math.max(0, left - span.text.length);
    return text === '' ? [] : [{ ...span, text }];
  });
  return [
    { ...line, text: head, spans: [{ text: head }], heading: null },
    { ...line, text: line.text.slice(match[0].length), spans },
  ];
}

const mostColumns = 12;

/** A table that is none of the form's, as Markdown. A merged cell stands where it begins. */
function tableText({ rows, columns, cells }: SourceTable): string {
  if (columns > mostColumns || rows < 2) {
    return cells
      .map(({ text }) => atStart(escaped(text.trim())))
      .filter(Boolean)
      .join('\n\n');
  }
  const at = new Map(cells.map((cell: SourceCell) => [`${cell.row} ${cell.column}`, cell.text]));
  const line = (row: number) =>
    `| ${Array.from({ length: columns }, (_, column) => escaped((at.get(`${row} ${column}`) ?? '').trim()).replace(/\|/g, '\\|')).join(' | ')} |`;
  const body = Array.from({ length: rows }, (_, row) => line(row));
  return [body[0], `|${' --- |'.repeat(columns)}`, ...body.slice(1)].join('\n');
}

/** The prose of a part as Markdown: headings, lists and emphasis as they were, everything else as plain text. */
export function markdownOf(lines: readonly Line[]): string {
  let text = '';
  let inList = false;
  for (const line of lines.flatMap((one): Line[] => (one.kind === 'text' ? led(one) : [one]))) {
    if (line.kind === 'form') continue;
    const list = line.kind === 'text' ? line.list : null;
    const gap = text === '' ? '' : inList && list ? '\n' : '\n\n';
    inList = list !== null;
    if (line.kind === 'table') text += gap + tableText(line.table);
    else if (list)
      text += `${gap}${'   '.repeat(Math.max(0, Math.min(list.level, 6) - 1))}${list.ordered ? '1.' : '-'} ${inline(line.spans)}`;
    else {
      const level = levelOf(line);
      text += gap + (level === null ? inline(line.spans) : `${'#'.repeat(level)} ${escaped(line.text.trim())}`);
    }
  }
  return text === '' ? '' : `${text}\n`;
}
