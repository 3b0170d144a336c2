import type { Figure } from '../../../schemas/statistics.ts';
import { cellAddress, figureColumns, partsMark } from '../../../schemas/workbook.ts';
import { entryRule } from './entry-rules.ts';
import { emptyRecord, type MadeSheet, type WorkbookJob } from './job.ts';
import { looks } from './looks.ts';
import { type CellValue, Sheet } from './sheet.ts';
import type { Style } from './style.ts';
import { words } from './words.ts';

/** Lines that a form offers for figures. */
const formLines = 40;

const text: Style = { ...looks.cell, wrap: true };
const openText: Style = { ...looks.openCell, wrap: true };
const value: Style = { ...looks.cell, align: 'right' };
const openValue: Style = { ...looks.openCell, align: 'right' };

function cellsOf(figure: Figure | undefined): CellValue[] {
  if (!figure) return figureColumns.map(() => null);
  const { key, label, value: number, unit, parts } = figure;
  return [key, label, number, unit, parts?.join(partsMark) ?? null];
}

/** The numbers that the prose uses: one a line, a blank value is not stated. Of a form, lines to fill in. */
export function figuresSheet(name: string, { view, use }: WorkbookJob): MadeSheet {
  const open = use === 'form';
  const sheet = new Sheet(name, { frozen: { rows: 1, columns: 0 }, repeated: [1, 1], protected: open });
  sheet.setWidths([28, 40, 16, 10, 44]);
  words.figureHeads.forEach((head, at) => {
    sheet.put({ row: 1, column: at + 1, value: head, style: looks.head });
  });
  const lines = Math.max(view.figures.length, open ? formLines : 0);
  for (let line = 0; line < lines; line++) {
    cellsOf(view.figures[line]).forEach((cell, at) => {
      const number = figureColumns[at] === 'value';
      const style = number ? (open ? openValue : value) : open ? openText : text;
      sheet.put({ row: line + 2, column: at + 1, value: cell, style });
    });
  }
  const places = Array.from({ length: lines }, (_, line) => ({
    row: line + 2,
    column: figureColumns.indexOf('value') + 1,
  }));
  const most = String(Number.MAX_SAFE_INTEGER);
  if (open) {
    const rule = { type: 'decimal', operator: 'between', operands: [`-${most}`, most] } as const;
    sheet.validations.push(entryRule(places, rule, 'figure'));
  }
  sheet.printed = { rows: sheet.lastRow, columns: sheet.lastColumn };
  sheet.settle(18);
  const first = cellAddress({ row: 2, column: 1 });
  return { sheet, record: { ...emptyRecord(name), figures: { cell: first, lines } } };
}
