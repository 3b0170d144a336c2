/**
 * Width of a text in ems, as the typefaces of a document draw it: a Chinese character 1, a digit or a Latin letter a
 * half. Good enough to share out columns; word processors do the rest.
 */
export function textEms(text: string): number {
  let width = 0;
  for (const character of text) width += character < '\u2000' ? 0.5 : 1;
  return width;
}
