import type { Content, Organ, Report } from '../../schemas/content.ts';
import { loadForms } from '../../schemas/editions.ts';
import type { Form } from '../../schemas/form.ts';
import type { ReportRule } from '../../src/check/rule.ts';
import type { Finding } from '../../src/diagnostics/finding.ts';

const nowhere = (path: string) => ({ path: `content/a/2024/${path}`, file: '/nowhere' });

export const form2021 = loadForms().get('2021') as Form;

/** A report of 2024 with prose by section key and nothing else. */
export function proseReport(prose: Record<string, string>, more: Partial<Report> = {}): Report {
  const form = more.form ?? form2021;
  return {
    organ: 'a',
    year: 2024,
    form,
    file: {
      edition: form.edition.key,
      scope: 'own',
      period: { from: '2024-01-01', to: '2024-12-31' },
      published: '2025-01-20',
      status: 'published',
      basis: [],
    },
    tables: new Map(form.tables.map((table) => [table.key, null])),
    figures: [],
    figure: new Map(),
    prose: new Map(Object.entries(prose).map(([key, text]) => [key, { source: nowhere(`${key}.md`), text }])),
    attachments: [],
    sources: { report: nowhere('report.json'), statistics: nowhere('statistics.json') },
    ...more,
  };
}

/** What one rule says of a report, beside an organ with these contacts. */
export function findingsOfRule(rule: ReportRule, report: Report, contacts: Organ['file']['contacts'] = {}): Finding[] {
  const file = { name: '甲', kind: 'department' as const, contacts };
  const organ: Organ = { id: 'a', file, source: nowhere('../organ.json'), reports: [report] };
  const content: Content = { site: { name: '站' }, organs: [organ], organ: new Map([['a', organ]]) };
  return rule(report, { content, organ, previous: null, asOf: null, partial: false });
}
