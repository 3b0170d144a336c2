import type { ReportView } from '../../../schemas/views.ts';
import { carriedContentType, carriedRelation } from './carried.ts';
import { relation, relations } from './links.ts';
import { page } from './page.ts';
import { relationNamespace, wordNamespace, xmlHead, xmlText } from './xml.ts';

const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const override = (part: string, type: string) => `<Override PartName="/${part}" ContentType="${type}"/>`;

/** [Content_Types].xml */
export const contentTypesPart =
  `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  '<Default Extension="png" ContentType="image/png"/>' +
  override('word/document.xml', `${types}.document.main+xml`) +
  override('word/styles.xml', `${types}.styles+xml`) +
  override('word/numbering.xml', `${types}.numbering+xml`) +
  override('word/settings.xml', `${types}.settings+xml`) +
  override('word/fontTable.xml', `${types}.fontTable+xml`) +
  override('word/footer-odd.xml', `${types}.footer+xml`) +
  override('word/footer-even.xml', `${types}.footer+xml`) +
  override('customXml/itemProps1.xml', carriedContentType) +
  override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
  '</Types>';

/** _rels/.rels */
export const packageRelations = relations(
  relation('document', 'officeDocument', 'word/document.xml') +
    '<Relationship Id="core" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" ' +
    'Target="docProps/core.xml"/>',
);

/** The parts that word/document.xml leans on. */
export const documentRelations =
  relation('styles', 'styles', 'styles.xml') +
  relation('numbering', 'numbering', 'numbering.xml') +
  relation('settings', 'settings', 'settings.xml') +
  relation('fonts', 'fontTable', 'fontTable.xml') +
  relation('odd', 'footer', 'footer-odd.xml') +
  relation('even', 'footer', 'footer-even.xml') +
  carriedRelation;

const setting = (name: string, value: string) =>
  `<w:compatSetting w:name="${name}" w:uri="http://schemas.microsoft.com/office/word" w:val="${value}"/>`;

/** word/settings.xml */
export const settingsPart =
  `${xmlHead}<w:settings ${wordNamespace}><w:defaultTabStop w:val="420"/><w:evenAndOddHeaders/>` +
  '<w:characterSpacingControl w:val="compressPunctuation"/>' +
  `<w:compat>${setting('compatibilityMode', '15')}${setting('overrideTableStyleFontSizeAndJustification', '1')}` +
  `${setting('enableOpenTypeFeatures', '1')}${setting('doNotFlipMirrorIndents', '1')}</w:compat>` +
  '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>';

const dash = '<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t>—</w:t></w:r>';
const space = '<w:r><w:t xml:space="preserve"> </w:t></w:r>';

/** word/footer-*.xml: `— 1 —`, at the outer corner and one character in from it (GB/T 9704-2012, 7.5). */
function footer(side: 'left' | 'right'): string {
  const number = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>';
  return (
    `${xmlHead}<w:ftr ${wordNamespace}><w:p><w:pPr><w:pStyle w:val="Footer"/>` +
    `<w:ind w:${side}Chars="100" w:${side}="280"/><w:jc w:val="${side}"/></w:pPr>` +
    `${dash}${space}${number}${space}${dash}</w:p></w:ftr>`
  );
}

export const oddFooterPart = footer('right');
export const evenFooterPart = footer('left');

/** The one section of the document: its page (the last thing in the body). */
export const sectionProperties =
  '<w:sectPr><w:footerReference w:type="default" r:id="odd"/><w:footerReference w:type="even" r:id="even"/>' +
  `<w:pgSz w:w="${page.width}" w:h="${page.height}"/><w:pgMar w:top="${page.top}" w:right="${page.right}" ` +
  `w:bottom="${page.bottom}" w:left="${page.left}" w:header="851" w:footer="${page.footer}" w:gutter="0"/>` +
  `<w:docGrid w:type="lines" w:linePitch="${page.linePitch}"/></w:sectPr>`;

/** word/document.xml around its body. */
export const documentPart = (body: string) =>
  `${xmlHead}<w:document ${wordNamespace} ${relationNamespace}><w:body>${body}${sectionProperties}</w:body></w:document>`;

/** docProps/core.xml: no clock; the day is the report's own, or none. */
export function corePart({ title, organ, report }: ReportView, category: string): string {
  const { published, corrections } = report.file;
  const day = (name: string, value: string | null | undefined) =>
    value ? `<dcterms:${name} xsi:type="dcterms:W3CDTF">${value}T00:00:00Z</dcterms:${name}>` : '';
  const changed = corrections
    ?.map(({ date }) => date)
    .sort()
    .at(-1);
  return (
    `${xmlHead}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(organ.file.name)}</dc:creator>` +
    `<cp:category>${xmlText(category)}</cp:category><dc:language>zh-CN</dc:language>` +
    `${day('created', published)}${day('modified', changed ?? published)}</cp:coreProperties>`
  );
}
