import type { z } from 'zod';
import type { Form } from '../../../schemas/form.ts';
import type { OrganFile } from '../../../schemas/organ.ts';
import { type ReportFile, reportSchema } from '../../../schemas/report.ts';
import { reportDocumentSchema, withoutComputed } from '../../../schemas/report-document.ts';
import { statisticsSchema } from '../../../schemas/statistics.ts';
import type { Contacts } from '../../../schemas/texts.ts';
import { type Finding, quote } from '../../diagnostics/finding.ts';
import { fileProblem, Unreadable } from '../problem.ts';
import type { OrganFacts, UnderstandRequest } from '../understand/index.ts';

type Document = z.infer<ReturnType<typeof reportDocumentSchema>>;
type Tree = { [key: string]: unknown };

/** What one of our JSON documents holds; nothing in it is in doubt. */
export interface OwnDocument {
  readonly form: Form;
  readonly report: ReportFile;
  readonly statistics: Readonly<Record<string, unknown>>;
  readonly prose: ReadonlyMap<string, string>;
  readonly organ: OrganFacts;
  /** What organ.json would say beside name and contacts. */
  readonly organFile: Partial<OrganFile>;
  /** Keys of the content that the document only names: files that are offered beside it. */
  readonly lost: readonly string[];
}

/** Rows whose cells were all left out are left out themselves. */
function prune(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const kept = Object.entries(value)
    .map(([key, item]) => [key, prune(item)] as const)
    .filter(([, item]) => !(typeof item === 'object' && item !== null && Object.keys(item).length === 0));
  return Object.fromEntries(kept);
}

/** The notice of the organ or of the report; none where an older document does not say whose it is. */
function noticeOf({ notices, noticesOf }: Document, whose: 'organ' | 'report'): { notice?: string } {
  const notice = notices[noticesOf?.indexOf(whose) ?? -1];
  return notice === undefined ? {} : { notice };
}

/** report.json as the document tells it; what says nothing is left out. The title is left to the form's own pattern where it makes the same. */
function reportOf(document: Document, { edition: { reportTitle } }: Form): Tree {
  const { edition, title, onBehalfOf, scope, units, period, published, status, basis, download } = document;
  const { corrections, explanations, organ, year } = document;
  const made = reportTitle.replace('{organ}', () => onBehalfOf ?? organ.name).replace('{year}', String(year));
  return {
    edition,
    ...(made === title ? {} : { title }),
    ...(onBehalfOf === null ? {} : { onBehalfOf }),
    scope,
    ...(units.length > 0 ? { units } : {}),
    period,
    published,
    status,
    basis,
    download,
    contacts: document.reportContacts ?? null,
    corrections,
    explanations: explanations.map(({ by, ...rest }) => (by === null ? rest : { ...rest, by })),
    ...noticeOf(document, 'report'),
  };
}

/**
 * Reads the JSON that the site offers of a report back into what it was made from.
 * Findings: other-report, edition. Throws `Unreadable`: unknown-format, damaged.
 */
export function understandJson(text: string, request: UnderstandRequest): OwnDocument | readonly Finding[] {
  const { path, organ, year, forms } = request;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Unreadable('damaged');
  }
  const known = value as { edition?: unknown; statistics?: unknown } | null;
  if (typeof known?.edition !== 'string' || typeof known.statistics !== 'object')
    throw new Unreadable('unknown-format');
  const form = forms.get(known.edition);
  if (!form)
    return [fileProblem(path, 'edition', { edition: quote(known.edition), editions: [...forms.keys()].join('、') })];
  const parsed = reportDocumentSchema([...forms.keys()]).safeParse(value);
  if (!parsed.success) throw new Unreadable('damaged');
  const document = parsed.data;
  if (document.organ.id !== organ || document.year !== year) {
    const whose = { organ: quote(document.organ.id), year: document.year, wantedOrgan: organ, wantedYear: year };
    return [fileProblem(path, 'other-report', whose)];
  }
  const figures = document.figures.map(({ parts, ...figure }) => (parts.length > 0 ? { ...figure, parts } : figure));
  const statistics = { ...(prune(withoutComputed(document, form)) as Tree), figures };
  const report = reportSchema([...forms.keys()]).safeParse(reportOf(document, form));
  if (!report.success || !statisticsSchema(form).safeParse(statistics).success) throw new Unreadable('damaged');
  const files = new Map(form.edition.sections.map((section) => [section.key, section.file]));
  const prose = document.parts.flatMap(({ key, markdown }) => {
    const file = files.get(key);
    return file === undefined || markdown === null ? [] : [[file, markdown] as const];
  });
  const stated = new Set(Object.keys(document.reportContacts ?? {}));
  const contacts = Object.fromEntries(
    Object.entries(document.contacts).filter(([key, said]) => said !== null && !stated.has(key)),
  ) as Contacts;
  const { name, shortName, kind, parent } = document.organ;
  return {
    form,
    report: report.data as ReportFile,
    statistics,
    prose: new Map(prose),
    organ: { name, contacts },
    organFile: { shortName, kind, parent, ...noticeOf(document, 'organ') },
    lost: document.attachments.length > 0 ? ['attachments'] : [],
  };
}
