import { describe, expect, test } from 'vitest';
import { readHtml } from '../../src/import/html/read.ts';
import { document, linesOf, spansOf, tablesOf } from './source.ts';

const page = (body: string, head = '') => `<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`;
const prose = `<p>${'今年本机关继续做好公开工作，及时发布各类信息。'.repeat(12)}</p>`;

describe('a page of a content system', () => {
  const saved = page(
    `<div class="header"><a href="/">首页</a> 关怀版</div>
     <ul class="nav"><li><a href="/a">机构</a></li></ul>
     <h1>某局2024年政府信息公开工作年度报告</h1>
     <div class="main"><div class="breadcrumb">当前位置：首页</div>
       <div id="zoom"><p>一、总体情况</p>${prose}<p hidden>看不见</p><p style="display: none">也看不见</p>
         <div class="share">分享到微信</div><script>var a = "程序";</script></div>
     </div>
     <div class="footer">主办：某局 电话：000</div>`,
    '<title>年度报告_某局</title><meta name="ArticleTitle" content="某局 年度报告"><meta name="PubDate" content="2025-01-20">',
  );

  test('gives the headline and the article, nothing around it', () => {
    const read = readHtml(saved);
    expect(linesOf(read)).toEqual([
      '某局2024年政府信息公开工作年度报告',
      '一、总体情况',
      prose.replace(/<[^>]+>/g, ''),
    ]);
    expect([read.title, read.facts]).toEqual([
      '年度报告_某局',
      { ArticleTitle: '某局 年度报告', PubDate: '2025-01-20' },
    ]);
  });

  test.each([
    ['is called like a frame', '<div class="print">', '</div>'],
    ['is shown by a script', '<div style="display:none">', '</div>'],
  ])('an article that %s is read', (_, open, close) => {
    const read = readHtml(page(`<div class="nav">首页</div>${open}<p>一、总体情况</p>${prose}${close}`));
    expect(linesOf(read)).toEqual(['一、总体情况', prose.replace(/<[^>]+>/g, '')]);
  });

  test('a large table in a box of its own does not stand for the whole article', () => {
    const row = '<tr><td>行政许可</td><td>97</td><td>0</td></tr>';
    const read = readHtml(
      page(`<p>一、总体情况</p><p>本年做好公开。</p><div><table>${row.repeat(40)}</table></div><p>完</p>`),
    );
    expect(linesOf(read)).toEqual(['一、总体情况', '本年做好公开。', '完']);
  });

  test('in GBK, by what it declares', async () => {
    const bytes = Buffer.concat([
      Buffer.from('<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"></head><body><p>'),
      Buffer.from('d2bba1a2d7dccce5c7e9bff6', 'hex'),
      Buffer.from('</p></body></html>'),
    ]);
    expect(linesOf(await document(bytes))).toEqual(['一、总体情况']);
  });
});

test('headings, lists, emphasis, links; a line end is a paragraph, in a heading it is none', () => {
  const { blocks } = readHtml(
    page(
      '<h2>二〇二四年<br>报告</h2><p>甲<b>乙</b><a href="https://example.cn/">丙</a><a href="javascript:x()">丁</a><br>　　戊</p><ol><li>己<ul><li>庚</li></ul></li></ol>',
    ),
  );
  expect(blocks).toMatchObject([
    { text: '二〇二四年报告', heading: 2 },
    {
      spans: [{ text: '甲' }, { text: '乙', bold: true }, { text: '丙', link: 'https://example.cn/' }, { text: '丁' }],
    },
    { text: '戊' },
    { text: '己', list: { ordered: true, level: 1 } },
    { text: '庚', list: { ordered: false, level: 2 } },
  ]);
});

describe('tables', () => {
  test('words broken by line ends, spans and Word’s own tags are one label; blanks are blank', () => {
    const table = `<table><tbody><tr><td><p class=MsoNormal><span lang=EN-US>1.</span><span>属于<o:p></o:p>国家</span></p><p>秘密</p></td>
      <td>本年新<br/>制作数量</td><td>&nbsp;</td><td><p>&#12288;</p></td><td> 0 </td></tr></tbody></table>`;
    expect(tablesOf(readHtml(page(prose + table)))).toEqual([[['1.属于国家秘密', '本年新制作数量', '', '', '0']]]);
  });

  test('merged cells reach as browsers draw them, whatever they say of themselves', () => {
    const table =
      '<table><tr><td rowspan="9">三</td><td colspan="2">甲</td><td rowspan=0>乙</td></tr><tr><td>丙</td><td>丁</td><td>戊</td></tr></table>';
    expect(spansOf(readHtml(page(prose + table)))).toEqual([
      '0,0 2×1 三',
      '0,1 1×2 甲',
      '0,3 1×1 乙',
      '1,1 1×1 丙',
      '1,2 1×1 丁',
      '1,3 1×1 戊',
    ]);
  });

  test('a table that only places things is read through; the one inside it is a table', () => {
    const inner = '<table><tr><td>行政许可</td><td>97</td></tr></table>';
    const read = readHtml(page(`<table><tr><td>菜单</td><td>${prose}${inner}<p>完</p></td></tr></table>`));
    expect(linesOf(read).at(-1)).toBe('完');
    expect(tablesOf(read)).toEqual([[['行政许可', '97']]]);
  });
});

describe('hostile pages', () => {
  test('a cell that claims to reach over everything is cut, many of them are no table', async () => {
    const row = '<tr><td colspan="1000" rowspan="65534">a</td></tr>';
    const once = '<tr><td>b<td>c</tr><tr><td colspan="1000">a</td></tr>';
    expect(readHtml(page(`<table>${once}</table>`)).blocks).toMatchObject([{ kind: 'table', columns: 400, rows: 2 }]);
    await expect(document(page(`<table>${row.repeat(2000)}</table>`))).rejects.toMatchObject({ code: 'too-complex' });
  });

  test.each([
    ['elements in each other', '<div>'.repeat(5000)],
    ['emphasis in emphasis', '<b><i>'.repeat(5000)],
    ['tables in tables', '<table><tr><td>'.repeat(5000)],
  ])('%s', async (_, body) => {
    await expect(document(page(body))).rejects.toMatchObject({ code: 'too-complex' });
  });

  test('more cells than any report has', async () => {
    const body = `<table>${`<tr>${'<td>1'.repeat(100)}</tr>`.repeat(2001)}</table>`;
    await expect(document(page(body))).rejects.toMatchObject({ code: 'too-complex' });
  });
});

test('a table that shows its numbers in fields', () => {
  const row =
    '<tr><td>规章</td><td><input value="3" readonly></td><td><span><input type="text" value="0.5"></span></td></tr>';
  const others =
    '<tr><td>其他<input type="hidden" value="9"></td><td><input type="text" value="请输入"></td><td></td></tr>';
  expect(tablesOf(readHtml(page(`<input name="q" value="7">${prose}<table>${row}${others}</table>`)))).toEqual([
    [
      ['规章', '3', '0.5'],
      ['其他', '', ''],
    ],
  ]);
});
