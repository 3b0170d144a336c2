/** How a cell looks. Styles are compared by what they say, so equal ones become one. */
export interface Style {
  readonly font?: keyof typeof fonts;
  readonly fill?: keyof typeof fills;
  /** A thin line on all four sides. */
  readonly border?: boolean;
  readonly align?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center';
  readonly wrap?: boolean;
  /** A number format; without one, as programs show numbers by themselves. */
  readonly format?: string;
  /** May be changed where the sheet is protected. */
  readonly open?: boolean;
}

const song = '<name val="宋体"/><family val="3"/><charset val="134"/>';
const hei = '<name val="黑体"/><family val="3"/><charset val="134"/>';

/** Typefaces by use: 宋体 for text, 黑体 for headings, as statistical tables are set. The first is the workbook's own. */
export const fonts = {
  text: `<font><sz val="11"/><color rgb="FF000000"/>${song}</font>`,
  head: `<font><b/><sz val="11"/><color rgb="FF000000"/>${song}</font>`,
  title: `<font><sz val="16"/><color rgb="FF000000"/>${hei}</font>`,
  section: `<font><sz val="12"/><color rgb="FF000000"/>${hei}</font>`,
  small: `<font><sz val="10"/><color rgb="FF404040"/>${song}</font>`,
} as const;

/** Height of a line of each font, in points. */
export const lineHeights: Readonly<Record<keyof typeof fonts, number>> = {
  text: 15,
  head: 15,
  title: 24,
  section: 18,
  small: 14,
};

const solid = (colour: string) =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`;

/** Grounds. The first two are what the format reserves. */
export const fills = {
  none: '<fill><patternFill patternType="none"/></fill>',
  reserved: '<fill><patternFill patternType="gray125"/></fill>',
  head: solid('FFF2F2F2'),
  input: solid('FFFFFBE6'),
  blank: solid('FFEDEDED'),
  computed: solid('FFEAF1FB'),
} as const;

/** How a count, a change and an amount are shown; a comma between thousands from five digits on (GB/T 15835). */
export const numberFormats = {
  count: '[>=10000]#,##0;0',
  signedCount: '+#,##0;-#,##0;0',
  money: '#,##0.00####',
  day: 'yyyy"年"m"月"d"日"',
} as const;

/** An amount with its unit behind it. */
export const amountFormat = (unit: string | null): string =>
  unit === null ? numberFormats.money : `${numberFormats.money}" ${unit.replaceAll('"', '')}"`;
