import { xmlText } from './xml.ts';

/** How a run looks beside its paragraph's style. */
export interface Marks {
  /** Id of a character style. */
  readonly style?: string;
  readonly bold?: boolean;
  readonly emphasis?: boolean;
  readonly raised?: boolean;
}

const plain: Marks = {};
const han = /\p{Script=Han}/u;
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;
const rightToLeftParts =
  /([\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]+(?:\s+[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]+)*)/;

/** Properties in the order that CT_RPr asks for (ECMA-376 Part 1, 17.3.2.28). */
function properties(text: string, { style, bold, emphasis, raised }: Marks): string {
  let xml = '';
  if (style) xml += `<w:rStyle w:val="${style}"/>`;
  // Quotation marks and dashes are Chinese or Latin by this hint only.
  if (han.test(text)) xml += '<w:rFonts w:hint="eastAsia"/>';
  if (bold) xml += '<w:b/><w:bCs/>';
  if (raised) xml += '<w:vertAlign w:val="superscript"/>';
  if (rightToLeft.test(text)) xml += '<w:rtl/>';
  if (emphasis) xml += '<w:em w:val="dot"/>';
  return xml && `<w:rPr>${xml}</w:rPr>`;
}

const oneRun = (text: string, marks: Marks) =>
  `<w:r>${properties(text, marks)}<w:t xml:space="preserve">${xmlText(text)}</w:t></w:r>`;

/** Text as runs; words of a right-to-left script get runs of their own, as Word wants it. */
export function run(text: string, marks: Marks = plain): string {
  if (text === '') return '';
  if (!rightToLeft.test(text)) return oneRun(text, marks);
  return text
    .split(rightToLeftParts)
    .map((part) => (part === '' ? '' : oneRun(part, marks)))
    .join('');
}

export const lineBreak = '<w:r><w:br/></w:r>';
export const tabStop = '<w:r><w:tab/></w:r>';

/** How a paragraph differs from its style. */
export interface ParagraphOptions {
  readonly keepNext?: boolean;
  readonly numbering?: { readonly id: number; readonly level: number };
  /** Indent from the left in twentieths of a point; takes the place of the style's. */
  readonly left?: number;
  readonly align?: 'left' | 'center' | 'right';
}

const asStyled: ParagraphOptions = {};

/** A paragraph of a style; `content` is XML of runs. Properties in the order of CT_PPr (17.3.1.26). */
export function paragraph(style: string, content: string, options: ParagraphOptions = asStyled): string {
  const { keepNext, numbering, left, align } = options;
  let xml = `<w:pStyle w:val="${style}"/>`;
  if (keepNext) xml += '<w:keepNext/>';
  if (numbering) xml += `<w:numPr><w:ilvl w:val="${numbering.level}"/><w:numId w:val="${numbering.id}"/></w:numPr>`;
  if (left !== undefined) xml += `<w:ind w:left="${left}" w:firstLineChars="0" w:firstLine="0"/>`;
  if (align) xml += `<w:jc w:val="${align}"/>`;
  return `<w:p><w:pPr>${xml}</w:pPr>${content}</w:p>`;
}
