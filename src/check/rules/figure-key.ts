import { finding } from '../../diagnostics/finding.ts';
import { placeOf } from '../../diagnostics/source.ts';
import type { ReportRule } from '../rule.ts';

/** A figure's key is used once and is no cell's key, so that `[[key]]` means one number (check/figure-key). */
export const figureKey: ReportRule = ({ figures, form, sources }) =>
  figures.flatMap(({ key }, index) => {
    const earlier = figures.findIndex((other) => other.key === key);
    if (earlier === index && !form.cell.has(key)) return [];
    const at = (place: number) => placeOf(sources.statistics, ['figures', place, 'key']);
    const related = earlier === index ? [] : [{ at: at(earlier), label: key }];
    return [finding('check/figure-key', 'error', at(index), { key }, related)];
  });
