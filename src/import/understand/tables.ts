import type { Form, FormTable } from '../../../schemas/form.ts';
import type { SourceDocument, SourceTable } from '../source-document.ts';
import { type CellResult, readTable, type TableResult } from './cells.ts';
import { type FlowPiece, readFlow } from './flows.ts';
import { type Found, readGrid } from './grids.ts';
import { onlyHead } from './only-head.ts';
import type { Simplify } from './plain.ts';
import type { LabelToken, LeftOff, RowRecord } from './records.ts';
import { type ReadThrough, readThrough, scattered } from './scattered.ts';
import { readSequence } from './sequence.ts';
import { printedRows } from './statistics.ts';
import { vocabularyOf } from './vocabulary.ts';

/** A table with fewer labels of the form and no row of it is another table. */
const fewLabels = 3;

/** A table goes on behind fewer letters than this. */
const farAway = 60;

/** Letters of a paragraph that are a table. */
export interface TakenText {
  readonly start: number;
  readonly end: number;
}

/** The tables of one edition as a document has them. */
export interface TablesFound {
  readonly form: Form;
  readonly tables: readonly TableResult[];
  /** How well the labels of this edition fit: labels met without a slip, and cells read. */
  readonly score: number;
  /** Tables of the document that are tables of the form. */
  readonly used: ReadonlySet<SourceTable>;
  /** By index of the block: what of a paragraph is a table. */
  readonly taken: ReadonlyMap<number, readonly TakenText[]>;
}

interface Gathered {
  readonly records: readonly RowRecord[];
  readonly labels: readonly LabelToken[];
  /** Labels of tables whose rows are printed without a number. */
  readonly empty: readonly LabelToken[];
  readonly used: ReadonlySet<SourceTable>;
  readonly taken: ReadonlyMap<number, readonly TakenText[]>;
}

/** Does a row stand in a table, below its head, whose cells are all empty? */
function hasEmptyRow({ cells }: SourceTable): boolean {
  const rows = Map.groupBy(cells, ({ row }) => row);
  return [...rows].some(([row, inside]) => row > 0 && inside.length > 2 && inside.every(({ text }) => text === ''));
}

/** Reads all blocks in order: runs of paragraphs as running text, tables by their places. */
function gather({ blocks, format }: SourceDocument, form: Form, simplify: Simplify): Gathered {
  const vocabulary = vocabularyOf(form);
  const records: RowRecord[] = [];
  const labels: LabelToken[] = [];
  const empty: LabelToken[] = [];
  const used = new Set<SourceTable>();
  const taken = new Map<number, TakenText[]>();
  let from: LeftOff = { table: null, lit: null, inBody: false };
  let pieces: (FlowPiece & { index: number })[] = [];
  const flow = () => {
    if (pieces.length === 0) return;
    // numbers among words need a head of their own: one of a table before says nothing of them
    const found = readFlow(pieces, vocabulary, simplify, { ...from, lit: null }, format === 'text');
    records.push(...found.records);
    labels.push(...found.labels);
    // the head of a page may stand between two pieces of one table
    const short = pieces.reduce((letters, { text }) => letters + text.length, 0) < farAway;
    from = { ...found.leftOff, lit: found.leftOff.lit ?? (short ? from.lit : null) };
    for (const { piece, start, end } of found.taken) {
      const index = pieces[piece]?.index ?? -1;
      taken.set(index, [...(taken.get(index) ?? []), { start, end }]);
    }
    pieces = [];
  };
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'paragraph') {
      pieces.push({ text: block.text, place: block.place, index });
      continue;
    }
    flow();
    const found: Found =
      block.columns === 1
        ? readFlow(
            block.cells.map((cell) => ({ text: cell.text, place: cell.place })),
            vocabulary,
            simplify,
            from,
          )
        : readGrid(block, vocabulary, simplify, from);
    records.push(...found.records);
    labels.push(...found.labels);
    from = found.leftOff;
    const [own, head] = [found.records.some(({ lit }) => lit), found.labels.length >= fewLabels];
    if (own || (head && found.records.length === 0)) used.add(block);
    if (head && found.records.length === 0 && hasEmptyRow(block)) empty.push(...found.labels);
  }
  flow();
  return { records, labels, empty, used, taken };
}

/** The paragraphs' text, sentence by sentence. */
const sentencesOf = ({ blocks }: SourceDocument) =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? block.text.split(/[。；;，,]/) : []));

const ofTables = ({ word }: LabelToken) => word.meanings.some(({ role }) => role !== 'section');

/** Is every cell of the rows that are printed read, and nothing asked? */
const isComplete = (found: TableResult) => {
  const rows = new Set(printedRows(found));
  return found.table.cells.every(
    ({ key, row }) => !rows.has(row.key) || (found.cells.get(key)?.value ?? null) !== null,
  );
};

/** Does a table print a cell blank? Then its numbers are fewer than its cells. */
const printsBlanks = ({ cells }: TableResult) =>
  [...cells.values()].some(({ value, question, place }) => value === null && question === null && place !== null);

/** Reads a table anew that was not read in full: by its numbers as they follow each other. null where that tells nothing. */
function scatteredTables(document: SourceDocument, form: Form, simplify: Simplify) {
  const vocabulary = vocabularyOf(form);
  let through: ReadThrough | null = null;
  return (table: FormTable, read: TableResult | null): TableResult | null => {
    if (read && (isComplete(read) || printsBlanks(read))) return null;
    through ??= readThrough(document, vocabulary, simplify);
    const found = scattered(through, table, vocabulary);
    return found && readSequence(form, table, found, document.format === 'pdf');
  };
}

/** The tables of a form in a document. Pure. */
export function findTables(document: SourceDocument, form: Form, simplify: Simplify): TablesFound {
  const { records, labels, empty, used, taken } = gather(document, form, simplify);
  const sentences = sentencesOf(document);
  const scattered = scatteredTables(document, form, simplify);
  const tables = form.tables.flatMap((table) => {
    const read = readTable(form, table, records, sentences) ?? onlyHead(table, empty, true) ?? onlyHead(table, labels);
    return scattered(table, read) ?? read ?? [];
  });
  const exact = new Set(
    labels.filter((label) => ofTables(label) && label.edits === 0 && !label.partial).map(({ word }) => word),
  );
  const cells = tables.flatMap((table) => [...table.cells.values()]).filter(({ value }) => value !== null);
  return { form, tables, score: exact.size + cells.length / 100, used, taken };
}

/** All that was read for the cells that the report has. */
export const cellsRead = ({ tables }: TablesFound): CellResult[] =>
  tables.flatMap((found) => {
    const printed = new Set(printedRows(found));
    return [...found.cells.values()].filter(({ cell }) => printed.has(cell.row.key));
  });
