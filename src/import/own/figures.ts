import { type Figure, figureSchema } from '../../../schemas/statistics.ts';
import { cellAddress, figureColumns, parseAddress } from '../../../schemas/workbook.ts';
import { quote } from '../../diagnostics/finding.ts';
import { contentAt, type OwnSheet, type OwnWorkbook, shownContent, tellCell, wordsOf } from './source.ts';

/** The value of a figure: a number, or blank. */
function valueIn(own: OwnWorkbook, sheet: OwnSheet, address: string, label: string): number | null {
  const content = contentAt(sheet, address);
  if (!content || content.kind === 'none' || wordsOf(content) === '') {
    if (content?.kind !== 'truth' && content?.kind !== 'error') return null;
  }
  if (content?.kind === 'number') return content.value;
  const code = content?.kind === 'error' ? 'formula-error' : 'text';
  tellCell(own, sheet, address, code, { label, found: quote(shownContent(content)) });
  return null;
}

/** One line of the list; null for an empty one. Findings: text, formula-error, figure. */
function readLine(own: OwnWorkbook, sheet: OwnSheet, row: number, column: number): Figure | null {
  const addresses = figureColumns.map((_, at) => cellAddress({ row, column: column + at }));
  const [key = '', label = '', value = '', unit = '', parts = ''] = addresses;
  if (addresses.every((address) => shownContent(contentAt(sheet, address)).trim() === '')) return null;
  const words = (address: string) => wordsOf(contentAt(sheet, address));
  const keys = words(parts)
    .split(/[、,，;；\s]+/)
    .filter((part) => part !== '');
  const figure = {
    key: words(key),
    label: words(label),
    value: valueIn(own, sheet, value, words(label) || words(key)),
    unit: words(unit),
    ...(keys.length > 0 ? { parts: keys } : {}),
  };
  const parsed = figureSchema.safeParse(figure);
  if (parsed.success) return parsed.data;
  const wrong =
    addresses[figureColumns.indexOf(parsed.error.issues[0]?.path[0] as (typeof figureColumns)[number])] ?? key;
  tellCell(own, sheet, wrong, 'figure', { found: quote(shownContent(contentAt(sheet, wrong))) });
  return null;
}

/** The list of figures, lines that were added below it too. */
export function readFigures(own: OwnWorkbook, sheets: readonly OwnSheet[]): Figure[] {
  return sheets.flatMap((sheet) => {
    const first = sheet.record.figures && parseAddress(sheet.record.figures.cell);
    if (!first) return [];
    const lines = Array.from({ length: Math.max(0, sheet.grid.lastRow - first.row + 1) }, (_, at) => first.row + at);
    return lines.flatMap((row) => readLine(own, sheet, row, first.column) ?? []);
  });
}
