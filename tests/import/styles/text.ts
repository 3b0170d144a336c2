import type { Random } from '../../synthetic/index.ts';
import { filledRows, type PrintedReport, type PrintedTable, repeatedRows } from './printed.ts';

/** The report as text, its tables written in a way of their own. */
const text = ({ title, preamble, parts }: PrintedReport, write: (table: PrintedTable) => string, gap = '\n'): string =>
  [title, preamble, ...parts.flatMap((part) => [part.heading, ...part.prose, ...part.tables.map(write)])].join(gap);

const texts = ({ rows }: PrintedTable) => rows.map((cells) => cells.map((cell) => cell.text));

/** Markdown with pipes; `cellsOf` gives a table's words row by row. */
const markdown = (report: PrintedReport, cellsOf: (table: PrintedTable) => string[][]): string =>
  text(
    {
      ...report,
      title: `# ${report.title}`,
      parts: report.parts.map((part) => ({ ...part, heading: `## ${part.heading}` })),
    },
    (table) => {
      const [head = [], ...rows] = cellsOf(table).map((cells) => `| ${cells.join(' | ')} |`);
      return [head, `|${'---|'.repeat(table.columns)}`, ...rows].join('\n');
    },
    '\n\n',
  );

/** Markdown with pipes; what a merged cell covers is empty. */
export const markdownPipes = (report: PrintedReport): string => markdown(report, filledRows);

/** Markdown with pipes; what a merged cell says stands in every place that it covers. */
export const markdownRepeated = (report: PrintedReport): string => markdown(report, repeatedRows);

/** Pipes between cells, none at the ends. */
export const pipes = (report: PrintedReport): string =>
  text(report, (table) =>
    filledRows(table)
      .map((cells) => cells.join(' | '))
      .join('\n'),
  );

/** Tabs between cells, as a table is copied from an office program. */
export const tabs = (report: PrintedReport): string =>
  text(report, (table) =>
    filledRows(table)
      .map((cells) => cells.join('\t'))
      .join('\n'),
  );

/** A cell a line. */
export const cellLines = (report: PrintedReport): string => text(report, (table) => texts(table).flat().join('\n'));

/** A cell a line with an empty line between. */
export const spacedLines = (report: PrintedReport): string =>
  text(
    report,
    (table) =>
      texts(table)
        .flat()
        .map((cell) => ` ${cell}`)
        .join('\n\n'),
    '\n\n',
  );

/** A cell a line with a pipe behind it, further pipes at the end of a row. */
export const pipeLines = (report: PrintedReport): string =>
  text(report, (table) =>
    texts(table)
      .map((cells) => `${cells.map((cell) => `${cell} |`).join('\n')}\n||`)
      .join('\n'),
  );

/** A cell a line with a pipe behind it; a pipe on a line of its own begins a row, all rows have as many. */
export const strokedRows = (report: PrintedReport): string =>
  text(report, (table) => {
    const rows = texts(table);
    const width = Math.max(...rows.map((cells) => cells.length));
    return rows
      .map((cells) => `|\n${cells.map((cell) => `${cell} |`.trim()).join('\n')} ${'|'.repeat(width - cells.length)}`)
      .join('\n');
  });

/** A row a line, blanks between cells. */
export const spacedRows = (report: PrintedReport): string =>
  text(report, (table) =>
    texts(table)
      .map((cells) => cells.filter((cell) => cell !== '').join('  '))
      .join('\n'),
  );

/** Everything on one line with blanks between. */
export const flattened = (report: PrintedReport): string =>
  text(
    report,
    (table) =>
      texts(table)
        .flat()
        .filter((cell) => cell !== '')
        .join(' '),
    ' ',
  );

/** Everything run together: what the text does not determine must not be guessed. */
export const runTogether = (report: PrintedReport): string => text(report, (table) => texts(table).flat().join(''));

/** Rows a line, but the numbers of a row after its label only: digits of full width now and then. */
export const fullWidth = (report: PrintedReport, random: Random): string =>
  tabs(report).replace(/\t(\d+)/g, (all, digits: string) =>
    random.chance(0.3) ? `\t${digits.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)))}` : all,
  );
