import { type TidyRow, tidyColumns, tidyRows } from '../tidy.ts';
import type { WorkbookJob } from './job.ts';
import { looks } from './looks.ts';
import { type CellValue, Sheet } from './sheet.ts';
import type { Style } from './style.ts';
import { words } from './words.ts';

const text: Style = {};
const number: Style = { align: 'right' };
const widths: Readonly<Record<(typeof tidyColumns)[number], number>> = {
  organ: 14,
  organName: 24,
  year: 7,
  edition: 9,
  table: 26,
  rowKey: 26,
  rowLabel: 44,
  columnKey: 22,
  columnLabel: 36,
  value: 12,
  unit: 7,
  status: 10,
};

function cellOf(row: TidyRow, column: (typeof tidyColumns)[number]): CellValue {
  if (column === 'status') return words.tidyStatus[row.status];
  const value = row[column];
  return value === '' ? null : value;
}

/** All numbers of the report, one a row, with a filter over each column: the same as the CSV file. */
export function tidySheet(name: string, { view }: WorkbookJob): Sheet {
  const sheet = new Sheet(name, {
    frozen: { rows: 1, columns: 0 },
    repeated: [1, 1],
    landscape: true,
    filtered: true,
  });
  sheet.setWidths(tidyColumns.map((column) => widths[column]));
  tidyColumns.forEach((column, at) => {
    sheet.put({ row: 1, column: at + 1, value: words.tidyHeads[column], style: looks.head });
  });
  tidyRows(view).forEach((row, line) => {
    tidyColumns.forEach((column, at) => {
      const value = cellOf(row, column);
      if (value !== null) {
        sheet.put({ row: line + 2, column: at + 1, value, style: typeof value === 'number' ? number : text });
      }
    });
  });
  sheet.lastColumn = tidyColumns.length;
  sheet.printed = { rows: sheet.lastRow, columns: sheet.lastColumn };
  return sheet;
}
