/**
 * What every reader of a format gives and the understanding of the form takes: paragraphs and tables in reading order,
 * no meaning yet. Readers know nothing of the form, the understanding knows nothing of formats.
 */

/** Where something stands in the file that is read; only what the format knows. */
export interface SourcePlace {
  /** Page of a PDF, from 1. */
  readonly page?: number;
  /** Line of a text, Markdown or HTML file, from 1. */
  readonly line?: number;
  /** Sheet and address of a workbook, `C5`. */
  readonly sheet?: string;
  readonly cell?: string;
  /** Number of the table in the file with row and column in it, from 1. */
  readonly table?: number;
  readonly row?: number;
  readonly column?: number;
  /** Number of the paragraph, from 1. */
  readonly paragraph?: number;
}

/** A run of text that looks the same throughout. */
export interface SourceSpan {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Set as code. */
  readonly code?: boolean;
  readonly link?: string;
}

/** What stands before an item of a list. */
export interface ListItem {
  readonly ordered: boolean;
  /** From 1. */
  readonly level: number;
  /** The number as it is printed, where the format counts. */
  readonly number?: number;
  /** Behind the number stands `)` and no point. */
  readonly bracket?: true;
}

/** A paragraph, a heading, an item of a list, or one line of a plain text. */
export interface SourceParagraph {
  readonly kind: 'paragraph';
  /** All of its text; white space folded, without line breaks. */
  readonly text: string;
  readonly spans: readonly SourceSpan[];
  /** 1 to 6 where the format declares a heading (`h2`, Heading 2, `##`), else null. */
  readonly heading: number | null;
  readonly list: ListItem | null;
  readonly quote?: true;
  /** The format says that it is beside the running text: a signature, a note under a table. */
  readonly aside?: true;
  readonly place: SourcePlace;
}

/** A cell of a table; a merged cell stands once, at its top left. */
export interface SourceCell {
  readonly text: string;
  /** From 0. */
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** Where some of the text looks different from the rest. */
  readonly spans?: readonly SourceSpan[];
  readonly align?: 'left' | 'center' | 'right';
  readonly place: SourcePlace;
}

export interface SourceTable {
  readonly kind: 'table';
  readonly rows: number;
  readonly columns: number;
  /** In order of row, then column. */
  readonly cells: readonly SourceCell[];
  /** The cells as they stand in the file, where words that stand repeated were put together. */
  readonly written?: readonly SourceCell[];
  readonly place: SourcePlace;
}

export type SourceBlock = SourceParagraph | SourceTable;

export type SourceFormat = 'docx' | 'pdf' | 'html' | 'markdown' | 'text' | 'xlsx';

/** A file as it was read. */
export interface SourceDocument {
  readonly format: SourceFormat;
  /** What the file says its title is: `<title>`, document properties; null where it says nothing. */
  readonly title: string | null;
  /** What else the file says of itself: names and contents of `meta` tags, document properties. */
  readonly facts: Readonly<Record<string, string>>;
  readonly blocks: readonly SourceBlock[];
}
