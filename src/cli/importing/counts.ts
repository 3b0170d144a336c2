import type { ImportedReport } from '../../import/index.ts';

/** How much of a report was found. */
export interface ImportCounts {
  readonly parts: number;
  readonly partsOfForm: number;
  /** Cells of the statutory tables with a number. */
  readonly cells: number;
  /** Cells that the file leaves blank or does not determine. */
  readonly blank: number;
  /** Values that an editor has to look at. */
  readonly doubtful: number;
}

/** A cell's value in statistics.json; undefined where its row is not there. */
function valueAt(statistics: unknown, path: readonly string[]): unknown {
  const value = path.reduce<unknown>(
    (node, key) => (node as Record<string, unknown> | null | undefined)?.[key],
    statistics,
  );
  return typeof value === 'object' && value !== null ? (value as { value?: unknown }).value : value;
}

/** Counts what an import found: parts by their prose or table, cells by their values. */
export function countsOf({ form, statistics, prose, record }: ImportedReport): ImportCounts {
  const values = form.tables.flatMap((table) => table.cells.map((cell) => valueAt(statistics, cell.path)));
  const { sections } = form.edition;
  const withTable = new Set(
    form.tables.filter((table) => valueAt(statistics, table.path) !== null).map((table) => table.section.key),
  );
  const found = new Set(record?.parts.map((part) => part.section));
  const parts = sections.filter(
    (section) => found.has(section.key) || withTable.has(section.key) || prose?.has(section.file),
  );
  return {
    parts: parts.length,
    partsOfForm: sections.length,
    cells: values.filter((value) => typeof value === 'number').length,
    blank: values.filter((value) => value === null).length,
    doubtful: record?.values.filter((value) => value.confidence === 'doubtful').length ?? 0,
  };
}
