import type { SeriesBlock, SeriesLine, SeriesPoint, SeriesYear } from '../../schemas/region-views.ts';
import type { Figure } from '../../schemas/statistics.ts';
import { sumOf } from './numbers.ts';
import type { WorkYear } from './succession.ts';

/** A figure in one year; of several predecessors' figures the sum. */
interface Dated {
  readonly at: number;
  readonly figure: Figure;
}

/** The figures of each year; a figure that predecessors state in different units is left out. */
function datedFigures(works: readonly WorkYear[]): Map<string, Dated[]> {
  const byKey = new Map<string, Dated[]>();
  works.forEach(({ reports }, at) => {
    for (const figure of reports[0]?.report.figures ?? []) {
      const same = reports.map(({ report }) => report.figure.get(figure.key));
      if (same.some((other) => other?.unit !== figure.unit)) continue;
      const value = sumOf(same.map((other) => other?.value)) ?? null;
      byKey.set(figure.key, [...(byKey.get(figure.key) ?? []), { at, figure: { ...figure, value } }]);
    }
  });
  return byKey;
}

/** The lines of one key: one for each unit. The first unit has the plain key, so its address never moves. */
function linesOf(key: string, dated: readonly Dated[], works: readonly WorkYear[]): SeriesLine[] {
  const units = Map.groupBy(dated, ({ figure }) => figure.unit);
  return [...units].map(([unit, found], index) => {
    const points: SeriesPoint[] = works.map(() => undefined);
    for (const { at, figure } of found) points[at] = figure.value;
    return {
      id: index === 0 ? key : `${works[found[0]?.at ?? 0]?.year}.${key}`,
      label: found.at(-1)?.figure.label ?? key,
      term: '',
      unit,
      depth: 0,
      total: false,
      points,
      units: new Map(),
    };
  });
}

/** The figures of the prose over the years, those of the newest report first; null where there are none. */
export function figureBlock(works: readonly WorkYear[], years: readonly SeriesYear[]): SeriesBlock | null {
  const byKey = datedFigures(works);
  const order = [...works].reverse().flatMap(({ reports }) => (reports[0]?.report.figures ?? []).map(({ key }) => key));
  const lines = [...new Set(order)].flatMap((key) => linesOf(key, byKey.get(key) ?? [], works));
  if (lines.length === 0) return null;
  return { id: '_figures', section: '', title: '', edition: '', broken: null, years, lines, details: [] };
}
