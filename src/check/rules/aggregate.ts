import { type Comparison, compareTable, pathIn, shown } from '../../../schemas/aggregation.ts';
import { type Units, unitsOf } from '../../../schemas/aggregation-units.ts';
import type { Report } from '../../../schemas/content.ts';
import { shortLabel } from '../../../schemas/form.ts';
import { type Facts, type Finding, finding, type Related } from '../../diagnostics/finding.ts';
import { placeOf } from '../../diagnostics/source.ts';
import { type Cause, causesOf } from '../aggregate/causes.ts';
import { cellCause } from '../likely-cause.ts';
import { planOf } from '../plan.ts';
import type { ReportRule } from '../rule.ts';
import { cellFacts } from '../suspicion.ts';

/** Cells named in one message, and places shown beside it. */
const mostNamed = 3;
const mostRelated = 6;

/** What likely happened to a single cell that no unit explains. */
function suspicion(cause: Cause): Facts {
  const [only, ...more] = cause.cells;
  if (!only || more.length > 0 || cause.culprit) return {};
  const suspect = {
    value: shown(only, only.whole),
    expected: shown(only, only.sum),
    total: only.cell.total,
    money: only.cell.kind === 'money',
    last: null,
  };
  const kind = cellCause(suspect);
  return kind ? cellFacts(kind, shortLabel(only.cell.label), suspect) : {};
}

/** The same cell in the reports of the units: of the one that explains the difference, else of those that state more than 0. */
function relatedPlaces({ culprit }: Cause, { cell, parts }: Comparison, table: string, { units }: Units): Related[] {
  return units
    .filter((unit, at) => (culprit ? unit === culprit.unit : parts[at] !== 0n))
    .slice(0, mostRelated)
    .map(({ name, report }) => ({ at: placeOf(report.sources.statistics, pathIn(report, cell, table)), label: name }));
}

/** One cause as a finding at its first cell. */
function report(cause: Cause, owner: Report, known: Units): Finding[] {
  const [first] = cause.cells;
  if (!first) return [];
  const { cell, whole, sum, difference } = first;
  const table = owner.form.cell.get(cell.key)?.table.key ?? '';
  const { culprit } = cause;
  const names = cause.cells.slice(0, mostNamed).map((item) => shortLabel(item.cell.label));
  const facts = {
    cell: cell.key,
    label: shortLabel(cell.label),
    value: shown(first, whole),
    units: known.units.length,
    sum: shown(first, sum),
    difference: shown(first, difference < 0n ? -difference : difference),
    ...(cause.cells.length > 1 ? { cells: cause.cells.length, names: names.join('、') } : {}),
    ...(culprit ? { unit: culprit.unit.id, [culprit.how]: culprit.unit.name } : {}),
    ...(known.missing.length > 0 ? { missing: known.missing.map(({ name }) => name).join('、') } : {}),
    ...suspicion(cause),
  };
  const at = placeOf(owner.sources.statistics, pathIn(owner, cell, table));
  return [finding('check/aggregate', 'error', at, facts, relatedPlaces(cause, first, table, known))];
}

/**
 * A report that sums up other organs equals the sum of their reports of the same year, cell by cell (check/aggregate).
 * What differs for one reason is told once; the unit that explains it is named where there is just one.
 */
export const aggregate: ReportRule = (owner, { content, partial }) => {
  if (partial || owner.file.scope !== 'aggregate' || !owner.file.units?.length) return [];
  const known = unitsOf(owner, content);
  const open = known.unknown || known.missing.length > 0;
  if (known.units.length === 0) return [];
  const tables = new Map(
    owner.form.tables.map((table) => [table, compareTable(owner, table, known.units, open)] as const),
  );
  return causesOf(tables, planOf(owner.form), known.units).flatMap((cause) => report(cause, owner, known));
};
