import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attribute, elementsOf, parsePage } from '../../src/import/html/tree.ts';
import { proseMarkdown } from '../../src/import/own/page-prose.ts';
import { renderProse } from '../../src/render/markdown.ts';
import { loadLabels } from '../../src/wording/labels.ts';
import { prose } from './prose.ts';

const labels = loadLabels('reports/labels');

/** Prose as a page shows it. */
const shown = (text: string) =>
  renderProse(text, { part: 'part-1', number: (key) => (key === 'spoken' ? 1164 : undefined), labels }).html;

/** The Markdown that is made from it again. */
function readBack(html: string): string {
  const page = [...elementsOf(parsePage(`<main><div class="prose">${html}</div></main>`))];
  const element = page.find((one) => attribute(one, 'class') === 'prose');
  if (!element) throw new Error('no prose');
  return proseMarkdown(element);
}

test('prose of a page of ours comes back as Markdown that is shown alike', () =>
  fc.assert(
    fc.property(prose, (text) => {
      const html = shown(text);
      expect(shown(readBack(html))).toBe(html);
    }),
    { numRuns: 300 },
  ));

test.each([
  ['- 一\n- 二\n\n* 三\n', 'two lists stay two'],
  ['1\\. 不是列表\n\\- 也不是\n\\# 也不是标题\n', 'signs that begin a line'],
  ['**改进措施：** 今年已改。\n', 'emphasis that ends with a sign'],
  ['看\\![图](attachments/a.pdf)，5\\|6，a\\_b，\\&amp;\n', 'signs inside a line'],
  ['- 一\n  > 引\n\n- 二\n\n      缩进\n', 'blocks inside items'],
  ['| 甲 | 乙 |\n| --- | ---: |\n| `a\\|b` | 5 |\n', 'code with a bar in a table'],
])('%j', (text) => {
  const html = shown(text);
  expect(shown(readBack(html))).toBe(html);
});
