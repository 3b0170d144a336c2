import type { SourceDocument } from '../source-document.ts';
import type { Simplify } from './plain.ts';

/** Letters that only traditional text has, frequent in reports of this kind. */
const traditional = /[開請關處總體訴訟議報無維審結條設會個務統項決責據資訊發]/g;

const textOf = (document: SourceDocument) =>
  document.blocks
    .map((block) => (block.kind === 'paragraph' ? block.text : block.cells.map((cell) => cell.text).join(' ')))
    .join('\n');

/**
 * How letters of this document are turned into simplified ones; the tables for it are loaded only where the document
 * is written in traditional letters.
 */
export async function simplifierFor(document: SourceDocument): Promise<Simplify> {
  const found = textOf(document).match(traditional)?.length ?? 0;
  if (found < 10) return (letter) => letter;
  const { Converter } = await import('opencc-js/t2cn');
  const convert = Converter({ from: 't', to: 'cn' });
  const known = new Map<string, string>();
  return (letter) => {
    const made = known.get(letter) ?? convert(letter);
    known.set(letter, made);
    return made;
  };
}
