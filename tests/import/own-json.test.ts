import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Form } from '../../schemas/form.ts';
import { reportJson } from '../../src/documents/index.ts';
import { importReport } from '../../src/import/index.ts';
import { forms, variedStatistics, viewFrom } from '../documents/xlsx-view.ts';
import { file } from './own-report.ts';
import { prose as proseOf } from './prose.ts';
import { understood } from './understood.ts';

const request = { path: 'a-2024.json', organ: 'a', year: 2024, forms };
const read = (text: string) => importReport(Buffer.from(text), request);
const { notice: _notice, ...facts } = file;
const notice = fc.option(fc.constantFrom('均为虚构。', '供测试用。'), { nil: null });

/** What a total that cannot be added up was – left out or blank – a document does not tell. */
const stated = (form: Form, statistics: unknown) =>
  understood(form, statistics).map(([key, table]) => {
    if (typeof table !== 'object' || table === null) return [key, table];
    return [key, { ...table, computed: [...table.computed].filter((at) => table.values[at] !== null) }];
  });

describe.each([...forms])('the JSON of a report on the form %s is read back without loss', (_, form) => {
  test('numbers, facts and prose', () =>
    fc.assert(
      fc.asyncProperty(fc.integer({ min: 0 }), notice, notice, proseOf, async (seed, ofOrgan, ofReport, text) => {
        const statistics = variedStatistics(form, seed);
        const made = viewFrom(form, statistics, { file: { ...file, notice: ofReport }, notice: ofOrgan });
        const parts = made.parts.map((part) => ({ ...part, prose: { source: { path: '', file: '' }, text } }));
        const view = { ...made, parts };
        const result = await read(reportJson(view));
        if (!('imported' in result)) throw new Error(JSON.stringify(result.findings));
        const { report, prose, organFile } = result.imported;
        expect(stated(form, result.imported.statistics)).toEqual(stated(form, statistics));
        expect(result.imported.statistics.figures).toEqual(
          statistics.figures.map(({ parts, ...one }) => (parts?.length ? { ...one, parts } : one)),
        );
        expect([organFile?.notice ?? null, report.notice ?? null]).toEqual([ofOrgan, ofReport]);
        expect(report).toMatchObject({ ...facts, edition: form.edition.key });
        const written = view.parts.flatMap(({ section, prose: part }) => (part ? [[section.file, part.text]] : []));
        expect([...(prose ?? [])]).toEqual(written);
      }),
      { numRuns: 30 },
    ));
});

test('files that are only named are told as lost', async () => {
  const form = forms.get('2021') as NonNullable<ReturnType<typeof forms.get>>;
  const view = viewFrom(form, variedStatistics(form, 1));
  const result = await read(reportJson({ ...view, attachments: [{ name: '附表.pdf', size: 1, file: '' }] }));
  expect('imported' in result && result.imported.record?.lost).toEqual(['attachments']);
});

test('what is no report, another one, or was changed, is told', async () => {
  const form = forms.get('2021') as NonNullable<ReturnType<typeof forms.get>>;
  const text = reportJson(viewFrom(form, variedStatistics(form, 1)));
  const code = async (changed: string) => {
    const result = await read(changed);
    return 'findings' in result ? result.findings.map((finding) => finding.code) : result;
  };
  expect(await code('{ "a": 1 }')).toEqual(['import/unknown-format']);
  expect(await code(text.slice(0, -20))).toEqual(['import/damaged']);
  expect(await code(text.replace('"year": 2024', '"year": 2023'))).toEqual(['import/other-report']);
  expect(await code(text.replace('"edition": "2021"', '"edition": "1999"'))).toEqual(['import/edition']);
  expect(await code(text.replace('"scope": "own"', '"scope": "all"'))).toEqual(['import/damaged']);
});
