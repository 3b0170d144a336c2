import { join } from 'node:path';
import type { Content, Organ, Report } from '../../schemas/content.ts';
import type { Form } from '../../schemas/form.ts';
import type { ReportFile } from '../../schemas/report.ts';
import type { Site } from '../../schemas/views.ts';
import { compile } from '../../src/compile.ts';
import { modelSite } from '../../src/model/index.ts';
import { fillTable, library } from './filled.ts';

/** The shipped content as a site. */
export function shippedSite(): Site {
  const { site, findings } = compile({ content: join(import.meta.dirname, '../../content') });
  if (!site) throw new Error(JSON.stringify(findings.filter((finding) => finding.severity === 'error')));
  return site;
}

const nowhere = { path: 'content/lib/2030/report.json', file: '/nowhere' };

/** A report on the invented form; every cell holds 1 unless told otherwise. */
export function libraryReport(year = 2030, file: Partial<ReportFile> = {}, form: Form = library): Report {
  const figures = [{ key: 'cards', label: '新办 <读者证>', value: 12345, unit: '张' }];
  return {
    organ: 'lib',
    year,
    form,
    file: {
      edition: form.edition.key,
      scope: 'own',
      period: { from: `${year}-01-01`, to: `${year}-12-31` },
      published: `${year + 1}-01-20`,
      status: 'published',
      basis: ['《示例办法》'],
      ...file,
    },
    tables: new Map(form.tables.map((table) => [table.key, fillTable(table, () => 1)])),
    figures,
    figure: new Map(figures.map((figure) => [figure.key, figure])),
    prose: new Map([
      ['summary', { source: nowhere, text: '## 概况\n\n新办[[cards]]张，到馆[[visits.arrived.all]]人次。' }],
    ]),
    attachments: [{ name: '名单 1.csv', file: '/nowhere', size: 2048 }],
    sources: { report: nowhere, statistics: nowhere },
  };
}

/** A site of one library with these reports. */
export function librarySite(reports: readonly Report[], site: Partial<Content['site']> = {}): Site {
  const organ: Organ = {
    id: 'lib',
    file: {
      name: '示例图书馆 <总馆>',
      shortName: '总馆',
      kind: 'public-institution',
      contacts: { phone: '000-000', email: null },
    },
    source: nowhere,
    reports,
  };
  const content: Content = { site: { name: '示例站', ...site }, organs: [organ], organ: new Map([['lib', organ]]) };
  return modelSite(content, { asOf: null });
}
