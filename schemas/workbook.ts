import { z } from 'zod';
import { organKinds } from './organ.ts';
import { contacts, organId } from './texts.ts';

/**
 * What the spreadsheet that `documents` writes and the reader that `import` has agree on: a hidden sheet that tells
 * where each number, label and fact stands. So the reader knows nothing of the layout, and the layout may change.
 */

/** Name of the hidden sheet. Its first column holds `recordMark`, then one JSON text in pieces, a piece a row. */
export const recordSheet = 'nianbao';
export const recordMark = 'nianbao-workbook';

/** How a fact of report.json stands in its cell; `words` leads from what is chosen to what is stored. */
const factType = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text') }),
  z.strictObject({ type: z.literal('day') }),
  z.strictObject({ type: z.literal('choice'), words: z.record(z.string(), z.string()) }),
]);
export type FactType = z.infer<typeof factType>;

const address = z.string().regex(/^[A-Z]{1,3}[1-9]\d{0,6}$/);

/** What stands where on one sheet; places are addresses such as `C5`. */
const sheetRecord = z.strictObject({
  name: z.string(),
  /** Words of the form by their place: they must still be there. */
  labels: z.record(address, z.string()),
  /** Place of each number by its key. */
  cells: z.record(z.string(), address),
  /** Place where the unit of an amount is chosen, by the key of the amount. */
  units: z.record(z.string(), address),
  /** Values of report.json by their path, `period.from`. */
  facts: z.record(z.string().regex(/^[a-z]\w*(\.[a-z]\w*)*$/i), z.strictObject({ cell: address, as: factType })),
  /** First cell and number of lines of the list of figures. */
  figures: z.strictObject({ cell: address, lines: z.int().min(0) }).nullable(),
});
export type SheetRecord = z.infer<typeof sheetRecord>;

/** What a report tells of its organ. */
const organFacts = z.strictObject({
  name: z.string(),
  shortName: z.string().nullable(),
  kind: z.enum(organKinds),
  parent: organId.nullable(),
  notice: z.string().nullable(),
  contacts: contacts.nullable(),
});

/** The whole record of a workbook. */
export const workbookRecord = z.strictObject({
  version: z.literal(1),
  use: z.enum(['report', 'form']),
  organ: z.string(),
  year: z.int(),
  edition: z.string(),
  /** Keys of totals that are left out and computed. */
  computed: z.array(z.string()),
  /** Units of amounts that differ from the form's, by key. */
  units: z.record(z.string(), z.string()),
  /** Paths of tables that were not published, `applications`. */
  unpublished: z.array(z.string()),
  sheets: z.array(sheetRecord),
  /** report.json as it was written. */
  report: z.record(z.string(), z.unknown()),
  /** Prose by file, and what organ.json says; of a report, for no sheet shows them. A form is filled in beside them. */
  prose: z.record(z.string().regex(/^[a-z0-9][a-z0-9-]*\.md$/), z.string()).optional(),
  organFile: organFacts.optional(),
});
export type WorkbookRecord = z.infer<typeof workbookRecord>;

/** Columns of the list of figures, in order. */
export const figureColumns = ['key', 'label', 'value', 'unit', 'parts'] as const;

/** What stands between the keys of a figure's parts. */
export const partsMark = '、';

/** Most characters of a cell (limits of spreadsheet programs); longer texts of the hidden sheet are split. */
export const mostCharacters = 32_767;

/** A cell's place, from 1. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** `3` → `C`. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** `{ row: 5, column: 3 }` → `C5`. */
export const cellAddress = ({ row, column }: CellPlace): string => `${columnName(column)}${row}`;

/** `C5` → `{ row: 5, column: 3 }`; null for what is no address. */
export function parseAddress(address: string): CellPlace | null {
  const match = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(address);
  if (!match) return null;
  const column = [...(match[1] as string)].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(match[2]), column };
}

const dayLength = 86_400_000;
/** Day 0 of spreadsheets: so counted that 1900-03-01 and later are right (ECMA-376 part 1, 18.17.4.1). */
const dayZero = Date.UTC(1899, 11, 30);

/** `2024-01-31` as spreadsheets count days. */
export const serialOfDay = (day: string): number => (Date.parse(`${day}T00:00:00Z`) - dayZero) / dayLength;

/** Back from a spreadsheet's day; null for what is no whole day from 1900-03-01 to 9999-12-31. */
export function dayOfSerial(serial: number): string | null {
  if (!Number.isInteger(serial) || serial < 61 || serial > 2_958_465) return null;
  return new Date(dayZero + serial * dayLength).toISOString().slice(0, 10);
}
