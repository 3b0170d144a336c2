import type { ListItem, SourceSpan, SourceTable } from '../source-document.ts';

/** A paragraph as Word shows it; line ends of the author's stand in its spans. */
export interface SeenParagraph {
  readonly kind: 'paragraph';
  readonly look: 'text' | 'title' | 'quote' | 'code' | 'rule' | 'more';
  readonly heading: number | null;
  readonly aside: boolean;
  readonly item: ListItem | null;
  readonly spans: readonly SourceSpan[];
}

/** What stands in a document of ours, in order: with what only our own documents tell by their styles. */
export type SeenBlock =
  | SeenParagraph
  /** `form`: one of the statutory tables. */
  | { readonly kind: 'table'; readonly form: boolean; readonly table: SourceTable };

/** What one of our documents carries beside its text: JSON, unread. */
export interface CarriedText {
  readonly document: string;
  readonly printed: string;
  readonly seen: readonly SeenBlock[];
}

/** Spans cut where a line ends. */
export function cutAtLines(spans: readonly SourceSpan[]): SourceSpan[][] {
  const lines: SourceSpan[][] = [[]];
  for (const span of spans) {
    const [first = '', ...rest] = span.text.split('\n');
    lines.at(-1)?.push({ ...span, text: first });
    for (const text of rest) lines.push([{ ...span, text }]);
  }
  return lines;
}
