/** Width of a text in columns of half a Chinese character, which is what column widths are counted in. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) < 0x2000 ? 1.1 : 2;
  return width;
}

/** How many lines a text takes in a column of this width. */
export function lineCount(text: string, width: number): number {
  const room = Math.max(2, width - 1);
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(textWidth(line) / room)), 0);
}
