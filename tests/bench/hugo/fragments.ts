/**
 * Our own finished page, cut at its markers: what stays the same on every page becomes the text of a Hugo layout, what
 * changes becomes a value in the front matter. So the twin follows by itself when our pages change.
 */

/** A page for Hugo. */
export interface HugoPage {
  /** Text of the layout, the same for all pages of one shape. */
  readonly layout: string;
  /** Finished HTML for the layout's `html` holes: it is printed as it is. */
  readonly html: readonly string[];
  /** The numbers of the statutory tables as they are printed. */
  readonly cells: readonly string[];
  /** Markdown for Hugo to read, its numbers and headings put in. */
  readonly prose: readonly string[];
}

const mainOf = /^(?<top>.*?<main\b[^>]*>)(?<main>.*)(?<foot><\/main>.*)$/s;

/** Prose, or a statutory table: one whose cells name their heads. */
const piece =
  /<div class="prose">(?<prose>.*?\n)<\/div>|(?<table><table class="sheet(?: [\w ]*)?">(?:(?!<\/table>).)*<td id="[^"]*" headers="(?:(?!<\/table>).)*<\/table>)/gs;

const cell =
  /<td id="(?<id>[^"]*)" headers="(?<headers>[^"]*)"(?<span> colspan="\d+")?(?: class="(?<kind>[^"]*)")?>(?<value>[^<]*)<\/td>/g;

/** A statutory table as text with a hole for each number; a zero has a class of its own. */
function tableLayout(table: string, cells: string[]): string {
  return table.replace(cell, (...match) => {
    const { id, headers, span = '', kind = '', value } = match.at(-1) as Record<string, string>;
    const number = `{{ $x = index $cells ${cells.length} }}`;
    const always = kind
      .split(' ')
      .filter((name) => name !== '' && name !== 'z')
      .join(' ');
    const zero = always ? ` class="${always}{{ if eq $x "0" }} z{{ end }}"` : '{{ if eq $x "0" }} class="z"{{ end }}';
    cells.push(value as string);
    return `${number}<td id="${id}" headers="${headers}"${span}${zero}>{{ $x }}</td>`;
  });
}

/**
 * Prose for Hugo: Markdown in which our numbers and headings already stand as the HTML of our page, so that Hugo need
 * not look anything up.
 */
function proseForHugo(markdown: string, html: string): string {
  const numbers = html.match(/<a class="number".*?<\/a>/g) ?? [];
  const headings = html.match(/<h[3-6] .*?<\/h[3-6]>/g) ?? [];
  return markdown
    .replace(/\[\[.*?\]\]/g, () => numbers.shift() ?? '')
    .replace(/^#+ .*$/gm, () => headings.shift() ?? '');
}

/**
 * Cuts a page: prose (in the order of `markdown`; passed finished where there is none) and the numbers of the statutory tables are left to Hugo, everything
 * else is passed finished.
 *
 * @throws where the page has not as many pieces of prose as there are texts
 */
export function cutPage(page: string, markdown: readonly string[]): HugoPage {
  const { top = '', main = '', foot = '' } = mainOf.exec(page)?.groups ?? {};
  const html: string[] = [];
  const cells: string[] = [];
  const prose: string[] = [];
  const finished = (text: string) => {
    html.push(text);
    return `{{ index $html ${html.length - 1} | safeHTML }}`;
  };
  let layout = finished(top);
  let end = 0;
  for (const match of main.matchAll(piece)) {
    if (match.groups?.prose !== undefined && markdown.length === 0) continue;
    layout += finished(main.slice(end, match.index));
    end = match.index + match[0].length;
    if (match.groups?.table) {
      layout += tableLayout(match.groups.table, cells);
      continue;
    }
    const slot = prose.length === 0 ? '.Content' : `.RenderString (index .Params.prose ${prose.length - 1})`;
    layout += `<div class="prose">{{ ${slot} }}</div>`;
    prose.push(proseForHugo(markdown[prose.length] ?? '', match.groups?.prose ?? ''));
  }
  if (prose.length !== markdown.length) throw new Error(`${prose.length} pieces of prose, ${markdown.length} texts`);
  layout += finished(main.slice(end)) + foot;
  const start = '{{ $html := .Params.html }}{{ $cells := .Params.cells }}{{ $x := "" }}';
  return { layout: `${start}\n${layout}`, html, cells, prose };
}
