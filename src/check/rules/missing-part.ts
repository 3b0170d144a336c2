import { finding } from '../../diagnostics/finding.ts';
import { wholeFile } from '../../diagnostics/source.ts';
import type { ReportRule } from '../rule.ts';

/** Every part that the form wants in prose is there and says something (check/missing-part; Regulation art. 50). */
export const missingPart: ReportRule = (report) =>
  report.form.edition.sections
    .filter((section) => section.required && !report.prose.get(section.key)?.text.trim())
    .map((section) => {
      const prose = report.prose.get(section.key);
      const facts = { number: section.number, label: section.label, name: section.file };
      return finding('check/missing-part', 'error', wholeFile(prose?.source ?? report.sources.report), facts);
    });
