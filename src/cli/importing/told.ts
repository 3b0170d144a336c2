import { importRecordName, importReviewName } from '../../../schemas/import-record.ts';
import type { Catalog } from '../../diagnostics/catalog/entry.ts';
import { countFindings, type Finding } from '../../diagnostics/finding.ts';
import type { Language } from '../../diagnostics/words.ts';
import { findingEntries } from '../print/json.ts';
import { cliWords, say } from '../words.ts';
import type { Outcome } from './outcome.ts';

/** What `check` says of an imported report; null where the content as a whole cannot be checked yet. */
export type CheckedBy = (outcome: Outcome) => readonly Finding[] | null;

/** One line a file: what was found in it and what `check` says of it, or that nothing was written. */
export function outcomeLine(outcome: Outcome, checked: CheckedBy, language: Language): string {
  const words = cliWords(language);
  const { job, folder, counts, written } = outcome;
  if (!counts || written.length === 0) return say(words.importFailed, { path: job.path });
  const findings = checked(outcome);
  const { errors, warnings, notes } = countFindings(findings ?? []);
  const check = findings ? say(words.importChecked, { errors, warnings, notes }) : words.importUnchecked;
  return say(words.importLine, { path: job.path, folder, ...counts, check });
}

/** The run as one JSON object for programs (version 1); `site` is site.json where it was made too. */
export function outcomesJson(
  outcomes: readonly Outcome[],
  site: string | null,
  checked: CheckedBy,
  catalog: Catalog,
  language: Language,
): string {
  const files = outcomes.map((outcome) => {
    const { job, folder, written, counts, findings, organDrafted } = outcome;
    const imported = written.length > 0;
    const check = imported ? checked(outcome) : null;
    const beside = (name: string) => (written.includes(name) ? `${folder}/${name}` : null);
    return {
      file: job.path,
      organ: job.organ,
      year: job.year,
      imported,
      folder: imported ? folder : null,
      written,
      organDrafted,
      found: counts,
      record: beside(importRecordName),
      review: beside(importReviewName),
      findings: findingEntries(findings, catalog, language),
      check: check && countFindings(check),
    };
  });
  const imported = files.filter((file) => file.imported).length;
  const summary = { files: files.length, imported, failed: files.length - imported, site };
  return `${JSON.stringify({ version: 1, summary, files }, null, 2)}\n`;
}
