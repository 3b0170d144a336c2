import type { CellDraft } from '../document/builder.ts';
import type { Box } from './geometry.ts';

/** A line of running text. */
export interface LineBlock extends Box {
  readonly kind: 'line';
  readonly page: number;
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
}

/** A table on one page. */
export interface TableBlock extends Box {
  readonly kind: 'table';
  readonly page: number;
  /** Edges of its columns, to know it again on the next page; empty where it has no lines. */
  readonly xs: readonly number[];
  readonly rows: number;
  readonly cells: readonly (CellDraft & {
    readonly rowSpan: number;
    readonly columnSpan: number;
    readonly page: number;
  })[];
}

export type PageBlock = LineBlock | TableBlock;
