import { afterAll, describe, expect, test } from 'vitest';
import { loadForms } from '../../schemas/editions.ts';
import type { SeriesLine, SeriesView } from '../../schemas/region-views.ts';
import { seriesKey, seriesTables } from '../../schemas/series.ts';
import type { Site } from '../../schemas/views.ts';
import { compile } from '../../src/compile.ts';
import { writeRegion } from '../region/content.ts';

const { content, dispose } = writeRegion();
afterAll(dispose);
const { site, content: read, findings } = compile({ content });
const made = site as Site;
const linesOf = ({ blocks, figures }: SeriesView): SeriesLine[] =>
  [...blocks, ...(figures ? [figures] : [])].flatMap(({ lines, details }) => [
    ...lines,
    ...details.flatMap((detail) => detail.lines),
  ]);
const line = (view: SeriesView, id: string) => linesOf(view).find((item) => item.id === id);
const cell = (organ: string, year: number, key: string) => {
  const report = read?.organ.get(organ)?.reports.find((item) => item.year === year);
  const place = report?.form.cell.get(key);
  return place && report?.tables.get(place.table.key)?.values[place.cell.index];
};

test('the small region is without errors', () => {
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(site).not.toBeNull();
});

describe('a series', () => {
  const view = made.series('weijian');

  test('holds every number of every report, each under an id of its own', () => {
    const lines = linesOf(view);
    expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
    for (const report of read?.organ.get('weijian')?.reports ?? [])
      for (const table of report.form.tables)
        for (const place of table.cells) {
          const value = report.tables.get(table.key)?.values[place.index];
          if (value === undefined) continue;
          const id = seriesKey(report.form, table, place);
          const block = view.blocks.find(({ lines: main, details }) =>
            [...main, ...details.flatMap((detail) => detail.lines)].some((item) => item.id === id),
          );
          const at = block?.years.findIndex(({ year }) => year === report.year) ?? -1;
          expect(line(view, id)?.points[at], `${report.year} ${id}`).toBe(value);
        }
  });

  test('joins what means the same in both editions, a group with its one row of before', () => {
    const received = line(view, 'applications.newReceived.total');
    expect(received?.points).toHaveLength(6);
    expect(received?.points.every((value) => typeof value === 'number')).toBe(true);
    const other = line(view, 'applications.otherHandling.total');
    expect(other?.points[0]).toBe(cell('weijian', 2019, 'applications.otherHandling.total'));
    const parts = ['overdueCorrection', 'overdueFee', 'other'].map((part) =>
      cell('weijian', 2024, `applications.otherHandling.${part}.total`),
    );
    expect(other?.points[5]).toBe(parts.reduce<number>((sum, value) => sum + (value ?? 0), 0));
    expect(line(view, 'applications.otherHandling.other.total')?.points.slice(0, 2)).toEqual([undefined, undefined]);
    expect(line(view, 'proactiveDisclosure.art20_5.licensing.decisions')?.points).toHaveLength(6);
  });

  test('breaks where editions count something else, and says why', () => {
    const now = view.blocks.find(({ lines }) =>
      lines.some(({ id }) => id === '2021.proactiveDisclosure.art20_1.rules.madeThisYear'),
    );
    const before = view.blocks.find(({ lines }) =>
      lines.some(({ id }) => id === 'proactiveDisclosure.art20_1.rules.madeThisYear'),
    );
    expect(now?.years.map(({ year }) => year)).toEqual([2021, 2022, 2023, 2024]);
    expect(before?.years.map(({ year }) => year)).toEqual([2019, 2020]);
    expect(now?.broken?.zh).toContain('没有对应关系');
    expect(before?.broken?.zh).toBe(now?.broken?.zh);
    expect(view.blocks.find(({ id }) => id === '_2021-applications')?.broken).toBeNull();
  });
});

describe('after a merger', () => {
  const view = made.series('wenlv');

  test('the series goes on from the sum of all organs taken over as a whole', () => {
    expect(view.years.map(({ year }) => year)).toEqual([2019, 2020, 2021, 2022, 2023, 2024]);
    expect(view.years.map(({ of }) => of.map(({ label }) => label))).toEqual([
      ...Array.from({ length: 3 }, () => ['示例区文化局', '示例区旅游局']),
      ...Array.from({ length: 3 }, () => []),
    ]);
    const key = 'applications.newReceived.total';
    const sum = (cell('wenhua', 2020, key) ?? 0) + (cell('lvyou', 2020, key) ?? 0);
    expect(line(view, key)?.points[1]).toBe(sum);
    expect(line(view, key)?.points[3]).toBe(cell('wenlv', 2022, key));
  });

  test('each side is told of the other; work taken over in part is told, not joined', () => {
    const organ = made.organ('wenlv');
    expect(organ.predecessors.map(({ label, extent }) => [label, extent])).toEqual([
      ['示例区文化局', 'whole'],
      ['示例区旅游局', 'whole'],
      ['示例区卫生健康局', 'part'],
    ]);
    expect(made.organ('wenhua').successors).toEqual([
      { address: 'wenlv/', label: '示例区文化和旅游局', year: 2022, extent: 'whole' },
    ]);
  });
});

test('what an edition says of comparability names places that are there', () => {
  const forms = loadForms();
  for (const form of forms.values()) {
    const { continues, measures } = form.edition;
    const before = forms.get(continues?.edition ?? '');
    for (const key of continues?.cells ?? []) {
      expect(form.cell.has(key), key).toBe(true);
      expect(before?.cell.has(key), key).toBe(true);
    }
    for (const key of continues?.tables ?? []) expect(before?.table.has(key) && form.table.has(key), key).toBe(true);
    for (const { tables } of continues?.breaks ?? [])
      for (const key of tables) expect(before?.table.has(key) || form.table.has(key), key).toBe(true);
    for (const measure of measures ?? [])
      if ('sum' in measure)
        for (const key of [...measure.sum, ...(measure.of ?? [])]) expect(form.cell.has(key), key).toBe(true);
  }
});

test('every row and column of the statutory form is explained in both languages, and no term explains nothing', () => {
  const used = new Set<string>();
  for (const form of loadForms().values())
    for (const { table } of seriesTables(form))
      for (const leaf of [...table.rows, ...table.groups, ...table.columns])
        for (const node of [leaf.node, ...leaf.under]) {
          if (node.labelPrinted === false) continue;
          const key = [...table.path, node.key].join('.');
          const term = form.glossary.find(
            (item) => item.key === key && (item.edition === undefined || item.edition === form.edition.key),
          );
          expect(term?.plain.zh && term.plain.en, `${form.edition.key} ${key}`).toBeTruthy();
          used.add(`${key} ${term?.edition ?? ''}`);
        }
  for (const form of loadForms().values())
    for (const { key, edition } of form.glossary)
      if (![...loadForms().values()].some(({ tables }) => tables.some((table) => table.path.join('.') === key)))
        expect(used.has(`${key} ${edition ?? ''}`), key).toBe(true);
});
