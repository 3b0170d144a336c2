import type { Content } from '../schemas/content.ts';
import { loadForms } from '../schemas/editions.ts';
import type { Form } from '../schemas/form.ts';
import type { Site } from '../schemas/views.ts';
import { checkContent } from './check/index.ts';
import type { Catalog } from './diagnostics/catalog/entry.ts';
import { buildCatalog } from './diagnostics/catalog/index.ts';
import { type Finding, sortFindings } from './diagnostics/finding.ts';
import { maskFinding } from './diagnostics/personal/index.ts';
import { asOfDay } from './model/dates.ts';
import { modelSite } from './model/index.ts';
import { type ReadFilter, readTree } from './read/index.ts';
import { validateTree } from './validate/index.ts';

/** What to compile. */
export interface CompileOptions {
  /** The content folder. */
  readonly content: string;
  /** Editions of the form; the shipped ones unless given. */
  readonly forms?: ReadonlyMap<string, Form>;
  /** Read only some organs or reports. */
  readonly only?: ReadFilter;
  /** SOURCE_DATE_EPOCH, in seconds; else the newest date of the content is "now". */
  readonly epoch?: string | undefined;
  /** Drafts get pages too: for the preview, never for the public. */
  readonly drafts?: boolean;
  /** Offer to bind plain numbers of the prose: for `--fix`. */
  readonly bindings?: boolean;
}

/** The finished value, or null where a finding forbids it. */
export interface Compiled {
  readonly site: Site | null;
  readonly content: Content | null;
  readonly findings: readonly Finding[];
  readonly catalog: Catalog;
  /** The day that is "now". */
  readonly asOf: string | null;
}

/** read → validate → check → model. Never throws on content; `site` is null if any finding is an error. */
export function compile(options: CompileOptions): Compiled {
  const forms = options.forms ?? loadForms();
  const editions = [...forms.values()].map((form) => form.edition);
  const catalog = buildCatalog(editions);
  const { tree, findings: read } = readTree(options.content, options.only);
  const { content, findings: validated } = validateTree(tree, forms);
  const asOf = content && asOfDay(content, options.epoch);
  const { only, bindings = false } = options;
  const checked = content ? checkContent(content, { asOf, partial: only !== undefined, bindings }) : [];
  const findings = sortFindings([...read, ...validated, ...checked]).map(maskFinding);
  const broken = findings.some((finding) => finding.severity === 'error');
  return {
    site: content && !broken ? modelSite(content, { asOf, drafts: options.drafts ?? false, findings, editions }) : null,
    content,
    findings,
    catalog,
    asOf,
  };
}
