import type { Grid, Workbook } from '../grid.ts';
import { unpackOffice } from '../office/package.ts';
import { type Parts, partOf, relationOf, relationshipsOf } from '../office/parts.ts';
import { childOf, childrenOf, parseXml, richText } from '../office/xml.ts';
import { Unreadable } from '../problem.ts';
import { readSheet } from './sheet.ts';

function sharedStrings(parts: Parts, name: string | undefined): string[] {
  const bytes = name === undefined ? undefined : parts.get(name);
  return bytes ? [...childrenOf(parseXml(bytes), 'si')].map(richText) : [];
}

/**
 * Reads a workbook (.xlsx, ECMA-376) into sheets of cells; says nothing of what they mean.
 * Throws `Unreadable`: not-a-workbook, encrypted, too-large, damaged.
 */
export function readWorkbook(bytes: Uint8Array): Workbook {
  const parts = unpackOffice(bytes);
  const name = relationshipsOf(parts, '').ofType('officeDocument') ?? 'xl/workbook.xml';
  const root = partOf(parts, name, 'not-a-workbook');
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
