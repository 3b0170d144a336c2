import type { PrintedReport } from '../../../schemas/carried-report.ts';
import { tableDigest } from '../../../schemas/carried-report.ts';
import type { Cell, Form } from '../../../schemas/form.ts';
import type { SeenBlock } from '../docx/seen.ts';

type Tree = { [key: string]: unknown };

/** What stands under a path; undefined where the way does not lead so far. */
export const valueAt = (tree: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((node, key) => (node as Tree | null | undefined)?.[key], tree);

/** A cell's value with its unit as one text; blank and left out are the same here. */
function plain(value: unknown, { unit }: Cell): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object') return `${value} ${unit}`;
  const amount = value as { value?: unknown; unit?: unknown };
  return amount.value === null ? '' : `${amount.value} ${amount.unit ?? unit}`;
}

function put(tree: Tree, path: readonly string[], value: unknown): void {
  const parent = path.slice(0, -1).reduce((node, key) => {
    node[key] ??= {};
    return node[key] as Tree;
  }, tree);
  parent[path.at(-1) as string] = value;
}

/** What of a carried report is compared with what is seen. */
export interface CarriedNumbers {
  /** statistics.json, totals that were left out left out. */
  readonly statistics: Readonly<Tree>;
  /** The same with computed totals: what the tables print. */
  readonly printed: unknown;
}

/**
 * The numbers that a document carries; in tables whose words are no longer those that were printed, each cell that now
 * reads otherwise is as it is read. `read`: what the understanding of the visible tables says.
 *
 * @returns the statistics, and whether any cell was changed
 */
export function mergedNumbers(
  form: Form,
  { statistics, printed }: CarriedNumbers,
  seen: readonly SeenBlock[],
  tables: PrintedReport['tables'],
  read: unknown,
): { statistics: Readonly<Tree>; changed: boolean } {
  const digests = new Set(
    seen.flatMap((block) => (block.kind === 'table' ? [tableDigest(block.table.cells.map(({ text }) => text))] : [])),
  );
  const open = tables.filter(({ digest }) => !digests.has(digest)).flatMap((one) => one.tables);
  const merged: Tree = structuredClone(statistics);
  let changed = false;
  for (const key of open) {
    const table = form.table.get(key);
    if (!table) continue;
    if (valueAt(read, table.path) === null) {
      put(merged, table.path, null);
      changed = true;
      continue;
    }
    for (const cell of table.cells) {
      const [was, now] = [valueAt(printed, cell.path), valueAt(read, cell.path)];
      if (plain(was, cell) === plain(now, cell)) continue;
      put(merged, cell.path, now ?? null);
      changed = true;
    }
  }
  return { statistics: merged, changed };
}
