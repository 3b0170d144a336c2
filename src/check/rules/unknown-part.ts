import type { Report } from '../../../schemas/content.ts';
import type { Figure } from '../../../schemas/statistics.ts';
import { finding } from '../../diagnostics/finding.ts';
import { placeOf } from '../../diagnostics/source.ts';
import type { ReportRule } from '../rule.ts';

/** Places in a figure's `parts` that name no other figure of the same unit. */
export function unfitParts(report: Report, figure: Figure): number[] {
  return (figure.parts ?? []).flatMap((key, place) => {
    const part = report.figure.get(key);
    return part && key !== figure.key && part.unit === figure.unit ? [] : [place];
  });
}

/** The parts of a figure are other figures with the same unit (check/unknown-part): only such numbers can be added. */
export const unknownPart: ReportRule = (report) =>
  report.figures.flatMap((figure, index) =>
    unfitParts(report, figure).map((place) => {
      const at = placeOf(report.sources.statistics, ['figures', index, 'parts', place]);
      const facts = { key: figure.parts?.[place] ?? '', figure: figure.key, unit: figure.unit };
      return finding('check/unknown-part', 'error', at, facts);
    }),
  );
