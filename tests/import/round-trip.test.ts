import { read as readOther, write } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { statisticsSchema } from '../../schemas/statistics.ts';
import type { ReportView } from '../../schemas/views.ts';
import { formXlsx, reportXlsx } from '../../src/documents/xlsx/index.ts';
import { importedFiles } from '../../src/import/index.ts';
import { forms, variedStatistics, viewFrom } from '../documents/xlsx-view.ts';
import type { Statistics } from '../synthetic/index.ts';
import { understood } from './understood.ts';
import { read } from './workbook.ts';

const file = {
  published: '2025-01-20',
  title: '标题“=1+1”',
  onBehalfOf: '示例区人民政府',
  scope: 'aggregate' as const,
  units: ['a-b'],
  basis: ['《条例》', '=甲&<乙>'],
  download: { text: '本网站\n公开栏', address: 'https://example.cn/a?b=1&c=2' },
  contacts: { phone: '000', email: null },
  corrections: [{ date: '2025-02-01', kind: '更正', reason: '录入有误' }],
  explanations: [{ code: 'check/late', place: 'a/2024', reason: '系统迁移', until: null }],
};

/** statistics.json as written, without what says nothing: rows of totals that were left out altogether. */
function plain(statistics: Statistics): unknown {
  const prune = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const entries = Object.entries(value).map(([key, item]) => [key, prune(item)] as const);
    const kept = entries.filter(([, item]) => !(typeof item === 'object' && item && Object.keys(item).length === 0));
    return Object.fromEntries(kept);
  };
  return { ...(prune(statistics) as object), figures: statistics.figures };
}

/** What is read back, from the texts of the files that would be written. */
async function readBack(bytes: Uint8Array) {
  const result = await read(bytes);
  if (!('imported' in result)) throw new Error(JSON.stringify(result.findings.slice(0, 3)));
  const texts = importedFiles(result.imported);
  const { $schema: _one, ...report } = JSON.parse(texts.get('report.json') ?? '');
  const { $schema: _two, ...statistics } = JSON.parse(texts.get('statistics.json') ?? '');
  return { report, statistics };
}

/** Passes a workbook through a library of another hand, which writes it in its own way. */
const rewritten = (bytes: Uint8Array): Uint8Array =>
  new Uint8Array(
    write(readOther(bytes, { cellFormula: true, cellNF: true }), {
      type: 'array',
      bookType: 'xlsx',
      compression: true,
    }),
  );

describe.each([...forms])('a workbook on the form %s is read back without loss', (_, form) => {
  const same = (make: (view: ReportView) => Uint8Array) => async (seed: number) => {
    const statistics = variedStatistics(form, seed);
    const view = viewFrom(form, statistics, { file });
    const back = await readBack(make(view));
    expect(back.report).toEqual(JSON.parse(JSON.stringify(view.report.file)));
    expect(statisticsSchema(form).safeParse(back.statistics).success).toBe(true);
    expect(understood(form, back.statistics)).toEqual(understood(form, statistics));
    expect(back.statistics).toEqual(plain(statistics));
  };

  test('as a report', () => fc.assert(fc.asyncProperty(fc.integer({ min: 0 }), same(reportXlsx)), { numRuns: 40 }));
  test('as a form', () => fc.assert(fc.asyncProperty(fc.integer({ min: 0 }), same(formXlsx)), { numRuns: 40 }));
  test('after another program has saved it', () =>
    fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0 }),
        same((view) => rewritten(reportXlsx(view))),
      ),
      { numRuns: 10 },
    ));
});
