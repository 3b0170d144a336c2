import type { Prose } from '../../../schemas/content.ts';
import { type Finding, type Fix, finding, quote } from '../../diagnostics/finding.ts';
import { type Place, placeAt } from '../../diagnostics/source.ts';
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
function cellsOf({ text }: PlainLine, pattern: RegExp): string[] {
  const cells = text.trim().split(pattern);
  if (cells[0] === '') cells.shift();
  if (cells.at(-1) === '') cells.pop();
  return cells.map((cell) => cell.trim());
}

const rule = /^[ |]*:?-+:?[ |]*(?:\|[ ]*:?-+:?[ |]*)*$/;

/** Lines one below the other that part their cells alike. */
interface Block {
  readonly lines: readonly [PlainLine, PlainLine, ...PlainLine[]];
  readonly separator: Separator;
}

/** Whether the lines are a table as Markdown reads it: heads, a line of dashes with as many cells, rows. */
function isTable({ lines: [head, dashes] }: Block): boolean {
  if (!rule.test(dashes.text)) return false;
  const bar = /(?<!\\)\|/;
  return cellsOf(head, bar).length === cellsOf(dashes, bar).length;
}

function blocksOf(prose: Prose): Block[] {
  const blocks: { lines: PlainLine[]; separator: Separator | null }[] = [];
  let end: number | undefined;
  for (const line of plainLinesOf(prose)) {
    const separator = line.blank ? null : separatorOf(line);
    const block = blocks.at(-1);
    if (block?.separator === separator && line.start === end) block.lines.push(line);
    else blocks.push({ lines: [line], separator });
    end = line.start + line.text.length + 1;
  }
  return blocks.flatMap(({ lines: [first, second, ...more], separator }) =>
    separator === null || !first || !second ? [] : [{ lines: [first, second, ...more], separator }],
  );
}

/** The same cells as a table of Markdown, where each row has as many; the first holds the heads. For a person to accept. */
function tableFix(at: Place, rows: readonly (readonly string[])[]): Fix | null {
  const width = rows[0]?.length ?? 0;
  if (rows.some((row) => row.length !== width)) return null;
  const written = rows.map((row) => `| ${row.map((cell) => cell.replace(/(?<!\\)\|/g, '\\|')).join(' | ')} |`);
  const text = written.toSpliced(1, 0, `|${' --- |'.repeat(width)}`).join('\n');
  return { safe: false, edits: [{ at, text }] };
}

function brokenTables(prose: Prose): Finding[] {
  if (!holds(prose, 'bar')) return [];
  const place = (from: PlainLine, to: PlainLine) =>
    placeAt(prose.source, prose.text, from.start, to.start + to.text.length);
  return blocksOf(prose).flatMap((block) => {
    if (isTable(block)) return [];
    const { lines, separator } = block;
    const rows = lines.filter(({ text }) => !rule.test(text)).map((line) => cellsOf(line, patterns[separator]));
    if (rows.some((cells) => cells.length < 2)) return [];
    const [first] = lines;
    const facts = { found: quote(first.text.trim().replaceAll('\t', ' '), 30), count: rows.length };
    const fix = tableFix(place(first, lines.at(-1) ?? first), rows);
    return [{ ...finding('check/table-mark', 'warning', place(first, first), facts), ...(fix ? { fix } : {}) }];
  });
}

/** What is meant as a table is one (check/table-mark; GitHub Flavored Markdown, Tables). */
export const tableMark: ReportRule = (report) => [...report.prose.values()].flatMap(brokenTables);
