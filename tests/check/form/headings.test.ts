import { expect, test } from 'vitest';
import { headingsOf, inChinese } from '../../../src/check/form/headings.ts';

const nowhere = { path: 'content/a/2024/1.md', file: '/nowhere' };
const seen = (text: string) =>
  headingsOf({ source: nowhere, text }).map(({ start, end, level, marker, words }) => [
    text.slice(start, end),
    level,
    marker?.kind ?? null,
    marker?.number ?? null,
    marker?.proper ?? null,
    words,
  ]);

test.each([
  ['## （一）主动公开', ['（一）', 2, 'section', 1, true, '主动公开']],
  ['### 3.监督 ###', ['3.', 3, 'point', 3, true, '监督']],
  ['### 12、监督', ['12、', 3, 'point', 12, true, '监督']],
  ['#### （2）检查', ['（2）', 4, 'subpoint', 2, true, '检查']],
  ['# 五、问题', ['五、', 1, 'chapter', 5, true, '问题']],
  ['## 主动公开', ['主动公开', 2, null, null, null, '主动公开']],
  ['(二) 依申请公开', ['(二)', 0, 'section', 2, false, '依申请公开']],
  ['三）管理', ['三）', 0, 'section', 3, false, '管理']],
  ['（一)主动公开', ['（一)', 0, 'section', 1, false, '主动公开']],
  ['(一）主动公开', ['(一）', 0, 'section', 1, false, '主动公开']],
  ['## 主动 公开  ', ['主动 公开', 2, null, null, null, '主动 公开']],
  ['## （四平台', ['（四', 2, 'section', 4, false, '平台']],
  ['**（十一）保障**', ['（十一）', 0, 'section', 11, true, '保障']],
  ['　　（二十）其他。全年无。', ['（二十）', 0, 'section', 20, true, '其他。全年无。']],
])('%s', (line, heading) => {
  expect(seen(`前文。\n${line}\n`)).toEqual([heading]);
});

test.each([
  '正文（一）在句中。',
  '1.第一项',
  '　　1.第一项',
  '（1）第一项',
  '- （一）列表',
  '（三公经费',
  '# 3.5万元的项目'.slice(2),
  '#没有空格',
  '一是加强学习',
  '（十十）',
])('%s is no heading', (line) => {
  expect(seen(line)).toEqual([]);
});

test('a decimal number at the head of a heading is no number of it', () => {
  expect(seen('## 3.5万元')).toEqual([['3.5万元', 2, null, null, null, '3.5万元']]);
});

test('a text may begin with a blank line', () => {
  expect(seen('\n## （一）甲\n文')).toEqual([['（一）', 2, 'section', 1, true, '甲']]);
});

test('code blocks hold no headings', () => {
  expect(seen('```\n## （一）甲\n```\n## （二）乙')).toEqual([['（二）', 2, 'section', 2, true, '乙']]);
});

test('numbers in Chinese', () => {
  expect([1, 9, 10, 11, 20, 34, 99].map(inChinese)).toEqual(['一', '九', '十', '十一', '二十', '三十四', '九十九']);
});
