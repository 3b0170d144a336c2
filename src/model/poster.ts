import type { Report } from '../../schemas/content.ts';
import type { Division, PosterDefinition } from '../../schemas/edition.ts';
import { findNode, shortLabel } from '../../schemas/form.ts';
import type { Figure } from '../../schemas/statistics.ts';
import type { PosterBars, PosterBlock, PosterNumber, PosterStrip } from '../../schemas/views.ts';
import { highlightOf, sumOfCells } from './highlights.ts';
import { rowValue } from './pictures.ts';

/** A report and the one of the year before, where there is one. */
interface Years {
  readonly report: Report;
  readonly previous: Report | null;
}

type Bar = PosterBars['bars'][number];

/** What a label ends with is left out where the title says it: `政府网站主动公开政府信息` → `政府网站`. */
function withoutEnding(labels: readonly string[], whole: string): string[] {
  return labels.map((label) =>
    label.length > whole.length && label.endsWith(whole) ? label.slice(0, -whole.length) : label,
  );
}

/** The parts of a figure, each beside last year's of the same key and unit. */
function partsOfFigure(figure: Figure, { report, previous }: Years): Bar[] {
  const parts = (figure.parts ?? []).flatMap((key) => report.figure.get(key) ?? []);
  const labels = withoutEnding(
    parts.map(({ label }) => label),
    figure.label,
  );
  return parts.map(({ key, value, unit }, index) => {
    const last = previous?.figure.get(key);
    return { label: labels[index] ?? '', value, before: last?.unit === unit ? last.value : null };
  });
}

/** Bars of one division; none where nothing of it is stated or all of it is zero. */
function barsOf(division: Division, years: Years): PosterBars[] {
  const { report, previous } = years;
  let made: PosterBars;
  if ('figure' in division) {
    const figure = report.figure.get(division.figure);
    if (!figure?.parts) return [];
    made = { title: division.title, unit: figure.unit, bars: partsOfFigure(figure, years) };
  } else if ('items' in division) {
    const { title, unit } = division;
    const bars = division.items.map(({ label, sum }) => ({
      label,
      value: sumOfCells(report, sum, unit).value,
      before: previous && sumOfCells(previous, sum, unit).value,
    }));
    made = { title, unit, bars };
  } else {
    const table = report.form.table.get(division.table);
    if (!table) return [];
    const valueIn = (where: Report | null, row: string) =>
      where?.tables.get(table.key) ? rowValue(where, table, row, division.column) : null;
    const bars = division.rows.map((row) => ({
      label: shortLabel(findNode(table.definition.rows, row)?.label ?? row),
      value: valueIn(report, row),
      before: valueIn(previous, row),
    }));
    made = { title: division.title, unit: division.unit, bars };
  }
  return made.bars.some(({ value }) => value) ? [made] : [];
}

/** Strips of which every piece is stated and any is above zero; others would show a whole that is not one. */
function stripsOf(strips: PosterDefinition['strips'], report: Report): PosterStrip[] {
  return (strips ?? []).flatMap(({ title, unit, lines }) => {
    const drawn = lines.map((line) =>
      line.map(({ label, sum }) => ({ label, value: sumOfCells(report, sum, unit).value })),
    );
    const values = drawn.flat().map(({ value }) => value);
    return values.every((value) => value !== null) && values.some((value) => value > 0)
      ? [{ title, unit, lines: drawn }]
      : [];
  });
}

/** The small numbers of a block; those of which neither this nor last year says anything are left out. */
function numbersOf(definition: PosterDefinition, { report, previous }: Years): PosterNumber[] {
  return (definition.numbers ?? []).flatMap((number) => {
    const parts = (number.parts ?? []).map(({ label, sum }) => ({
      label,
      value: sumOfCells(report, sum, number.unit).value,
    }));
    const found = { ...highlightOf(number, report, previous), parts };
    return found.value === null && found.before === null ? [] : [found];
  });
}

/** The figures of a report that a block may still show: sums of parts if there are some, else the first ones. */
function figureNumbers(most: number, years: Years, shown: ReadonlySet<string>): PosterNumber[] {
  const { report, previous } = years;
  const within = new Set(report.figures.flatMap(({ parts }) => parts ?? []));
  const free = report.figures.filter(({ key, value }) => value !== null && !shown.has(key) && !within.has(key));
  const sums = free.filter(({ parts }) => parts);
  return (sums.length >= most / 2 ? sums : free).slice(0, most).map((figure) => ({
    ...highlightOf({ label: figure.label, figure: figure.key }, report, previous),
    parts: partsOfFigure(figure, years).map(({ label, value }) => ({ label, value })),
  }));
}

/** Keys of the figures that the edition's blocks name. */
const figuresNamed = (blocks: readonly PosterDefinition[]): Set<string> =>
  new Set(
    blocks.flatMap(({ lead, divisions }) =>
      [lead, ...(divisions ?? [])].flatMap((named) => (named && 'figure' in named ? [named.figure] : [])),
    ),
  );

/**
 * The picture of the year, block by block as the edition says; of an edition that says nothing, its highlights. What a
 * report does not state is not drawn; a large number stays, as one that is not stated. A block with nothing is left out.
 */
export function posterBlocks(report: Report, previous: Report | null): PosterBlock[] {
  const { poster, highlights } = report.form.edition;
  const blocks: readonly PosterDefinition[] = poster ?? highlights.map((lead) => ({ title: lead.label, lead }));
  const shown = figuresNamed(blocks);
  const years = { report, previous };
  return blocks.flatMap((definition) => {
    const { title, lead, strips, divisions, figures } = definition;
    const block = {
      title,
      lead: lead ? highlightOf(lead, report, previous) : null,
      strips: stripsOf(strips, report),
      bars: (divisions ?? []).flatMap((division) => barsOf(division, years)),
      numbers: [...numbersOf(definition, years), ...(figures ? figureNumbers(figures, years, shown) : [])],
    };
    return block.lead || block.numbers.length > 0 || block.bars.length > 0 ? [block] : [];
  });
}
