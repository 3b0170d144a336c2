import { describe, expect, test } from 'vitest';
import type { Report } from '../../schemas/content.ts';
import { loadForms } from '../../schemas/editions.ts';
import type { Form } from '../../schemas/form.ts';
import { repeatedProse } from '../../src/check/rules/repeated-prose.ts';
import { reportOf } from '../properties/report.ts';
import { balancedStatistics, randomFrom, type Statistics } from '../synthetic/index.ts';

const form = loadForms().get('2021') as Form;
const statistics = balancedStatistics(form, randomFrom(1)) as Statistics;
const [part, otherPart] = form.edition.sections.filter(({ kind }) => kind === 'prose').map(({ key }) => key) as [
  string,
  string,
];

/** A report whose only prose is this text in one part. */
const withProse = (text: string, year: number, key = part): Report => ({
  ...reportOf(form, statistics, year),
  prose: new Map([[key, { source: { path: `content/a/${year}/${key}.md`, file: '/nowhere' }, text }]]),
});

/** What is found in a text beside last year's. */
function found(now: string, last: string, lastPart = part) {
  const previous = withProse(last, 2023, lastPart);
  const context = { content: null as never, organ: null as never, previous, asOf: null, partial: false };
  return repeatedProse(withProse(now, 2024), context);
}

const long =
  '部分栏目更新以转发文件为主，解读材料偏重文字，群众关心的收费标准和办理进度查找不便。下一步按季度梳理留言，把问得最多的事项整理成问答和图示，在专栏首页集中展示，并安排专人逐条回访核实。';
const other =
  '对照目录清单逐项核对应当公开的内容，新增的事项同步补录，过时的事项及时撤下。窗口工作人员轮流参加业务培训，把常见咨询编成手册，放在大厅供群众翻阅，手册内容每月更新一次。';

describe('prose of last year', () => {
  test('word for word is found, in whatever part it stood', () => {
    const [finding, ...more] = found(long, long);
    expect(more).toEqual([]);
    expect(finding?.facts).toMatchObject({ place: part, count: 1, share: 100, paragraphs: '1', before: 2023 });
    expect(finding?.related[0]?.at.file).toBe(`content/a/2023/${part}.md`);
    expect(found(long, long, otherPart)).toHaveLength(1);
  });

  test('numbers, marks and single words changed do not hide it', () => {
    const marked = long.replace('下一步', '**今后**').replace('每', '各');
    expect(found(`收到 35 条。${marked}`, `收到 [[messages]] 条。${long}`)).toHaveLength(1);
  });

  test('other words are silent, and so is a text with a little of last year’s', () => {
    expect(found(other, long)).toEqual([]);
    expect(found(`${other}\n\n${other.replaceAll('，', '、')}\n\n${long.slice(0, 45)}`, long)).toEqual([]);
  });

  test('paragraphs are counted without headings, and the share is that of the part', () => {
    const [finding] = found(`## 一\n\n${other}\n\n## 二\n\n${long}\n\n${long}`, long);
    expect(finding?.facts).toMatchObject({ count: 2, paragraphs: '2、3' });
    expect(Number(finding?.facts.share)).toBeGreaterThan(60);
    expect(finding?.at.line).toBe(7);
  });

  test('short sentences, laws cited and what the form wants said each year do not count', () => {
    const same = [
      '无其他需要报告的事项。',
      '一是更新不够及时。已明确专人负责。',
      '根据《中华人民共和国政府信息公开条例》和《中华人民共和国政府信息公开工作年度报告格式》编制本报告。',
      '本报告的统计期限自1月1日起至12月31日止，电子版可在门户网站下载，如有疑问请与办公室联系，联系电话000-0000000。',
      '本年度没有发出信息处理费收费通知，收取信息处理费0元，没有其他需要报告的事项。',
    ].join('\n\n');
    expect(found(same, same)).toEqual([]);
  });

  test('sentences made of numbers are the same each year by nature', () => {
    const numbers =
      '新收申请[[a]]件，上年结转[[b]]件，予以公开[[c]]件，部分公开[[d]]件，不予公开[[e]]件，结转下年度[[f]]件。';
    expect(found(numbers.repeat(4), numbers.repeat(4))).toEqual([]);
  });

  /** Clauses of ten letters each, no two alike. */
  const clauses = (from: number, count: number) =>
    Array.from({ length: count }, (_, at) =>
      String.fromCharCode(...Array.from({ length: 10 }, (_, letter) => 0x5000 + (from + at) * 10 + letter)),
    ).join('，');

  test('a paragraph is repeated from forty letters on, a part from sixty, of which four in ten', () => {
    const both = (text: string) => found(text, text).map(({ facts }) => [facts.count, facts.share]);
    expect(both(clauses(0, 6))).toEqual([[1, 100]]);
    expect(both(clauses(0, 5))).toEqual([]);
    expect(both(`${clauses(0, 4)}\n${clauses(4, 4)}`)).toEqual([[2, 100]]);
    expect(both(`${clauses(0, 3)}\n${clauses(3, 3)}`)).toEqual([]);
    expect(both(`${clauses(0, 6)}\n${clauses(6, 3)}`)).toEqual([[1, 67]]);
    const share = (own: number) => found(`${clauses(0, 6)}\n${clauses(50, own)}`, clauses(0, 6)).length;
    expect([share(9), share(10)]).toEqual([1, 0]);
  });

  test('a paragraph of which less than four fifths is last year’s is another', () => {
    const mixed = (own: number) => found(`${clauses(0, 8)}，${clauses(50, own)}`, clauses(0, 8)).length;
    expect([mixed(0), mixed(2), mixed(3)]).toEqual([1, 1, 0]);
    expect(found(`${clauses(0, 7)}，${clauses(50, 1)}，${clauses(7, 1)}`, clauses(0, 8))).toHaveLength(1);
    expect(found(`${clauses(0, 4)}，${clauses(50, 4)}`, clauses(0, 8))).toEqual([]);
  });

  test('the first paragraph and where it stood, and five of the others, are shown', () => {
    const lines = Array.from({ length: 8 }, (_, at) => clauses(at * 6, 6));
    const [finding] = found(lines.join('\n'), lines.join('\n'));
    expect(finding?.facts).toMatchObject({ count: 8, paragraphs: '1、2、3、4、5、6、7、8' });
    expect(finding?.related.map(({ at }) => [at.file, at.line])).toEqual([
      [`content/a/2023/${part}.md`, 1],
      ...[2, 3, 4, 5, 6].map((line) => [`content/a/2024/${part}.md`, line]),
    ]);
    const [heads] = [finding?.related.map(({ label }) => label)];
    expect(heads).toEqual(lines.slice(0, 6).map((line) => `${line.slice(0, 23)}…`));
  });

  test('a first year is silent', () => {
    const context = { content: null as never, organ: null as never, previous: null, asOf: null, partial: false };
    expect(repeatedProse(withProse(long, 2024), context)).toEqual([]);
  });

  test('the work grows with the length of the text, not faster', () => {
    const text = (times: number) =>
      Array.from({ length: times }, (_, at) => long.replaceAll('，', `第${String.fromCharCode(0x4e00 + at)}，`)).join(
        '\n',
      );
    const time = (times: number) => {
      const [now, last] = [text(times), text(times)];
      const start = performance.now();
      expect(found(now, last)).toHaveLength(1);
      return performance.now() - start;
    };
    time(500);
    expect(time(4000)).toBeLessThan(Math.max(40, time(500)) * 40);
  });
});
