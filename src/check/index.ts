import type { Content, Organ, Report } from '../../schemas/content.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { applyExplanations } from './explanations.ts';
import type { OrganRule, ReportRule } from './rule.ts';
import { attachments } from './rules/attachments.ts';
import { dates } from './rules/dates.ts';
import { figures } from './rules/figures.ts';
import { identities } from './rules/identities.ts';
import { missingPart } from './rules/missing-part.ts';
import { notStated } from './rules/not-stated.ts';
import { parents, units } from './rules/organs.ts';
import { placeholders } from './rules/placeholder.ts';
import { unknownKey } from './rules/unknown-key.ts';

const reportRules: readonly ReportRule[] = [
  identities,
  figures,
  unknownKey,
  missingPart,
  notStated,
  attachments,
  dates,
  units,
  placeholders,
];
const organRules: readonly OrganRule[] = [parents];

/** Choices of one run of checks. */
export interface CheckOptions {
  /** The day the check is made for; see `Context.asOf`. */
  readonly asOf: string | null;
  /** Only part of the content was read: what is not there proves nothing. */
  readonly partial?: boolean;
}

/** Findings about one report. */
export function checkReport(report: Report, organ: Organ, content: Content, options: CheckOptions): Finding[] {
  const previous = organ.reports.find((other) => other.year === report.year - 1) ?? null;
  const context = { content, organ, previous, asOf: options.asOf, partial: options.partial ?? false };
  const findings = reportRules.flatMap((rule) => rule(report, context));
  return applyExplanations(report, findings, options.asOf);
}

/**
 * Holds every rule against every organ and report. Content passes through unchanged; the result is the findings
 * (check/*), in no particular order.
 */
export function checkContent(content: Content, options: CheckOptions): Finding[] {
  return content.organs.flatMap((organ) => [
    ...(options.partial ? [] : organRules.flatMap((rule) => rule(organ, content))),
    ...organ.reports.flatMap((report) => checkReport(report, organ, content, options)),
  ]);
}
