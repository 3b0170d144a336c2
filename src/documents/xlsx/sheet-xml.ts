import { cellAddress, columnName } from '../../../schemas/workbook.ts';
import type { Condition, Sheet, SheetCell, Validation } from './sheet.ts';
import type { SharedStrings } from './strings.ts';
import type { Styles } from './styles.ts';
import { attributes, escapeCell, escapeXml, xmlHead } from './xml.ts';

/** A cell. A formula whose shown value is a text has that type, so readers do not take it for a number. */
function cellXml(address: string, { value, style }: SheetCell, strings: SharedStrings, styles: Styles): string {
  const look = styles.index(style);
  const head = look === 0 ? `<c r="${address}"` : `<c r="${address}" s="${look}"`;
  if (value === null) return `${head}/>`;
  if (typeof value === 'number') return `${head}><v>${value}</v></c>`;
  if (typeof value === 'string') return `${head} t="s"><v>${strings.index(value)}</v></c>`;
  const formula = `<f>${escapeXml(value.formula)}</f>`;
  if (typeof value.value === 'number') return `${head}>${formula}<v>${value.value}</v></c>`;
  return `${head} t="str">${formula}<v>${escapeCell(value.value)}</v></c>`;
}

function rowsXml(sheet: Sheet, strings: SharedStrings, styles: Styles): string {
  const names = Array.from({ length: sheet.lastColumn + 1 }, (_, column) => (column > 0 ? columnName(column) : ''));
  let xml = '';
  for (const [row, cells] of [...sheet.rows].sort(([a], [b]) => a - b)) {
    const height = sheet.heights.get(row);
    xml += height === undefined ? `<row r="${row}">` : `<row r="${row}" ht="${height}" customHeight="1">`;
    for (const [column, cell] of [...cells].sort(([a], [b]) => a - b)) {
      xml += cellXml(`${names[column]}${row}`, cell, strings, styles);
    }
    xml += '</row>';
  }
  return xml;
}

function viewXml({ options: { frozen } }: Sheet, active: boolean): string {
  const selected = active ? ' tabSelected="1"' : '';
  if (!frozen) return `<sheetView showGridLines="0" workbookViewId="0"${selected}/>`;
  const { rows, columns } = frozen;
  const pane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const split = attributes({ xSplit: columns || undefined, ySplit: rows || undefined });
  const corner = cellAddress({ row: rows + 1, column: columns + 1 });
  const inside = `<pane${split} topLeftCell="${corner}" activePane="${pane}" state="frozen"/><selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/>`;
  return `<sheetView showGridLines="0" workbookViewId="0"${selected}>${inside}</sheetView>`;
}

const columnsXml = (widths: readonly number[]) =>
  widths.length === 0
    ? ''
    : `<cols>${widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`;

const conditionXml = ({ cells, formula, mark }: Condition, at: number) =>
  `<conditionalFormatting sqref="${cells}"><cfRule type="expression" dxfId="${mark}" priority="${at + 1}"><formula>${escapeXml(formula)}</formula></cfRule></conditionalFormatting>`;

function validationXml({ cells, type, operator, operands, title, prompt, error }: Validation): string {
  const head = attributes({
    type,
    operator: operator === 'between' ? undefined : operator,
    allowBlank: 1,
    showInputMessage: 1,
    showErrorMessage: 1,
    errorTitle: title,
    error,
    promptTitle: title,
    prompt,
    sqref: cells.map(cellAddress).join(' '),
  });
  const formulas = operands.map((operand, at) => `<formula${at + 1}>${escapeXml(operand)}</formula${at + 1}>`);
  return `<dataValidation${head}>${formulas.join('')}</dataValidation>`;
}

const counted = (name: string, items: readonly string[]) =>
  items.length > 0 ? `<${name} count="${items.length}">${items.join('')}</${name}>` : '';

/** A4, one page wide; page numbers between dashes (GB/T 9704). */
function printXml({ options: { landscape, onePage } }: Sheet): string {
  const orientation = landscape ? 'landscape' : 'portrait';
  return (
    '<printOptions horizontalCentered="1"/>' +
    '<pageMargins left="0.6" right="0.6" top="0.8" bottom="0.8" header="0.4" footer="0.4"/>' +
    `<pageSetup paperSize="9" orientation="${orientation}" fitToWidth="1" fitToHeight="${onePage ? 1 : 0}"/>` +
    '<headerFooter><oddFooter>&amp;C— &amp;P —</oddFooter></headerFooter>'
  );
}

/** `xl/worksheets/sheetN.xml` (ECMA-376 part 1, 18.3.1.99; its children have a fixed order). */
export function sheetXml(sheet: Sheet, active: boolean, strings: SharedStrings, styles: Styles): string {
  const end = cellAddress({ row: Math.max(1, sheet.lastRow), column: Math.max(1, sheet.lastColumn) });
  const guard = '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>';
  return [
    `${xmlHead}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="A1:${end}"/>`,
    `<sheetViews>${viewXml(sheet, active)}</sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/>',
    columnsXml(sheet.widths),
    `<sheetData>${rowsXml(sheet, strings, styles)}</sheetData>`,
    sheet.options.protected ? guard : '',
    sheet.options.filtered ? `<autoFilter ref="A1:${end}"/>` : '',
    counted(
      'mergeCells',
      sheet.merges.map((ref) => `<mergeCell ref="${ref}"/>`),
    ),
    sheet.conditions.map(conditionXml).join(''),
    counted('dataValidations', sheet.validations.map(validationXml)),
    printXml(sheet),
    '</worksheet>',
  ].join('');
}
