import { describe, expect, test } from 'vitest';
import { clausesOf } from '../../../src/check/prose/clauses.ts';
import { mask } from '../../../src/check/prose/mask.ts';
import { passages } from '../../../src/check/prose/passages.ts';
import { sentencesOf } from '../../../src/check/prose/sentences.ts';
import { proseReport } from '../prose-report.ts';

/** The passages of a text: where each begins, its words, and the headings above it. */
const read = (text: string) =>
  passages(proseReport({ overview: text })).map((passage) => [
    passage.start,
    passage.text.trim(),
    passage.headings.split('\n').filter(Boolean).join(' / '),
  ]);

describe('what is read together', () => {
  test('lines of a paragraph; blank lines and list marks divide', () => {
    expect(read('  * 三\n* 四\n+ 五\n*六*')).toEqual([
      [4, '三', ''],
      [8, '四', ''],
      [12, '五 \u0020六', ''],
    ]);
    expect(read('一行\n二行\n\n- 三\n- 四\n1. 五\n续五')).toEqual([
      [0, '一行 二行', ''],
      [9, '三', ''],
      [13, '四', ''],
      [18, '五 续五', ''],
    ]);
  });

  test('headings of any kind stand above what follows, a higher one ends the lower', () => {
    expect(read('# 甲\n## 乙\n文\n### 丙\n字\n## 丁\n词\n# 戊\n句')).toEqual([
      [9, '文', '甲 / 乙'],
      [17, '字', '甲 / 乙 / 丙'],
      [24, '词', '甲 / 丁'],
      [30, '句', '戊'],
    ]);
    expect(read('  ###  甲 # 乙\n文')).toEqual([[13, '文', '甲   乙']]);
    expect(read('（二）依申请公开情况\n收到申请3件。')).toEqual([[11, '收到申请3件。', '（二）依申请公开情况']]);
    expect(read('二、依申请公开情况\n收到申请3件。')).toEqual([[10, '收到申请3件。', '二、依申请公开情况']]);
    expect(read('（二）收到申请3件，办结3件。')).toEqual([[0, '（二）收到申请3件，办结3件。', '']]);
  });

  test('signs inside a line are no marks of its beginning', () => {
    expect(read('说明 # 三\n四')).toEqual([[0, '说明   三 四', '']]);
    expect(read('``\n三件\n``')).toEqual([[3, '三件', '']]);
    // of three signs two are a pair around nothing
    expect(read('前```\n三件')).toEqual([[0, '前  ` 三件', '']]);
    expect(read('~~旧~~新\n~三件~')).toEqual([[0, '~~旧~~新 ~三件~', '']]);
    expect(read('  | 申请 | 3件 |')).toEqual([
      [3, '申请', ''],
      [8, '3件', ''],
    ]);
  });

  test('cells of a table by themselves, its rule not at all', () => {
    expect(read('| 申请 | 3件 |\n| --- | --- |\n| 办结 | 2件 |')).toEqual([
      [1, '申请', ''],
      [6, '3件', ''],
      [27, '办结', ''],
      [32, '2件', ''],
    ]);
    expect(read('收到\n| 申请 | 3件')).toEqual([
      [0, '收到', ''],
      [4, '申请', ''],
      [9, '3件', ''],
    ]);
    expect(read('申请 | 3件 |')).toEqual([[0, '申请 | 3件 |', '']]);
  });

  test('fenced code is no prose', () => {
    expect(read('前\n```\n收到申请3件\n```\n后\n~~~\n代码\n~~~\n')).toEqual([
      [0, '前', ''],
      [17, '后', ''],
    ]);
  });

  test('parts come in the order of the form, and none that was not written', () => {
    const report = proseReport({ otherMatters: '其他', overview: '总体' });
    expect(passages(report).map(({ text }) => text)).toEqual(['总体', '其他']);
  });
});

test('sentences end in 。！？ and after a thousand letters', () => {
  const sentences = (text: string) =>
    passages(proseReport({ overview: text }))
      .flatMap(sentencesOf)
      .map(({ start, text: words }) => `${start} ${words}`);
  expect(sentences('甲。乙！丙？丁?戊')).toEqual(['0 甲', '2 乙', '4 丙', '6 丁', '8 戊']);
  expect(sentences('。。甲；乙，丙。')).toEqual(['2 甲；乙，丙']);
  expect(sentences('字'.repeat(2001)).map((line) => line.length)).toEqual([1002, 1005, 6]);
});

test('clauses end at commas, colons, semicolons, brackets and dashes, not inside a number', () => {
  const clauses = (text: string) => clausesOf(text).map(({ start, end }) => text.slice(start, end));
  expect(clauses('甲，乙：丙；丁（戊）己')).toEqual(['甲', '乙', '丙', '丁', '戊', '己']);
  expect(clauses('甲,乙:丙;丁(戊)己—庚')).toEqual(['甲', '乙', '丙', '丁', '戊', '己', '庚']);
  expect(clauses('收到1,164件,办结1,16件')).toEqual(['收到1,164件', '办结1', '16件']);
  expect(clauses('甲、乙')).toEqual(['甲、乙']);
});

test('what the author does not say is blank, as long as it was; full-width digits are plain', () => {
  const masked = (text: string) => {
    const made = mask({ source: { path: 'overview.md', file: '' }, text });
    expect(made.length).toBe(text.length);
    return made.replace(/ +/g, ' ');
  };
  expect(masked('见`3件`和《第3件》')).toBe('见 和 ');
  expect(masked('《三件\n事》后')).toBe(' \n 后');
  expect(masked('见https://a.cn/3?b=4件，www.b.cn/5件')).toBe('见 件， 件');
  expect(masked('写信到a.b3@c.cn后')).toBe('写信到 后');
  expect(masked('[附件3](attachments/3.csv)后')).toBe(' 附件3 后');
  expect(masked('**73**件“三公”_6_')).toBe(' 73 件 三公 6 ');
  expect(masked('a_b')).toBe('a_b');
  expect(masked('共[[applications.newReceived.total]]件')).toBe('共[[applications.newReceived.total]]件');
  expect(masked('１，１６４件，占３．５％')).toBe('1,164件，占3.5%');
  expect(masked('１，６４件')).toBe('1，64件');
});
