import type { FormNode } from './edition.ts';
import type { FormTable } from './form.ts';

/** A header cell of a table with the numbers of columns and rows it covers. */
export interface Header {
  readonly node: FormNode;
  readonly columns: number;
  readonly rows: number;
  /** Leaves (columns or rows of numbers) it stands over: first, and one past the last. */
  readonly from: number;
  readonly to: number;
}

/** How many levels a tree of rows or columns has. */
export function depthOf(nodes: readonly FormNode[]): number {
  return Math.max(...nodes.map((node) => (node.children ? 1 + depthOf(node.children) : 1)));
}

/** Columns of row headings that a table needs: none where the form prints no row label. */
export function headingWidth(table: FormTable): number {
  return table.rows.every((row) => row.node.labelPrinted === false) ? 0 : depthOf(table.definition.rows);
}

/** How many rows or columns of numbers a node stands over, given the groups that are printed as one row. */
export function leafCount(node: FormNode, closed: ReadonlySet<string> = new Set()): number {
  if (!node.children || closed.has(node.key)) return 1;
  return node.children.reduce((sum, child) => sum + leafCount(child, closed), 0);
}

/**
 * The header cells over the columns, one list for each header row: a heading with sub-headings covers their columns,
 * a column without them reaches down to the last header row.
 *
 * @param starts grid columns where each leaf begins, and where the last ends (`starts.length` = leaves + 1)
 */
export function columnHeaders(nodes: readonly FormNode[], starts: readonly number[]): Header[][] {
  const depth = depthOf(nodes);
  const lines: Header[][] = Array.from({ length: depth }, () => []);
  let leaf = 0;
  const place = (node: FormNode, level: number): void => {
    const from = leaf;
    const line = lines[level] as Header[];
    const at = line.length;
    if (node.children) for (const child of node.children) place(child, level + 1);
    else leaf += 1;
    const columns = (starts[leaf] ?? 0) - (starts[from] ?? 0);
    line.splice(at, 0, { node, columns, rows: node.children ? 1 : depth - level, from, to: leaf });
  };
  for (const node of nodes) place(node, 0);
  return lines;
}

/** One row of numbers: the header cells that begin in it, and all headings it stands under, outermost first. */
export interface Line {
  readonly key: string;
  readonly headers: readonly Header[];
  readonly under: readonly FormNode[];
  readonly node: FormNode;
}

/**
 * The rows of a table with their header cells: a group covers its rows downwards, a row without sub-rows reaches
 * to the right up to the numbers.
 *
 * @param closed keys of groups that the report prints as one row
 */
export function rowLines(nodes: readonly FormNode[], width: number, closed: ReadonlySet<string>): Line[] {
  const lines: Line[] = [];
  const walk = (node: FormNode, level: number, waiting: readonly Header[], under: readonly FormNode[]): void => {
    const rows = leafCount(node, closed);
    const single = !node.children || closed.has(node.key);
    const from = lines.length;
    const header = { node, columns: single ? width - level : 1, rows, from, to: from + rows };
    if (single) {
      lines.push({ key: node.key, node, under, headers: [...waiting, header] });
      return;
    }
    node.children?.forEach((child, index) => {
      walk(child, level + 1, index === 0 ? [...waiting, header] : [], [...under, node]);
    });
  };
  for (const node of nodes) walk(node, 0, [], []);
  return lines;
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

/**
 * Grid columns shared by blocks with different numbers of columns, as the form draws them: every block divides the
 * same width evenly, and the lines of all blocks together make the grid. Three columns over two give four grid columns,
 * so that each of the two spans two, and the middle one of the three spans two.
 *
 * @param counts columns of each block
 * @returns widths of the grid columns in parts of `whole`; for each block, where its columns start in the grid
 */
export function sharedGrid(counts: readonly number[]): { whole: number; widths: number[]; starts: number[][] } {
  const whole = counts.reduce((least, count) => (least * count) / gcd(least, count), 1);
  const edgesOf = (count: number) => Array.from({ length: count + 1 }, (_, index) => (index * whole) / count);
  const edges = [...new Set(counts.flatMap(edgesOf))].sort((a, b) => a - b);
  const widths = edges.slice(1).map((edge, index) => edge - (edges[index] ?? 0));
  const place = new Map(edges.map((edge, index) => [edge, index]));
  return { whole, widths, starts: counts.map((count) => edgesOf(count).map((edge) => place.get(edge) ?? 0)) };
}
