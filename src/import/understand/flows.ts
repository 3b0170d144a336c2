import type { SourcePlace } from '../source-document.ts';
import { type Atom, atomsOfLine, openRemarks } from './atoms.ts';
import { type Found, isWhole, wellFormed } from './grids.ts';
import { type Token, tokensOf } from './lexer.ts';
import type { Simplify } from './plain.ts';
import { type LeftOff, Recorder, type RowRecord, withHabits } from './records.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A line of text with where it stands. */
export interface FlowPiece {
  readonly text: string;
  readonly place: SourcePlace;
}

/** Letters of a piece that belong to a table and are no prose. */
export interface Taken {
  readonly piece: number;
  readonly start: number;
  readonly end: number;
}

export interface FoundInFlow extends Found {
  readonly taken: readonly Taken[];
}

/** So many other letters between labels and numbers end a table in running text. */
const gap = 8;
/** What follows a label is looked at for a unit. */
const behind = 12;

/** `— 2 —`, `第2页`: the number of a page is no cell. */
const pageNumber = /^\s*(?:[-−–—－]+\s*\d{1,4}\s*[-−–—－]+|第\s*\d{1,4}\s*页.*)\s*$/;

/** Is a line the number of a page and nothing else? */
export const isPageNumber = (text: string): boolean => pageNumber.test(text);

const closed = (text: string) => text.includes('。') || text.includes('#');

function record(tokens: readonly Token[], pieces: readonly FlowPiece[], from: LeftOff, before: boolean): Recorder {
  const recorder = new Recorder('flow', from, before);
  for (const token of tokens) {
    const { text, place } = pieces[token.span.piece] as FlowPiece;
    if (token.kind === 'rest') recorder.rest(closed(token.text) ? Math.max(6, token.text.length) : token.text.length);
    else if (token.kind === 'label') {
      const end = token.until.piece === token.span.piece ? token.until.end : text.length;
      recorder.label(token, null, text.slice(token.span.start, end + behind));
    } else recorder.field({ text: token.text, place, cell: null });
  }
  recorder.end();
  return recorder;
}

const isHeading = (token: Token) =>
  token.kind === 'label' && token.word.meanings.some(({ role }) => role === 'section');

/** Stretches of labels and numbers with little between them: what of the text is a table. Headings of parts stay text. */
function zones(tokens: readonly Token[]): Token[][] {
  const found: Token[][] = [[]];
  for (const token of tokens) {
    const far = token.kind === 'rest' && (token.text.length >= gap || closed(token.text));
    if (far || isHeading(token)) found.push([]);
    else found.at(-1)?.push(token);
  }
  return found;
}

const isTabular = (zone: readonly Token[]) => {
  const labels = zone.filter((token) => token.kind === 'label');
  const cells = zone.filter((token) => token.kind === 'field' || token.kind === 'blank');
  const over = labels.some(({ word }) => word.meanings.some(({ role }) => role === 'column' || role === 'caption'));
  return (labels.length >= 2 && cells.length >= 2 && over) || labels.length >= 5 || cells.length >= 8;
};

/** The letters of a zone, piece by piece. */
function takenBy(zone: readonly Token[], pieces: readonly FlowPiece[]): Taken[] {
  const first = zone.find(({ kind }) => kind !== 'rest');
  const last = zone.findLast(({ kind }) => kind !== 'rest');
  if (!first || !last) return [];
  const taken: Taken[] = [];
  for (let piece = first.span.piece; piece <= last.until.piece; piece++) {
    const start = piece === first.span.piece ? first.span.start : 0;
    const end = piece === last.until.piece ? last.until.end : (pieces[piece]?.text.length ?? 0);
    taken.push({ piece, start, end });
  }
  return taken;
}

/** A line wider than this may be several of the file. */
const oneLine = 60;

/** Where more of the lines than this stand behind an empty one, it parts them and is no cell. */
const mostParted = 0.8;

/** Empty lines before each piece that may be empty cells: all, or where one parts any two lines, the others. */
function emptyBefore(pieces: readonly FlowPiece[]): number[] {
  const empty = pieces.map(({ place }, index) => {
    const before = pieces[index - 1];
    if (!before?.place.line || !place.line || before.text.length > oneLine) return 0;
    return Math.max(0, place.line - before.place.line - 1);
  });
  const parted = empty.filter((count) => count > 0).length > empty.length * mostParted;
  return parted ? empty.map((count) => Math.max(0, count - 1)) : empty;
}

/** Two numbers of a row on one line: empty lines are no cells here. */
const sharesLine = ({ fields }: RowRecord) => {
  const places = fields.flatMap(({ text, place }) => (text === '' ? [] : [place]));
  return new Set(places).size < places.length;
};

/** The lines with a blank cell for every empty line, where that makes every row of the tables whole; else null. */
function withEmptyLines(
  atoms: readonly (readonly Atom[])[],
  pieces: readonly FlowPiece[],
  vocabulary: Vocabulary,
  from: LeftOff,
): Recorder | null {
  const empty = emptyBefore(pieces);
  const all = atoms.flatMap((own, piece): readonly Atom[] => [
    ...Array.from(
      { length: empty[piece] ?? 0 },
      (): Atom => ({
        kind: 'blank',
        text: '',
        span: { piece, start: 0, end: 0 },
      }),
    ),
    ...own,
  ]);
  const found = record(tokensOf(vocabulary, all), pieces, from, false);
  const rows = found.records.filter((one) => one.lit && one.row !== null && one.table.columns.length > 1);
  return rows.length > 0 && rows.every(isWhole) && !rows.some(sharesLine) ? found : null;
}

/** The number that the form prints before the label of a leaf row: `2` of `2.重复申请`. */
const numberBefore = ({ label }: { readonly label: string }) => /^\s*(\d{1,2})\s*[.、．]/.exec(label)?.[1] ?? null;

/** A text that ends inside a table, with the number before the next row's label: it is no cell. */
function withoutCutLabel(records: readonly RowRecord[]): RowRecord[] {
  const last = records.at(-1);
  const at = last ? last.table.rows.findIndex((leaf) => leaf.node === last.row) : -1;
  const next = last?.table.rows[at + 1];
  const end = last?.fields.at(-1);
  if (!last || at < 0 || !next || !end || last.fields.length !== last.table.columns.length + 1) return [...records];
  return numberBefore(next) === end.text
    ? [...records.slice(0, -1), { ...last, fields: last.fields.slice(0, -1) }]
    : [...records];
}

/** Do rows of a table follow each other in another order than that of the form? Their numbers stand on their other side. */
const isTurned = (records: readonly RowRecord[]) =>
  records.some(({ table, row }, index) => {
    const before = records[index - 1];
    const place = (node: RowRecord['row']) => table.rows.findIndex((leaf) => leaf.node === node);
    return before?.table === table && place(row) >= 0 && place(row) < place(before.row);
  });

const stroke = /^\s*[|｜]\s*$/;

/** Do strokes on lines of their own stand between the cells, one a line, and not behind them? */
function strokesBetween(pieces: readonly FlowPiece[]): boolean {
  const alone = pieces.filter(({ text }) => stroke.test(text)).length;
  const others = pieces.filter(({ text }) => /[|｜]/.test(text)).length - alone;
  return alone > 2 && others * 4 < alone;
}

/**
 * Reads lines of text: tables whose cells were written one after the other, whatever stands between them. `emptyCells`:
 * an empty line may be an empty cell.
 */
export function readFlow(
  pieces: readonly FlowPiece[],
  vocabulary: Vocabulary,
  simplify: Simplify,
  from: LeftOff,
  emptyCells = false,
): FoundInFlow {
  const between = strokesBetween(pieces);
  const remarks = openRemarks(pieces.map(({ text }) => text));
  const atoms = pieces.map(({ text }, index) => {
    if (isPageNumber(text)) return [];
    // two strokes with nothing between them enclose a blank; one only parts two cells
    const parts = between && stroke.test(text);
    return parts && !stroke.test(pieces[index - 1]?.text ?? '')
      ? []
      : atomsOfLine(text, index, simplify, remarks[index]);
  });
  const tokens = tokensOf(vocabulary, atoms.flat());
  const behindLabels = record(tokens, pieces, from, false);
  const beforeLabels = record(tokens, pieces, from, true);
  const empty = emptyCells ? withEmptyLines(atoms, pieces, vocabulary, from) : null;
  const best = [
    behindLabels,
    ...(isTurned(beforeLabels.records) ? [] : [beforeLabels]),
    ...(empty ? [empty] : []),
  ].reduce((a, b) => (wellFormed(b.records) > wellFormed(a.records) ? b : a));
  const labels = tokens.filter((token) => token.kind === 'label');
  const taken = zones(tokens)
    .filter(isTabular)
    .flatMap((zone) => takenBy(zone, pieces));
  return { records: withHabits(withoutCutLabel(best.records)), leftOff: best.leftOff, labels, taken };
}
