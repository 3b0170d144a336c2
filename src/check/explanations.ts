import type { Report } from '../../schemas/content.ts';
import { type Finding, finding } from '../diagnostics/finding.ts';
import { placeOf } from '../diagnostics/source.ts';

/** Faults of arithmetic inside one report have no excuse; everything between years may have a reason. */
const explainable = (item: Finding, report: Report) =>
  item.severity !== 'note' &&
  report.form.edition.identities.some(
    ({ code, left, right }) =>
      code === item.code && [...left, ...right].some((term) => typeof term !== 'string' && term.year === -1),
  );

/**
 * Findings that a report explains (code and cell, with a reason, until a day) become notes that carry the reason.
 * An explanation that fits no finding any more is check/stale-explanation; one that is past its day no longer counts.
 */
export function applyExplanations(report: Report, findings: readonly Finding[], asOf: string | null): Finding[] {
  const explanations = report.file.explanations ?? [];
  if (explanations.length === 0) return [...findings];
  const used = new Set<number>();
  const applied = findings.map((item): Finding => {
    const index = explanations.findIndex(({ code, place }) => code === item.code && place === item.facts.cell);
    const explanation = explanations[index];
    if (!explanation || !explainable(item, report)) return item;
    used.add(index);
    const expired = Boolean(explanation.until && asOf && asOf > explanation.until);
    if (expired) return item;
    return { ...item, severity: 'note', facts: { ...item.facts, reason: explanation.reason } };
  });
  const stale = explanations.flatMap((explanation, index) =>
    used.has(index)
      ? []
      : [
          finding('check/stale-explanation', 'warning', placeOf(report.sources.report, ['explanations', index]), {
            code: explanation.code,
            place: explanation.place,
          }),
        ],
  );
  return [...applied, ...stale];
}
