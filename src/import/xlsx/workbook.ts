import type { Grid, Workbook } from '../grid.ts';
import { Unreadable } from '../problem.ts';
import { unpackOffice } from './package.ts';
import { readSheet } from './sheet.ts';
import { childOf, childrenOf, type Element, parseXml, richText } from './xml.ts';

type Parts = ReadonlyMap<string, Uint8Array>;

const relationshipsNamespace = /\/relationships$/;

/** A part that must be there. */
function partOf(parts: Parts, name: string): Element {
  const bytes = parts.get(name);
  if (!bytes) throw new Unreadable('not-a-workbook');
  return parseXml(bytes);
}

/** Where a relationship leads: absolute in the package, or from the folder of the part it belongs to. */
function resolvePart(target: string, folder: string): string {
  return decodeURI(new URL(target, `file:///${folder}`).pathname).slice(1);
}

/** Targets of a part's relationships by id, and the first one of a type. */
function relationshipsOf(parts: Parts, part: string) {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const list = parts.get(`${folder}_rels/${part.slice(slash)}.rels`);
  const items = list ? [...childrenOf(parseXml(list), 'Relationship')] : [];
  const target = (item: Element) => resolvePart(item.getAttribute('Target') ?? '', folder);
  return {
    byId: new Map(items.map((item) => [item.getAttribute('Id') ?? '', target(item)])),
    ofType: (type: string) =>
      items.filter((item) => (item.getAttribute('Type') ?? '').endsWith(`/${type}`)).map(target)[0],
  };
}

function sharedStrings(parts: Parts, name: string | undefined): string[] {
  const bytes = name === undefined ? undefined : parts.get(name);
  return bytes ? [...childrenOf(parseXml(bytes), 'si')].map(richText) : [];
}

/** The id by which a sheet's part is found; its prefix differs between programs. */
function relationOf(sheet: Element): string {
  for (const attribute of [...sheet.attributes]) {
    if (attribute.localName === 'id' && relationshipsNamespace.test(attribute.namespaceURI ?? ''))
      return attribute.value;
  }
  return '';
}

/**
 * Reads a workbook (.xlsx, ECMA-376) into sheets of cells; says nothing of what they mean.
 * Throws `Unreadable`: not-a-workbook, encrypted, too-large, damaged.
 */
export function readWorkbook(bytes: Uint8Array): Workbook {
  const parts = unpackOffice(bytes);
  const name = relationshipsOf(parts, '').ofType('officeDocument') ?? 'xl/workbook.xml';
  const root = partOf(parts, name);
  if (root.localName !== 'workbook') throw new Unreadable('not-a-workbook');
  const { byId, ofType } = relationshipsOf(parts, name);
  const strings = sharedStrings(parts, ofType('sharedStrings'));
  const list = childOf(root, 'sheets');
  const sheets = list ? [...childrenOf(list, 'sheet')] : [];
  const grids = sheets.flatMap((sheet): Grid[] => {
    const bytes = parts.get(byId.get(relationOf(sheet)) ?? '');
    if (!bytes) throw new Unreadable('damaged');
    const content = parseXml(bytes);
    // charts and dialogs are sheets too, but have no cells
    return content.localName === 'worksheet' ? [readSheet(sheet.getAttribute('name') ?? '', content, strings)] : [];
  });
  const from1904 = /^(1|true|on)$/.test(childOf(root, 'workbookPr')?.getAttribute('date1904') ?? '');
  return { sheets: grids, from1904 };
}
