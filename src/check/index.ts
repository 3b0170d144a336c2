import type { Content, Organ, Report } from '../../schemas/content.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { applyExplanations } from './explanations.ts';
import { bindableNumbers } from './prose/bindable.ts';
import type { Context } from './rule.ts';
import { organRules, reportRules } from './rules/index.ts';

/** Choices of one run of checks. */
export interface CheckOptions {
  /** The day the check is made for; see `Context.asOf`. */
  readonly asOf: string | null;
  /** Only part of the content was read: what is not there proves nothing. */
  readonly partial?: boolean;
  /** Also offer to bind plain numbers of the prose to their keys (check/prose-bindable): notes on prose that is right. */
  readonly bindings?: boolean;
}

/** What rules may look at beside a report. `asOf` is asked for only by those that need it: whoever asks depends on it. */
class Surroundings implements Context {
  readonly content: Content;
  readonly organ: Organ;
  readonly previous: Report | null;
  readonly partial: boolean;
  readonly #options: CheckOptions;

  constructor(report: Report, organ: Organ, content: Content, options: CheckOptions) {
    this.content = content;
    this.organ = organ;
    this.previous = organ.reports.find((other) => other.year === report.year - 1) ?? null;
    this.partial = options.partial ?? false;
    this.#options = options;
  }

  get asOf(): string | null {
    return this.#options.asOf;
  }
}

/** Findings about one report. */
export function checkReport(report: Report, organ: Organ, content: Content, options: CheckOptions): Finding[] {
  const context = new Surroundings(report, organ, content, options);
  const rules = options.bindings ? [...reportRules, bindableNumbers] : reportRules;
  const findings: Finding[] = [];
  for (const rule of rules) {
    const found = rule(report, context);
    if (found.length > 0) findings.push(...found);
  }
  return applyExplanations(report, findings, options);
}

/** Findings about one organ and its reports. They depend on nothing but what is read of `content` and `options`. */
export function checkOrgan(organ: Organ, content: Content, options: CheckOptions): Finding[] {
  return [
    ...(options.partial ? [] : organRules.flatMap((rule) => rule(organ, content))),
    ...organ.reports.flatMap((report) => checkReport(report, organ, content, options)),
  ];
}

/**
 * Holds every rule against every organ and report. Content passes through unchanged; the result is the findings
 * (check/*), in no particular order.
 */
export function checkContent(content: Content, options: CheckOptions): Finding[] {
  return content.organs.flatMap((organ) => checkOrgan(organ, content, options));
}
