import type { Box } from './geometry.ts';

/** A run of letters on a page. */
export interface Piece extends Box {
  readonly text: string;
  /** Height of its letters, in points. */
  readonly size: number;
  /** Written from top to bottom (`down`), or from bottom to top on a page that is not turned. */
  readonly direction: 'right' | 'down' | 'up';
  readonly bold: boolean;
}

/** A straight line across (`y`) or down (`x`) a page, from one place to another. */
export interface Ruling {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** What is drawn on a page and matters here. */
export interface Page {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
  readonly across: readonly Ruling[];
  readonly down: readonly Ruling[];
}
