import { wordNamespace, xmlHead } from './xml.ts';

/** The typefaces of GB/T 9704-2012 by the names that word processors know; none is embedded, none is ours to give away. */
export const fonts = {
  body: '仿宋_GB2312',
  title: '方正小标宋简体',
  first: '黑体',
  second: '楷体_GB2312',
  table: '宋体',
  latin: 'Times New Roman',
  code: 'Courier New',
} as const;

/** Where a typeface is missing, one of these comes nearest: Windows, Office, WPS and free systems have one each. */
const standIns: readonly { name: string; instead: string; family: string; chinese: boolean }[] = [
  { name: fonts.body, instead: '仿宋,FangSong,FangSong_GB2312,华文仿宋,STFangsong', family: 'modern', chinese: true },
  { name: fonts.title, instead: '方正小标宋_GBK,华文中宋,STZhongsong,宋体', family: 'roman', chinese: true },
  { name: fonts.first, instead: 'SimHei,思源黑体,Noto Sans CJK SC', family: 'modern', chinese: true },
  { name: fonts.second, instead: '楷体,KaiTi,KaiTi_GB2312,华文楷体,STKaiti', family: 'modern', chinese: true },
  { name: fonts.table, instead: 'SimSun,思源宋体,Noto Serif CJK SC', family: 'roman', chinese: true },
  { name: fonts.latin, instead: 'Liberation Serif', family: 'roman', chinese: false },
  { name: fonts.code, instead: 'Liberation Mono', family: 'modern', chinese: false },
];

/** word/fontTable.xml: the names used, and what may stand in for each. */
export const fontTablePart =
  `${xmlHead}<w:fonts ${wordNamespace}>` +
  standIns
    .map(
      ({ name, instead, family, chinese }) =>
        `<w:font w:name="${name}"><w:altName w:val="${instead}"/><w:charset w:val="${chinese ? '86' : '00'}"/>` +
        `<w:family w:val="${family}"/></w:font>`,
    )
    .join('') +
  '</w:fonts>';

/** The typefaces of a style or of a numbering. */
export const rFonts = (chinese: string, latin: string = fonts.latin) =>
  `<w:rFonts w:ascii="${latin}" w:eastAsia="${chinese}" w:hAnsi="${latin}" w:cs="${latin}"/>`;
