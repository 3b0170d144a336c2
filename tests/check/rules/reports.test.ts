import { expect, test } from 'vitest';
import type { Attachment, Organ, Report } from '../../../schemas/content.ts';
import type { Figure } from '../../../schemas/statistics.ts';
import type { Context, ReportRule } from '../../../src/check/rule.ts';
import { brokenLink } from '../../../src/check/rules/broken-link.ts';
import { editionYear } from '../../../src/check/rules/edition-year.ts';
import { late } from '../../../src/check/rules/late.ts';
import { missingUnit } from '../../../src/check/rules/missing-unit.ts';
import { missingYear } from '../../../src/check/rules/missing-year.ts';
import { period } from '../../../src/check/rules/period.ts';
import { placeholder } from '../../../src/check/rules/placeholder.ts';
import { publishedEarly } from '../../../src/check/rules/published-early.ts';
import { tableNotPublished } from '../../../src/check/rules/table-not-published.ts';
import { unknownParent, unknownPredecessor, unknownUnit } from '../../../src/check/rules/unknown-organ.ts';
import { unknownPart } from '../../../src/check/rules/unknown-part.ts';
import { reportOf } from '../../properties/report.ts';
import { balancedStatistics, randomFrom } from '../../synthetic/index.ts';
import { form2021, proseReport } from '../prose-report.ts';

const withFile = (file: Partial<Report['file']>, prose: Record<string, string> = {}): Report => {
  const report = proseReport(prose);
  return { ...report, file: { ...report.file, ...file } };
};

/** What a rule tells of a report beside the organ's other reports and an organ `b` that has none. */
function told(rule: ReportRule, report: Report, more: Partial<Context> = {}, years: readonly number[] = []): unknown[] {
  const reports = [report, ...years.map((year) => ({ ...report, year }))];
  const organ = (id: string, all: readonly Report[]) =>
    ({ id, file: { name: `名${id}`, kind: 'department' }, source: report.sources.report, reports: all }) as Organ;
  const organs = [organ('a', reports), organ('b', [])];
  const content = { site: { name: '站' }, organs, organ: new Map(organs.map((one) => [one.id, one])) };
  const context = { content, organ: organs[0] as Organ, previous: null, asOf: null, partial: false, ...more };
  return rule(report, context).map(({ severity, facts }) => ({ severity, ...facts }));
}

test('a report published on the last day of its period is early, the day after it is not; without a date nothing is', () => {
  const early = (published: string | null) => told(publishedEarly, withFile({ published })).length;
  expect(['2024-12-30', '2024-12-31', '2025-01-01', null].map(early)).toEqual([1, 1, 0, 0]);
});

test('a department’s report is in time until the last day of January, and late from the next', () => {
  const after = (published: string | null) => told(late, withFile({ published })).length;
  expect(['2025-01-30', '2025-01-31', '2025-02-01', null].map(after)).toEqual([0, 0, 1, 0]);
});

test('the period is the whole year', () => {
  const amiss = (from: string, to: string) => told(period, withFile({ period: { from, to } })).length;
  expect(amiss('2024-01-01', '2024-12-31')).toBe(0);
  expect(amiss('2024-02-01', '2024-12-31')).toBe(1);
  expect(amiss('2024-01-01', '2024-11-30')).toBe(1);
});

test('an edition is for the years it names, the first and the last among them', () => {
  const amiss = (year: number, to: number | null) => {
    const reportYears = { from: 2021, to };
    const form = { ...form2021, edition: { ...form2021.edition, reportYears } };
    return told(editionYear, { ...proseReport({}), form, year });
  };
  expect([2021, 2030].flatMap((year) => amiss(year, null))).toEqual([]);
  expect([2021, 2023].flatMap((year) => amiss(year, 2023))).toEqual([]);
  const facts = { severity: 'warning', edition: '2021', from: 2021 };
  expect(amiss(2020, null)).toEqual([{ ...facts, year: 2020 }]);
  expect(amiss(2024, 2023)).toEqual([{ ...facts, year: 2024, to: 2023 }]);
});

test('a gap between years is told with the years that are missing; the first year and the next have none', () => {
  const gap = (...years: number[]) => told(missingYear, proseReport({}), {}, years);
  expect([gap(), gap(2023), gap(2023, 2020), gap(2025, 2026)]).toEqual([[], [], [], []]);
  expect(gap(2022)).toEqual([{ severity: 'warning', year: 2024, before: 2022, missing: '2023' }]);
  expect(gap(2020, 2025)).toEqual([{ severity: 'warning', year: 2024, before: 2020, missing: '2021–2023' }]);
  expect(told(missingYear, proseReport({}), { previous: proseReport({}) }, [2020])).toEqual([]);
});

test('what a draft leaves to be filled in is an error once it is published', () => {
  const text = { overview: '收到（请填写数字）件，办结（在此填写数字）件。' };
  const facts = { found: '（请填写数字）', count: 2 };
  expect(told(placeholder, withFile({ status: 'draft' }, text))).toEqual([{ severity: 'note', ...facts }]);
  expect(told(placeholder, withFile({}, text))).toEqual([{ severity: 'error', ...facts }]);
  expect(told(placeholder, withFile({}, { overview: '收到三件。' }))).toEqual([]);
});

test('units are organs that are known, with a report of the year; where only some of the content was read nobody knows', () => {
  const sums = withFile({ scope: 'aggregate', units: ['b', 'c'] });
  expect(told(unknownUnit, sums)).toEqual([{ severity: 'error', organ: 'c' }]);
  expect(unknownUnit(sums, { content: { organ: new Map() }, partial: false } as unknown as Context)).toMatchObject([
    { code: 'check/unknown-organ', facts: { organ: 'b' } },
    { code: 'check/unknown-organ', facts: { organ: 'c' } },
  ]);
  expect(told(missingUnit, sums)).toEqual([{ severity: 'warning', unit: '名b', year: 2024 }]);
  expect(told(missingUnit, withFile({ scope: 'own', units: ['b'] }))).toEqual([]);
  for (const rule of [unknownUnit, missingUnit]) expect(told(rule, sums, { partial: true })).toEqual([]);
  expect(told(unknownUnit, withFile({}))).toEqual([]);
});

test('an organ that names no parent and no predecessor is in order', () => {
  const content = { organ: new Map() } as never;
  const organ = { id: 'a', file: { name: '甲', kind: 'department' }, source: { path: 'a', file: 'a' }, reports: [] };
  expect([unknownParent, unknownPredecessor].flatMap((rule) => rule(organ as Organ, content))).toEqual([]);
});

test('a table that was not published is told by itself, a whole part once', () => {
  const whole = reportOf(form2021, balancedStatistics(form2021, randomFrom(1)));
  const without = (...keys: string[]) =>
    told(tableNotPublished, {
      ...whole,
      tables: new Map([...whole.tables, ...keys.map((key) => [key, null] as const)]),
    });
  expect(without()).toEqual([]);
  expect(without('art20_5')).toEqual([{ severity: 'note', table: 'art20_5', label: '第二十条第（五）项' }]);
  expect(without('art20_1', 'art20_5', 'art20_6', 'art20_8')).toMatchObject([{ table: 'proactiveDisclosure' }]);
  expect(without('applications')).toMatchObject([{ severity: 'note', table: 'applications' }]);
});

test('the parts of a figure are other figures of its unit', () => {
  const figure = (key: string, unit: string, parts?: string[]): Figure => ({
    key,
    label: key,
    value: 1,
    unit,
    ...(parts ? { parts } : {}),
  });
  const figures = [figure('s', '条', ['a', 's', 'b', 'x']), figure('a', '条'), figure('b', '次')];
  const report = proseReport({}, { figures, figure: new Map(figures.map((one) => [one.key, one])) });
  const facts = { severity: 'error', figure: 's', unit: '条' };
  expect(told(unknownPart, report)).toEqual(['s', 'b', 'x'].map((key) => ({ ...facts, key })));
});

test('links lead to the web, to a mail address, to a place of the page, or to an attachment', () => {
  const attachments = ['表.csv', 'a.pdf', 'a%zz.pdf'].map(
    (name) => ({ name, file: '/nowhere', size: 1 }) as Attachment,
  );
  const amiss = (target: string, all = attachments) =>
    told(brokenLink, proseReport({ overview: `见[附件](${target})。` }, { attachments: all }));
  const right = ['https://example.cn/a', 'mailto:a@example.cn', '#一', 'attachments/a.pdf', './attachments/a.pdf'];
  for (const target of [...right, 'attachments/%E8%A1%A8.csv', 'attachments/a%zz.pdf'])
    expect(amiss(target), target).toEqual([]);
  for (const target of [
    'a.pdf',
    'attachments/b.pdf',
    'old/attachments/a.pdf',
    'attachments/a.pdf?x',
    '/attachments/a.pdf',
  ])
    expect(amiss(target), target).toEqual([{ severity: 'error', target, names: '表.csv、a.pdf、a%zz.pdf' }]);
  expect(amiss('a.pdf', [])).toEqual([{ severity: 'error', target: 'a.pdf', names: '（无）' }]);
});
