import { cellAddress } from '../../../schemas/workbook.ts';
import { officePackage } from './package.ts';
import type { Sheet } from './sheet.ts';
import { sheetXml } from './sheet-xml.ts';
import { SharedStrings } from './strings.ts';
import { Styles } from './styles.ts';
import { attributes, escapeCell, escapeXml, xmlHead } from './xml.ts';

/** What the document says of itself (ECMA-376 part 2, 11: core properties). */
export interface Properties {
  readonly title: string;
  readonly creator: string;
  readonly subject: string;
  /** `YYYY-MM-DD`, or null where it is not stated; the clock is never asked. */
  readonly created: string | null;
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const packageTypes = 'application/vnd.openxmlformats-package';

/** A sheet's name inside a formula. */
export const sheetReference = (name: string): string => `'${name.replaceAll("'", "''")}'`;

/** Print areas, repeated heads and filters are names that programs reserve (ECMA-376 part 1, 18.2.5). */
function definedNames(sheets: readonly Sheet[]): string {
  const names = sheets.flatMap((sheet, localSheetId) => {
    const owner = sheetReference(sheet.name);
    const absolute = (row: number, column: number) =>
      cellAddress({ row, column }).replace(/^([A-Z]+)(\d+)$/, (_, letters, digits) => `$${letters}$${digits}`);
    const entry = (name: string, range: string, more = '') =>
      `<definedName name="_xlnm.${name}" localSheetId="${localSheetId}"${more}>${escapeXml(`${owner}!${range}`)}</definedName>`;
    const { repeated, filtered } = sheet.options;
    const whole = `$A$1:${absolute(sheet.lastRow, sheet.lastColumn)}`;
    return [
      ...(filtered ? [entry('_FilterDatabase', whole, ' hidden="1"')] : []),
      ...(sheet.printed ? [entry('Print_Area', `$A$1:${absolute(sheet.printed.rows, sheet.printed.columns)}`)] : []),
      ...(repeated ? [entry('Print_Titles', `$${repeated[0]}:$${repeated[1]}`)] : []),
    ];
  });
  return names.length > 0 ? `<definedNames>${names.join('')}</definedNames>` : '';
}

function workbookPart(sheets: readonly Sheet[]): string {
  const list = sheets.map(({ name, options }, at) => {
    const state = options.hidden ? 'veryHidden' : undefined;
    return `<sheet${attributes({ name, sheetId: at + 1, state, 'r:id': `rId${at + 1}` })}/>`;
  });
  const guarded = sheets.some((sheet) => sheet.options.protected);
  return [
    `${xmlHead}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}/relationships">`,
    '<workbookPr/>',
    guarded ? '<workbookProtection lockStructure="1"/>' : '',
    '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000" activeTab="0"/></bookViews>',
    `<sheets>${list.join('')}</sheets>`,
    definedNames(sheets),
    '</workbook>',
  ].join('');
}

const relationship = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;

const relationships = (items: readonly string[]) =>
  `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`;

function contentTypes(count: number): string {
  const override = (part: string, type: string) => `<Override PartName="/${part}" ContentType="${type}"/>`;
  return [
    `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`,
    `<Default Extension="rels" ContentType="${packageTypes}.relationships+xml"/>`,
    '<Default Extension="xml" ContentType="application/xml"/>',
    override('xl/workbook.xml', `${spreadsheet}.sheet.main+xml`),
    ...Array.from({ length: count }, (_, at) =>
      override(`xl/worksheets/sheet${at + 1}.xml`, `${spreadsheet}.worksheet+xml`),
    ),
    override('xl/styles.xml', `${spreadsheet}.styles+xml`),
    override('xl/sharedStrings.xml', `${spreadsheet}.sharedStrings+xml`),
    override('docProps/core.xml', `${packageTypes}.core-properties+xml`),
    '</Types>',
  ].join('');
}

function coreProperties({ title, creator, subject, created }: Properties): string {
  const day = created === null ? '' : `${created}T00:00:00Z`;
  const time = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${day}</dcterms:${name}>`;
  return [
    `${xmlHead}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"`,
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeCell(title)}</dc:title><dc:subject>${escapeCell(subject)}</dc:subject>`,
    `<dc:creator>${escapeCell(creator)}</dc:creator><dc:language>zh-CN</dc:language>`,
    day === '' ? '' : time('created') + time('modified'),
    '</cp:coreProperties>',
  ].join('');
}

/** The bytes of a workbook with these sheets; the same sheets give the same bytes everywhere. */
export function workbookBytes(sheets: readonly Sheet[], properties: Properties): Uint8Array {
  const strings = new SharedStrings();
  const styles = new Styles();
  const pages = sheets.map((sheet, at) => sheetXml(sheet, at === 0, strings, styles));
  const inside = pages.map((_, at) =>
    relationship(`rId${at + 1}`, `${office}/relationships/worksheet`, `worksheets/sheet${at + 1}.xml`),
  );
  const next = pages.length + 1;
  return officePackage(
    new Map([
      ['[Content_Types].xml', contentTypes(pages.length)],
      [
        '_rels/.rels',
        relationships([
          relationship('rId1', `${office}/relationships/officeDocument`, 'xl/workbook.xml'),
          relationship(
            'rId2',
            'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
            'docProps/core.xml',
          ),
        ]),
      ],
      ['docProps/core.xml', coreProperties(properties)],
      ['xl/workbook.xml', workbookPart(sheets)],
      [
        'xl/_rels/workbook.xml.rels',
        relationships([
          ...inside,
          relationship(`rId${next}`, `${office}/relationships/styles`, 'styles.xml'),
          relationship(`rId${next + 1}`, `${office}/relationships/sharedStrings`, 'sharedStrings.xml'),
        ]),
      ],
      ['xl/styles.xml', styles.xml()],
      ['xl/sharedStrings.xml', strings.xml()],
      ...pages.map((page, at): [string, string] => [`xl/worksheets/sheet${at + 1}.xml`, page]),
    ]),
  );
}
