import type { Form } from '../../schemas/form.ts';
import type { Random } from '../synthetic/random.ts';
import type { Peculiarity } from './peculiarities.ts';
import type { PlannedOrgan } from './region.ts';

/** Days on which reports come out, by kind of organ: `MM-DD`, first and last, all in time. */
const days: Readonly<Record<string, readonly [number, number]>> = {
  government: [40, 82],
  department: [5, 24],
  township: [5, 18],
  'sub-district': [5, 18],
  'public-institution': [8, 28],
};

/** The region's own days, earlier than the statutory ones. */
export const deadlines = { department: '01-26', township: '01-20', 'sub-district': '01-20' };

/** The day that comes `days` after New Year's Day. */
const dayAfter = (year: number, count: number) => new Date(Date.UTC(year, 0, 1 + count)).toISOString().slice(0, 10);

/** When a report is published; a late one some weeks after its last day. */
function publishedOn({ kind, role }: PlannedOrgan, year: number, random: Random, late: boolean): string {
  const [first, last] = days[kind] ?? [8, 28];
  if (late) return dayAfter(year + 1, last + random.integer(9, 40));
  if (role === 'province') return dayAfter(year + 1, 88);
  return dayAfter(year + 1, role === 'city' ? last + 3 : random.integer(first, last));
}

/** The explanation that makes a finding of this report a note. */
function explanationFor(what: Peculiarity | undefined, place: string) {
  if (what === 'lateExplained')
    return [
      { code: 'check/late', place: 'report', reason: '受办公地点搬迁影响，报告推迟公布。', by: null, until: null },
    ];
  if (what !== 'leftOut') return [];
  const reason = '有一个单位的行政复议和行政诉讼数在汇总截止之后才核定，未计入本表。';
  return [{ code: 'check/aggregate', place, reason, by: null, until: null }];
}

/** The `report.json` of one report. `units`: those it sums up, none for an organ's own report. */
export function reportFile(
  form: Form,
  organ: PlannedOrgan,
  year: number,
  what: Peculiarity | undefined,
  units: readonly string[],
  random: Random,
): Record<string, unknown> {
  const { edition, tables } = form;
  const draft = what === 'draft' || what === 'unfinished' || what === 'invalid';
  const late = what === 'late' || what === 'lateExplained';
  const published =
    what === 'early' ? dayAfter(year + 1, random.integer(4, 18)) : publishedOn(organ, year, random, late);
  const renamed = organ.former && year <= organ.former.to;
  const title = renamed ? edition.reportTitle.replace('{organ}', organ.former.name).replace('{year}', `${year}`) : null;
  return {
    edition: edition.key,
    title,
    onBehalfOf: null,
    scope: units.length > 0 ? 'aggregate' : 'own',
    ...(units.length > 0 ? { units } : {}),
    period: { from: `${year}-01-01`, to: `${year}-12-31` },
    published: draft ? null : published,
    status: draft ? 'draft' : what === 'withdrawn' ? 'withdrawn' : 'published',
    basis: ['《中华人民共和国政府信息公开条例》', `《${edition.title}》（${edition.documentNumber}）`],
    download: { text: '本报告电子版可以在本页下载。', address: null },
    contacts: null,
    corrections: [],
    explanations: explanationFor(what, tables.at(-1)?.path.join('.') ?? ''),
    notice: null,
  };
}

/** The `organ.json` of one organ. */
export function organFile({ id, name, shortName, kind, parent, years, former, mergedFrom }: PlannedOrgan): object {
  const merged = mergedFrom.length > 0 ? `由${mergedFrom.length}个部门合并组建，自${years[0]}年起报告。` : '';
  return {
    name,
    shortName,
    kind,
    parent,
    contacts: {
      unit: '办公室',
      phone: '000-0000000',
      fax: null,
      email: `${id}@example.cn`,
      postcode: '000000',
      address: '示例路1号',
      website: null,
    },
    formerNames: former ? [{ name: former.name, from: null, to: former.to }] : [],
    ...(mergedFrom.length > 0
      ? { predecessors: mergedFrom.map((organ) => ({ organ, year: years[0], extent: 'whole' })) }
      : {}),
    notice: `${merged}本机关及其数字、文字均为虚构，仅供演示。`,
  };
}
