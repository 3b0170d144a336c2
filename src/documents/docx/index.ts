import { strToU8, type Zippable, zipSync } from 'fflate';
import labels from '../../../reports/labels/zh-CN.json' with { type: 'json' };
import type { PrintedReport } from '../../../schemas/carried-report.ts';
import type { ReportView } from '../../../schemas/views.ts';
import { bodyXml, type DocxOptions, printedLines } from './body.ts';
import { carriedParts } from './carried.ts';
import { fontTablePart } from './fonts.ts';
import { Links, relations } from './links.ts';
import { Numbering } from './numbering.ts';
import * as parts from './parts.ts';
import { Pictures } from './pictures.ts';
import { stylesPart } from './styles.ts';

export type { DocxOptions } from './body.ts';

/**
 * One report as an Office Open XML document (ECMA-376) set after GB/T 9704-2012, to be edited and signed: real styles,
 * lists, tables with merged cells and heads that repeat, pictures of the figures; and the report itself, so that import
 * reads it back without loss. Pure: the same report gives the same bytes on any machine, day,
 * time zone and locale.
 */
export function reportDocx(view: ReportView, options: DocxOptions = {}): Uint8Array {
  const links = new Links();
  const numbering = new Numbering();
  const pictures = new Pictures();
  const lines = printedLines(view, options, labels);
  const tables: PrintedReport['tables'] = [];
  const body = bodyXml(view, lines, options, { links, numbering, pictures, tables }, labels);
  const files = {
    '[Content_Types].xml': parts.contentTypesPart,
    '_rels/.rels': parts.packageRelations,
    'docProps/core.xml': parts.corePart(view, labels.document.category),
    'word/document.xml': parts.documentPart(body),
    'word/_rels/document.xml.rels': relations(parts.documentRelations + links.relations() + pictures.relations()),
    'word/styles.xml': stylesPart,
    'word/numbering.xml': numbering.part(),
    'word/settings.xml': parts.settingsPart,
    'word/fontTable.xml': fontTablePart,
    'word/footer-odd.xml': parts.oddFooterPart,
    'word/footer-even.xml': parts.evenFooterPart,
    ...carriedParts(view, { ...lines, tables }),
  };
  // ZIP writers store local time: a date made of local fields, at noon, which no time zone skips.
  const mtime = new Date(1980, 0, 1, 12);
  const entries: Zippable = {};
  for (const [path, xml] of Object.entries(files)) entries[path] = strToU8(xml);
  for (const [path, png] of pictures.files) entries[path] = [png, { level: 0 }];
  return zipSync(entries, { level: 6, os: 3, attrs: (0o100644 << 16) >>> 0, mtime });
}
