import { type Comparison, compareTable, shown } from '../../../schemas/aggregation.ts';
import { type Units, unitsOf } from '../../../schemas/aggregation-units.ts';
import type { BoardSum, BoardSumLine } from '../../../schemas/board.ts';
import type { Content, Organ, Report } from '../../../schemas/content.ts';
import { fromMillionths, millionths } from '../../../schemas/numbers.ts';
import { highlightValue } from '../highlights.ts';

/** The numbers at the head of a report beside the sum of its units' numbers of the same name and unit. */
function headLines(report: Report, { units }: Units): BoardSumLine[] {
  return report.form.edition.highlights.map((highlight) => {
    const { value, unit } = highlightValue(report, highlight);
    const parts = units.map((part) => {
      const same = part.report.form.edition.highlights.find(({ label }) => label === highlight.label);
      const own = same && highlightValue(part.report, same);
      return own && own.value !== null && (unit === '' || own.unit === unit) ? millionths(own.value) : null;
    });
    const sum = parts.reduce<bigint>((total, part) => total + (part ?? 0n), 0n);
    return {
      label: highlight.label,
      unit,
      whole: value,
      sum: fromMillionths(sum),
      difference: value === null ? null : fromMillionths(millionths(value) - sum),
      blank: parts.filter((part) => part === null).length,
    };
  });
}

const cellLine = (item: Comparison): BoardSumLine => ({
  label: item.cell.label,
  unit: item.cell.unit ?? (item.cell.kind === 'money' ? '元' : ''),
  whole: shown(item, item.whole),
  sum: shown(item, item.sum),
  difference: shown(item, item.difference),
  blank: item.parts.filter((part) => part === null).length,
});

/** A report that sums up others beside what its units report; null where it does not sum up any. */
export function sumOf(organ: Organ, year: number, content: Content): BoardSum | null {
  const report = organ.reports.find((other) => other.year === year);
  if (report?.file.scope !== 'aggregate' || !report.file.units?.length) return null;
  const known = unitsOf(report, content);
  const open = known.unknown || known.missing.length > 0;
  const compared = report.form.tables.flatMap((table) => compareTable(report, table, known.units, open));
  return {
    organ: organ.id,
    name: organ.file.name,
    units: known.units.length,
    missing: known.missing.map(({ name }) => name),
    lines: headLines(report, known),
    compared: compared.length,
    differing: compared.filter(({ difference }) => difference !== 0n).map(cellLine),
    reasons: (report.file.explanations ?? [])
      .filter(({ code }) => code === 'check/aggregate')
      .map(({ reason }) => reason),
  };
}
