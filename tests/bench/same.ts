import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };

/** HTML as the words a reader sees; only what the two contestants' pages hold needs to be understood. */
function words(html: string): string {
  return html
    .replace(/<(script|style|svg)\b.*?<\/\1>/gs, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&(\w+);/g, (whole, name) => entities[name] ?? whole)
    .replace(/\s+/g, '');
}

/** What two pages must have in common for a fair race. */
interface Seen {
  readonly cells: readonly string[];
  readonly main: string;
  /** Names of the tags of the body, in order. */
  readonly tags: readonly string[];
  readonly bytes: number;
}

function see(file: string): Seen {
  const html = readFileSync(file, 'utf8');
  const main = /<main\b.*<\/main>/s.exec(html)?.[0] ?? '';
  const cells = [...main.matchAll(/<t([hd])\b[^>]*>(.*?)<\/t\1>/gs)].map((match) => words(match[2] as string));
  const body = html.slice(html.indexOf('<body'));
  const tags = [...body.matchAll(/<(\/?[a-z][a-z0-9]*)/gi)].map((match) => match[1] as string);
  return { cells, main: words(main), tags, bytes: Buffer.byteLength(html) };
}

/** The first place where two texts part, with some words around it. */
function parting(a: string, b: string): string {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return `“${a.slice(Math.max(0, at - 10), at + 20)}” / “${b.slice(Math.max(0, at - 10), at + 20)}”`;
}

/** The home page, an organ's page and some report pages of a built site. */
function samplePages(folder: string): string[] {
  const organs = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name.startsWith('sample-'))
    .map((entry) => entry.name)
    .sort();
  const chosen = [organs[0], organs[Math.floor(organs.length / 2)], organs.at(-1)] as string[];
  return ['', ...chosen, ...chosen.flatMap((organ) => [`${organ}/2021`, `${organ}/2023`, `${organ}/2025`])];
}

/**
 * Compares some pages of two sites: table cells, all words of the main part, tags of the body, size.
 * Gives one line for each difference that a reader could see, and one with the sizes.
 */
export function differences([first, second]: readonly string[]): string[] {
  if (!first || !second) return [];
  const lines: string[] = [];
  const sizes = [0, 0];
  for (const page of samplePages(first)) {
    const [a, b] = [first, second].map((folder) => see(join(folder, page, 'index.html'))) as [Seen, Seen];
    sizes[0] = (sizes[0] as number) + a.bytes;
    sizes[1] = (sizes[1] as number) + b.bytes;
    if (a.cells.join('\n') !== b.cells.join('\n')) {
      lines.push(`/${page}: table cells differ (${a.cells.length} and ${b.cells.length})`);
    }
    const other = a.tags.findIndex((tag, at) => tag !== b.tags[at]);
    if (other >= 0) lines.push(`/${page}: tags differ: ${a.tags.slice(other - 3, other + 2).join(' ')}`);
    if (a.main !== b.main) lines.push(`/${page}: words differ: ${parting(a.main, b.main)}`);
  }
  return [...lines, `bytes of the pages compared: ${sizes.join(' and ')}`];
}
