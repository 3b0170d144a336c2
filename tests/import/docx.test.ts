import { expect, test } from 'vitest';
import { cell, type DocxParts, docxFile, paragraph, run, table } from './docx-file.ts';
import { document, linesOf, spansOf, tablesOf } from './source.ts';

const read = (body: string, parts?: DocxParts) => document(docxFile(body, parts));

test('headings by their style, its ancestors or their outline level; the contents are left out', async () => {
  const styles = [
    '<w:style w:styleId="1"><w:name w:val="heading 1"/></w:style>',
    '<w:style w:styleId="a"><w:name w:val="公文标题"/><w:basedOn w:val="1"/></w:style>',
    '<w:style w:styleId="t"><w:name w:val="toc 1"/></w:style>',
    '<w:style w:styleId="x"><w:name w:val="x"/><w:basedOn w:val="y"/></w:style>',
    '<w:style w:styleId="y"><w:name w:val="y"/><w:basedOn w:val="x"/></w:style>',
  ].join('');
  const { blocks } = await read(
    paragraph('一、总体情况', '<w:pStyle w:val="a"/>') +
      paragraph('（一）主动公开', '<w:outlineLvl w:val="1"/>') +
      paragraph('一、总体情况……1', '<w:pStyle w:val="t"/>') +
      paragraph('正文', '<w:pStyle w:val="x"/>'),
    { styles },
  );
  expect(blocks).toMatchObject([
    { text: '一、总体情况', heading: 1 },
    { text: '（一）主动公开', heading: 2 },
    { text: '正文', heading: null },
  ]);
});

const level = (at: number, format: string, text: string) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const numbering =
  `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCountingThousand', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%1.%3')}</w:abstractNum>` +
  `<w:abstractNum w:abstractNumId="1">${level(0, 'decimal', '%1.')}${level(1, 'bullet', '●')}</w:abstractNum>` +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>' +
  '<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>';
const listed = (text: string, id: number, at = 0) =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`);

test('numbers that Word makes are text where Markdown has none like them, in cells too', async () => {
  const body = [
    ...[listed('总体', 1), listed('甲', 1, 1), listed('乙', 1, 1), listed('主动公开', 1), listed('丙', 1, 1)],
    ...[listed('细', 1, 2), listed('一条', 2), listed('点', 2, 1), listed('五', 3)],
    table(cell(listed('国家秘密', 2)) + cell('0'), cell(listed('其他', 2)) + cell('1')),
  ];
  const document = await read(body.join(''), { numbering });
  expect(linesOf(document)).toEqual([
    '一、总体',
    '（一）甲',
    '（二）乙',
    '二、主动公开',
    '（一）丙',
    '二.1细',
    '一条',
    '点',
    '五',
  ]);
  expect(document.blocks.slice(6, 9)).toMatchObject([
    { list: { ordered: true, level: 1 } },
    { list: { ordered: false, level: 2 } },
    { list: { ordered: true } },
  ]);
  expect(tablesOf(document)).toEqual([
    [
      ['6.国家秘密', '0'],
      ['7.其他', '1'],
    ],
  ]);
});

test('changes are accepted, hidden text and instructions of fields are not there, links are', async () => {
  const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const body =
    paragraph(
      `${run('新收')}<w:del>${'<w:r><w:delText>3</w:delText></w:r>'}</w:del><w:ins>${run('4')}</w:ins>${run('密', '<w:vanish/>')}件`,
    ) +
    paragraph(
      `${field('begin')}<w:r><w:instrText> HYPERLINK "https://example.cn/a" </w:instrText></w:r>${field('separate')}${run('网站')}${field('end')}<w:hyperlink r:id="l">${run('主页', '<w:b/>')}</w:hyperlink>`,
    ) +
    paragraph(run('前半'), '<w:rPr><w:del/></w:rPr>') +
    paragraph('后半');
  const { blocks } = await read(body);
  expect(blocks).toMatchObject([
    { text: '新收4' },
    {
      spans: [
        { text: '网站', link: 'https://example.cn/a' },
        { text: '主页', bold: true, link: 'https://example.cn/' },
      ],
    },
    { text: '前半后半' },
  ]);
});

test('merged cells reach over columns and rows; deleted rows are gone, a table of one cell is none', async () => {
  const body =
    table(
      cell('三、结果', '<w:vMerge w:val="restart"/>') + cell('申请人', '<w:gridSpan w:val="2"/>'),
      cell('', '<w:vMerge/>') + cell('1') + cell(`${paragraph('2.没有')}${paragraph('现成信息')}`),
      `<w:trPr><w:del/></w:trPr>${cell('删')}${cell('去')}`,
      `<w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell('3')}${cell('4')}`,
    ) + table(cell(table(cell('行政许可') + cell('97'), cell('行政处罚') + cell('0')) + paragraph('完')));
  const document = await read(body);
  expect(spansOf(document).slice(0, 6)).toEqual([
    '0,0 2×1 三、结果',
    '0,1 1×2 申请人',
    '1,1 1×1 1',
    '1,2 1×1 2.没有现成信息',
    '2,1 1×1 3',
    '2,2 1×1 4',
  ]);
  expect(tablesOf(document)[1]).toEqual([
    ['行政许可', '97'],
    ['行政处罚', '0'],
  ]);
  expect(linesOf(document)).toEqual(['完']);
});

test('text boxes, breaks and notes stand where they belong, once', async () => {
  const box = (text: string) => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;
  const shape = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>${box('框')}</wps:txbx></mc:Choice><mc:Fallback>${box('框')}</mc:Fallback></mc:AlternateContent></w:r>`;
  const body =
    paragraph(`${run('甲')}<w:r><w:br/></w:r>${run('乙')}${shape}<w:r><w:footnoteReference w:id="2"/></w:r>`) +
    paragraph('丙');
  const footnotes = `<w:footnote w:id="0" w:type="separator">${paragraph('线')}</w:footnote><w:footnote w:id="2">${paragraph('注')}</w:footnote>`;
  expect(linesOf(await read(body, { footnotes }))).toEqual(['甲', '乙', '框', '注', '丙']);
});

test('elements in each other without end, and a document without a body', async () => {
  const deep = '<w:sdt><w:sdtContent>'.repeat(2000) + '</w:sdtContent></w:sdt>'.repeat(2000);
  await expect(read(deep)).rejects.toMatchObject({ code: 'too-complex' });
  await expect(read('</w:body><w:body>'.repeat(2))).resolves.toMatchObject({ blocks: [] });
});
