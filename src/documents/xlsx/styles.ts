import { fills, fonts, type Style } from './style.ts';
import { attributes, xmlHead } from './xml.ts';

/** Ids of number formats that a workbook defines begin here (ECMA-376 part 1, 18.8.30). */
const firstFormat = 164;

/** How conditional formats paint what does not balance, and what does. */
export const marks = { broken: 0, good: 1 } as const;

const differential = [
  '<dxf><font><b/><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf>',
  '<dxf><font><color rgb="FF006100"/></font></dxf>',
];

const thin = (side: string) => `<${side} style="thin"><color rgb="FF595959"/></${side}>`;
const borders = [
  '<border><left/><right/><top/><bottom/><diagonal/></border>',
  `<border>${['left', 'right', 'top', 'bottom'].map(thin).join('')}<diagonal/></border>`,
];

const list = (name: string, items: readonly string[]) => `<${name} count="${items.length}">${items.join('')}</${name}>`;

/** The styles of one workbook, numbered as they are first used. */
export class Styles {
  readonly #byStyle = new Map<Style, number>();
  readonly #byWords = new Map<string, number>();
  readonly #formats: string[] = [];

  constructor() {
    this.index({});
  }

  /** The number of a style. */
  index(style: Style): number {
    const known = this.#byStyle.get(style);
    if (known !== undefined) return known;
    const xml = this.#xml(style);
    const index = this.#byWords.get(xml) ?? this.#byWords.size;
    this.#byWords.set(xml, index);
    this.#byStyle.set(style, index);
    return index;
  }

  #formatId(format: string | undefined): number {
    if (format === undefined) return 0;
    if (!this.#formats.includes(format)) this.#formats.push(format);
    return firstFormat + this.#formats.indexOf(format);
  }

  #xml({ font = 'text', fill = 'none', border, align, vertical = 'center', wrap, format, open }: Style): string {
    const ids = {
      numFmtId: this.#formatId(format),
      fontId: Object.keys(fonts).indexOf(font),
      fillId: Object.keys(fills).indexOf(fill),
      borderId: border ? 1 : 0,
      xfId: 0,
      applyNumberFormat: format === undefined ? undefined : 1,
      applyFont: 1,
      applyFill: 1,
      applyBorder: border ? 1 : undefined,
      applyAlignment: 1,
      applyProtection: open ? 1 : undefined,
    };
    const alignment = attributes({ horizontal: align, vertical, wrapText: wrap ? 1 : undefined });
    return `<xf${attributes(ids)}><alignment${alignment}/>${open ? '<protection locked="0"/>' : ''}</xf>`;
  }

  /** `xl/styles.xml`. */
  xml(): string {
    const formats = this.#formats.map(
      (formatCode, at) => `<numFmt${attributes({ numFmtId: firstFormat + at, formatCode })}/>`,
    );
    return [
      `${xmlHead}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`,
      formats.length > 0 ? list('numFmts', formats) : '',
      list('fonts', Object.values(fonts)),
      list('fills', Object.values(fills)),
      list('borders', borders),
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      list('cellXfs', [...this.#byWords.keys()]),
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
      list('dxfs', differential),
      '</styleSheet>',
    ].join('');
  }
}
