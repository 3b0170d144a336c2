import { carriedNamespace } from '../../../schemas/carried-report.ts';
import { DocumentBuilder } from '../document/builder.ts';
import { unpackOffice } from '../office/package.ts';
import { optionalPart, type Parts, partOf, relationshipsOf } from '../office/parts.ts';
import { childOf, childrenOf, type Element } from '../office/xml.ts';
import { Unreadable } from '../problem.ts';
import type { SourceDocument } from '../source-document.ts';
import { attribute } from './attributes.ts';
import { Numbering } from './numbering.ts';
import type { CarriedText, SeenBlock } from './seen.ts';
import { readStyles } from './styles.ts';
import { DocxWalk } from './walk.ts';

/** Notes by id; the lines between text and notes are notes too, by their type. */
function readNotes(root: Element | null, name: string): ReadonlyMap<string, Element> {
  const notes = root ? [...childrenOf(root, name)].filter((note) => attribute(note, 'type') === null) : [];
  return new Map(notes.map((note) => [attribute(note, 'id') ?? '', note]));
}

/** What a document of ours carries; null for any other. */
function carriedOf(parts: Parts, names: readonly string[]): Omit<CarriedText, 'seen'> | null {
  for (const name of names) {
    const root = optionalPart(parts, name);
    if (root?.namespaceURI !== carriedNamespace) continue;
    const text = (child: string) => childOf(root, child)?.textContent ?? '';
    return { document: text('document'), printed: text('printed') };
  }
  return null;
}

/**
 * Reads a document (.docx, ECMA-376) into paragraphs and tables, as it is printed once all changes are accepted; headers
 * and footers are left out. What a document of ours carries comes beside it. Throws `Unreadable`: damaged, too-large, too-complex.
 */
export function readDocx(bytes: Uint8Array): { document: SourceDocument; carried: CarriedText | null } {
  const parts = unpackOffice(bytes);
  const top = relationshipsOf(parts, '');
  const name = top.ofType('officeDocument') ?? 'word/document.xml';
  const root = partOf(parts, name, 'damaged');
  const body = childOf(root, 'body');
  if (root.localName !== 'document' || !body) throw new Unreadable('damaged');
  const { ofType, allOfType, addresses } = relationshipsOf(parts, name);
  const carried = carriedOf(parts, allOfType('customXml'));
  const style = readStyles(optionalPart(parts, ofType('styles')), carried !== null);
  const numbering = new Numbering(optionalPart(parts, ofType('numbering')), style);
  const notes = {
    footnote: readNotes(optionalPart(parts, ofType('footnotes')), 'footnote'),
    endnote: readNotes(optionalPart(parts, ofType('endnotes')), 'endnote'),
  };
  const builder = new DocumentBuilder();
  const seen: SeenBlock[] | null = carried && [];
  new DocxWalk(builder, { style, numbering, addresses, note: (kind, id) => notes[kind].get(id) }, seen).body(body);
  const core = optionalPart(parts, top.ofType('core-properties'));
  const title = core && childOf(core, 'title')?.textContent;
  return { document: builder.document('docx', title || null), carried: carried && seen && { ...carried, seen } };
}
