import { xmlText } from './xml.ts';

/** A cell of a table as Word has it; `content` is XML of paragraphs. */
export interface TableCell {
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
  readonly content: string;
  /** Background, `C6D9F1`. */
  readonly fill?: string;
}

export interface TableRow {
  /** Repeated on every page, and marked as the table's head. */
  readonly head: boolean;
  /** May be cut at the end of a page; only where it would not fit on one. */
  readonly splits?: boolean;
  readonly cells: readonly TableCell[];
}

export interface TableOptions {
  /** Widths of the columns in twentieths of a point. */
  readonly widths: readonly number[];
  /** What the table is, for those who cannot see it. */
  readonly title: string;
  readonly description: string;
  /** Least height of a row in twentieths of a point. */
  readonly rowHeight: number;
  /** The first column heads its rows. */
  readonly rowHeads: boolean;
}

type Merge = '' | 'restart' | 'continue';

/** Properties in the order of CT_TcPr (ECMA-376 Part 1, 17.4.69). */
function cellXml({ column, columns, content, fill }: TableCell, merge: Merge, widths: readonly number[]): string {
  let width = 0;
  for (let index = column; index < column + columns; index++) width += widths[index] ?? 0;
  let xml = `<w:tcW w:w="${width}" w:type="dxa"/>`;
  if (columns > 1) xml += `<w:gridSpan w:val="${columns}"/>`;
  if (merge) xml += `<w:vMerge${merge === 'restart' ? ' w:val="restart"' : ''}/>`;
  if (fill) xml += `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`;
  return `<w:tc><w:tcPr>${xml}<w:vAlign w:val="center"/></w:tcPr>${content}</w:tc>`;
}

/**
 * Rows with their merged cells: Word has no row span, so a cell that reaches down is continued by an empty one in every
 * row it covers. `empty` is the paragraph of such a cell, by row.
 */
function rowsXml(rows: readonly TableRow[], options: TableOptions, empty: (row: number) => string): string {
  const { widths, rowHeight } = options;
  /** By column: the cell that reaches down, and how many rows are left of it. */
  const reaching = new Map<number, { cell: TableCell; left: number }>();
  let xml = '';
  rows.forEach(({ head, splits, cells }, index) => {
    const starting = new Map(cells.map((cell) => [cell.column, cell]));
    xml += '<w:tr><w:trPr>';
    if (!splits) xml += '<w:cantSplit/>';
    xml += `<w:trHeight w:val="${rowHeight}" w:hRule="atLeast"/>${head ? '<w:tblHeader/>' : ''}</w:trPr>`;
    for (let column = 0; column < widths.length; ) {
      const cell = starting.get(column);
      const above = reaching.get(column);
      if (cell) {
        if (cell.rows > 1) reaching.set(column, { cell, left: cell.rows - 1 });
        xml += cellXml(cell, cell.rows > 1 ? 'restart' : '', widths);
        column += cell.columns;
      } else if (above) {
        above.left -= 1;
        if (above.left === 0) reaching.delete(column);
        xml += cellXml({ ...above.cell, content: empty(index) }, 'continue', widths);
        column += above.cell.columns;
      } else throw new Error(`docx: no cell in row ${index} at column ${column}`);
    }
    xml += '</w:tr>';
  });
  return xml;
}

/** A table with fixed columns, a head that repeats, merged cells and a title for screen readers. */
export function tableXml(rows: readonly TableRow[], options: TableOptions, empty: (row: number) => string): string {
  const { widths, title, description, rowHeads } = options;
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const head = rows[0]?.head ? 1 : 0;
  const first = rowHeads ? 1 : 0;
  const look = (0x0400 + 0x20 * head + 0x80 * first).toString(16).toUpperCase().padStart(4, '0');
  return (
    `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="${whole}" w:type="dxa"/><w:jc w:val="center"/>` +
    `<w:tblLayout w:type="fixed"/><w:tblLook w:val="${look}" w:firstRow="${head}" ` +
    `w:lastRow="0" w:firstColumn="${first}" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>` +
    `<w:tblCaption w:val="${xmlText(title)}"/><w:tblDescription w:val="${xmlText(description)}"/></w:tblPr>` +
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>` +
    `${rowsXml(rows, options, empty)}</w:tbl>`
  );
}
