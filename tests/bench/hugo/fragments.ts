/**
 * The parts of our own pages, cut into what stays the same on every page (it becomes the text of the Hugo template) and
 * what changes (it becomes a value in the front matter). So Hugo prints the same markup, and follows when ours changes.
 */

/** One part of a report below its prose. */
export interface PartPieces {
  /** The statutory tables as template text with a hole for each number. */
  readonly template: string;
  /** The numbers for the holes, as they are printed. */
  readonly cells: readonly string[];
}

const hole =
  /<td id="(?<id>[^"]*)" headers="(?<headers>[^"]*)"(?<span> colspan="\d+")?(?: class="(?<kind>[^"]*)")?>(?<value>[^<]*)<\/td>/g;

/** What Hugo's templates make themselves. */
const own = '<div class="pictures">.*?</div>|<details class="compact">.*?</details>';
const others = new RegExp(own, 'gs');

/**
 * Cuts the HTML of a part, without its prose; pictures and short tables are left to Hugo's own templates. Each number becomes `index $cells N`; a zero has a class of its own.
 *
 * @param first how many numbers stand on the page before this part
 */
export function cutPart(html: string, first: number): PartPieces {
  const cells: string[] = [];
  const template = html.replace(others, '').replace(hole, (...match) => {
    const { id, headers, span = '', kind = '', value } = match.at(-1) as Record<string, string>;
    const words = `{{ $x = index $cells ${first + cells.length} }}`;
    const always = kind
      .split(' ')
      .filter((name) => name !== '' && name !== 'z')
      .join(' ');
    const zero = always ? ` class="${always}{{ if eq $x "0" }} z{{ end }}"` : '{{ if eq $x "0" }} class="z"{{ end }}';
    cells.push(value as string);
    return `${words}<td id="${id}" headers="${headers}"${span}${zero}>{{ $x }}</td>`;
  });
  return { template, cells };
}

/**
 * Prose for Hugo: Markdown in which our numbers and headings already stand as the HTML of our page, so that Hugo need
 * not look anything up.
 */
export function proseForHugo(markdown: string, html: string): string {
  const numbers = html.match(/<a class="number".*?<\/a>/g) ?? [];
  const headings = html.match(/<h[3-6] .*?<\/h[3-6]>/g) ?? [];
  return markdown
    .replace(/\[\[.*?\]\]/g, () => numbers.shift() ?? '')
    .replace(/^#+ .*$/gm, () => headings.shift() ?? '');
}
