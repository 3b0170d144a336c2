import type { SourceCell, SourceTable } from '../source-document.ts';
import { escaped, inlineMarkdown, spansMarkdown } from './inline.ts';

const mostColumns = 12;

const rules = { left: ':---', center: ':---:', right: '---:' } as const;

/** How a column stands: as all its cells below the head say. */
function ruleOf(cells: readonly SourceCell[]): string {
  const [first, ...rest] = cells.map(({ align }) => align);
  return first && rest.every((align) => align === first) ? rules[first] : '---';
}

/** A head is bold by being one. */
function cellText({ text, spans, row }: SourceCell): string {
  const looks = row === 0 && spans?.every(({ bold }) => bold) ? spans.map(({ bold: _, ...rest }) => rest) : spans;
  return (looks ? spansMarkdown(looks) : escaped(text.trim())).trim().replace(/\|/g, '\\|');
}

/** A table that is none of the form's, as Markdown. A merged cell stands where it begins. */
export function tableMarkdown({ rows, columns, ...table }: SourceTable): string {
  const cells = table.written ?? table.cells;
  if (columns > mostColumns || rows < 2) {
    return cells
      .map(({ text, spans }) => inlineMarkdown(spans ?? [{ text: text.trim() }]))
      .filter(Boolean)
      .join('\n\n');
  }
  const at = new Map(cells.map((cell) => [`${cell.row} ${cell.column}`, cellText(cell)]));
  const places = Array.from({ length: columns }, (_, column) => column);
  const below = Map.groupBy(
    cells.filter(({ row }) => row > 0),
    ({ column }) => column,
  );
  const line = (row: number) => `| ${places.map((column) => at.get(`${row} ${column}`) ?? '').join(' | ')} |`;
  const body = Array.from({ length: rows }, (_, row) => line(row));
  const rule = `| ${places.map((column) => ruleOf(below.get(column) ?? [])).join(' | ')} |`;
  return [body[0], rule, ...body.slice(1)].join('\n');
}
