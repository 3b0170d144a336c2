import type { Element } from '@xmldom/xmldom';
import { expect, test } from 'vitest';
import { reportDocx } from '../../../src/documents/docx/index.ts';
import { readPng } from '../drawing/reader.ts';
import { form2021, statisticsOf, viewOf } from '../report.ts';
import { all, bodyOf, child, documentOf, readDocx, unzip, value } from './reader.ts';

const attribute = (element: Element | undefined, name: string) => element?.getAttribute(name) ?? '';
const figures = [
  {
    key: 'published',
    label: '公开“信息”',
    value: 30,
    unit: '条',
    parts: ['published.a', 'published.b', 'published.c'],
  },
  { key: 'published.a', label: '网站<1>', value: 20, unit: '条' },
  { key: 'published.b', label: '微信', value: 10, unit: '条' },
  { key: 'published.c', label: '公告栏', value: 0, unit: '条' },
];
const view = (value: number) => viewOf({ statistics: { ...statisticsOf(form2021, () => value), figures } });

test('the figures have their pictures in the line of text, with words for those who cannot see them', async () => {
  const bytes = reportDocx(view(2));
  const docx = await readDocx(bytes);
  const files = await unzip(bytes);
  const inlines = all(documentOf(docx), 'wp:inline');
  const described = inlines.map((inline) => attribute(child(inline, 'wp:docPr'), 'descr'));
  expect(described).toHaveLength(2);
  for (const words of ['公开“信息”', '网站<1> 20 条', '微信 10 条', '公告栏 0 条'])
    expect(described[0]).toContain(words);
  const relations = new Map(
    all(docx.get('word/_rels/document.xml.rels')?.root as Element, 'Relationship').map((relation) => [
      attribute(relation, 'Id'),
      attribute(relation, 'Target'),
    ]),
  );
  for (const inline of inlines) {
    const file = relations.get(attribute(all(inline, 'a:blip')[0], 'r:embed'));
    const { width, height, pixel } = readPng(files.get(`word/${file}`) ?? new Uint8Array());
    expect(width).toBe(1326);
    const shades = new Set<string>();
    for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) shades.add(pixel(x, y).join());
    expect(shades.has('255,255,255') && shades.size > 2).toBe(true);
    const extent = child(inline, 'wp:extent');
    expect(Number(attribute(extent, 'cx')) / Number(attribute(extent, 'cy'))).toBeCloseTo(width / height, 1);
    // A4 less its margins in twentieths of a point, as English metric units
    expect(Number(attribute(extent, 'cx'))).toBe(8845 * 635);
  }
  expect(new Set(inlines.map((inline) => attribute(child(inline, 'wp:docPr'), 'id'))).size).toBe(2);
});

test('a picture stands in a paragraph of its own that is as high as it', async () => {
  const docx = await readDocx(reportDocx(view(2)));
  const [first] = bodyOf(docx).filter((block) => all(block, 'w:drawing').length > 0);
  expect(value(all(first as Element, 'w:pStyle')[0])).toBe('Picture');
  const style = all(docx.get('word/styles.xml')?.root as Element, 'w:style').find(
    (one) => attribute(one, 'w:styleId') === 'Picture',
  );
  expect(attribute(child(child(style, 'w:pPr'), 'w:spacing'), 'w:lineRule')).toBe('auto');
});

test('what has nothing to draw has no picture', async () => {
  const zeros = viewOf({ statistics: statisticsOf(form2021, () => 0) });
  expect(all(documentOf(await readDocx(reportDocx(zeros))), 'w:drawing')).toEqual([]);
});
