import type { Form } from '../../../schemas/form.ts';
import { borderedTables, layoutTable } from '../../../schemas/table-layout.ts';
import { viewFrom } from '../../documents/xlsx-view.ts';
import { type Random, readCell, type Statistics, writeCell } from '../../synthetic/index.ts';
import { sentence, shortcoming } from '../../synthetic/sentences.ts';

/** A cell as it is printed; the corner of its words is top left. */
export interface PrintedCell {
  readonly text: string;
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
  readonly number: boolean;
}

/** A table row by row; a cell stands in the row it begins in. */
export interface PrintedTable {
  readonly columns: number;
  readonly rows: readonly (readonly PrintedCell[])[];
}

/** One part of a report. */
export interface PrintedPart {
  readonly heading: string;
  readonly prose: readonly string[];
  readonly tables: readonly PrintedTable[];
}

/** A report as it might be printed anywhere. */
export interface PrintedReport {
  readonly form: Form;
  readonly statistics: Statistics;
  readonly title: string;
  readonly preamble: string;
  readonly parts: readonly PrintedPart[];
}

/** A label as offices type it: brackets of half width, blanks between letters. */
export function retyped(text: string, random: Random): string {
  let typed = text;
  if (random.chance(0.3)) typed = typed.replaceAll('（', '(').replaceAll('）', ')');
  if (random.chance(0.3)) typed = typed.replace(/^总计$/, '总  计');
  if (random.chance(0.2)) typed = typed.replace(/^(\d)\./, '$1．');
  return typed;
}

/** Words of a number: as a rule plain digits. */
function numberText(form: Form, statistics: Statistics, key: string): string {
  const found = form.cell.get(key);
  const value = found && readCell(statistics, found.cell);
  if (value === null || value === undefined) return '';
  return found?.cell.kind === 'money' && found.cell.unit === null ? `${value}元` : String(value);
}

/** A sentence that names what the tables count, with other numbers than theirs: no cell may come from it. */
const spoken = (random: Random): string => {
  const some = () => random.integer(1, 900);
  return random.pick([
    `全年制发行政规范性文件${some()}件，废止${some()}件，现行有效${some()}件；作出行政许可决定${some()}件，行政处罚${some()}件。`,
    `共收到政府信息公开申请${some()}件，上年结转${some()}件，其中自然人申请${some()}件；予以公开${some()}件、部分公开${some()}件，结转下年度${some()}件。`,
    `行政复议${some()}件，结果维持${some()}件，行政诉讼${some()}件；行政事业性收费${some()}.5万元。`,
  ]);
};

/** Prints a report on a form: the tables as the form draws them, prose with numbers that are none of theirs. */
export function printReport(form: Form, statistics: Statistics, random: Random): PrintedReport {
  const view = viewFrom(form, statistics);
  const filled = view.report.tables;
  const parts = form.edition.sections.map((section): PrintedPart => {
    const blocks = form.tables
      .filter((table) => table.section === section)
      .map((table) => ({ table, filled: filled.get(table.key) ?? null }));
    const tables = borderedTables(blocks).map((group): PrintedTable => {
      const layout = layoutTable(group);
      const rows = layout.rows.map(({ cells }) =>
        cells.map((cell): PrintedCell => {
          const { column, columns, rows: reach } = cell;
          const number = cell.cell !== null;
          const text = cell.cell ? numberText(form, statistics, cell.cell.key) : retyped(cell.text, random);
          return { text, column, columns, rows: reach, number };
        }),
      );
      return { columns: layout.headings + layout.numbers.length, rows };
    });
    const prose = Array.from({ length: tables.length > 0 ? 0 : random.integer(1, 3) }, () =>
      random.chance(0.5) ? sentence(random) : shortcoming(random),
    );
    if (tables.length === 0) prose.push(spoken(random));
    return { heading: `${section.number}、${section.label}`, prose, tables };
  });
  const title = '示例市示例局2024年政府信息公开工作年度报告';
  const preamble =
    '根据《中华人民共和国政府信息公开条例》编制本报告。所列数据的统计期限自2024年1月1日起至2024年12月31日止。';
  return { form, statistics, title, preamble, parts };
}

/** Statistics with some cells left blank, as many reports leave those without a case. */
export function withBlanks(form: Form, statistics: Statistics, random: Random): Statistics {
  const copy = structuredClone(statistics);
  for (const table of form.tables) {
    const groups = new Set(table.groups);
    for (const cell of table.cells) if (!groups.has(cell.row) && random.chance(0.25)) writeCell(copy, cell, null, '元');
  }
  return copy;
}

/** What must come back: every printed cell by its key. */
export function expectedCells({ form, statistics }: PrintedReport): Map<string, number | null> {
  const groups = new Set(form.tables.flatMap((table) => table.groups));
  return new Map(
    form.tables.flatMap((table) =>
      table.cells
        .filter((cell) => !groups.has(cell.row))
        .map((cell) => [cell.key, readCell(statistics, cell) ?? null] as const),
    ),
  );
}

/** The words of a table with those of a merged cell in every place that it covers: as some converters write it. */
export function repeatedRows({ columns, rows }: PrintedTable): string[][] {
  const grid = rows.map(() => Array.from({ length: columns }, () => ''));
  rows.forEach((cells, row) => {
    for (const cell of cells) {
      for (const line of grid.slice(row, row + cell.rows))
        line.fill(cell.text, cell.column, cell.column + cell.columns);
    }
  });
  return grid;
}

/** The words of a table with what a merged cell covers left empty: as programs copy it to a text. */
export function filledRows({ columns, rows }: PrintedTable): string[][] {
  const grid = rows.map(() => Array.from({ length: columns }, () => ''));
  rows.forEach((cells, row) => {
    for (const { text, column } of cells) (grid[row] as string[])[column] = text;
  });
  return grid;
}
