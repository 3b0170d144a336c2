import { readFileSync } from 'node:fs';
import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser';

/** A stretch of a file: lines and columns from 1, columns in UTF-16 units as editors count them. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** One file of the content. Its text is read again only when a finding must be placed in it. */
export interface Source {
  /** Path as findings show it: relative to the content folder's parent, with `/`. */
  readonly path: string;
  /** Path on disk. */
  readonly file: string;
  /** SHA-256 of its bytes as they were read; none for folders and for what was not read as a whole. */
  readonly hash?: string;
}

/** The text of a source; undecodable bytes become U+FFFD, so this never fails on content. */
export function textOf(source: Source): string {
  try {
    return readFileSync(source.file, 'utf8').replace(/^\uFEFF/, '');
  } catch {
    return '';
  }
}

/** The place of the characters from `start` to `end` of a text. */
export function placeAt(source: Source, text: string, start: number, end = start): Place {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const endLineStart = text.lastIndexOf('\n', end - 1) + 1;
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length;
  return {
    file: source.path,
    line: lineOf(lineStart),
    column: start - lineStart + 1,
    endLine: lineOf(endLineStart),
    endColumn: end - endLineStart + 1,
  };
}

/** The head of a file, for findings about the file as a whole. */
export const wholeFile = (source: Source): Place => ({
  file: source.path,
  line: 1,
  column: 1,
  endLine: 1,
  endColumn: 1,
});

/** Trees of so many files are kept: the findings of one file come one after the other, and a tree is far larger than its file. */
const keptTrees = 16;

const trees = new Map<Source, { text: string; root: Node | undefined }>();

function treeOf(source: Source) {
  const known = trees.get(source);
  if (known) return known;
  const text = textOf(source);
  const entry = { text, root: parseTree(text) };
  if (trees.size >= keptTrees) trees.delete(trees.keys().next().value as Source);
  trees.set(source, entry);
  return entry;
}

/**
 * The place of a value in a JSON source by its path; of its key with `key: true`.
 * A path that is not there gives the nearest parent that is.
 */
export function placeOf(source: Source, path: readonly (string | number)[], options: { key?: boolean } = {}): Place {
  const { text, root } = treeOf(source);
  if (!root) return wholeFile(source);
  for (let length = path.length; length >= 0; length--) {
    const node = findNodeAtLocation(root, path.slice(0, length));
    if (!node) continue;
    const missing = length < path.length;
    const keyNode = node.parent?.type === 'property' ? node.parent.children?.[0] : undefined;
    if (keyNode && (options.key || missing))
      return placeAt(source, text, keyNode.offset, keyNode.offset + keyNode.length);
    if (missing) return placeAt(source, text, node.offset, node.offset + 1);
    return placeAt(source, text, node.offset, node.offset + node.length);
  }
  return wholeFile(source);
}
