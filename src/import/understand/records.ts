import type { FormNode, Section } from '../../../schemas/edition.ts';
import type { FormTable } from '../../../schemas/form.ts';
import type { SourceCell, SourcePlace } from '../source-document.ts';
import type { Token } from './lexer.ts';
import { isPrinted } from './numerals.ts';
import type { Meaning } from './vocabulary.ts';

export type LabelToken = Extract<Token, { kind: 'label' }>;

/** A cell of a table as it was met; one without words is a blank. */
export interface Field {
  readonly text: string;
  readonly place: SourcePlace;
  /** In a table with places: the cell itself. */
  readonly cell: SourceCell | null;
}

/** A label over columns. */
export interface HeaderLabel {
  readonly token: LabelToken;
  readonly cell: SourceCell | null;
  /** As it stands in the document, with what follows: it may name a unit. */
  readonly printed: string;
}

/** Fields that stand in one row, with the labels they stand under and behind. */
export interface RowRecord {
  readonly table: FormTable;
  /** The row it names; null where it names none. */
  readonly row: FormNode | null;
  /** The row's label has no slip and stands whole. */
  readonly exact: boolean;
  /** Words that are no label of the form stand where a row's label does: a garbled one, or a row of the report's own. */
  readonly worded: boolean;
  readonly fields: readonly Field[];
  readonly header: readonly HeaderLabel[];
  /** A caption, a heading or labels over columns stand near: this is a table and no sentence. */
  readonly lit: boolean;
  /** Numbers stand without separators here: fields may be several in one. */
  readonly runs: boolean;
  /** Where rows have more fields than columns: the side on which the empty ones too many stand; null: not known. */
  readonly pad: 'before' | 'behind' | null;
  /** Where labels stand in another order than the form's: which the numbers keep. null: that of the labels. */
  readonly order: 'form' | 'either' | null;
  readonly source: 'grid' | 'flow';
}

const meaningsIn = (token: LabelToken, table: FormTable | null, role: Meaning['role']) =>
  token.word.meanings.filter((meaning) => meaning.role === role && (table === null || meaning.table === table));

/** A label over several columns: it holds for what follows, too. */
const isHeading = ({ token }: HeaderLabel, table: FormTable) =>
  meaningsIn(token, table, 'column').every(({ node }) => node?.children);

/** The one table that all labels can belong to; null where there are several or none. */
const onlyTable = (meanings: readonly Meaning[]): FormTable | null => {
  const tables = new Set(meanings.map(({ table }) => table));
  const [table] = tables;
  return tables.size === 1 ? (table ?? null) : null;
};

const isUnder = ({ token, node }: { token: LabelToken; node: FormNode }, heading: FormNode) =>
  token.word.meanings.some((meaning) => meaning.node === node && meaning.under.includes(heading));

/**
 * The row that labels before a row's fields name: the last that holds numbers itself, else the last heading that may.
 * Where only the beginning of it stands here and another row is named before it, they are the numbers of either.
 */
function rowNamed(labels: readonly LabelToken[], table: FormTable): { node: FormNode; token: LabelToken } | null {
  const named = labels.flatMap((token) =>
    meaningsIn(token, table, 'row').flatMap(({ node }) => (node ? [{ node, token }] : [])),
  );
  const leaf = named.findLast(({ node }) => !node.children);
  const others = named.filter(({ node }) => node !== leaf?.node && (!node.children || node.collapsible));
  if (leaf?.token.partial && others.some(({ node }) => !isUnder(leaf, node))) return null;
  return leaf ?? named.findLast(({ node }) => node.collapsible) ?? null;
}

/** No number is written so: several have run together. */
const several = /^[+\-−]?0\d|\d[+\-−]\d|\d{9}|\.\d+\.\d/;

/** Where one row of more fields than columns shows that the empty ones stand; null where none does, or two differ. */
function padOf(records: readonly RowRecord[]): RowRecord['pad'] {
  const found = new Set<RowRecord['pad']>();
  for (const { fields, table } of records) {
    const before = fields[0]?.text.trim() === '';
    const behind = fields.at(-1)?.text.trim() === '';
    if (fields.length > table.columns.length && before !== behind) found.add(before ? 'before' : 'behind');
  }
  const [only = null] = found;
  return found.size === 1 ? only : null;
}

/** A row with fewer digits than columns: blanks were dropped here, so that digits that ran together tell nothing. */
const lacksBlanks = ({ row, fields, table }: RowRecord) =>
  row !== null &&
  !table.singleRow &&
  fields.map(({ text }) => text.replace(/[^\d０-９\-−/]/g, '')).join('').length < table.columns.length;

/** Records that know the habits of their page: whether numbers lost their separators, on which side empty cells stand. */
export function withHabits(records: readonly RowRecord[]): RowRecord[] {
  const inTables = records.filter(({ row, lit }) => row !== null || lit);
  const runs = inTables.some(({ fields }) => fields.some(({ text }) => several.test(text.normalize('NFKC').trim())));
  const byTable = [...Map.groupBy(records, ({ table }) => table)];
  const pads = new Map(byTable.map(([table, own]) => [table, padOf(own)]));
  const whole = new Set(byTable.flatMap(([table, own]) => (own.slice(0, -1).some(lacksBlanks) ? [] : [table])));
  return records.map((record) => {
    const { table } = record;
    return { ...record, runs: runs && whole.has(table), pad: pads.get(table) ?? null };
  });
}

/** After so many other letters a table's head is no longer near. */
const farAway = 30;

/** A word of so few letters says nothing alone. */
const shortest = 3;

/** The table that a piece of a document left off in, and the part whose tables' head was near: the next may go on. */
export interface LeftOff {
  readonly table: FormTable | null;
  readonly lit: Section | null;
  /** Below the labels over the columns. */
  readonly inBody: boolean;
}

/** A table with more columns than this is told by its shape; one with fewer may be any, unless its head says it. */
const anyShape = 3;

/** Follows labels and fields in reading order and gathers them into rows. */
export class Recorder {
  readonly records: RowRecord[] = [];
  table: FormTable | null = null;
  #header: HeaderLabel[] = [];
  #lit: Section | null;
  #quiet = 0;
  #pending: LabelToken[] = [];
  #fields: Field[] = [];
  #inBody = false;
  #worded = false;
  readonly #source: 'grid' | 'flow';
  /** Fields stand before their label. */
  readonly #before: boolean;

  /** `from`: where the piece of the document before left off. */
  constructor(source: 'grid' | 'flow', from: LeftOff, before = false) {
    this.#source = source;
    this.#before = before;
    this.table = from.table;
    this.#lit = from.lit;
    this.#inBody = from.inBody;
  }

  /** Where the next piece of the document goes on. */
  get leftOff(): LeftOff {
    return { table: this.table, lit: this.#lit, inBody: this.#inBody };
  }

  /** A label; `cell` in a table with places. */
  label(token: LabelToken, cell: SourceCell | null, printed = ''): void {
    const { meanings } = token.word;
    this.#quiet = 0;
    if (this.#fields.length === 0) this.#worded = false;
    const over = meanings.find(({ role }) => role === 'caption' || role === 'section');
    if (over) {
      this.#begin(over);
      return;
    }
    const rows = meanings.filter(({ role }) => role === 'row');
    const columns = meanings.filter(({ role }) => role === 'column');
    const own = columns.filter(({ table }) => table === this.table);
    // 其他, 总计 stand in several tables: they never say that another one begins
    if (token.word.core.length <= shortest && !meanings.some(({ table }) => table === this.table)) return;
    const isRow = rows.length > 0 && (columns.length === 0 || this.#inBody);
    if (isRow) this.#rowLabel(token, rows);
    else if (columns.length > 0) this.#columnLabel({ token, cell, printed }, own.length > 0 ? own : columns);
    else this.#close();
  }

  /** A row of numbers has begun below the labels over columns. */
  get inBody(): boolean {
    return this.#inBody;
  }

  field(field: Field): void {
    if (this.#before && this.#pending.length > 0) this.#close();
    this.#fields.push(field);
  }

  /** Words that are no label: a few may stand anywhere, many end what was begun. */
  rest(letters: number): void {
    this.#quiet += letters;
    if (this.#quiet >= farAway) this.#lit = null;
    if (letters >= 2 && this.#fields.length > 0) this.#close();
    // between a label and the numbers of a long row nothing stands but the beginning of another label
    const torn = letters >= 2 && this.#source === 'flow' && (this.table?.columns.length ?? 0) > anyShape;
    if (letters < 6 && !torn) return;
    this.#close();
    this.#pending = [];
    this.#worded = true;
  }

  /** The end of a row or of all. Labels without fields stay for the next row where `keep`. */
  end(keep = false): void {
    this.#close();
    if (!keep) this.#pending = [];
  }

  #begin({ table, of, role }: Meaning): void {
    this.#close();
    this.table = table;
    this.#header = [];
    this.#pending = [];
    this.#inBody = false;
    this.#lit = role === 'section' ? (of as Section) : (table?.section ?? null);
  }

  #rowLabel(token: LabelToken, meanings: readonly Meaning[]): void {
    if (this.#fields.length > 0 && !this.#before) this.#close();
    this.#switchTo(meanings);
    this.#pending.push(token);
    this.#inBody = true;
  }

  #switchTo(meanings: readonly Meaning[]): void {
    if (meanings.some(({ table }) => table === this.table)) return;
    const table = onlyTable(meanings);
    if (!table) return;
    this.table = table;
    this.#header = this.#header.filter(({ token }) => meaningsIn(token, table, 'column').length > 0);
  }

  #columnLabel(label: HeaderLabel, meanings: readonly Meaning[]): void {
    this.#close();
    if (this.#inBody) this.#header = [];
    this.#inBody = false;
    this.#pending = [];
    if (!meanings.some(({ table }) => table === this.table)) this.table = onlyTable(meanings);
    this.#header.push(label);
    // several tables of a part may share a label over their columns
    this.#lit = (this.table ?? meanings[0]?.table)?.section ?? null;
  }

  #close(): void {
    const fields = this.#fields;
    if (fields.length === 0) return;
    this.#fields = [];
    const { table } = this;
    const named = table && rowNamed(this.#pending, table);
    const header = this.#header;
    if (table && (named || isPrinted(fields.map(({ text }) => text)))) {
      this.records.push({
        table,
        row: named?.node ?? null,
        exact: named !== null && named.token.edits === 0 && !named.token.partial,
        worded: this.#worded && named === null,
        fields,
        header,
        lit: this.#lit === table.section || (this.#source === 'grid' && table.columns.length > anyShape),
        source: this.#source,
        runs: false,
        pad: null,
        order: null,
      });
    }
    if (table?.singleRow && this.#source === 'flow') this.#header = header.filter((label) => isHeading(label, table));
    this.#pending = [];
    this.#worded = false;
  }
}
