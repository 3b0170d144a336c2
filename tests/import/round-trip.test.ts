import { read as readOther, write } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { statisticsSchema } from '../../schemas/statistics.ts';
import type { ReportView } from '../../schemas/views.ts';
import { formXlsx, reportXlsx } from '../../src/documents/xlsx/index.ts';
import { importedFiles } from '../../src/import/index.ts';
import { forms, variedStatistics, viewFrom } from '../documents/xlsx-view.ts';
import { file, plain } from './own-report.ts';
import { prose } from './prose.ts';
import { understood } from './understood.ts';
import { read } from './workbook.ts';

/** What is read back, from the texts of the files that would be written. */
async function readBack(bytes: Uint8Array) {
  const result = await read(bytes);
  if (!('imported' in result)) throw new Error(JSON.stringify(result.findings.slice(0, 3)));
  const texts = importedFiles(result.imported);
  const { $schema: _one, ...report } = JSON.parse(texts.get('report.json') ?? '');
  const { $schema: _two, ...statistics } = JSON.parse(texts.get('statistics.json') ?? '');
  return { report, statistics, prose: [...(result.imported.prose ?? [])], organ: result.imported.organFile };
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

  test('with its prose, which no sheet shows', () =>
    fc.assert(
      fc.asyncProperty(fc.integer({ min: 0 }), prose, async (seed, text) => {
        const view = viewFrom(form, variedStatistics(form, seed), { file, notice: '均为虚构。' });
        const parts = view.parts.map((part) => ({ ...part, prose: { source: { path: '', file: '' }, text } }));
        const back = await readBack(reportXlsx({ ...view, parts }));
        expect(back.prose).toEqual(form.edition.sections.map((part) => [part.file, text]));
        expect(back.organ).toMatchObject({ kind: 'department', notice: '均为虚构。' });
        expect((await readBack(formXlsx({ ...view, parts }))).prose).toEqual([]);
      }),
      { numRuns: 10 },
    ));
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
