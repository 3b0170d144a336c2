import { escapeHtml } from './escape.ts';

/** One cell of a plain table: words, or HTML that is made already. */
export interface PlainCell {
  readonly words: string;
  readonly href?: string;
  /** HTML behind the words, made by functions of this stage. */
  readonly after?: string;
  readonly classes?: string;
}

export interface PlainColumn {
  readonly head: string;
  /** Numbers stand at the right. */
  readonly number?: boolean;
}

const classOf = (classes: readonly (string | undefined | false)[]) => {
  const list = classes.filter((name) => name);
  return list.length > 0 ? ` class="${list.join(' ')}"` : '';
};

function cellHtml(cell: PlainCell, column: PlainColumn | undefined, first: boolean): string {
  const words = escapeHtml(cell.words);
  const inner = (cell.href ? `<a href="${escapeHtml(cell.href)}">${words}</a>` : words) + (cell.after ?? '');
  const classes = classOf([column?.number && 'a-right', cell.classes]);
  return first ? `<th scope="row"${classes}>${inner}</th>` : `<td${classes}>${inner}</td>`;
}

/**
 * A plain table, its first column the heads of the rows, in a container that scrolls across where it is too wide.
 *
 * @param id id of the caption, unique on the page; the caption is read out, not shown
 */
export function plainTable(
  id: string,
  caption: string,
  columns: readonly PlainColumn[],
  rows: readonly (readonly PlainCell[])[],
): string {
  const head = columns
    .map(({ head: words, number }) => `<th scope="col"${classOf([number && 'a-right'])}>${escapeHtml(words)}</th>`)
    .join('');
  const body = rows
    .map((row) => `<tr>${row.map((cell, at) => cellHtml(cell, columns[at], at === 0)).join('')}</tr>\n`)
    .join('');
  return `<section class="scroll" tabindex="0" aria-labelledby="${id}"><table class="plain"><caption class="vh" id="${id}">${escapeHtml(caption)}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${body}</tbody></table></section>
`;
}
