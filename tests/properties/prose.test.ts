import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Content, Organ, Report } from '../../schemas/content.ts';
import { loadForms } from '../../schemas/editions.ts';
import { checkReport } from '../../src/check/index.ts';
import { readHan } from '../../src/check/prose/numerals.ts';
import type { Finding } from '../../src/diagnostics/finding.ts';
import { balancedStatistics, type Random, randomFrom, type Statistics } from '../synthetic/index.ts';
import { fill, inHan, numbersOf, others, type Template, templates } from './prose-templates.ts';
import { reportOf } from './report.ts';

const forms = [...loadForms().values()];
const runs = { numRuns: Number(process.env.NIANBAO_RUNS ?? 150) };
const source = { path: 'content/a/2024/1-overview.md', file: '/nowhere' };

/** A report whose part one is this text. */
const withProse = (report: Report, text: string): Report => ({
  ...report,
  prose: new Map([['overview', { source, text }]]),
});

/** What the checks of prose against tables say of the last of an organ's reports. */
function told(...reports: Report[]): Finding[] {
  const organ: Organ = { id: 'a', file: { name: '示例局', kind: 'department' }, source, reports };
  const content: Content = { site: { name: 'S' }, organs: [organ], organ: new Map([['a', organ]]) };
  const findings = checkReport(reports.at(-1) as Report, organ, content, { asOf: null });
  return findings.filter(({ code }) => code.startsWith('check/prose-'));
}

/** A form without what the 2019 edition prints otherwise. */
const fitting = (statistics: Statistics, all: readonly Template[]) => {
  const { made } = numbersOf(statistics);
  return all.filter(({ words }) => made > 0 || !words.includes('规范性文件'));
};

/** Sentences in another order, some left out. */
const chosen = <T>(list: readonly T[], random: Random): T[] => list.filter(() => random.chance(0.6));

describe.each(forms.map((form) => [form.edition.key, form] as const))('edition %s', (_key, form) => {
  test('right prose is silent, in every dress of its numbers', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = randomFrom(seed);
        const last = balancedStatistics(form, random);
        const now = balancedStatistics(form, random, last);
        const numbers = numbersOf(now);
        const right = chosen(fitting(now, templates), random).map((one) => fill(one, one.values(numbers), random).text);
        const text = ['## （二）依申请公开', '', ...right, ...chosen(others, random)].join('\n');
        expect(told(reportOf(form, last, 2023), withProse(reportOf(form, now), text))).toEqual([]);
      }),
      runs,
    );
  });

  test('one number changed is the one finding, at its place', () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat(), fc.nat(), fc.integer({ min: 1, max: 9999 }), (seed, pick, which, by) => {
        const random = randomFrom(seed);
        const now = balancedStatistics(form, random);
        const numbers = numbersOf(now);
        const list = fitting(now, templates);
        const template = list[pick % list.length] as Template;
        const right = template.values(numbers);
        const at = which % right.length;
        // beyond every sum of the table, so that no other reading makes it right
        const wrong = numbers.received + numbers.carriedIn + numbers.licensing + numbers.published + by;
        const { text, places } = fill(template, right.with(at, wrong), random);
        const found = told(withProse(reportOf(form, now), `## （二）依申请公开\n\n${text}\n`));
        expect(found.map(({ code }) => code)).toEqual(['check/prose-number']);
        expect(found[0]?.at).toMatchObject({ line: 3, column: (places[at]?.start ?? 0) + 1 });
      }),
      runs,
    );
  });

  test('growth over last year: right to the digit is silent, wrong is told', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.integer({ min: 0, max: 2 }),
        fc.integer({ min: 2, max: 400 }),
        (seed, digits, by) => {
          const random = randomFrom(seed);
          const last = balancedStatistics(form, random);
          const now = balancedStatistics(form, random, last);
          const [before, after] = [numbersOf(last), numbersOf(now)];
          fc.pre(before.received > 0);
          const growth = ((after.received - before.received) / before.received) * 100;
          const verb = growth < 0 ? '下降' : '增长';
          const sentence = (percent: number) =>
            `收到申请${after.received}件，比上年${verb}${percent.toFixed(digits)}%，${growth < 0 ? '减少' : '增加'}${Math.abs(after.received - before.received)}件。`;
          const check = (text: string) => told(reportOf(form, last, 2023), withProse(reportOf(form, now), text));
          expect(check(sentence(Math.abs(growth)))).toEqual([]);
          const beyond = Math.abs(growth) + 1000 + by;
          expect(check(sentence(beyond)).map(({ code }) => code)).toEqual(['check/prose-percentage']);
        },
      ),
      runs,
    );
  });

  test('shares of what was done add up, or are told', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 101, max: 900 }), (seed, by) => {
        const now = balancedStatistics(form, randomFrom(seed));
        const { done, granted, partial } = numbersOf(now);
        fc.pre(done > 0 && granted > 0);
        const share = (value: number) => ((value / done) * 100).toFixed(1);
        const sentence = (first: string) =>
          `办结申请${done}件，其中予以公开${granted}件，占${first}%；部分公开${partial}件，占${share(partial)}%。`;
        const check = (text: string) => told(withProse(reportOf(form, now), text));
        expect(check(sentence(share(granted)))).toEqual([]);
        expect(check(sentence(String(by))).map(({ code }) => code)).toEqual(['check/prose-percentage']);
      }),
      runs,
    );
  });

  test('“none” and “all done” agree with the tables', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const now = balancedStatistics(form, randomFrom(seed));
        const { received, review, lawsuits, carriedOut } = numbersOf(now);
        const codes = (text: string) => told(withProse(reportOf(form, now), text)).map(({ code }) => code);
        expect(codes('全年未收到政府信息公开申请。')).toEqual(received > 0 ? ['check/prose-none'] : []);
        expect(codes('没有发生政府信息公开行政复议、行政诉讼。')).toEqual(
          review + lawsuits > 0 ? ['check/prose-none'] : [],
        );
        expect(codes(`收到申请${received}件，全部按时办结。`)).toEqual(carriedOut > 0 ? ['check/prose-all-done'] : []);
        expect(codes('上年结转的申请全部办结。')).toEqual([]);
      }),
      runs,
    );
  });
});

test('whatever stands in the prose, the checks end and do not throw', () => {
  const [form] = forms;
  if (!form) throw new Error('no form');
  const report = reportOf(form, balancedStatistics(form, randomFrom(1)));
  const piece = fc.constantFrom(
    ...'收到 申请 办结 予以公开 不予公开 其中 自然人 占 增长 比上年 件 条 % 万元 、 ， 。 （ ） 12 3.64 １６ 一千 零 未 没有 全部 均 2023年 〔 〕 [[ ]] [[published]] ** | # \n \\ ` 《 》'.split(
      ' ',
    ),
    '\n\n',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const found = told(withProse(report, pieces.join('')));
      for (const { at } of found) expect(at.line).toBeGreaterThan(0);
    }),
    runs,
  );
});

test.each([0, 3, 10, 12, 20, 105, 110, 1164, 2002, 30_040, 36_412])('%i in Chinese numerals is read back', (value) => {
  expect(readHan(inHan(value))).toBe(value);
});
