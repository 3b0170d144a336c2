import { expect, test } from 'vitest';
import { readMarkdown } from '../../src/import/markdown/read.ts';
import { linesOf, spansOf, tablesOf } from './source.ts';

test('headings, lists, emphasis and links, with their lines', () => {
  const { blocks, title } = readMarkdown(
    '---\ntitle: "年度报告"\n---\n# 一、总体\n情况\n\n今年**很好**，[网站](https://example.cn/)。\n\n1. 甲\n   - 乙\n',
  );
  expect(title).toBe('年度报告');
  expect(blocks).toMatchObject([
    { text: '一、总体', heading: 1, place: { line: 4 } },
    { text: '情况' },
    {
      spans: [
        { text: '今年' },
        { text: '很好', bold: true },
        { text: '，' },
        { text: '网站', link: 'https://example.cn/' },
        { text: '。' },
      ],
      place: { line: 7 },
    },
    { text: '甲', list: { ordered: true, level: 1 } },
    { text: '乙', list: { ordered: false, level: 2 }, place: { line: 10 } },
  ]);
});

test('a table keeps what stands right of its head; a line of dashes begins a new one with the row before', () => {
  const source = '| 项 | 数 |\n|---|---|\n| **规章** | 1 | 2 |\n| 3 | 4 |\n|:-:|---|\n| a\\|b | 5<br>6 |\n';
  expect(tablesOf(readMarkdown(source))).toEqual([
    [
      ['项', '数'],
      ['规章', '1', '2'],
    ],
    [
      ['3', '4'],
      ['a|b', '5 6'],
    ],
  ]);
});

test('raw HTML tables are read as pages are, scripts are not', () => {
  const source =
    '前文\n\n<table><tr><td rowspan="2">三、结果</td><td>1</td></tr><tr><td>2</td></tr></table>\n<script>alert(1)</script>\n\n后文';
  const document = readMarkdown(source);
  expect(linesOf(document)).toEqual(['前文', '后文']);
  expect(spansOf(document)).toEqual(['0,0 2×1 三、结果', '0,1 1×1 1', '1,1 1×1 2']);
});

test('reference definitions do not multiply text, blanks at the head of a line are no code', () => {
  const bomb = `[a]: https://example.cn/${'x'.repeat(10_000)}\n\n${'[a] '.repeat(2000)}`;
  expect(JSON.stringify(readMarkdown(bomb)).length).toBeLessThan(100_000);
  expect(linesOf(readMarkdown('    我局今年工作。'))).toEqual(['我局今年工作。']);
});

test('what pandoc writes behind words is left out', () => {
  const source = '::: {.article}\n**[一、总体]{style="color:red"}情况**\n\n| [规章]{.s} | [3]{.s} |\n|---|---|\n:::\n';
  expect(linesOf(readMarkdown(source))).toEqual(['一、总体情况']);
  expect(tablesOf(readMarkdown(source))).toEqual([[['规章', '3']]]);
});
