import { fromMillionths, millionths } from '../../../schemas/numbers.ts';
import { type Finding, finding } from '../../diagnostics/finding.ts';
import { placeOf } from '../../diagnostics/source.ts';
import type { ReportRule } from '../rule.ts';

/**
 * A figure equals the sum of its parts (check/figure-parts); parts exist, are other figures and have the same unit
 * (check/unknown-part); keys are used once and are no cell's key (check/figure-key).
 */
export const figures: ReportRule = (report) => {
  const source = report.sources.statistics;
  const findings: Finding[] = [];
  const first = new Map<string, number>();
  report.figures.forEach((figure, index) => {
    const at = placeOf.bind(null, source);
    const earlier = first.get(figure.key);
    if (earlier !== undefined || report.form.cell.has(figure.key)) {
      const related = earlier === undefined ? [] : [{ at: at(['figures', earlier, 'key']), label: figure.key }];
      findings.push(finding('check/figure-key', 'error', at(['figures', index, 'key']), { key: figure.key }, related));
    } else first.set(figure.key, index);
    const parts = (figure.parts ?? []).map((key, place) => ({ key, place, part: report.figure.get(key) }));
    const wrong = parts.filter(({ key, part }) => !part || key === figure.key || part.unit !== figure.unit);
    for (const { key, place } of wrong) {
      findings.push(
        finding('check/unknown-part', 'error', at(['figures', index, 'parts', place]), {
          key,
          figure: figure.key,
          unit: figure.unit,
        }),
      );
    }
    if (wrong.length > 0 || parts.length === 0 || figure.value === null) return;
    const stated = parts.map(({ part }) => part?.value ?? null);
    const sum = stated.reduce((total, value) => total + (value === null ? 0n : millionths(value)), 0n);
    const open = stated.some((value) => value === null);
    const difference = millionths(figure.value) - sum;
    if (difference === 0n || (open && difference > 0n)) return;
    const spelled = parts.map(({ part }) => `${part?.label} ${part?.value ?? '（未填报）'}`).join(' + ');
    const facts = {
      key: figure.key,
      label: figure.label,
      value: figure.value,
      parts: spelled,
      sum: fromMillionths(sum),
      unit: figure.unit,
      difference: fromMillionths(difference < 0n ? -difference : difference),
    };
    const related = parts.map(({ key, part }) => ({
      at: at(['figures', first.get(key) ?? report.figures.findIndex((item) => item.key === key), 'value']),
      label: part?.label ?? key,
    }));
    findings.push(finding('check/figure-parts', 'error', at(['figures', index, 'value']), facts, related));
  });
  return findings;
};
