import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { loadForm, loadForms } from '../schemas/editions.ts';
import { compile } from '../src/compile.ts';
import { reportCsv, reportJson } from '../src/documents/index.ts';
import { draftReport } from '../src/drafts/report.ts';
import { createRenderer } from '../src/render/index.ts';
import { findingsOf, reportOf } from './properties/report.ts';
import { balancedStatistics, randomFrom } from './synthetic/index.ts';

// A form of quite another kind, in another language, with columns three deep, a group in the rows and a row without
// a label. Nothing but its file is known of it.
const form = loadForm(join(import.meta.dirname, 'fixtures/editions/foia.json'));
const forms = new Map([...loadForms(), [form.edition.key, form]]);
const folder = mkdtempSync(join(tmpdir(), 'nianbao-form-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const row = (
  pendingStart: number,
  received: number,
  simple: number,
  fast: number,
  slow: number,
  pendingEnd?: number,
) => ({
  pendingStart,
  received,
  'processed.simple': simple,
  'processed.complex.fast': fast,
  'processed.complex.slow': slow,
  ...(pendingEnd === undefined ? {} : { pendingEnd }),
});

/** A report on the form: totals left out, one amount with a unit of its own, one cell not stated. */
const statistics = () => ({
  requests: {
    'bureaus.east': row(5, 40, 20, 3, 10),
    'bureaus.west': row(1, 10, 4, 0, 2, 5),
    headquarters: row(0, 7, 7, 0, 0),
  },
  costs: {
    fees: { all: { collected: 12.5, waived: { value: 0.75, unit: '万元' }, change: -3 } },
    appeals: { affirmed: 2, reversed: null },
  },
  figures: [],
});

/** Writes a content folder with one report on the form and compiles it. */
function compileWith(numbers: unknown) {
  const content = mkdtempSync(join(folder, 'content-'));
  const report = join(content, 'agency', '2024');
  mkdirSync(report, { recursive: true });
  const write = (file: string, value: unknown) => writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
  write(join(content, 'site.json'), { name: 'Invented' });
  write(join(content, 'agency', 'organ.json'), {
    name: 'Agency',
    kind: 'other',
    contacts: { phone: '000-0000000', address: '1 Example Road' },
  });
  write(join(report, 'report.json'), {
    edition: form.edition.key,
    scope: 'own',
    period: { from: '2024-01-01', to: '2024-12-31' },
    published: '2025-01-10',
    status: 'published',
    basis: [],
  });
  write(join(report, 'statistics.json'), numbers);
  writeFileSync(
    join(report, '1-basics.md'),
    'Received [[requests.agency.received]], pending [[requests.agency.pendingEnd]].\n',
  );
  return compile({ content, forms });
}

test('a report on an invented form is read, checked and rendered by its data file alone', () => {
  const { site, findings } = compileWith(statistics());
  expect(findings.map(({ code, facts }) => [code, facts.table])).toEqual([['check/not-stated', 'appeals']]);
  const view = site?.report('agency/2024');
  const values = view?.report.tables.get('requests');
  const value = (line: string, column: string) =>
    values?.values[form.table.get('requests')?.cell(line, column)?.index ?? -1];
  expect([value('agency', 'received'), value('agency', 'pendingEnd'), value('headquarters', 'pendingEnd')]).toEqual([
    57, 17, 0,
  ]);
  expect(view?.title).toBe('Agency: Annual FOIA Report for 2024');
  expect(view?.report.tables.get('appeals')?.values).toEqual([2, null, null]);

  const html = createRenderer(site as NonNullable<typeof site>).report('agency/2024');
  for (const words of ['II、Requests', 'Pending at Start', 'Expedited', 'AGENCY OVERALL', 'Appeals', 'Fees', '0.75'])
    expect(html).toContain(words);
  expect(html).toMatch(/id="requests\.agency\.received"[^>]*>57</);
  expect(html).toMatch(/Received <[^>]*>57<.*pending <[^>]*>17</i);
  expect(html).toMatch(/<th[^>]*colspan="3"[^>]*>Processed/);

  const json = JSON.parse(reportJson(view as NonNullable<typeof view>));
  expect(json.statistics.requests.agency.received).toBe(57);
  expect(json.statistics.costs.appeals.reversed).toBeNull();
  expect(reportCsv(view as NonNullable<typeof view>)).toContain('"agency","AGENCY OVERALL"'.replaceAll('"', ''));
});

test('its identities are checked, with the words of its own file', () => {
  const wrong = statistics();
  wrong.requests['bureaus.west'].pendingEnd = 6;
  const { findings, catalog, site } = compileWith(wrong);
  expect(site).toBeNull();
  expect(
    findings.filter((item) => item.severity === 'error').map(({ code, facts }) => [code, facts.cell, facts.difference]),
  ).toEqual([['check/foia-pending', 'requests.bureaus.west.pendingEnd', 1]]);
  expect(catalog['check/foia-pending']?.en.title).toBe('Pending at end does not follow');
});

test('a group printed as one row, and what the schema refuses', () => {
  const { requests, ...rest } = statistics();
  const { 'bureaus.east': _east, 'bureaus.west': _west, ...others } = requests;
  const one = { ...rest, requests: { ...others, bureaus: row(6, 50, 24, 3, 12) } };
  expect(compileWith(one).findings.map((item) => item.code)).toEqual(['check/not-stated', 'check/edition-mixture']);
  const bad = { ...one, requests: { ...one.requests, headquarters: { ...row(0, 7, 7, 0, 0), received: '7' } } };
  expect(compileWith(bad).findings.map((item) => [item.code, item.facts.label])).toEqual([
    ['validate/count', 'Headquarters · Received'],
  ]);
});

test('balanced numbers on it are silent, and a draft of it has every key', () => {
  for (let seed = 0; seed < 50; seed++) {
    const random = randomFrom(seed);
    const last = balancedStatistics(form, random);
    const findings = findingsOf(reportOf(form, last, 2023), reportOf(form, balancedStatistics(form, random, last)));
    expect(findings).toEqual([]);
  }
  const draft = draftReport({
    organ: 'agency',
    year: 2025,
    form,
    previous: reportOf(form, balancedStatistics(form, randomFrom(1)), 2024),
    organFile: null,
  });
  const keys = Object.keys(JSON.parse(draft.files.get('2025/statistics.json') ?? '').requests);
  expect(keys).toEqual(['bureaus.east', 'bureaus.west', 'headquarters']);
  expect(draft.carried).toBe(3);
});
