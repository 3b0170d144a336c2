/** One piece of a page that a reader takes in at once: a paragraph, a heading, a row of a table. */
export interface Block {
  /** Texts side by side that belong together, a row's cells for example; of most blocks there is one. */
  readonly cells: readonly string[];
  /** The part of the report (`part-3` is 3); 0 outside the parts. */
  readonly part: number;
  /** Where it stands: the id of its own, else of the heading above; empty at the top. */
  readonly anchor: string;
  /** Ids of its cells, where they have any. */
  readonly ids: readonly (string | null)[];
}

/** What the index keeps of a page. */
export interface PageText {
  /** The words of its first heading. */
  readonly title: string;
  readonly blocks: readonly Block[];
}

const inline = new Set(
  'a span b strong em i code time mark sup sub small abbr s del ins q cite tspan br img wbr'.split(' '),
);
const cellTags = new Set(['td', 'th', 'dd']);
/** Elements that begin a place of their own: what follows them is found by their id. */
const placeTags = new Set('h1 h2 h3 h4 h5 h6 section table figure details caption'.split(' '));

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

function decode(html: string): string {
  if (!html.includes('&')) return html;
  return html.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (all, decimal, hex, name) => {
    if (name) return named[name] ?? all;
    return String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex, 16));
  });
}

/** Small letters and digits: the names of elements as we write them. */
const isNameUnit = (unit: number): boolean => (unit > 96 && unit < 123) || (unit > 47 && unit < 58);

function attribute(tag: string, name: string): string | null {
  const at = tag.indexOf(` ${name}="`);
  if (at < 0) return null;
  const start = at + name.length + 3;
  return decode(tag.slice(start, tag.indexOf('"', start)));
}

/** Not read: ways to other pages, words for screen readers beside what is seen, words inside a picture that nobody sees. */
function unread(name: string, tag: string): boolean {
  if (name === 'nav' || name === 'title' || name === 'desc' || name === 'select' || name === 'form') return true;
  return tag.includes('"vh') || tag.includes(' hidden');
}

const spaces = /\s{2,}|[\n\t]/g;

/** Collects blocks in the order of the page. */
class Collector {
  readonly blocks: Block[] = [];
  #cells: string[] = [];
  #ids: (string | null)[] = [];
  #text = '';
  #id: string | null = null;
  #part = 0;
  #place = '';

  text(words: string): void {
    this.#text += words;
  }

  #endCell(): void {
    if (this.#text === '') return;
    const text = this.#text.replace(spaces, ' ').trim();
    this.#text = '';
    if (text === '') return;
    this.#cells.push(text);
    this.#ids.push(this.#id);
  }

  cell(id: string | null): void {
    this.#endCell();
    this.#id = id;
  }

  end(): void {
    this.#endCell();
    this.#id = null;
    if (this.#cells.length === 0) return;
    // an id that begins with _ only ties cells to their headings
    const own = this.#ids.find((id) => id && !id.startsWith('_')) ?? this.#ids.find((id) => id !== null);
    this.blocks.push({ cells: this.#cells, part: this.#part, anchor: own ?? this.#place, ids: this.#ids });
    this.#cells = [];
    this.#ids = [];
  }

  begin(name: string, id: string | null): void {
    this.end();
    if (name === 'h2') this.#part = Number(/^part-(\d+)$/.exec(id ?? '')?.[1] ?? 0);
    if (id === null) return;
    if (placeTags.has(name)) this.#place = id;
    else this.#id = id;
  }
}

/**
 * The words of the main part of one of our own pages, with the places they stand in. The pages are well-formed, and
 * every `>` in an attribute is escaped; so one pass over the tags is enough.
 */
export function pageText(html: string): PageText {
  const collect = new Collector();
  const main = html.indexOf('<main');
  const stop = html.indexOf('</main>', main);
  let at = html.indexOf('>', main) + 1;
  while (at < stop) {
    const open = html.indexOf('<', at);
    if (open > at + 1 || (open > at && html.charCodeAt(at) !== 10)) collect.text(decode(html.slice(at, open)));
    const close = html.indexOf('>', open);
    at = close + 1;
    const ends = html.charCodeAt(open + 1) === 47;
    let nameEnd = open + (ends ? 2 : 1);
    while (isNameUnit(html.charCodeAt(nameEnd))) nameEnd += 1;
    const name = html.slice(open + (ends ? 2 : 1), nameEnd);
    if (ends) {
      if (!inline.has(name) && !cellTags.has(name) && name !== 'dt') collect.end();
      continue;
    }
    const tag = nameEnd === close ? '' : html.slice(nameEnd, close);
    if (unread(name, tag)) {
      const end = html.indexOf(`</${name}>`, at);
      at = end < 0 || end > stop ? at : end + name.length + 3;
    } else if (cellTags.has(name)) collect.cell(tag === '' ? null : attribute(tag, 'id'));
    else if (!inline.has(name)) collect.begin(name, tag === '' ? null : attribute(tag, 'id'));
  }
  collect.end();
  const heading = html.indexOf('<h1', main);
  const title = html.slice(html.indexOf('>', heading) + 1, html.indexOf('</h1>', heading)).replace(/<[^>]*>/g, '');
  return { title: decode(title).trim(), blocks: collect.blocks };
}
