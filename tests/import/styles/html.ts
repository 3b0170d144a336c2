import type { Random } from '../../synthetic/index.ts';
import type { PrintedReport, PrintedTable } from './printed.ts';

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const spans = (rows: number, columns: number) =>
  `${rows > 1 ? ` rowspan="${rows}"` : ''}${columns > 1 ? ` colspan="${columns}"` : ''}`;

/** How the inside of a cell is written. */
type Inside = (text: string) => string;

const table = ({ rows }: PrintedTable, inside: Inside, open = '<table border="1">') =>
  `${open}<tbody>${rows
    .map(
      (cells) =>
        `<tr>${cells.map((cell) => `<td${spans(cell.rows, cell.columns)}>${inside(cell.text)}</td>`).join('')}</tr>`,
    )
    .join('\n')}</tbody></table>`;

const body = ({ title, preamble, parts }: PrintedReport, paragraph: Inside, cell: Inside, heading = paragraph) =>
  [
    paragraph(title),
    paragraph(preamble),
    ...parts.flatMap((part) => [
      heading(part.heading),
      ...part.prose.map(paragraph),
      ...part.tables.map((one) => table(one, cell)),
    ]),
  ].join('\n');

/** Words broken over lines inside a label, as editors of pages break them. */
const broken = (text: string, random: Random, sign: string) => {
  const letters = [...text];
  if (letters.length < 4 || /\d/.test(text) || !random.chance(0.5)) return escaped(text);
  const at = random.integer(2, letters.length - 2);
  return escaped(letters.slice(0, at).join('')) + sign + escaped(letters.slice(at).join(''));
};

/** Clean HTML with headings. */
export const cleanHtml = (report: PrintedReport): string =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${report.title}</title></head><body>${body(
    report,
    (text) => `<p>${escaped(text)}</p>`,
    escaped,
    (text) => `<h2>${escaped(text)}</h2>`,
  )}</body></html>`;

/** A page that Word has saved: classes, spans around every letter or two, tags of its own, blanks that are none. */
export function wordHtml(report: PrintedReport, random: Random): string {
  const pieces = (text: string) =>
    (text.match(/.{1,3}/gsu) ?? [])
      .map((piece) => `<span lang="EN-US" style="font-size:10.5pt">${escaped(piece)}</span>`)
      .join('');
  const cell = (text: string) =>
    `<p class="MsoNormal" align="center">${pieces(text) || '<span>&nbsp;</span>'}<o:p></o:p></p>`;
  return `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><!--[if gte mso 9]><xml><w:View>Normal</w:View></xml><![endif]--><style>p.MsoNormal{margin:0}</style></head><body lang="ZH-CN"><div class="WordSection1">${body(
    report,
    (text) =>
      `<p class="MsoNormal" style="text-indent:24.0pt">${random.chance(0.5) ? `<b>${pieces(text)}</b>` : pieces(text)}</p>`,
    cell,
  )}</div></body></html>`;
}

/** A page of a content system: its frame around the article, line ends inside labels, blanks as entities. */
export function cmsHtml(report: PrintedReport, random: Random): string {
  const cell = (text: string) => (text === '' ? '&nbsp;' : broken(text, random, '<br />'));
  return `<html><head><meta charset="utf-8"><meta name="ArticleTitle" content="${report.title}"><meta name="PubDate" content="2025-01-20"></head><body>
<div class="header"><a href="/">首页</a><a href="/a">机构职能</a></div><div id="nav"><ul><li><a href="/x">政策</a></li><li><a href="/y">互动</a></li></ul></div>
<div class="wrap"><div class="location">您当前所在位置：首页 &gt; 年报</div><h1>${report.title}</h1><div class="info">发布时间：2025-01-20　字号：大 中 小</div>
<div id="UCAP-CONTENT">${body(report, (text) => `<p style="text-indent:2em">　　${escaped(text)}</p>`, cell)}</div>
<div class="share">分享到：微信 微博</div></div>
<div class="footer"><p>主办单位：示例市人民政府 备案号：000</p></div><script>var n = 12;</script></body></html>`;
}

/** Tables inside tables that place the page, paragraphs by line ends. */
export const layoutHtml = (report: PrintedReport): string =>
  `<html><body><table width="980"><tr><td><table><tr><td>菜单</td></tr></table></td></tr><tr><td>${body(
    report,
    (text) => `${escaped(text)}<br><br>`,
    (text) => `<div align="center"><font>${escaped(text)}</font></div>`,
  )}</td></tr></table></body></html>`;

/** Everything in one table: title, headings and passages are rows of it. */
export function boxedHtml({ title, preamble, parts }: PrintedReport): string {
  const wide = (text: string) => `<tr><td colspan="18">${escaped(text)}</td></tr>`;
  const rows = ({ rows: lines }: PrintedTable) =>
    lines.map(
      (cells) => `<tr>${cells.map((c) => `<td${spans(c.rows, c.columns)}>${escaped(c.text)}</td>`).join('')}</tr>`,
    );
  const part = (one: PrintedReport['parts'][number]) =>
    [wide(one.heading), ...one.prose.map(wide), ...one.tables.flatMap(rows)].join('');
  return `<html><body><table border="1">${wide(title)}${wide(preamble)}${parts.map(part).join('')}</table></body></html>`;
}
