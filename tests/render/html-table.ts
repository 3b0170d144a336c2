/** A cell of an HTML table as written. */
export interface HtmlCell {
  readonly tag: string;
  readonly text: string;
  readonly attributes: Readonly<Record<string, string>>;
}

const plain = (html: string) =>
  html
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

const attributesOf = (text: string) =>
  Object.fromEntries([...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value as string]));

/** The rows of the first table of a piece of HTML. */
export function rowsOf(html: string): HtmlCell[][] {
  const table = /<table[\s\S]*?<\/table>/.exec(html)?.[0] ?? '';
  return [...table.matchAll(/<tr[^>]*>([\s\S]*?)<\/tr>/g)].map(([, row]) =>
    [...(row ?? '').matchAll(/<(t[hd])([^>]*)>([\s\S]*?)<\/\1>/g)].map(([, tag, attributes, content]) => ({
      tag: tag as string,
      text: plain(content ?? ''),
      attributes: attributesOf(attributes ?? ''),
    })),
  );
}

/** The grid that a browser makes of the rows: which cell covers each place. Throws where two cells overlap. */
export function gridOf(rows: readonly HtmlCell[][]): HtmlCell[][] {
  const grid: HtmlCell[][] = rows.map(() => []);
  rows.forEach((cells, y) => {
    let x = 0;
    for (const cell of cells) {
      while (grid[y]?.[x]) x += 1;
      const width = Number(cell.attributes.colspan ?? 1);
      const height = Number(cell.attributes.rowspan ?? 1);
      for (let down = 0; down < height; down++) {
        const line = grid[y + down];
        if (!line) throw new Error(`a cell reaches below the table: ${cell.text}`);
        for (let across = 0; across < width; across++) {
          if (line[x + across]) throw new Error(`two cells in one place: ${cell.text}`);
          line[x + across] = cell;
        }
      }
      x += width;
    }
  });
  return grid;
}
