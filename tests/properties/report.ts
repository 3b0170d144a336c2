import type { Content, Organ, Report } from '../../schemas/content.ts';
import type { Form } from '../../schemas/form.ts';
import { checkReport } from '../../src/check/index.ts';
import type { Finding } from '../../src/diagnostics/finding.ts';
import { validateStatistics } from '../../src/validate/statistics.ts';
import type { Statistics } from '../synthetic/index.ts';

const nowhere = { path: 'content/a/2024/statistics.json', file: '/nowhere' };
const prose = { path: 'content/a/2024/prose.md', file: '/nowhere' };
/** What an invented report on any edition cannot help. */
const ofTheForm = new Set(['check/edition-year', 'check/edition-mixture']);

/** A report with these statistics and nothing else; a shape that the schema refuses is a fault of the test. */
export function reportOf(form: Form, statistics: Statistics, year = 2024): Report {
  const { statistics: filled, findings } = validateStatistics(form, {
    source: nowhere,
    value: JSON.parse(JSON.stringify(statistics)),
  });
  if (!filled) throw new Error(`refused: ${JSON.stringify(findings)}`);
  return {
    organ: 'a',
    year,
    form,
    file: {
      edition: form.edition.key,
      scope: 'own',
      period: { from: `${year}-01-01`, to: `${year}-12-31` },
      published: `${year + 1}-01-20`,
      status: 'published',
      basis: [],
    },
    tables: filled.tables,
    figures: filled.figures,
    figure: new Map(filled.figures.map((figure) => [figure.key, figure])),
    prose: new Map(form.edition.sections.map((section) => [section.key, { source: prose, text: '有。' }])),
    attachments: [],
    sources: { report: nowhere, statistics: nowhere },
  };
}

/** What is found in the numbers of the last of an organ's reports, beside those before it. */
export function findingsOf(...reports: Report[]): Finding[] {
  const organ: Organ = { id: 'a', file: { name: 'A', kind: 'department' }, source: nowhere, reports };
  const content: Content = { site: { name: 'S' }, organs: [organ], organ: new Map([['a', organ]]) };
  const last = reports.at(-1) as Report;
  return checkReport(last, organ, content, { asOf: null }).filter(
    ({ code, at }) => at.file === nowhere.path && !ofTheForm.has(code),
  );
}
