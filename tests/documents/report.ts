import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadForms } from '../../schemas/editions.ts';
import type { Form } from '../../schemas/form.ts';
import type { ReportView } from '../../schemas/views.ts';
import { modelSite } from '../../src/model/index.ts';
import { readTree } from '../../src/read/index.ts';
import { validateTree } from '../../src/validate/index.ts';

type Tree = { [key: string]: unknown };

export const forms = loadForms();
export const form2021 = forms.get('2021') as Form;
export const form2019 = forms.get('2019') as Form;

/** A statistics.json with every cell of the form holding `fill` of its place. */
export function statisticsOf(form: Form, fill: (index: number) => unknown): Tree {
  const tree: Tree = {};
  for (const table of form.tables) {
    for (const cell of table.cells.filter((cell) => table.rows.includes(cell.row))) {
      let node = tree;
      for (const key of cell.path.slice(0, -1)) {
        node[key] ??= {};
        node = node[key] as Tree;
      }
      node[cell.path.at(-1) as string] = fill(cell.index);
    }
  }
  return tree;
}

/** Writes one organ with one report into a folder of its own, takes it through read, validate and model, and gives the page's value. */
export function viewOf(options: {
  edition?: string;
  /** Editions beside the shipped ones. */
  forms?: readonly Form[];
  statistics: Tree;
  organ?: Tree;
  report?: Tree;
  prose?: Readonly<Record<string, string>>;
}): ReportView {
  const known = new Map([...forms, ...(options.forms ?? []).map((form): [string, Form] => [form.edition.key, form])]);
  const root = mkdtempSync(join(tmpdir(), 'nianbao-documents-'));
  try {
    const folder = join(root, 'content', 'shili', '2024');
    mkdirSync(folder, { recursive: true });
    const write = (path: string, value: unknown) => writeFileSync(join(root, 'content', path), JSON.stringify(value));
    write('site.json', { name: '示例网站' });
    write('shili/organ.json', { name: '示例单位', kind: 'department', ...options.organ });
    write('shili/2024/report.json', {
      edition: options.edition ?? '2021',
      scope: 'own',
      period: { from: '2024-01-01', to: '2024-12-31' },
      published: '2025-01-20',
      status: 'published',
      basis: ['《中华人民共和国政府信息公开条例》'],
      ...options.report,
    });
    write('shili/2024/statistics.json', options.statistics);
    const prose = { '1-overview.md': '一。', '5-problems.md': '五。', '6-other-matters.md': '六。', ...options.prose };
    const files = known.get(options.edition ?? '2021')?.edition.sections.map(({ file }) => file);
    for (const [name, text] of Object.entries(prose))
      if (files?.includes(name)) writeFileSync(join(folder, name), text);
    const { tree, findings } = readTree(join(root, 'content'));
    const { content, findings: more } = validateTree(tree, known);
    if (!content) throw new Error(JSON.stringify([...findings, ...more], null, 2));
    if (content.organs[0]?.reports.length !== 1) throw new Error(JSON.stringify([...findings, ...more], null, 2));
    return modelSite(content, { asOf: null }).report('shili/2024');
  } finally {
    rmSync(root, { recursive: true });
  }
}
