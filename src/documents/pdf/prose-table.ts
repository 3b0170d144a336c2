import type { ProseTokens } from '../../wording/prose.ts';
import { widthOf } from './measure.ts';
import { type InlineContext, proseInline } from './prose-inline.ts';
import type { Run } from './text.ts';

/** A table of the prose: widths of its columns in parts, their alignment, its head and its rows. */
export interface ProseTable {
  readonly k: 'table';
  readonly widths: readonly number[];
  readonly align: readonly string[];
  readonly head: readonly (readonly Run[])[];
  readonly rows: readonly (readonly (readonly Run[])[])[];
}

/** Widths of columns in ems stay between these, so that one long text does not crush the others. */
const narrowest = 3;
const widest = 18;

const alignment = (style: unknown): string => /text-align:(left|center|right)/.exec(String(style ?? ''))?.[1] ?? 'left';

/** A table between its `table_open` and `table_close`. */
export function proseTable(tokens: ProseTokens, context: InlineContext): ProseTable {
  const lines: Run[][][] = [];
  const align: string[] = [];
  tokens.forEach((token, index) => {
    if (token.type === 'tr_open') lines.push([]);
    if (token.type !== 'th_open' && token.type !== 'td_open') return;
    if (token.type === 'th_open') align.push(alignment(token.attrGet('style')));
    lines.at(-1)?.push(proseInline(tokens[index + 1]?.children ?? [], context));
  });
  const [head = [], ...rows] = lines;
  const widths = head.map((_, column) => {
    const longest = Math.max(...lines.map((line) => widthOf(line[column] ?? [])));
    return Math.min(widest, Math.max(narrowest, longest));
  });
  return { k: 'table', widths, align, head, rows };
}
