import type { Report } from '../../schemas/content.ts';
import type { Section } from '../../schemas/edition.ts';
import type { Form } from '../../schemas/form.ts';
import { carriedCells, draftStatistics } from './statistics.ts';

/** What a draft is made from. */
export interface DraftRequest {
  readonly organ: string;
  readonly year: number;
  readonly form: Form;
  readonly previous: Report | null;
  /** The text of organ.json where the organ is there already. */
  readonly organFile: string | null;
}

/** Files by their path inside the organ's folder, and how many cells were carried over. */
export interface Draft {
  readonly files: ReadonlyMap<string, string>;
  readonly carried: number;
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** The start of a part in prose: its topics as headings, or one line that says what belongs here. */
function draftProse(section: Section): string {
  const heads = (section.topics ?? []).map(
    (topic, index) => `## （${'一二三四五六七八九十'[index]}）${topic.label}\n\n（在此填写。）\n`,
  );
  return heads.length > 0 ? heads.join('\n') : `（在此填写“${section.label}”。）\n`;
}

/** What last year's report says about itself that holds this year too. */
function inherited(previous: Report | null) {
  const file = previous?.file;
  return {
    ...(file?.onBehalfOf ? { onBehalfOf: file.onBehalfOf } : {}),
    scope: file?.scope ?? 'own',
    ...(file?.units ? { units: file.units } : {}),
    basis: file?.basis ?? ['《中华人民共和国政府信息公开条例》'],
    download: file?.download ?? null,
  };
}

/** The files of a new report: report.json as a draft, statistics.json with every key, the required parts. Pure. */
export function draftReport({ organ, year, form, previous, organFile }: DraftRequest): Draft {
  const carried = carriedCells(form, previous);
  const { onBehalfOf, scope, units, basis, download } = inherited(previous);
  const report = {
    $schema: '../../../schemas/json/report.schema.json',
    edition: form.edition.key,
    ...(onBehalfOf ? { onBehalfOf } : {}),
    scope,
    ...(units ? { units } : {}),
    period: { from: `${year}-01-01`, to: `${year}-12-31` },
    published: null,
    status: 'draft',
    basis,
    download,
    contacts: null,
    corrections: [],
    explanations: [],
  };
  const organJson = {
    $schema: '../../schemas/json/organ.schema.json',
    name: `（请填写机关全称：${organ}）`,
    shortName: null,
    kind: 'department',
    parent: null,
    contacts: { phone: null, fax: null, email: null, postcode: null, address: null, website: null },
    formerNames: [],
  };
  const prose = form.edition.sections.filter((section) => section.required);
  const files = new Map([
    ...(organFile === null ? [['organ.json', json(organJson)] as const] : []),
    [`${year}/report.json`, json(report)] as const,
    [`${year}/statistics.json`, draftStatistics(form, carried)] as const,
    ...prose.map((section) => [`${year}/${section.file}`, draftProse(section)] as const),
  ]);
  return { files, carried: carried.size };
}
