import type { Form } from '../../../schemas/form.ts';
import type { Line } from './lines.ts';
import { core, type Simplify } from './plain.ts';
import { vocabularyOf } from './vocabulary.ts';

/** Lines longer than this are sentences. */
const longest = 60;
/** Pieces of labels in a line are this long on average, or the line is chance. */
const leastPiece = 2;

/** `表二：` before the name of a table. */
const numbered = /^\s*(?:附?表|附件)\s*[一二三四五六\d]{1,2}\s*[:：、.]?/;

/** Into how few pieces of labels a text can be cut; null where it holds a letter of none. */
export function piecesOf(text: string, labels: string): number | null {
  let count = 0;
  for (let at = 0; at < text.length; count++) {
    let end = at + 1;
    if (!labels.includes(text.slice(at, end))) return null;
    while (end < text.length && labels.includes(text.slice(at, end + 1))) end++;
    at = end;
  }
  return count;
}

/**
 * Leaves out what a broken table has scattered through the text: lines made of pieces of its labels, between or beside
 * the places where tables were found.
 */
export function withoutFragments(lines: readonly Line[], form: Form, simplify: Simplify): Line[] {
  const first = lines.findIndex(({ kind }) => kind === 'form');
  if (first < 0) return [...lines];
  const last = lines.findLastIndex(({ kind }) => kind === 'form');
  const labels = vocabularyOf(form)
    .words.map((word) => word.core)
    .join('|');
  return lines.filter((line, index) => {
    if (line.kind !== 'text' || line.text.length > longest || /。/.test(line.text)) return true;
    const text = core(line.text.replace(numbered, ''), simplify);
    const pieces = piecesOf(text, labels);
    const inside = index > first && index < last;
    if (text.length <= 3 && inside) return false;
    return pieces === null || text.length < pieces * leastPiece;
  });
}
