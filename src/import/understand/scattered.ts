import type { FormNode } from '../../../schemas/edition.ts';
import type { FormTable } from '../../../schemas/form.ts';
import type { SourceDocument } from '../source-document.ts';
import { atomsOfLine } from './atoms.ts';
import { type FlowPiece, isPageNumber } from './flows.ts';
import { piecesOf } from './fragments.ts';
import { type Token, tokensOf } from './lexer.ts';
import type { Simplify } from './plain.ts';
import type { Field, LabelToken } from './records.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A number of a table in reading order. */
export interface ScatteredField extends Field {
  /** Nothing else stands on its line: it may be the number of a page. */
  readonly alone: boolean;
}

/** The numbers and labels of one table as they follow each other in a text that lost the rows. */
export interface Scattered {
  readonly fields: readonly ScatteredField[];
  /** Rows that are named, with the numbers that stand before the name. */
  readonly rows: readonly { readonly node: FormNode; readonly before: number }[];
  /** All columns that are named. */
  readonly columns: ReadonlySet<FormNode>;
}

/** A text with so many letters that belong to no label ends a table. */
const farAway = 40;
/** A word of so few letters names nothing alone. */
const shortest = 3;
/** Pieces of labels are this long on average, or what they make up is chance. */
const leastPiece = 2;

/** The blocks of a document as pieces of text, the cells of a table one after the other. */
const piecesOfDocument = ({ blocks }: SourceDocument): FlowPiece[] =>
  blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [{ text: block.text, place: block.place }]
      : block.cells.filter(({ text }) => text !== '').map(({ text, place }) => ({ text, place })),
  );

/** A document as labels and numbers, whatever its lines and tables are. */
export interface ReadThrough {
  readonly pieces: readonly FlowPiece[];
  readonly tokens: readonly Token[];
}

export function readThrough(document: SourceDocument, vocabulary: Vocabulary, simplify: Simplify): ReadThrough {
  const pieces = piecesOfDocument(document);
  const atoms = pieces.flatMap(({ text }, index) => (isPageNumber(text) ? [] : atomsOfLine(text, index, simplify)));
  return { pieces, tokens: tokensOf(vocabulary, atoms) };
}

const namesOf = (token: LabelToken, table: FormTable) =>
  token.word.meanings.filter((meaning) => meaning.table === table && meaning.node !== null);

/** Does a label that stands whole say that a table has ended: the heading of a part, a word that only other tables have? */
const isForeign = (token: LabelToken, table: FormTable) =>
  !token.partial &&
  (token.word.meanings.some(({ role }) => role === 'section' || role === 'caption') ||
    (token.word.core.length > shortest &&
      token.word.meanings.every((meaning) => meaning.role !== 'aside' && meaning.table !== table)));

/** Stretches of text between what ends a table: each may be one. */
function stretches(tokens: readonly Token[], table: FormTable, labels: string): Token[][] {
  const found: Token[][] = [[]];
  const isFar = (text: string) => {
    if (/[。#]/.test(text)) return text.length > shortest;
    const pieces = piecesOf(text, labels);
    return text.length > farAway && (pieces === null || text.length < pieces * leastPiece);
  };
  for (const token of tokens) {
    const far = token.kind === 'rest' && isFar(token.text);
    if (far || (token.kind === 'label' && isForeign(token, table))) found.push([]);
    else found.at(-1)?.push(token);
  }
  return found;
}

/** The digits before a full stop at the end of a line are the number of a label that follows on the next. */
const isNumbering = ({ pieces }: ReadThrough, { span }: Token) =>
  /^\s*[.．、]\s*(?:$|[^\d\s])/.test(pieces[span.piece]?.text.slice(span.end) ?? '');

function scatteredIn(stretch: readonly Token[], table: FormTable, read: ReadThrough): Scattered {
  const fields: ScatteredField[] = [];
  const rows: { node: FormNode; before: number }[] = [];
  const columns = new Set<FormNode>();
  for (const token of stretch) {
    if (token.kind === 'label') {
      const meanings = namesOf(token, table);
      for (const { role, node } of meanings) if (role === 'column' && node) columns.add(node);
      const [only, ...more] = meanings;
      if (only?.node && only.role === 'row' && more.length === 0 && token.word.core.length > shortest)
        rows.push({ node: only.node, before: fields.length });
    } else if (token.kind === 'field' || (token.kind === 'blank' && token.text !== '')) {
      const { text = '', place = {} } = read.pieces[token.span.piece] ?? {};
      if (token.kind === 'field' && isNumbering(read, token)) continue;
      fields.push({ text: token.text, place, cell: null, alone: text.trim() === token.text });
    }
  }
  return { fields, rows, columns };
}

/** The stretch of a document that names most rows of a table, or columns where it has one row. */
export function scattered(read: ReadThrough, table: FormTable, vocabulary: Vocabulary): Scattered | null {
  const labels = vocabulary.words.map((word) => word.core).join('|');
  const all = stretches(read.tokens, table, labels)
    .map((stretch) => scatteredIn(stretch, table, read))
    .filter(({ fields }) => fields.length > 0);
  const told = ({ rows, columns }: Scattered) => new Set(rows.map(({ node }) => node)).size + columns.size / 100;
  return all.sort((a, b) => told(b) - told(a))[0] ?? null;
}
