import { utils, write } from '@e965/xlsx';
import type { Random } from '../../synthetic/index.ts';
import { cell, docxFile, paragraph, run } from '../docx-file.ts';
import { filledRows, type PrintedReport, type PrintedTable } from './printed.ts';

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** A table with `gridSpan` and `vMerge`, every cell's words given to `words`. */
function docxTable({ columns, rows }: PrintedTable, words: (text: string) => string): string {
  const covered = new Map<string, number>();
  const lines = rows.map((cells, row) => {
    const at = new Map(cells.map((one) => [one.column, one]));
    let line = '';
    for (let column = 0; column < columns; ) {
      const one = at.get(column);
      const span = one?.columns ?? covered.get(`${row} ${column}`) ?? 1;
      const merge = one ? (one.rows > 1 ? '<w:vMerge w:val="restart"/>' : '') : '<w:vMerge/>';
      for (let down = 1; one && down < one.rows; down++) covered.set(`${row + down} ${column}`, one.columns);
      line += cell(words(one?.text ?? ''), `<w:gridSpan w:val="${span}"/>${merge}`);
      column += span;
    }
    return `<w:tr>${line}</w:tr>`;
  });
  return `<w:tbl>${lines.join('')}</w:tbl>`;
}

const plainWords = (text: string) => paragraph(escaped(text) || ' ');

/** A Word document as it is typed. */
export const plainDocx = (report: PrintedReport): Uint8Array =>
  docxFile(
    [
      plainWords(report.title),
      plainWords(report.preamble),
      ...report.parts.flatMap((part) => [
        plainWords(part.heading),
        ...part.prose.map(plainWords),
        ...part.tables.map((one) => docxTable(one, plainWords)),
      ]),
    ].join(''),
  );

const numbering =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';

/** Parts numbered by Word, runs cut anywhere, tables in a frame, numbers corrected with their changes kept. */
export function editedDocx(report: PrintedReport, random: Random): Uint8Array {
  const pieces = (text: string) => {
    const letters = [...text];
    const at = random.integer(0, letters.length);
    const [a, b] = [letters.slice(0, at).join(''), letters.slice(at).join('')].map(escaped) as [string, string];
    const change = /^\d+$/.test(text) && random.chance(0.2);
    const deleted = change ? '<w:del><w:r><w:delText>99</w:delText></w:r></w:del>' : '';
    return paragraph(`${deleted}${a && run(a)}${b && (change ? `<w:ins>${run(b)}</w:ins>` : run(b))}` || run(' '));
  };
  const framed = (table: string) => `<w:tbl><w:tr><w:tc><w:tcPr/>${table}${paragraph(' ')}</w:tc></w:tr></w:tbl>`;
  const heading = (text: string) =>
    paragraph(escaped(text.replace(/^.、/, '')), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');
  const body = [
    pieces(report.title),
    pieces(report.preamble),
    ...report.parts.flatMap((part) => [
      heading(part.heading),
      ...part.prose.map(pieces),
      ...part.tables.map((one) => (random.chance(0.5) ? framed(docxTable(one, pieces)) : docxTable(one, pieces))),
    ]),
  ];
  return docxFile(body.join(''), { numbering });
}

/** A workbook of somebody's own: everything on one sheet, merged as printed. */
export function handmadeXlsx(report: PrintedReport): Uint8Array {
  const rows: (string | number | null)[][] = [[report.title], [report.preamble]];
  const merges: string[] = [];
  const value = (text: string) => (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text === '' ? null : text);
  for (const part of report.parts) {
    rows.push([part.heading], ...part.prose.map((text) => [text]));
    for (const table of part.tables) {
      rows.push([]);
      const first = rows.length;
      table.rows.forEach((cells, row) => {
        for (const one of cells) {
          if (one.rows * one.columns === 1) continue;
          const [r, c] = [first + row, one.column];
          merges.push(utils.encode_range({ s: { r, c }, e: { r: r + one.rows - 1, c: c + one.columns - 1 } }));
        }
      });
      rows.push(...filledRows(table).map((cells) => cells.map(value)), []);
    }
  }
  const sheet = utils.aoa_to_sheet(rows);
  sheet['!merges'] = merges.map((range) => utils.decode_range(range));
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, '年报');
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }));
}
