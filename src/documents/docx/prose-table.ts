import type { ProseTokens } from '../../wording/prose.ts';
import { type InlineContext, inlineRuns } from './inline.ts';
import { textWidth } from './page.ts';
import { type ParagraphOptions, paragraph, tabStop } from './runs.ts';
import { type TableRow, tableXml } from './table-xml.ts';
import { textEms } from './text-width.ts';

/** Widths of columns in ems stay between these, so that one long text does not crush the others. */
const narrowest = 4;
const widest = 20;
/** Word calls a file damaged that has a table of more columns. */
const mostColumns = 63;
/** A row of so many ems in one cell may not fit on a page; it may be cut there. */
const longCell = 300;

type Align = NonNullable<ParagraphOptions['align']>;

interface Cell {
  readonly align: Align | undefined;
  readonly xml: string;
  readonly ems: number;
}

const alignment = (style: unknown) =>
  /text-align:(left|center|right)/.exec(String(style ?? ''))?.[1] as Align | undefined;

/** The lines of a table between its `table_open` and `table_close`, the head first. */
function readLines(tokens: ProseTokens, context: InlineContext): Cell[][] {
  const lines: Cell[][] = [];
  tokens.forEach((token, index) => {
    if (token.type === 'tr_open') lines.push([]);
    if (token.type !== 'th_open' && token.type !== 'td_open') return;
    const xml = inlineRuns(tokens[index + 1]?.children ?? [], context);
    const ems = textEms(xml.replace(/<[^>]*>/g, ''));
    lines.at(-1)?.push({ align: alignment(token.attrGet('style')), xml, ems });
  });
  return lines;
}

function widthsOf(lines: readonly (readonly Cell[])[], count: number): number[] {
  const ems = Array.from({ length: count }, (_, column) => {
    const longest = Math.max(...lines.map((line) => line[column]?.ems ?? 0));
    return Math.min(widest, Math.max(narrowest, longest)) + 1;
  });
  const sum = ems.reduce((all, one) => all + one, 0);
  return ems.map((width) => Math.floor((width * textWidth) / sum));
}

/** A table of the prose: its head repeats on every page; without borders for Word's sake where it has too many columns. */
export function proseTable(tokens: ProseTokens, title: string, context: InlineContext): string {
  const lines = readLines(tokens, context);
  const count = lines[0]?.length ?? 0;
  if (count > mostColumns) {
    return lines.map((line) => paragraph('ProseCell', line.map(({ xml }) => xml).join(tabStop))).join('');
  }
  const rows = lines.map((line, row): TableRow => {
    const style = row === 0 ? 'ProseHead' : 'ProseCell';
    return {
      head: row === 0,
      splits: line.some(({ ems }) => ems > longCell),
      cells: line.map(({ align, xml }, column) => ({
        column,
        columns: 1,
        rows: 1,
        content: paragraph(style, xml, align && row > 0 ? { align } : {}),
      })),
    };
  });
  const options = { widths: widthsOf(lines, count), title, description: title, rowHeight: 440, rowHeads: false };
  return tableXml(rows, options, () => '') + paragraph('TableNote', '');
}
