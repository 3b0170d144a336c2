import type { Catalog } from '../../diagnostics/catalog/entry.ts';
import { countFindings, type Finding } from '../../diagnostics/finding.ts';
import { type Language, tell } from '../../diagnostics/words.ts';

/** Findings with their words, as programs get them. */
export function findingEntries(findings: readonly Finding[], catalog: Catalog, language: Language): object[] {
  return findings.map((finding) => {
    const { message, hint } = tell(finding, catalog, language);
    const { file, line, column, endLine, endColumn } = finding.at;
    const related = finding.related.map(({ at, label }) => ({
      file: at.file,
      line: at.line,
      column: at.column,
      label,
    }));
    return {
      code: finding.code,
      severity: finding.severity,
      file,
      line,
      column,
      endLine,
      endColumn,
      message,
      hint,
      facts: finding.facts,
      related,
    };
  });
}

/** Findings as one JSON object for programs; the shape is permanent (version 1). */
export function findingsJson(findings: readonly Finding[], catalog: Catalog, language: Language): string {
  const list = findingEntries(findings, catalog, language);
  return `${JSON.stringify({ version: 1, summary: countFindings(findings), findings: list }, null, 2)}\n`;
}
