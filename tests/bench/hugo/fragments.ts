/**
 * The parts of our own pages, cut into pieces: what stays the same on every page becomes the text of a Hugo template,
 * what changes becomes a value in the front matter. So Hugo prints the same markup, and follows when ours changes.
 */

/** A statutory table as template text with a hole for each number, and the numbers of one report. */
export interface Sheet {
  readonly template: string;
  readonly cells: readonly string[];
}

export interface Picture {
  readonly kind: 'picture';
  readonly [value: string]: unknown;
}

/** The pieces of one part below its prose. */
export type Piece =
  | { readonly kind: 'text'; readonly html: string }
  | { readonly kind: 'sheet'; readonly sheet: Sheet }
  | { readonly kind: 'compact'; readonly summary: string; readonly head: string; readonly rows: readonly object[] }
  | Picture;

const groups = (pattern: RegExp, html: string) => {
  const found = pattern.exec(html)?.groups;
  if (!found) throw new Error(`the Hugo templates do not know this piece of a page: ${html.slice(0, 200)}`);
  return found as Record<string, string>;
};

const all = (pattern: RegExp, html: string) => [...html.matchAll(pattern)].map((match) => ({ ...match.groups }));

const hole =
  /<td id="(?<id>[^"]*)" headers="(?<headers>[^"]*)"(?<span> colspan="\d+")?(?: class="(?<kind>[^"]*)")?>(?<value>[^<]*)<\/td>/g;

/** Each number becomes `index $cells N`, counted through the whole page; a zero has a class of its own. */
function cutSheet(html: string, first: number): Sheet {
  const cells: string[] = [];
  const template = html.replace(hole, (...match) => {
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

const row = /<tr(?<total> class="t")?><th scope="row">(?<label>.*?)<\/th>(?<cells>.*?)<\/tr>/g;

function cutCompact(html: string): Piece {
  const { summary = '', head = '' } = groups(/<summary>(?<summary>.*?)<\/summary>(?<head>.*?<tbody>)/s, html);
  const rows = all(/<tr(?<total> class="t")?><th scope="row">(?<label>.*?)<\/th><td>(?<value>.*?)<\/td><\/tr>/g, html);
  return { kind: 'compact', summary, head, rows };
}

const frame =
  /<figcaption>(?<title>.*?)<\/figcaption>.*? aria-labelledby="(?<id>.*?)-t".*? height="(?<height>.*?)".*?<desc [^>]*>(?<words>.*?)<\/desc>(?<drawing>.*?)<\/svg>(?<rest>.*)$/s;

const bar =
  /<text class="label" x="0" y="(?<top>.*?)">(?<label>.*?)<\/text><rect class="track" x="0" y="(?<middle>.*?)"[^>]*\/><rect class="bar" x="0" y="[^"]*" width="(?<width>.*?)" height="(?<thick>.*?)"\/><text class="value"[^>]* y="(?<low>.*?)">(?<value>[^<]*)(?:<tspan[^>]*>(?<share>.*?)<\/tspan>)?<\/text>/g;

function cutPicture(html: string): Piece {
  const { title, id, height, words, drawing = '', rest = '' } = groups(frame, html);
  const head = all(/<th scope="col">(?<label>.*?)<\/th>/g, rest).map(({ label }) => label);
  const rows = all(row, rest).map(({ total, label, cells = '' }) => ({
    total,
    label,
    cells: all(/<td>(?<value>.*?)<\/td>/g, cells).map(({ value }) => value),
  }));
  return { kind: 'picture', title, id, height, words, bars: all(bar, drawing), head, rows };
}

const piece =
  /<details class="compact">.*?<\/details>|<figure class="picture">.*?<\/figure>|<div class="scroll.*?<\/div>/gs;

/**
 * Cuts the HTML of a part, without its prose, into pieces. What is neither table nor picture is kept as it stands: it
 * has to be the same on every page.
 *
 * @param first how many table cells stand on the page before this part
 */
export function cutPart(html: string, first: number): Piece[] {
  const flat = html.replace(/<div class="pictures">(.*?)<\/div>/gs, '$1');
  const pieces: Piece[] = [];
  let cells = first;
  let end = 0;
  for (const match of flat.matchAll(piece)) {
    pieces.push({ kind: 'text', html: flat.slice(end, match.index) });
    const [text] = match;
    end = match.index + text.length;
    if (text.startsWith('<details')) pieces.push(cutCompact(text));
    else if (text.startsWith('<figure')) pieces.push(cutPicture(text));
    else {
      const sheet = cutSheet(text, cells);
      cells += sheet.cells.length;
      pieces.push({ kind: 'sheet', sheet });
    }
  }
  return [...pieces, { kind: 'text', html: flat.slice(end) }];
}

const trendColumn =
  /<rect class="bar(?<now> now)?" x="(?<x>.*?)" y="(?<y>.*?)" width="(?<width>.*?)" height="(?<height>.*?)"\/><text class="value(?<kind>[^"]*)" x="(?<middle>.*?)" y="(?<high>.*?)">(?<value>.*?)<\/text><text class="year" x="[^"]*" y="(?<low>.*?)">(?<year>.*?)<\/text>/g;

/** The trend pictures of an organ's page as values. */
export function cutTrends(html: string): object[] {
  return (html.match(/<figure class="trend">.*?<\/figure>/gs) ?? []).map((text) => {
    const { title = '', id, height, words, drawing = '' } = groups(frame, text);
    const unit = /<span class="unit">(?<unit>.*?)<\/span>/.exec(title)?.groups?.unit ?? '';
    const ground = groups(/<line class="ground" x1="0" x2="(?<x>.*?)" y1="(?<y>.*?)"/, drawing);
    const name = title.replace(/<span.*/, '');
    return {
      title: name,
      unit,
      id,
      height,
      words,
      columns: all(trendColumn, drawing),
      ground: ground.x,
      level: ground.y,
    };
  });
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
