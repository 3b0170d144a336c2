import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import type { Content } from '../../schemas/content.ts';
import { loadForms } from '../../schemas/editions.ts';
import { checkContent } from '../../src/check/index.ts';
import { type Finding, sortFindings } from '../../src/diagnostics/finding.ts';
import { readTree } from '../../src/read/index.ts';
import { validateTree } from '../../src/validate/index.ts';
import { writeSyntheticContent } from '../synthetic/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'nianbao-order-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Invented content in which much is wrong: numbers, prose of last year, a year and a unit missing. */
function spoiltContent(): Content {
  const root = join(folder, 'content');
  writeSyntheticContent(root, { organs: 6, years: [2021, 2022, 2023], seed: 11 });
  const organs = readdirSync(root).filter((name) => name !== 'site.json');
  const [parent = '', ...units] = organs;
  const edit = (path: string, from: string | RegExp, to: string) => {
    const file = join(root, path);
    writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
  };
  edit(`${parent}/2022/report.json`, '"scope": "own"', `"scope": "aggregate", "units": ${JSON.stringify(units)}`);
  for (const unit of units) edit(`${unit}/2023/statistics.json`, /"total": \d+/g, '"total": 17');
  for (const unit of units)
    writeFileSync(join(root, unit, '2023', '5-problems.md'), readFileSync(join(root, unit, '2022', '5-problems.md')));
  rmSync(join(root, units[0] ?? '', '2022'), { recursive: true });
  const { content } = validateTree(readTree(root).tree, loadForms());
  if (!content) throw new Error('no content');
  return content;
}

const content = spoiltContent();
const tell = (findings: readonly Finding[]) =>
  sortFindings(findings)
    .map((item) => JSON.stringify(item))
    .sort();
const check = (of: Content) => tell(checkContent(of, { asOf: '2024-01-31' }));

test('neither the order of organs nor that of files changes what is found', () => {
  const expected = check(content);
  const codes = new Set(expected.map((line) => JSON.parse(line).code));
  for (const code of ['check/aggregate', 'check/missing-year', 'check/missing-unit', 'check/repeated-prose'])
    expect(codes).toContain(code);
  fc.assert(
    fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }), fc.boolean(), (order, turned) => {
      const organs = order.map((at) => {
        const organ = content.organs[at] as Content['organs'][number];
        const reports = organ.reports.map((report) => ({
          ...report,
          prose: new Map(turned ? [...report.prose].reverse() : report.prose),
          tables: new Map(turned ? [...report.tables].reverse() : report.tables),
        }));
        return { ...organ, reports };
      });
      expect(check({ ...content, organs, organ: new Map(organs.map((organ) => [organ.id, organ])) })).toEqual(expected);
    }),
    { numRuns: 20 },
  );
});
