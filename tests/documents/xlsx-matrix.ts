import { read, utils, type WorkSheet } from '@e965/xlsx';
import type { Cell, Form, FormTable } from '../../schemas/form.ts';
import type { ReportView } from '../../schemas/views.ts';

/** The workbook as a reader of another hand sees it. */
export const readBack = (bytes: Uint8Array) =>
  read(bytes, { cellFormula: true, cellNF: true, cellStyles: true, sheetStubs: true });

/** Addresses of a sheet, each cell of a merged block leading to its first. */
function matrixOf(sheet: WorkSheet): string[][] {
  const { e } = utils.decode_range(sheet['!ref'] ?? 'A1');
  const matrix = Array.from({ length: e.r + 1 }, (_, r) =>
    Array.from({ length: e.c + 1 }, (_, c) => utils.encode_cell({ r, c })),
  );
  for (const { s, e: end } of sheet['!merges'] ?? []) {
    for (let r = s.r; r <= end.r; r++) {
      for (let c = s.c; c <= end.c; c++) (matrix[r] as string[])[c] = utils.encode_cell(s);
    }
  }
  return matrix;
}

const textAt = (sheet: WorkSheet, address: string | undefined) =>
  address !== undefined && sheet[address]?.t === 's' ? String(sheet[address].v) : '';

const distinct = (texts: readonly string[]) => texts.filter((text, at) => text !== '' && text !== texts[at - 1]);

/** The rows of a table on its sheet: from its caption to the next, or all behind the first two lines. */
function rowsOf(sheet: WorkSheet, matrix: string[][], table: FormTable, form: Form): string[][] {
  if (!table.definition.captionPrinted) return matrix.slice(2);
  const captions = new Set(
    form.tables.filter((one) => one.definition.captionPrinted).map((one) => one.definition.label),
  );
  const heads = matrix.flatMap((row, at) => (captions.has(textAt(sheet, row[0])) ? [at] : []));
  const start = heads.find((at) => textAt(sheet, matrix[at]?.[0]) === table.definition.label) ?? -1;
  return start < 0 ? [] : matrix.slice(start + 1, heads.find((at) => at > start) ?? matrix.length);
}

/** The cell under and beside the words of the form: found by what stands on the sheet, not by what the writer says. */
export function findCell(sheet: WorkSheet, table: FormTable, form: Form, cell: Cell): string {
  const rows = rowsOf(sheet, matrixOf(sheet), table, form);
  const wanted = (leaf: Cell['row']) => [...leaf.under.map((node) => node.label), leaf.label].join('\n');
  const isNumber = (address: string | undefined) =>
    address !== undefined && (sheet[address]?.t !== 's' || sheet[address].f !== undefined);
  const first = rows.findIndex((row) => isNumber(row.at(table.columns.length > 4 ? -1 : row.length - 1)));
  const heads = rows.slice(0, Math.max(1, first));
  const unlabelled = table.rows.every((row) => row.node.labelPrinted === false);
  const column = (heads[0] ?? []).findIndex(
    (_, at) => distinct(heads.map((row) => textAt(sheet, row[at]))).join('\n') === wanted(cell.column),
  );
  const line = unlabelled
    ? rows[heads.length]
    : rows
        .slice(heads.length)
        .find((row) => distinct(row.map((at) => textAt(sheet, at))).join('\n') === wanted(cell.row));
  return line?.[column] ?? '';
}

/** The sheet of a table, by the part's name. */
export function sheetOf(workbook: ReturnType<typeof readBack>, table: FormTable): WorkSheet {
  const name = workbook.SheetNames.find((one) => `${table.section.number}、${table.section.label}`.startsWith(one));
  return workbook.Sheets[name ?? ''] as WorkSheet;
}

/** Every number of a report with its address, as found by the words on the sheets. */
export function* foundCells(workbook: ReturnType<typeof readBack>, view: ReportView) {
  const { form, tables } = view.report;
  for (const filled of tables.values()) {
    if (!filled) continue;
    const sheet = sheetOf(workbook, filled.table);
    for (const cell of filled.table.cells) {
      const value = filled.values[cell.index];
      if (value === undefined) continue;
      const address = findCell(sheet, filled.table, form, cell);
      yield { cell, value, sheet, address, filled };
    }
  }
}
