import type { Element } from '@xmldom/xmldom';
import { expect, test } from 'vitest';
import { reportDocx } from '../../../src/documents/docx/index.ts';
import { form2021, statisticsOf, viewOf } from '../report.ts';
import { all, child, gridOf, type Package, paragraphsOf, readDocx, tablesOf, value, wordsOf } from './reader.ts';

const figures = [
  { key: 'published', label: '主动公开', value: 11640, unit: '条' },
  { key: 'unknown', label: '不详', value: null, unit: '条' },
];

/** The document of a report whose first part holds this prose. */
async function documentWith(prose: string, files: Record<string, string> = {}): Promise<Package> {
  const statistics = { ...statisticsOf(form2021, () => 1), figures };
  return readDocx(reportDocx(viewOf({ statistics, prose: { '1-overview.md': prose, ...files } })));
}

/** The paragraphs of the first part. */
async function firstPart(prose: string) {
  const paragraphs = paragraphsOf(await documentWith(prose));
  const headings = paragraphs.flatMap(({ style }, index) => (style === 'Heading1' ? [index] : []));
  return paragraphs.slice((headings[0] ?? 0) + 1, headings[1]);
}

const styledText = (paragraphs: Awaited<ReturnType<typeof firstPart>>) =>
  paragraphs.map(({ style, text }) => `${style}: ${text}`);
const runs = (element: Element) =>
  all(element, 'w:r').map((run) => {
    const properties = child(run, 'w:rPr');
    const has = (name: string) => (child(properties, name) ? name.slice(2) : '');
    const style = value(child(properties, 'w:rStyle')) ?? '';
    return [wordsOf(run), has('w:b'), has('w:em'), has('w:rtl'), style].filter(Boolean).join('|');
  });

test('headings take their level from the outline, below the heading of the part', async () => {
  const part = await firstPart('## （一）甲\n\n文。\n\n#### 1.乙\n\n文。\n\n## （二）丙');
  expect(styledText(part)).toEqual([
    'Heading2: （一）甲',
    'BodyText: 文。',
    'Heading3: 1.乙',
    'BodyText: 文。',
    'Heading2: （二）丙',
  ]);
});

test('numbers stand for their keys; emphasis, code, breaks and links are runs', async () => {
  const [paragraph] = await firstPart(
    '公开[[published]]条，另[[unknown]]，[[applications.newReceived.total]]件。**重：** 文*着*`码`\n接着\\\n新行',
  );
  expect(paragraph?.text).toBe('公开11,640条，另未载明，1件。重：文着码接着\n新行');
  expect(runs(paragraph?.element as Element)).toEqual(expect.arrayContaining(['重：|b', '着|em', '码|Code']));
});

test('links lead out where they can, and keep their words where they cannot', async () => {
  const docx = await documentWith(
    '[甲](https://例子.测试/路?a=1&b=2) [乙](attachments/%E8%A1%A8.csv) [丙](#part-2) [丁](http://[) [甲](https://例子.测试/路?a=1&b=2)',
  );
  const relations = all(docx.get('word/_rels/document.xml.rels')?.root as Element, 'Relationship');
  const external = relations.filter((relation) => relation.getAttribute('TargetMode') === 'External');
  expect(external.map((relation) => relation.getAttribute('Target'))).toEqual([
    'https://xn--fsqu00a.xn--0zwm56d/%E8%B7%AF?a=1&b=2',
    'attachments/%E8%A1%A8.csv',
  ]);
  const paragraph = paragraphsOf(docx).find(({ text }) => text.startsWith('甲'));
  expect(paragraph?.text).toContain('丙');
  expect(all(paragraph?.element as Element, 'w:hyperlink').map((link) => wordsOf(link))).toEqual(['甲', '乙', '甲']);
});

test('lists are real: each numbered one counts on its own, from where it begins', async () => {
  const docx = await documentWith('3. 甲\n4. 乙\n   - 丙\n\n     丁\n\n文。\n\n1) 戊');
  const items = paragraphsOf(docx).filter(({ style }) => /^List(Paragraph|Continue)$/.test(style ?? ''));
  const numbering = docx.get('word/numbering.xml')?.root as Element;
  const place = ({ element }: (typeof items)[number]) => {
    const properties = child(child(element, 'w:pPr'), 'w:numPr');
    return properties && [value(child(properties, 'w:numId')), value(child(properties, 'w:ilvl'))];
  };
  expect(items.map(({ text }) => text)).toEqual(['甲', '乙', '丙', '丁', '戊']);
  expect(items.map(place)).toEqual([['1', '0'], ['1', '0'], ['2', '1'], undefined, ['3', '0']]);
  const starts = all(numbering, 'w:num').map((list) => value(all(list, 'w:startOverride')[0]));
  expect(starts).toEqual(['3', null, '1']);
  const far = await firstPart('999999999. 甲');
  expect(far[0]?.text).toBe('999999999. 甲');
});

test('tables of the prose keep their cells, their alignment and a head that repeats', async () => {
  const docx = await documentWith('| 渠道 | 数量 |\n| --- | ---: |\n| 网\\|站 | **[[published]]** |\n| | x |');
  const table = tablesOf(docx)[0] as Element;
  expect(gridOf(table).map((line) => line.map(({ text }) => text))).toEqual([
    ['渠道', '数量'],
    ['网|站', '11,640'],
    ['', 'x'],
  ]);
  expect(all(table, 'w:tblHeader')).toHaveLength(1);
  expect(value(all(gridOf(table)[1]?.[1]?.element as Element, 'w:jc')[0])).toBe('right');
  const wide = await documentWith(`|${'甲|'.repeat(70)}\n|${'-|'.repeat(70)}\n|${'乙|'.repeat(70)}`);
  expect(tablesOf(wide)).toHaveLength(3);
  expect(paragraphsOf(wide).some(({ text }) => text === Array(70).fill('乙').join('\t'))).toBe(true);
});

test('quotations, code, rules and pictures keep their words', async () => {
  const part = await firstPart('> 引文\n\n```\na  <b>\n\tc\n```\n\n---\n\n![图景](attachments/a.png)');
  expect(styledText(part)).toEqual([
    'Quote: 引文',
    'SourceCode: a  <b>\n c',
    'Rule: ',
    expect.stringMatching(/^BodyText: .*图景.*a\.png/),
  ]);
});

test('hostile words arrive as they are, or not at all where XML cannot hold them', async () => {
  const nasty = '<w:p>&amp;]]>"\' {x} %s 𠮷野家👩‍👩‍👧 العربية 123 עברית e\u0301';
  const word = 'A'.repeat(5000);
  const docx = await documentWith(`${nasty.replace('<', '\\<').replace('&', '\\&')}\n\n${word}`);
  const texts = paragraphsOf(docx).map(({ text }) => text);
  expect(texts).toContain(nasty);
  expect(texts).toContain(word);
  const rtl = paragraphsOf(docx).find(({ text }) => text === nasty);
  expect(runs(rtl?.element as Element).filter((run) => run.endsWith('|rtl'))).toEqual(['العربية|rtl', 'עברית|rtl']);

  const view = viewOf({ statistics: statisticsOf(form2021, () => 1) });
  const title = `题\u0000\u0008\u001f\ud800\ufffe\uffff目\n<&>"'`;
  const organ = { ...view.organ, file: { ...view.organ.file, name: '机\udc00关' } };
  const read = await readDocx(reportDocx({ ...view, title, organ }));
  expect(paragraphsOf(read)[0]?.text).toBe(`题目 <&>"'`);
  expect(all(read.get('docProps/core.xml')?.root as Element, 'dc:creator')[0]?.textContent).toBe('机关');
});
