import type { FormTable } from '../../schemas/form.ts';
import { columnHeaders, type Header, headingWidth, type Line, rowLines, sharedGrid } from '../../schemas/table-grid.ts';
import { fill, type Labels } from '../wording/labels.ts';
import { anchorOf } from './anchors.ts';
import { escapeHtml } from './escape.ts';
import { columnHistory, type History, rowHistory } from './history.ts';
import { formLabel, formWords } from './other-language.ts';

/** One block of a bordered table as a report prints it. */
export interface BlockShape {
  readonly table: FormTable;
  /** False: the organ did not publish this block. */
  readonly published: boolean;
  /** Groups that the report prints as one row. */
  readonly closed: ReadonlySet<string>;
}

/** The place of one number in a compiled table. */
export interface Hole {
  readonly block: number;
  readonly index: number;
  readonly total: boolean;
  /** The column is a total: set off from those it sums. */
  readonly edge: boolean;
  readonly signed: boolean;
}

/**
 * A bordered table with everything but the numbers: `texts[i]` comes before `holes[i]`, the last text ends it.
 * A text before a hole stops inside the start tag of its `td`, behind the id and headers.
 */
export interface Sheet {
  readonly texts: readonly string[];
  readonly holes: readonly Hole[];
}

/** Gathers HTML; `hole` ends the running text. */
class SheetWriter {
  readonly t: Labels;
  readonly texts: string[] = [];
  readonly holes: Hole[] = [];
  #text = '';
  #ids = 0;
  readonly prefix: string;

  constructor(prefix: string, t: Labels) {
    this.t = t;
    this.prefix = prefix;
  }

  write(html: string): void {
    this.#text += html;
  }

  hole(hole: Hole): void {
    this.texts.push(this.#text);
    this.#text = '';
    this.holes.push(hole);
  }

  nextId(): string {
    this.#ids += 1;
    return `${this.prefix}${this.#ids}`;
  }

  finish(): Sheet {
    return { texts: [...this.texts, this.#text], holes: this.holes };
  }
}

const span = (name: string, count: number) => (count > 1 ? ` ${name}="${count}"` : '');

function headerCell(id: string, header: Header, scope: string, kind: string, href: string | null, t: Labels): string {
  const total = header.node.total ? (kind === 'c' ? ' t e' : ' t') : '';
  const spans = span('colspan', header.columns) + span('rowspan', header.rows);
  const label = formLabel(header.node.label, t);
  return `<th id="${id}" scope="${scope}" class="${kind}${total}"${spans}>${href === null ? label : `<a href="${href}">${label}</a>`}</th>`;
}

/** The cell in the top left corner: the form's note, or the name of the row headings. */
function cornerCell(table: FormTable, width: number, rows: number, t: Labels): string {
  if (width === 0) return '';
  const spans = span('colspan', width) + span('rowspan', rows);
  const { note, rowHeader } = table.definition;
  if (rowHeader && !note) return `<th scope="col" class="corner"${spans}>${formLabel(rowHeader, t)}</th>`;
  return `<td class="corner"${spans}>${formLabel(note ?? '', t)}</td>`;
}

/** Header rows of one block. @returns for each column of numbers, the ids of the headings over it */
function writeColumns(
  writer: SheetWriter,
  table: FormTable,
  width: number,
  starts: readonly number[],
  history: History | null,
): string[][] {
  const rows = columnHeaders(table.definition.columns, starts);
  const ids: string[][] = table.columns.map(() => []);
  rows.forEach((headers, index) => {
    writer.write('<tr>');
    if (index === 0) writer.write(cornerCell(table, width, rows.length, writer.t));
    for (const header of headers) {
      const id = writer.nextId();
      for (let leaf = header.from; leaf < header.to; leaf++) ids[leaf]?.push(id);
      writer.write(
        headerCell(
          id,
          header,
          header.node.children ? 'colgroup' : 'col',
          'c',
          columnHistory(history, table, header.node.key),
          writer.t,
        ),
      );
    }
    writer.write('</tr>');
  });
  return ids;
}

function writeLine(
  writer: SheetWriter,
  place: { block: number; table: FormTable; starts: readonly number[]; columnIds: readonly string[][] },
  line: Line,
  rowIds: readonly string[],
): void {
  const { table, starts } = place;
  table.columns.forEach((column, position) => {
    const cell = table.cell(line.key, column.key);
    if (!cell) throw new Error(`no cell ${line.key} ${column.key} in ${table.key}`);
    const headers = [...(place.columnIds[position] ?? []), ...rowIds].join(' ');
    const columns = (starts[position + 1] ?? 0) - (starts[position] ?? 0);
    writer.write(`<td id="${anchorOf(cell.key)}" headers="${headers}"${span('colspan', columns)}`);
    writer.hole({
      block: place.block,
      index: cell.index,
      total: cell.total,
      edge: Boolean(column.node.total),
      signed: cell.kind === 'signedCount',
    });
    writer.write('</td>');
  });
}

function writeRows(
  writer: SheetWriter,
  shape: BlockShape,
  block: number,
  grid: { width: number; starts: readonly number[]; columnIds: readonly string[][]; history: History | null },
): void {
  const open: { id: string; until: number }[] = [];
  rowLines(shape.table.definition.rows, grid.width, shape.closed).forEach((line, index) => {
    writer.write(`<tr${line.under.length === 0 || line.headers.length > 1 ? ' class="first"' : ''}>`);
    while (open.length > 0 && (open.at(-1)?.until ?? 0) <= index) open.pop();
    for (const header of line.headers) {
      if (grid.width === 0) continue;
      const id = writer.nextId();
      open.push({ id, until: header.to });
      const last = header.node === line.node;
      writer.write(
        headerCell(
          id,
          header,
          last ? 'row' : 'rowgroup',
          last ? 'r' : 'g',
          rowHistory(grid.history, shape.table, header.node.key),
          writer.t,
        ),
      );
    }
    const rowIds = open.map((entry) => entry.id);
    writeLine(writer, { block, table: shape.table, ...grid }, line, rowIds);
    writer.write('</tr>');
  });
}

/**
 * Compiles one bordered table of the form, with one block or several, for one way of printing it.
 * Blocks of different widths share one grid; a block with a printed caption begins with a full-width row.
 *
 * @param id id of the table's caption; header cells get ids that begin with it
 * @param history where headings lead to the history of their numbers; null where that page is not at hand
 */
export function compileSheet(
  shapes: readonly BlockShape[],
  id: string,
  t: Labels,
  history: History | null = null,
): Sheet {
  const writer = new SheetWriter(`${id}-`, t);
  const grid = sharedGrid(shapes.map((shape) => shape.table.columns.length));
  const width = Math.max(...shapes.map((shape) => headingWidth(shape.table)));
  const all = width + grid.widths.length;
  const { section, definition } = (shapes[0] as BlockShape).table;
  const unit = definition.unit
    ? `<span>${escapeHtml(fill(t.table.unit, { unit: formWords(definition.unit, t) }))}</span>`
    : '';
  const blocks = definition.captionPrinted;
  writer.write(`<table class="sheet${blocks ? ' blocks' : ''}">`);
  writer.write(`<caption id="${id}"><span class="vh">${escapeHtml(section.label)}</span>${unit}</caption>`);
  if (blocks) {
    const twelfths = grid.widths.map((part) => `<col class="w${Math.round((12 * part) / grid.whole)}">`);
    writer.write(`<colgroup>${'<col class="head">'.repeat(width)}${twelfths.join('')}</colgroup>`);
  }
  shapes.forEach((shape, block) => {
    writer.write(blocks ? '<tbody>' : '<thead>');
    const caption: string[] = [];
    if (blocks) {
      caption.push(writer.nextId());
      const label = formLabel(shape.table.definition.label, t);
      writer.write(
        `<tr><th id="${caption[0]}" scope="rowgroup" class="block"${span('colspan', all)}>${label}</th></tr>`,
      );
    }
    if (!shape.published) {
      writer.write(`<tr><td class="absent"${span('colspan', all)}>${escapeHtml(t.report.tableMissing)}</td></tr>`);
      writer.write('</tbody>');
      return;
    }
    const starts = grid.starts[block] ?? [];
    const columnIds = writeColumns(writer, shape.table, width, starts, history).map((ids) => [...caption, ...ids]);
    if (!blocks) writer.write('</thead><tbody>');
    writeRows(writer, shape, block, { width, starts, columnIds, history });
    writer.write('</tbody>');
  });
  writer.write('</table>');
  return writer.finish();
}
