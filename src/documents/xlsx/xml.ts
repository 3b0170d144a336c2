const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as content or attribute value (in double quotes) of XML 1.0. */
export const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => entities[character] as string);

const code = (character: string) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/**
 * Text of a cell as XML: characters that XML cannot hold, and carriage returns, are written `_x000D_`, and a text that
 * looks like that is told apart from it (ECMA-376 part 1, 22.9.2.19 ST_Xstring). Lone surrogates become U+FFFD.
 */
export function escapeCell(text: string): string {
  const coded = text
    .toWellFormed()
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what XML cannot hold
    .replace(/[\x00-\x08\x0B-\x1F\uFFFE\uFFFF]/g, code);
  return escapeXml(coded);
}

/** ` name="value"` of what is given. */
export const attributes = (values: Readonly<Record<string, string | number | undefined>>): string =>
  Object.entries(values)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeXml(String(value))}"`))
    .join('');

/** Head of every part. */
export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
