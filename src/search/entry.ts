import { pageText } from './page-text.ts';

/**
 * What the index keeps of one page, as the browser reads it:
 * `[title, columns, part, anchor, text, part, anchor, text …]`. The cells of a row stand in one text with tabs between
 * them. An anchor is an id, or `prefix:n` where the cells have the ids prefix + column, the columns being `columns[n]`
 * (`null` for a cell without id).
 */
export type Entry = readonly [title: string, columns: (string | null)[][], ...blocks: (string | number)[]];

/** Splits the ids of a row into what they have in common, up to a dot, and the rest. Null: nothing in common. */
function commonPrefix(ids: readonly (string | null)[]): { prefix: string; rest: (string | null)[] } | null {
  const keyed = ids.filter((id) => id?.includes('.')) as string[];
  const first = keyed[0];
  if (first === undefined || keyed.length < 2) return null;
  const prefix = first.slice(0, first.lastIndexOf('.') + 1);
  if (!keyed.every((id) => id.startsWith(prefix))) return null;
  return { prefix, rest: ids.map((id) => (id?.startsWith(prefix) ? id.slice(prefix.length) : null)) };
}

/** The words of a page's HTML as an entry of the index; null where the page has none. */
export function pageEntry(html: string): Entry | null {
  const { title, blocks } = pageText(html);
  if (blocks.length === 0) return null;
  const known = new Map<string, number>();
  const columns: (string | null)[][] = [];
  const anchorOf = (anchor: string, ids: readonly (string | null)[]): string => {
    const common = ids.length > 1 ? commonPrefix(ids) : null;
    if (common === null) return anchor;
    const key = common.rest.join(' ');
    const index = known.get(key) ?? columns.push(common.rest) - 1;
    known.set(key, index);
    return `${common.prefix}:${index}`;
  };
  return [
    title,
    columns,
    ...blocks.flatMap(({ cells, part, anchor, ids }) => [part, anchorOf(anchor, ids), cells.join('\t')]),
  ];
}
