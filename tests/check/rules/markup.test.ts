import { describe, expect, test } from 'vitest';
import type { ReportRule } from '../../../src/check/rule.ts';
import { headingMark } from '../../../src/check/rules/heading-mark.ts';
import { indentedText } from '../../../src/check/rules/indented-text.ts';
import { keyBrackets } from '../../../src/check/rules/key-brackets.ts';
import { runOnLines } from '../../../src/check/rules/run-on-lines.ts';
import { tableMark } from '../../../src/check/rules/table-mark.ts';
import { findingsOfRule, proseReport } from '../prose-report.ts';

const counts = (rule: ReportRule, text: string) =>
  findingsOfRule(rule, proseReport({ overview: text })).map(({ facts }) => facts.count ?? facts.expected);

describe('Markdown that does what it was written for is left alone', () => {
  test.each<[string, ReportRule, string]>([
    ['headings', headingMark, '## （一）主动公开\n\n### 1. 概况\n'],
    ['a sign in a text', headingMark, '#1 号楼完成改造。\n\n编号#（一）的材料。\n'],
    ['a table', tableMark, '| 甲 | 乙 |\n| --- | :-: |\n| 1 | 2 |\n'],
    ['a table without bars at its ends', tableMark, '甲 | 乙\n--- | ---\n1 | 2\n'],
    ['a table with a full-width bar in a cell', tableMark, '| 甲｜乙 | 丙 |\n|---|---|\n| 1 | 2 |\n'],
    ['one line with a bar', tableMark, '用“|”隔开。\n\n用 | 隔开。\n'],
    ['bars in code', tableMark, '```\n甲 | 乙\n1 | 2\n```\n'],
    ['a key', keyBrackets, '共[[published]]条，[[published]][[published]]。'],
    ['a key in code and behind a backslash', keyBrackets, '`[[published]` 和 \\[[published]'],
    ['a link and a remark in brackets', keyBrackets, '[[A](https://a.cn/)] 和 【A】 和 [A]'],
    ['what goes on under an item', indentedText, '- 甲\n\n    乙\n\n1. 丙\n\n    丁\n\n        戊\n'],
    ['a line that goes on', indentedText, '甲\n    乙\n'],
    ['lists of Markdown', runOnLines, '要点：\n\n1. 甲。\n2. 乙。\n- 丙。\n- 丁。\n'],
    ['a sentence that goes on', runOnLines, '全年公开信息，\n\n（一）项所列的除外。\n'],
    ['a line that ends on purpose', runOnLines, '甲。  \n1、乙。\\\n2、丙。\n'],
    ['headings of Markdown', runOnLines, '## （一）主动公开\n全年公开。\n'],
    ['a number with a point', runOnLines, '占比为：\n3.5个百分点。\n'],
    ['code in a fence', indentedText, '```\n    甲\n```\n'],
  ])('%s', (_name, rule, text) => {
    expect(counts(rule, text)).toEqual([]);
  });
});

describe('Markdown that does not is told of', () => {
  test.each<[string, ReportRule, string, unknown[]]>([
    ['signs without a space', headingMark, '##（一）甲\n\n###1.乙\n\n#（二）丙\n', [3]],
    ['dashes with too few cells', tableMark, '| 甲 | 乙 |\n| --- |\n| 1 | 2 |\n', [2]],
    ['two tables with tabs', tableMark, '甲\t乙\n1\t2\n\n文字\n\n丙\t丁\n3\t4\n5\t6\n', [2, 3]],
    [
      'brackets of three kinds',
      keyBrackets,
      '［［published］］ 【[published]] [[ published ]',
      Array(3).fill('[[published]]'),
    ],
    ['items and headings typed line by line', runOnLines, '（一）主动公开\n全年公开。\n1、甲。\n2、乙；\n①丙。\n', [4]],
    ['code behind a list that has ended', indentedText, '- 甲\n\n乙\n\n    丙\n\n\t丁\n', [2]],
  ])('%s', (_name, rule, text, expected) => {
    expect(counts(rule, text)).toEqual(expected);
  });
});
