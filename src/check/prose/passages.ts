import type { Prose, Report } from '../../../schemas/content.ts';
import type { Section } from '../../../schemas/edition.ts';
import { mask } from './mask.ts';

/** A paragraph, a list item or a cell of a table in the prose: text that is read together. */
export interface Passage {
  readonly section: Section;
  readonly prose: Prose;
  /** Where it begins in the file. */
  readonly start: number;
  /** Its masked text; a line break inside it is a space. */
  readonly text: string;
  /** The masked text of its whole file: reading letters of it is twice as fast as of `text`, which is a part of it. */
  readonly file: string;
  /** The headings above it, outermost first, in one line each. */
  readonly headings: string;
}

/** Lines that are headings though they carry no `#`: `（二）依申请公开情况`, alone on a line. */
const plainHeading =
  /^\s{0,8}(?:[（(][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}、)[^。；，：]{1,30}$/;
const listMark = /^\s{0,12}(?:[-*+]|\d{1,3}[.)])\s+/;
const tableRule = /^\s{0,3}\|?\s*:?-{2,}/;

/** Collects the passages of one file. */
class Reader {
  readonly found: Passage[] = [];
  private headings: string[] = [];
  private above = '';
  private open: { start: number; lines: string[] } | null = null;
  private readonly section: Section;
  private readonly prose: Prose;
  private readonly file: string;

  constructor(section: Section, prose: Prose, file: string) {
    this.section = section;
    this.prose = prose;
    this.file = file;
  }

  close(): void {
    if (this.open) this.add(this.open.start, this.open.lines.join(' '));
    this.open = null;
  }

  add(start: number, text: string): void {
    if (!text.trim()) return;
    const { section, prose, file } = this;
    this.found.push({ section, prose, start, text, file, headings: this.above });
  }

  heading(level: number, words: string): void {
    this.close();
    this.headings.length = level;
    this.headings[level] = words.trim();
    this.above = this.headings.filter(Boolean).join('\n');
  }

  /** Each cell of a table row is a passage of its own. */
  cells(start: number, line: string): void {
    this.close();
    let at = start;
    for (const cell of line.split('|')) {
      this.add(at, cell);
      at += cell.length + 1;
    }
  }

  line(start: number, line: string): void {
    const heading = /^ {0,3}#{1,6}\s/.exec(line);
    if (!line.trim() || tableRule.test(line)) this.close();
    else if (heading) this.heading(heading[0].trim().length, line.slice(heading[0].length));
    else if (plainHeading.test(line)) this.heading(7, line);
    else if (line.trimStart().startsWith('|')) this.cells(start, line);
    else this.words(start, line);
  }

  words(start: number, line: string): void {
    const mark = listMark.exec(line)?.[0].length ?? 0;
    if (mark > 0) this.close();
    if (this.open) this.open.lines.push(line);
    else this.open = { start: start + mark, lines: [line.slice(mark)] };
  }
}

/** The passages of one file of prose, in order; fenced code is left out. */
function passagesOf(section: Section, prose: Prose): Passage[] {
  const { text } = prose;
  const masked = mask(prose);
  const reader = new Reader(section, prose, masked);
  let fenced = false;
  for (let start = 0; start <= text.length; ) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    const line = masked.slice(start, end);
    if (!fenced && isPlain(masked.charCodeAt(start))) reader.words(start, line);
    else {
      const raw = text.slice(start, end);
      const fence = /^ {0,3}(?:`{3}|~{3})/.test(raw);
      if (fence) fenced = !fenced;
      if (fence || fenced) reader.close();
      else reader.line(start, marked(raw, line));
    }
    start = end + 1;
  }
  reader.close();
  return reader.found;
}

/** Most lines begin with a Chinese character that begins neither a heading nor a list: they are words and nothing else. */
const isPlain = (letter: number) => letter >= 0x4e00 && letter <= 0x9fff && !numerals.has(letter);
const numerals = new Set(Array.from('一二三四五六七八九十', (letter) => letter.charCodeAt(0)));

/** The masked line with its leading mark put back, which the mask has blanked. */
function marked(raw: string, masked: string): string {
  const length = /^ {0,3}(?:#{1,6}|\*)(?=\s)/.exec(raw)?.[0].length ?? 0;
  return raw.slice(0, length) + masked.slice(length);
}

/** All passages of a report's prose, part by part in the order of the form. */
export function passages(report: Report): Passage[] {
  return report.form.edition.sections.flatMap((section) => {
    const prose = report.prose.get(section.key);
    return prose ? passagesOf(section, prose) : [];
  });
}
