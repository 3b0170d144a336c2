import type { Content, Organ, Report } from '../../../schemas/content.ts';
import { loadForms } from '../../../schemas/editions.ts';
import type { Cell, Form } from '../../../schemas/form.ts';
import { checkReport } from '../../../src/check/index.ts';
import { analysisOf } from '../../../src/check/prose/analysis.ts';
import type { Judged } from '../../../src/check/prose/judged.ts';
import { validateStatistics } from '../../../src/validate/statistics.ts';
import type { Dialect } from './dialect.ts';

type FilledStatistics = NonNullable<ReturnType<typeof validateStatistics>['statistics']>;

const forms = loadForms();
const file = (year: number, name: string) => ({ path: `content/a/${year}/${name}`, file: '/nowhere' });

const rowsOfYear = new Set(['newReceived', 'carriedIn', 'carriedOut', 'resultTotal']);

/** What the dialect says of a cell of the tables of disclosure: by row and column, or by row where it has one number. */
function disclosed({ disclosure }: Dialect, { row, column }: Cell): number {
  return disclosure[`${row.key}.${column.key}`] ?? disclosure[row.key] ?? 0;
}

/** The statistics of a dialect: every cell it does not name is 0, totals are left out and worked out. */
function statisticsOf(form: Form, dialect: Dialect, rows: Dialect['applications']): object {
  const values: Record<string, unknown> = {};
  const put = (path: readonly (string | number)[], value: unknown) => {
    let at = values;
    for (const step of path.slice(0, -1)) {
      at[step] ??= {};
      at = at[step] as Record<string, unknown>;
    }
    at[path.at(-1) as string] = value;
  };
  const results = Object.entries(rows).filter(([key]) => !rowsOfYear.has(key));
  for (const table of form.tables) {
    const columns = table.columns.toSorted((a, b) => Number(a.node.total ?? false) - Number(b.node.total ?? false));
    for (const cell of table.cells) {
      const isGroup = table.groups.includes(cell.row);
      if (isGroup ? !rows[cell.row.key] : cell.row.under.some(({ key }) => rows[key])) continue;
      const column = columns.findIndex(({ key }) => key === cell.column.key);
      if (table.key === 'reviewAndLitigation') {
        if (!cell.total) put(cell.path, dialect.review[cell.column.key] ?? 0);
      } else if (table.key !== 'applications') {
        const value = disclosed(dialect, cell);
        put(cell.path, cell.kind === 'money' && !cell.unit ? { value, unit: '元' } : value);
      } else {
        const row = rows[cell.row.key];
        const sum = results.reduce((total, [, values]) => total + (values[column] ?? 0), 0);
        const rest = cell.column.node.total ? undefined : cell.row.key === 'resultTotal' ? sum : 0;
        const value = row && column in row ? row[column] : rest;
        if (value !== undefined) put(cell.path, value);
      }
    }
  }
  return { ...values, figures: dialect.figures ?? [] };
}

const validated = new WeakMap<Dialect, Map<number, FilledStatistics>>();

/** The statistics of a year as they are read; once, for the prose alone is changed. */
function filled(form: Form, dialect: Dialect, year: number, rows: Dialect['applications']): FilledStatistics {
  const years = validated.get(dialect) ?? new Map<number, FilledStatistics>();
  validated.set(dialect, years);
  const known = years.get(year);
  if (known) return known;
  const all = statisticsOf(form, dialect, rows);
  const before = { ...all, proactiveDisclosure: null, figures: dialect.figuresBefore ?? dialect.figures ?? [] };
  const value = JSON.parse(JSON.stringify(year === dialect.year ? all : before));
  const { statistics, findings } = validateStatistics(form, { source: file(year, 'statistics.json'), value });
  if (!statistics) throw new Error(JSON.stringify(findings));
  years.set(year, statistics);
  return statistics;
}

function reportOf(
  dialect: Dialect,
  year: number,
  rows: Dialect['applications'],
  prose: Record<string, string>,
): Report {
  const form = forms.get(dialect.edition) as Form;
  const source = file(year, 'statistics.json');
  const statistics = filled(form, dialect, year, rows);
  return {
    organ: 'a',
    year,
    form,
    file: {
      edition: form.edition.key,
      scope: 'own',
      period: { from: `${year}-01-01`, to: `${year}-12-31` },
      published: year === dialect.year ? dialect.published : `${year + 1}-01-20`,
      status: 'published',
      basis: ['《中华人民共和国政府信息公开条例》'],
    },
    tables: statistics.tables,
    figures: statistics.figures,
    figure: new Map(statistics.figures.map((figure) => [figure.key, figure])),
    prose: new Map(Object.entries(prose).map(([key, text]) => [key, { source: file(year, `${key}.md`), text }])),
    attachments: [],
    sources: { report: file(year, 'report.json'), statistics: source },
  };
}

/** The report of a dialect with this prose, its organ, and the content they are all of. */
export function readDialect(dialect: Dialect, prose: Record<string, string>) {
  const now = reportOf(dialect, dialect.year, dialect.applications, prose);
  const before = dialect.before ? [reportOf(dialect, dialect.year - 1, dialect.before, { overview: '有。' })] : [];
  const contacts = { phone: '0000-8123456', address: '示例路1号' };
  const organ: Organ = {
    id: 'a',
    file: { name: dialect.name, kind: dialect.kind, contacts },
    source: file(dialect.year, '../organ.json'),
    reports: [...before, now],
  };
  const content: Content = { site: { name: '站' }, organs: [organ], organ: new Map([['a', organ]]) };
  return { now, previous: before[0] ?? null, organ, content };
}

/** What is said of a report with this prose. */
export function told(dialect: Dialect, prose: Record<string, string>): string[] {
  const { now, organ, content } = readDialect(dialect, prose);
  const findings = checkReport(now, organ, content, { asOf: null });
  return findings
    .filter(({ severity }) => severity !== 'note')
    .map(({ code, at, facts }) => `${code} ${at.file.split('/').at(-1)} ${facts.found ?? facts.words ?? ''}`);
}

/** The facts of what is said of one sentence about requests, beside other parts, and the labels of the second places. */
export function factsOf(
  dialect: Dialect,
  sentence: string,
  others: Record<string, string> = {},
): Record<string, unknown>[] {
  const { now, organ, content } = readDialect(dialect, { overview: `## （二）依申请公开\n\n${sentence}`, ...others });
  return checkReport(now, organ, content, { asOf: null })
    .filter(({ at, code }) => at.file.endsWith('overview.md') && code.startsWith('check/prose'))
    .map(({ at, facts, related }) => ({
      at: `${at.line}:${at.column}-${at.endColumn}`,
      ...facts,
      ...(related.length > 0 ? { beside: related.map(({ label }) => label).join('、') } : {}),
    }));
}

/** The sentence with what is offered to be quoted by its key put in. */
export function boundIn(dialect: Dialect, sentence: string): string {
  const { now, organ, content } = readDialect(dialect, { overview: `## （二）依申请公开\n\n${sentence}` });
  const edits = checkReport(now, organ, content, { asOf: null, bindings: true }).flatMap(({ fix }) => fix?.edits ?? []);
  return edits
    .toSorted((a, b) => b.at.column - a.at.column)
    .reduce((text, { at, text: put }) => text.slice(0, at.column - 1) + put + text.slice(at.endColumn - 1), sentence);
}

const shown = (value: number) => String(Math.round(value * 100) / 100);

/** A number with what is made of it: `71件=` agrees, `78件≠71/76` is none of these, `52件?` is left alone. */
function outcome({ sentence, number, outcome, candidates, sign }: Judged): string {
  const words = sentence.text.slice(number.start, number.end);
  if (outcome !== 'wrong') return `${words}${{ matches: '=', unknown: '?', bound: '!' }[outcome]}`;
  return `${words}≠${[...new Set(candidates.map(({ value }) => shown(value * sign)))].join('/')}`;
}

/** What is made of each number of a report's prose. */
export const outcomesIn = (report: Report, previous: Report | null, organ: Organ): string =>
  analysisOf(report, previous, organ).numbers.map(outcome).join(' ');

/** What is made of each number of some sentences, under a heading of their own. */
export function outcomes(dialect: Dialect, sentences: string, heading = '（二）依申请公开'): string {
  const overview = `## ${heading}\n\n${sentences}`;
  const { now, previous, organ } = readDialect(dialect, { overview });
  return outcomesIn(now, previous, organ);
}
