import { loadForms } from '../../../schemas/editions.ts';
import type { SourceBlock, SourceCell, SourceDocument, SourceParagraph } from '../../../src/import/source-document.ts';
import { type Understood, understand } from '../../../src/import/understand/index.ts';

export const forms = loadForms();
export const form2019 = forms.get('2019') as NonNullable<ReturnType<typeof forms.get>>;
export const form2021 = forms.get('2021') as NonNullable<ReturnType<typeof forms.get>>;

/** A cell of a table written by hand: its words, or words with how far it reaches. */
export type CellDraft = string | { readonly text: string; readonly rows?: number; readonly columns?: number };

/** A line of text. */
export const line = (text: string, look: Partial<SourceParagraph> = {}): SourceParagraph => ({
  kind: 'paragraph',
  text,
  spans: [{ text }],
  heading: null,
  list: null,
  place: { line: 1 },
  ...look,
});

/** A table: rows of cells, merged ones where they begin. */
export function table(rows: readonly (readonly CellDraft[])[]): SourceBlock {
  const covered = new Set<string>();
  const cells: SourceCell[] = [];
  rows.forEach((row, r) => {
    let column = 0;
    for (const draft of row) {
      while (covered.has(`${r} ${column}`)) column++;
      const { text, rows: rowSpan = 1, columns: columnSpan = 1 } = typeof draft === 'string' ? { text: draft } : draft;
      for (let i = 0; i < rowSpan; i++) for (let j = 0; j < columnSpan; j++) covered.add(`${r + i} ${column + j}`);
      cells.push({ text, row: r, column, rowSpan, columnSpan, place: { table: 1, row: r + 1, column: column + 1 } });
      column += columnSpan;
    }
  });
  const columns = Math.max(0, ...cells.map((cell) => cell.column + cell.columnSpan));
  return { kind: 'table', rows: rows.length, columns, cells, place: { table: 1 } };
}

/** A document of lines (numbered from 1) and tables. */
export function documentOf(
  blocks: readonly (string | SourceBlock)[],
  facts: Record<string, string> = {},
): SourceDocument {
  const made = blocks.map((block, index) =>
    typeof block === 'string' ? line(block, { place: { line: index + 1 } }) : block,
  );
  return { format: 'text', title: null, facts, blocks: made };
}

/** Understands lines and tables as a report of 2024. */
export const read = (blocks: readonly (string | SourceBlock)[], year = 2024): Promise<Understood> =>
  understand(documentOf(blocks), { path: 'report.txt', organ: 'sample', year, forms });

/** The cells of `statistics.json` by full key; amounts as their value. */
export function cellsOf({ statistics }: Understood): Record<string, number | null> {
  const out: Record<string, number | null> = {};
  const walk = (value: unknown, at: string) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      if (typeof value === 'number' || value === null) out[at] = value;
    } else if ('unit' in value && 'value' in value) out[at] = value.value as number | null;
    else for (const [key, inner] of Object.entries(value)) walk(inner, at === '' ? key : `${at}.${key}`);
  };
  walk(statistics, '');
  return out;
}

/** The numbers of one row, in the order of the form. */
export const rowOf = (understood: Understood, row: string): (number | null | undefined)[] => {
  const cells = cellsOf(understood);
  const place = understood.form.cell.get(Object.keys(cells).find((key) => key.startsWith(`${row}.`)) ?? '');
  return (place?.table.columns ?? []).map(({ key }) => cells[`${row}.${key}`]);
};

/** The codes that were asked. */
export const codesOf = ({ findings }: Understood): string[] => findings.map(({ code }) => code);
