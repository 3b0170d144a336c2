import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder with the parts of the stylesheet; they are joined in order of name. */
export const stylesFolder = join(import.meta.dirname, '../../reports/styles');

/** The same styles in fewer bytes: no comments, no line breaks. */
const packed = (css: string): string =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/([{};,:])\s*\n\s*/g, '$1')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/ \{/g, '{')
    .replace(/;\}/g, '}')
    .replace(/([a-z-]): /g, '$1:')
    .replace(/, /g, ',')
    .replace(/ > /g, '>');

/** All styles of a folder, packed, in order of name. */
function stylesOf(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.css'));
  return names.sort().map((name) => packed(readFileSync(join(folder, name), 'utf8')).trim());
}

/** The one stylesheet of the site, beginning with its hue (0 to 360). */
export const stylesheet = (site: { readonly hue: number }, folder = stylesFolder): string =>
  `${[`:root { --hue: ${site.hue}; }`, ...stylesOf(folder)].join('\n')}\n`;

/** The styles of one kind of page, beside those of the site: so that reports, which are read most, stay light. */
export const pageStylesheet = (kind: string, folder = stylesFolder): string =>
  `${stylesOf(join(folder, 'pages', kind)).join('\n')}\n`;

/** The first eight hex digits of the SHA-256 of a text: the version in an address, so that caches never serve old styles. */
export function versionOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
