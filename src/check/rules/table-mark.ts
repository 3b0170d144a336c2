import type { Prose } from '../../../schemas/content.ts';
import { type Finding, type Fix, finding, quote } from '../../diagnostics/finding.ts';
import { placeAt } from '../../diagnostics/source.ts';
import { type PlainLine, plainLinesOf } from '../form/plain-lines.ts';
import { holds } from '../letters.ts';
import type { ReportRule } from '../rule.ts';

/** How a line parts its cells: tabs as copied from a word processor, or bars, among them those of the full width. */
type Separator = 'tab' | 'bar';

const patterns: Readonly<Record<Separator, RegExp>> = { tab: /\t/, bar: /(?<!\\)[|｜]/ };

const separatorOf = ({ text }: PlainLine): Separator | null => {
  const trimmed = text.trim();
  if (patterns.tab.test(trimmed)) return 'tab';
  return patterns.bar.test(trimmed) ? 'bar' : null;
};

/** The cells of a line, without bars at its ends. */
function cellsOf(text: string, pattern: RegExp): string[] {
  const cells = text.trim().split(pattern);
  if (cells[0] === '') cells.shift();
  if (cells.at(-1) === '') cells.pop();
  return cells.map((cell) => cell.trim());
}

const rule = /^[ |]*:?-+:?[ |]*(?:\|[ ]*:?-+:?[ |]*)*$/;

/** Whether the lines are a table as Markdown reads it: heads, a line of dashes with as many cells, rows. */
function isTable(lines: readonly PlainLine[]): boolean {
  const [head, dashes] = lines.map(({ text }) => text);
  if (head === undefined || dashes === undefined || !rule.test(dashes)) return false;
  const bar = /(?<!\\)\|/;
  return cellsOf(head, bar).length === cellsOf(dashes, bar).length;
}

/** Lines one below the other that part their cells alike. */
function blocksOf(prose: Prose): { readonly lines: readonly PlainLine[]; readonly separator: Separator }[] {
  const blocks: { lines: PlainLine[]; separator: Separator | null }[] = [];
  let last: PlainLine | null = null;
  for (const line of plainLinesOf(prose)) {
    const separator = line.blank ? null : separatorOf(line);
    const block = blocks.at(-1);
    const below = last !== null && last.start + last.text.length + 1 === line.start;
    if (block && below && block.separator === separator) block.lines.push(line);
    else blocks.push({ lines: [line], separator });
    last = line;
  }
  return blocks.flatMap(({ lines, separator }) =>
    separator === null || lines.length < 2 ? [] : [{ lines, separator }],
  );
}

/** The same lines as a table of Markdown, where each has as many cells; the first holds the heads. For a person to accept. */
function tableFix(prose: Prose, lines: readonly PlainLine[], separator: Separator): Fix | null {
  const rows = lines.filter(({ text }) => !rule.test(text)).map(({ text }) => cellsOf(text, patterns[separator]));
  const width = rows[0]?.length ?? 0;
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last || width < 2 || rows.some((row) => row.length !== width)) return null;
  const written = rows.map((row) => `| ${row.map((cell) => cell.replace(/(?<!\\)\|/g, '\\|')).join(' | ')} |`);
  const text = written.toSpliced(1, 0, `|${' --- |'.repeat(width)}`).join('\n');
  const at = placeAt(prose.source, prose.text, first.start, last.start + last.text.length);
  return { safe: false, edits: [{ at, text }] };
}

function brokenTables(prose: Prose): Finding[] {
  if (!holds(prose, 'bar')) return [];
  return blocksOf(prose).flatMap(({ lines, separator }) => {
    const [first] = lines;
    if (!first || (separator === 'bar' && isTable(lines))) return [];
    const rows = lines.filter(({ text }) => !rule.test(text));
    if (rows.some(({ text }) => cellsOf(text, patterns[separator]).length < 2)) return [];
    const at = placeAt(prose.source, prose.text, first.start, first.start + first.text.length);
    const made = finding('check/table-mark', 'warning', at, {
      found: quote(first.text.trim().replaceAll('\t', ' '), 30),
      count: rows.length,
    });
    const fix = tableFix(prose, lines, separator);
    return [fix ? { ...made, fix } : made];
  });
}

/** What is meant as a table is one (check/table-mark; GitHub Flavored Markdown, Tables). */
export const tableMark: ReportRule = (report) => [...report.prose.values()].flatMap(brokenTables);
