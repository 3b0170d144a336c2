import { proseStyles, statutoryStyle } from '../../../schemas/carried-report.ts';
import { fonts, rFonts } from './fonts.ts';
import { bodySize, cellMargin, page, tableLine, tableSizes, twoCharacters } from './page.ts';
import { wordNamespace, xmlHead } from './xml.ts';

interface Style {
  readonly id: string;
  /** Built-in styles go by their English names; every word processor shows them in its own language. */
  readonly name: string;
  readonly paragraph?: string;
  readonly run?: string;
  readonly based?: string | null;
  readonly next?: string;
  readonly type?: 'paragraph' | 'character';
  /** One of ours: not built in. */
  readonly own?: boolean;
}

/** Body text gives up a quarter of a point a character, for 28 of 16 pt are wider than the 156 mm of a line; no other does. */
const size = (halfPoints: number) =>
  `<w:spacing w:val="${halfPoints === bodySize ? page.tracking : 0}"/><w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;
const exactly = (twips: number, around = '') => `<w:spacing${around} w:line="${twips}" w:lineRule="exact"/>`;
const offGrid = '<w:snapToGrid w:val="0"/>';
const bold = '<w:b/><w:bCs/>';
const indent = `<w:ind w:firstLineChars="200" w:firstLine="${twoCharacters}"/>`;
const noIndent = '<w:ind w:firstLineChars="0" w:firstLine="0"/>';
const align = (way: string) => `<w:jc w:val="${way}"/>`;

/** 一、 黑体 · （一） 楷体 · 1. 仿宋 bold · (1) and below 仿宋. */
const headingRuns = [rFonts(fonts.first, fonts.first), rFonts(fonts.second, fonts.second), bold, '', '', ''];

const headings = headingRuns.map((run, index) => ({
  id: `Heading${index + 1}`,
  name: `heading ${index + 1}`,
  next: 'BodyText',
  paragraph: `<w:keepNext/><w:keepLines/>${indent}${align('left')}<w:outlineLvl w:val="${index}"/>`,
  run,
}));

/** Cells of statutory tables, a set for each size: numbers, labels of rows, headings of columns. */
const tableStyles = tableSizes.flatMap((half): Style[] => {
  const points = `${half / 2} 磅`;
  const cell = (way: string) => `${offGrid}${exactly(tableLine(half))}${noIndent}${align(way)}`;
  const run = (font: string) => `${rFonts(font)}<w:snapToGrid w:val="0"/>${size(half)}`;
  return [
    {
      id: `TableText${half}`,
      name: `${statutoryStyle}数字 ${points}`,
      own: true,
      paragraph: cell('center'),
      run: run(fonts.table),
    },
    {
      id: `TableLabel${half}`,
      name: `${statutoryStyle}事项 ${points}`,
      own: true,
      paragraph: cell('left'),
      run: run(fonts.table),
    },
    {
      id: `TableHead${half}`,
      name: `${statutoryStyle}栏目 ${points}`,
      own: true,
      paragraph: cell('center'),
      run: run(fonts.first),
    },
  ];
});

const box = ['top', 'left', 'bottom', 'right']
  .map((side) => `<w:${side} w:val="single" w:sz="6" w:space="6" w:color="808080"/>`)
  .join('');
const beside = `${rFonts(fonts.second)}<w:snapToGrid w:val="0"/>`;

const paragraphStyles: readonly Style[] = [
  { id: 'BodyText', name: 'Body Text', paragraph: indent },
  // what a report does not say itself; the import leaves it out by these two
  { id: 'Afterwards', name: '附记', own: true, based: 'BodyText' },
  { id: 'AfterwardsHead', name: '附记标题', own: true, based: 'Heading1', next: 'Afterwards' },
  {
    id: 'Title',
    name: 'Title',
    next: 'BodyText',
    paragraph: `<w:keepNext/><w:keepLines/>${offGrid}${exactly(700, ` w:after="${page.linePitch}"`)}${align('center')}`,
    run: rFonts(fonts.title, fonts.title) + size(44),
  },
  ...headings,
  {
    id: 'Notice',
    name: '提示',
    own: true,
    paragraph: `<w:pBdr>${box}</w:pBdr>${offGrid}${exactly(400)}<w:ind w:left="140" w:right="140"/>`,
    run: beside + size(24),
  },
  {
    id: 'TableUnit',
    name: '表格单位',
    own: true,
    paragraph: `<w:keepNext/>${offGrid}${exactly(300)}${align('right')}`,
    run: `${rFonts(fonts.table)}${size(20)}`,
  },
  {
    id: 'TableNote',
    name: '表注',
    own: true,
    paragraph: `${offGrid}${exactly(300, ' w:before="60" w:after="200"')}${align('left')}`,
    run: beside + size(20),
  },
  {
    id: 'ProseCell',
    name: '正文表格',
    own: true,
    paragraph: `${offGrid}${exactly(360)}${align('left')}`,
    run: size(24),
  },
  {
    id: 'ProseHead',
    name: '正文表格栏目',
    own: true,
    paragraph: `<w:keepNext/>${offGrid}${exactly(360)}${align('center')}`,
    run: rFonts(fonts.first) + size(24),
  },
  {
    id: 'Picture',
    name: '图',
    own: true,
    // as high as the picture, which an exact line would cut
    paragraph: `${offGrid}<w:spacing w:before="${page.linePitch / 3}" w:after="${page.linePitch / 3}" w:line="240" w:lineRule="auto"/>${noIndent}${align('center')}`,
  },
  { id: 'ListParagraph', name: 'List Paragraph', paragraph: '' },
  { id: 'ListContinue', name: proseStyles.listContinue, paragraph: '' },
  {
    id: 'Quote',
    name: 'Quote',
    paragraph: `<w:ind w:left="${twoCharacters}" w:firstLineChars="200" w:firstLine="${twoCharacters}"/>`,
    run: rFonts(fonts.second),
  },
  {
    id: 'SourceCode',
    name: proseStyles.code,
    own: true,
    paragraph: `${offGrid}${exactly(360)}<w:ind w:left="${twoCharacters}"/>${align('left')}`,
    run: rFonts(fonts.body, fonts.code) + size(24),
  },
  {
    id: 'Rule',
    name: proseStyles.rule,
    own: true,
    paragraph: `<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="808080"/></w:pBdr>${exactly(300, ' w:after="200"')}`,
  },
  {
    id: 'Signature',
    name: 'Signature',
    paragraph: `<w:keepLines/><w:ind w:rightChars="400" w:right="${2 * twoCharacters}"/>${align('right')}`,
  },
  {
    id: 'Footer',
    name: 'footer',
    paragraph: `${offGrid}${exactly(320)}`,
    run: rFonts(fonts.table, fonts.table) + size(28),
  },
];

const characterStyles: readonly Style[] = [
  { id: 'Hyperlink', name: 'Hyperlink', type: 'character', run: '<w:color w:val="1F3864"/><w:u w:val="single"/>' },
  { id: 'Code', name: proseStyles.codeWords, type: 'character', own: true, run: rFonts(fonts.body, fonts.code) },
];

function styleXml({ id, name, paragraph, run, based = 'Normal', next, type = 'paragraph', own }: Style): string {
  return (
    `<w:style w:type="${type}"${own ? ' w:customStyle="1"' : ''} w:styleId="${id}"><w:name w:val="${name}"/>` +
    (type === 'paragraph' && based ? `<w:basedOn w:val="${based}"/>` : '') +
    (next ? `<w:next w:val="${next}"/>` : '') +
    '<w:qFormat/>' +
    (paragraph ? `<w:pPr>${paragraph}</w:pPr>` : '') +
    (run ? `<w:rPr>${run}</w:rPr>` : '') +
    '</w:style>'
  );
}

const line = (side: string) => `<w:${side} w:val="single" w:sz="6" w:space="0" w:color="000000"/>`;
const margin = (side: string, twips: number) => `<w:${side} w:w="${twips}" w:type="dxa"/>`;
const tableStyle =
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/></w:style>' +
  '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr>' +
  `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(line).join('')}</w:tblBorders>` +
  `<w:tblCellMar>${margin('top', cellMargin.end)}${margin('left', cellMargin.side)}` +
  `${margin('bottom', cellMargin.end)}${margin('right', cellMargin.side)}</w:tblCellMar></w:tblPr></w:style>`;

const defaults =
  `<w:docDefaults><w:rPrDefault><w:rPr>${rFonts(fonts.body)}${size(bodySize)}` +
  '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>';

const normal =
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>' +
  `<w:pPr><w:widowControl w:val="0"/>${exactly(page.linePitch)}${align('both')}</w:pPr><w:rPr>${size(bodySize)}</w:rPr></w:style>`;

/** word/styles.xml: the levels of GB/T 9704-2012 as real styles, so that a change to a style changes the document. */
export const stylesPart =
  `${xmlHead}<w:styles ${wordNamespace}>${defaults}${normal}` +
  [...paragraphStyles, ...tableStyles, ...characterStyles].map(styleXml).join('') +
  `${tableStyle}</w:styles>`;
