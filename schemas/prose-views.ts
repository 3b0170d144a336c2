import type { PageLink } from './views.ts';

/** Words against another year's: taken over, new, or gone. */
export interface ProseSpan {
  readonly kind: 'kept' | 'new' | 'gone';
  readonly text: string;
}

/** A sentence that was changed: what stayed, what is gone and what is new in it, in reading order. */
export interface ChangedPiece {
  readonly kind: 'changed';
  /** The sentence as it is now. */
  readonly text: string;
  readonly spans: readonly ProseSpan[];
}

/** A sentence of prose against another year's. */
export type ProsePiece = ProseSpan | ChangedPiece;

/** One part of two years' reports side by side, paragraph by paragraph. */
export interface ComparedPart {
  readonly id: string;
  /** `一、总体情况` */
  readonly heading: string;
  readonly paragraphs: readonly (readonly ProsePiece[])[];
  /** Characters of this year's part, and how many of them stand in last year's word for word. */
  readonly length: number;
  readonly kept: number;
}

/** The prose of a report against the organ's report before it. */
export interface ProseComparison {
  readonly address: string;
  readonly organ: string;
  readonly year: number;
  readonly before: number;
  readonly report: PageLink;
  readonly earlier: PageLink;
  readonly breadcrumbs: readonly PageLink[];
  readonly parts: readonly ComparedPart[];
}
