import { describe, expect, test } from 'vitest';
import type { ReportRule } from '../../../src/check/rule.ts';
import { headingMark } from '../../../src/check/rules/heading-mark.ts';
import { indentedText } from '../../../src/check/rules/indented-text.ts';
import { keyBrackets } from '../../../src/check/rules/key-brackets.ts';
import { runOnLines } from '../../../src/check/rules/run-on-lines.ts';
import { tableMark } from '../../../src/check/rules/table-mark.ts';
import { editable, offsetsOf, withEdits } from '../../../src/fix/text.ts';
import { findingsOfRule, proseReport } from '../prose-report.ts';

const published = { key: 'published', label: '主动公开', value: 9, unit: '条' };

/** What a rule finds in a text, and the text with all fixes made, those first that are safe. */
function mended(rule: ReportRule, text: string) {
  const report = proseReport({ overview: text }, { figure: new Map([['published', published]]) });
  const findings = findingsOfRule(rule, report);
  const source = editable(text);
  const edits = findings.flatMap(({ fix }) => fix?.edits ?? []).flatMap((edit) => source && offsetsOf(edit, source));
  return {
    at: findings.map(({ at }) => `${at.line}:${at.column}-${at.endColumn}`),
    found: findings.map(({ facts }) => facts.found),
    safe: findings.map(({ fix }) => fix?.safe),
    text: withEdits(
      text,
      edits.flatMap((edit) => edit ?? []),
    ),
  };
}

describe('headings become headings', () => {
  test('of all levels, with half-width marks and one blank', () => {
    const text = '正文。\n\n  ##（一）甲\n\n###1.乙\n\n#（二）丙\n\n＃＃ 丁\n\n＃二、戊\n';
    expect(mended(headingMark, text)).toEqual({
      at: ['3:1-5'],
      found: ['##（一）甲'],
      safe: [true],
      text: '正文。\n\n## （一）甲\n\n### 1.乙\n\n# （二）丙\n\n## 丁\n\n# 二、戊\n',
    });
  });

  test.each([
    ['##　（一）甲\n', '## （一）甲\n'],
    ['　## （一）甲\n', '## （一）甲\n'],
    ['## （一）甲\n\n　# 二、乙\n', '## （一）甲\n\n# 二、乙\n'],
  ])('with a wide blank Markdown prints the marks: %j', (text, expected) => {
    expect(mended(headingMark, text)).toMatchObject({ safe: [true], text: expected });
  });

  test.each(['##\t甲\n', ' ## 甲\n', '　#1 号楼完成改造。\n'])('%j is as it should be', (text) => {
    expect(mended(headingMark, text)).toMatchObject({ at: [], text });
  });
});

describe('keys get their brackets', () => {
  test.each([
    ['共［［published］］条。', '2-15', '［［published］］', '共[[published]]条。'],
    ['共[published]]条。', '2-14', '[published]]', '共[[published]]条。'],
    ['共[[published]条。', '2-14', '[[published]', '共[[published]]条。'],
    ['共[[published条。', '2-13', '[[published', '共[[published]]条。'],
    ['[[ published ]]条。', '1-16', '[[ published ]]', '[[published]]条。'],
    ['收[[applications.newReceived.total]件。', '2-35', '[[applications.newReceived.total]', null],
    ['[[published]]条，［［published］］条。', '16-29', '［［published］］', '[[published]]条，[[published]]条。'],
  ])('%s', (text, at, found, expected) => {
    expect(mended(keyBrackets, text)).toEqual({
      at: [`1:${at}`],
      found: [found],
      safe: [true],
      text: expected ?? '收[[applications.newReceived.total]]件。',
    });
  });

  test('a key that there is not is told of and left as it stands', () => {
    expect(mended(keyBrackets, '共［［nothing］］条。')).toMatchObject({
      found: ['［［nothing］］'],
      safe: [undefined],
      text: '共［［nothing］］条。',
    });
  });
});

describe('tables become tables, where a person agrees', () => {
  test.each([
    ['with tabs', '甲\t乙\n1\t2\n', '甲 乙', '| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n'],
    ['with bars and no dashes', '  甲 | 乙\n1 | 2\n', '甲 | 乙', '| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n'],
    [
      'with too few dashes',
      '| 甲 | 乙 | 丙 |\n| --- | --- |\n| 1 | 2 | 3 |',
      '| 甲 | 乙 | 丙 |',
      '| 甲 | 乙 | 丙 |\n| --- | --- | --- |\n| 1 | 2 | 3 |',
    ],
    ['with bars in a cell', '甲|乙\t丙\n1\\|2\t3\n', '甲|乙 丙', '| 甲\\|乙 | 丙 |\n| --- | --- |\n| 1\\|2 | 3 |\n'],
    ['that are indented by a tab', '\t甲 | 乙\n\t1 | 2\n', '甲 | 乙', '| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n'],
  ])('%s', (_name, text, found, expected) => {
    expect(mended(tableMark, text)).toMatchObject({ found: [found], safe: [false], text: expected });
  });

  test('of two with code between them each is told at its first line', () => {
    const text = '甲\t乙\n1\t2\n```\n丙\n```\n丁\t戊\n3\t4\n';
    expect(mended(tableMark, text)).toMatchObject({ at: ['1:1-4', '6:1-4'], found: ['甲 乙', '丁 戊'] });
  });

  test('with rows of different length it is told, and nothing is proposed', () => {
    const text = '甲\t乙\n1\t2\t3\n';
    expect(mended(tableMark, text)).toMatchObject({ found: ['甲 乙'], safe: [undefined], text });
  });

  test.each(['公开情况|\n公开方式|\n', '甲\n乙 | 丙\n', '甲 | 乙\n---|---\n1 | 2 | 3\n'])('%j is none', (text) => {
    expect(mended(tableMark, text).at).toEqual([]);
  });
});

describe('indented paragraphs go to the margin', () => {
  test('each line of them; what is indented in a list stays', () => {
    const text = '    甲\n\t乙\n\n- 丙\n\n    丁\n\n戊\n己\n\n     　庚\n';
    expect(mended(indentedText, text)).toEqual({
      at: ['1:1-5'],
      found: ['甲'],
      safe: [true],
      text: '甲\n乙\n\n- 丙\n\n    丁\n\n戊\n己\n\n　庚\n',
    });
  });

  test('a line that goes on under an item ends no list; a paragraph of its own does', () => {
    expect(mended(indentedText, '- 甲\n乙\n\n    丙\n').at).toEqual([]);
    expect(mended(indentedText, '- 甲\n\n乙\n\n    丙\n').at).toEqual(['5:1-5']);
  });
});

describe('lines that run on are parted', () => {
  test('headings and items, each from the line above', () => {
    const text = ' （一）主动公开\n全年公开。\n1、甲。\n2、乙；\n结尾。\n';
    expect(mended(runOnLines, text)).toEqual({
      at: ['1:1-9'],
      found: ['（一）主动公开'],
      safe: [true],
      text: ' （一）主动公开\n\n全年公开。\n\n1、甲。\n\n2、乙；\n结尾。\n',
    });
  });

  test.each([
    ['a line as long as a heading may be', `一、${'长'.repeat(23)}\n正文\n`, 1],
    ['a longer line', `一、${'长'.repeat(24)}\n正文\n`, 0],
    ['a heading with blanks around it', `　一、${'长'.repeat(23)}　\n正文\n`, 1],
    ['a table below a heading', '一、主动公开\n| 甲 | 乙 |\n| --- | --- |\n', 0],
    ['code between a heading and its text', '一、主动公开\n```\n甲\n```\n正文\n', 0],
  ])('%s', (_name, text, count) => {
    expect(mended(runOnLines, text).at).toHaveLength(count);
  });
});
