import type { Report } from '../../../schemas/content.ts';
import type { Facts } from '../../diagnostics/finding.ts';
import type { Place } from '../../diagnostics/source.ts';
import type { Analysis } from './analysis.ts';
import { candidatesOf } from './candidates.ts';
import { conceptsOf } from './concepts.ts';
import { placeIn, written } from './disagreement.ts';
import { plainValue } from './figures.ts';
import { type Judged, says } from './judged.ts';
import { rowAlone } from './understand.ts';

/** What all rows of a report's tables can be read as: totals of groups, received with those carried in. */
const readings = (report: Report): number[] =>
  conceptsOf(report.form).flatMap((table) =>
    table.concepts.flatMap((row) => candidatesOf(report, rowAlone(table, row), table.plain)).map(({ value }) => value),
  );

/** Every number that stands in a report's tables and figures or follows from its rows, in plain units. */
function valuesOf(report: Report): Set<number> {
  const cells = [...report.tables.values()].flatMap((filled) => filled?.values ?? []);
  const figures = report.figures.map(plainValue);
  return new Set([...cells, ...figures, ...readings(report)].filter((value) => typeof value === 'number'));
}

/** A number that could be a quantity of its own: in digits, exact, with a unit, and of no known meaning. */
const isLoose = ({ outcome, relation, number }: Judged) =>
  outcome === 'unknown' && relation === 'value' && number.dress === 'digits' && !number.approximate;

/** Numbers that stand in no table and no figure: one entry a part, at the first, with how many there are. */
export function standingAlone(
  analysis: Analysis,
  report: Report,
  previous: Report | null,
): { at: Place; facts: Facts }[] {
  if (!analysis.numbers.some(({ outcome }) => outcome === 'bound')) return [];
  const loose = analysis.numbers.filter(isLoose);
  if (loose.length === 0) return [];
  const known = [...valuesOf(report), ...(previous ? valuesOf(previous) : [])];
  const alone = loose.filter(({ number }) => !known.some((value) => says(number, value)));
  return [...Map.groupBy(alone, ({ sentence }) => sentence.passage.section)].flatMap(([section, ofPart]) =>
    ofPart.slice(0, 1).map((first) => ({
      at: placeIn(first.sentence, first.number.start, first.number.end),
      facts: { found: written(first), part: section.number, alone: ofPart.length },
    })),
  );
}
