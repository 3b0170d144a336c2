import type { Place } from './source.ts';

export type Severity = 'error' | 'warning' | 'note';

/** The numbers and words a message is made of. */
export type Facts = Readonly<Record<string, string | number>>;

/** A second place that belongs to a finding. */
export interface Related {
  readonly at: Place;
  /** Words of the content itself (a label of the form, a name); the same in every language. */
  readonly label: string;
}

/**
 * Text to put in the place of what stands there. Places do not count a byte order mark; nothing in the place of nothing
 * at the head of a file takes it off.
 */
export interface TextEdit {
  readonly at: Place;
  readonly text: string;
}

/** A change that mends a finding. Offered only where it cannot be wrong, or (`ask`) where a person must agree to it. */
export interface Fix {
  readonly edits: readonly TextEdit[];
  /** true: right whatever the author meant, applied by `--fix`; false: a proposal, shown and applied only by `--fix=all`. */
  readonly safe: boolean;
}

/** What was found, where, and the facts that make up its message. Words come from the catalogue. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly at: Place;
  readonly facts: Facts;
  readonly related: readonly Related[];
  readonly fix?: Fix;
}

/** A finding; related places may be left out. */
export function finding(
  code: string,
  severity: Severity,
  at: Place,
  facts: Facts = {},
  related: readonly Related[] = [],
): Finding {
  return { code, severity, at, facts, related };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Findings in the order they are told: file, line, column, code. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      compare(a.at.file, b.at.file) || a.at.line - b.at.line || a.at.column - b.at.column || compare(a.code, b.code),
  );
}

/** How many findings there are of each severity. */
export function countFindings(findings: readonly Finding[]): { errors: number; warnings: number; notes: number } {
  const of = (severity: Severity) => findings.filter((item) => item.severity === severity).length;
  return { errors: of('error'), warnings: of('warning'), notes: of('note') };
}

/** A quotation from the content: shortened, with control and direction characters made visible. */
export function quote(value: unknown, most = 60): string {
  const words = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  const visible = words.replace(
    /[\p{Cc}\p{Cf}\u2028\u2029]/gu,
    (c) => `U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
  const letters = [...visible];
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : visible;
}
