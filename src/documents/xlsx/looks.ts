import type { Style } from './style.ts';

/** The looks of cells that every sheet uses. */
export const looks = {
  title: { font: 'title', align: 'center', wrap: true },
  subtitle: { align: 'left', wrap: true },
  unit: { align: 'right' },
  section: { font: 'section', align: 'left', wrap: true, border: true, fill: 'head' },
  head: { font: 'head', align: 'center', wrap: true, border: true, fill: 'head' },
  corner: { font: 'small', align: 'left', wrap: true, border: true, fill: 'head' },
  row: { align: 'left', wrap: true, border: true },
  group: { align: 'center', wrap: true, border: true },
  absent: { align: 'left', wrap: true, border: true },
  note: { font: 'small', align: 'left', wrap: true },
  name: { font: 'head', align: 'left', vertical: 'top', wrap: true, border: true, fill: 'head' },
  value: { align: 'left', vertical: 'top', wrap: true, border: true },
  check: { font: 'small', align: 'center', border: true },
  checkLabel: { font: 'small', align: 'left', wrap: true, border: true },
  cell: { align: 'left', border: true },
  openText: { align: 'left', vertical: 'top', wrap: true, border: true, fill: 'input', open: true },
  openCell: { align: 'left', border: true, fill: 'input', open: true },
  openChoice: { align: 'center', border: true, fill: 'input', open: true },
} as const satisfies Readonly<Record<string, Style>>;
