import { describe, expect, test } from 'vitest';
import { statisticsSchema } from '../../schemas/statistics.ts';
import { reportJson } from '../../src/documents/index.ts';
import { form2019, form2021, statisticsOf, viewOf } from './report.ts';

describe('the report as JSON', () => {
  test('gives back the statistics as they were written: every key, null apart from 0', () => {
    const statistics = statisticsOf(form2021, (index) => (index % 3 === 0 ? null : index % 3 === 1 ? 0 : index));
    const document = JSON.parse(reportJson(viewOf({ statistics })));
    expect(document.statistics).toEqual(statistics);
    expect(Object.keys(document.statistics)).toEqual(Object.keys(statistics));
    expect(document.computed).toEqual([]);
  });

  test('a table that was not published is null, and so is a section of such tables', () => {
    const statistics = { ...statisticsOf(form2021, () => 0), applications: null, proactiveDisclosure: null };
    const document = JSON.parse(reportJson(viewOf({ statistics })));
    expect(document.statistics).toEqual(statistics);
    const one = statisticsOf(form2021, () => 0) as { proactiveDisclosure: Record<string, unknown> };
    one.proactiveDisclosure.art20_5 = null;
    expect(JSON.parse(reportJson(viewOf({ statistics: one }))).statistics).toEqual(one);
    const blank = statisticsOf(form2021, () => null);
    expect(JSON.parse(reportJson(viewOf({ statistics: blank }))).statistics).toEqual(blank);
  });

  test('a total that was left out is there, and listed as computed', () => {
    const statistics = statisticsOf(form2021, () => 2) as Record<string, Record<string, Record<string, number>>>;
    const row = statistics.applications?.newReceived ?? {};
    delete row.total;
    const document = JSON.parse(reportJson(viewOf({ statistics })));
    expect(document.statistics.applications.newReceived.total).toBe(12);
    expect(document.computed).toEqual(['applications.newReceived.total']);
  });

  test('an amount with a unit of its own keeps it, and what comes out fits the schema of statistics.json', () => {
    const statistics = statisticsOf(form2019, (index) => index) as { proactiveDisclosure: Record<string, unknown> };
    const amount = { value: 12.345678, unit: '亿元' };
    for (const table of form2019.tables) {
      for (const cell of table.cells.filter((cell) => cell.kind === 'money')) {
        const row = statistics.proactiveDisclosure[table.key] as Record<string, Record<string, unknown>>;
        (row[cell.row.key] as Record<string, unknown>)[cell.column.key] = amount;
      }
    }
    const document = JSON.parse(reportJson(viewOf({ edition: '2019', statistics })));
    expect(document.statistics).toEqual(statistics);
    expect(JSON.stringify(document.statistics)).toContain('{"value":12.345678,"unit":"亿元"}');
    expect(statisticsSchema(form2019).safeParse(document.statistics).success).toBe(true);
  });

  test('carries figures, prose as it was written, contacts with every key, corrections and explanations', () => {
    const view = viewOf({
      statistics: {
        ...statisticsOf(form2021, () => 0),
        figures: [
          { key: 'news', label: '动态', value: null, unit: '条' },
          { key: 'rate', label: '及时率', value: 99.5, unit: '%' },
        ],
      },
      prose: { '1-overview.md': '及时率[[rate]]%。\n' },
      organ: { contacts: { phone: '000-0000', email: null } },
      report: {
        corrections: [{ date: '2025-02-01', kind: '数字更正', reason: '录入有误' }],
        explanations: [{ code: 'check/late', place: 'shili/2024', reason: '系统迁移' }],
      },
    });
    const document = JSON.parse(reportJson(view));
    expect(document.figures).toEqual([
      { key: 'news', label: '动态', value: null, unit: '条', parts: [] },
      { key: 'rate', label: '及时率', value: 99.5, unit: '%', parts: [] },
    ]);
    expect(document.parts).toHaveLength(6);
    expect(document.parts[0]).toMatchObject({ key: 'overview', number: '一', markdown: '及时率[[rate]]%。\n' });
    expect(document.parts[1].markdown).toBeNull();
    expect(document.contacts).toMatchObject({ phone: '000-0000', email: null, fax: null, website: null });
    expect(document.corrections).toEqual([{ date: '2025-02-01', kind: '数字更正', reason: '录入有误' }]);
    expect(document.explanations[0]).toMatchObject({ code: 'check/late', by: null, until: null });
  });

  test('stands in a fixed order, indented by two, with one newline at the end', () => {
    const text = reportJson(viewOf({ statistics: statisticsOf(form2021, () => 1) }));
    expect(Object.keys(JSON.parse(text))).toMatchInlineSnapshot(`
      [
        "$schema",
        "version",
        "organ",
        "year",
        "edition",
        "form",
        "title",
        "address",
        "status",
        "onBehalfOf",
        "scope",
        "units",
        "period",
        "published",
        "basis",
        "download",
        "contacts",
        "reportContacts",
        "notices",
        "noticesOf",
        "statistics",
        "computed",
        "figures",
        "parts",
        "attachments",
        "corrections",
        "explanations",
      ]
    `);
    expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
  });
});
