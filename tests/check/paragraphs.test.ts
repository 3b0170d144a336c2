import { expect, test } from 'vitest';
import { type Paragraph, pairAt, paragraphsByPart } from '../../src/check/paragraphs.ts';
import { proseReport } from './prose-report.ts';

const read = (text: string): readonly Paragraph[] =>
  paragraphsByPart(proseReport({ overview: text })).get('overview') ?? [];
const one = (text: string): Paragraph => {
  const [paragraph, ...more] = read(text);
  if (!paragraph || more.length > 0) throw new Error(text);
  return paragraph;
};
const lengths = (text: string) => one(text).lengths;

test('each line with words of its own is one; headings, blank lines and mere numbers are none', () => {
  const text = '# 标题\n\n认真做好公开\n- 完善制度\n12，[[a.b]]\n末行';
  expect(read(text).map(({ start, end }) => text.slice(start, end))).toEqual(['认真做好公开', '- 完善制度', '末行']);
});

test('a text that begins with a blank line has all of its paragraphs', () => {
  expect(read('\n认真做好公开\n完善制度')).toHaveLength(2);
});

test('clauses count their own letters: signs and blanks do not, nor what holds a number or a key', () => {
  expect(lengths('认真做好，“公开”工作；（完善）制度。')).toEqual([4, 4, 4]);
  expect(lengths('发布、印发公文，共同推进')).toEqual([7, 4]);
  expect(lengths('公开信息12条，做好解读')).toEqual([0, 4]);
  expect(lengths('公开信息[[a.b]]条，做好解读')).toEqual([0, 4]);
  expect(lengths('公开信息[附件]，做好解读')).toEqual([6, 4]);
  expect(lengths('公开信息[[附件，做好解读')).toEqual([6, 4]);
  expect(lengths('[[附件，做好解读')).toEqual([2, 4]);
  expect(lengths('公开信息[附件]，做好[[a.b]]解读')).toEqual([6, 0]);
  expect(lengths('公开（[附件]），做好[[a.b]]解读')).toEqual([4, 0]);
  expect(read('公开[[附件，做好解读\n完善制度]]，认真做好').map((each) => each.lengths)).toEqual([
    [4, 4],
    [4, 4],
  ]);
  expect(one('认真做好，完善制度').length).toBe(8);
});

test('laws cited and what is said in the same words each year count nothing', () => {
  expect(lengths('按照《条例》要求，做好解读')).toEqual([0, 4]);
  expect(lengths('按照《条例》，做好解读')).toEqual([0, 4]);
  expect(lengths('联系电话如下，做好解读')).toEqual([0, 4]);
});

test('a number is one sign, however long: clauses that differ in numbers alone are the same', () => {
  const clauses = (text: string) => one(`${text}，做好解读`).clauses;
  const plain = clauses('公开信息5条');
  for (const number of ['12', '1,164', '1，164', '3.5', '３．５', '１２', '[[a.b]]'])
    expect(clauses(`公开信息${number}条`)).toEqual(plain);
  expect(clauses('“公开” 信息（5）条')).not.toEqual(plain);
  expect(clauses('“公开”信息（5）条')).toEqual(plain);
  expect(clauses('公开信息条')).not.toEqual(plain);
  expect(clauses('公开信息5件')).not.toEqual(plain);
  expect(one('公开信息5，做好解读').clauses).toHaveLength(2);
});

test('two clauses in a row are one number, in their order; the last may stand alone', () => {
  const [a, b] = [one('认真做好，完善制度'), one('完善制度，认真做好')];
  expect(pairAt(a, 0)).not.toBe(pairAt(b, 0));
  expect(pairAt(a, 0)).not.toBe(pairAt(one('认真做好，健全制度'), 0));
  expect(pairAt(a, 0)).not.toBe(pairAt(one('逐项落实，完善制度'), 0));
  expect(pairAt(a, 1)).toBe(pairAt(one('完善制度'), 0));
  expect(pairAt(a, 1)).not.toBe(pairAt(a, 0));
  expect(pairAt(one('甲乙，认真做好，完善制度'), 1)).toBe(pairAt(a, 0));
  for (const at of a.clauses.keys()) expect(pairAt(a, at)).toBeLessThan(2 ** 30);
});
