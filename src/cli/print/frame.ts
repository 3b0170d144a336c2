import stringWidth from 'string-width';
import type { Place } from '../../diagnostics/source.ts';

/** Longest stretch of a line that a frame shows, in columns of the terminal. */
const most = 100;

/** Control and direction characters made visible, one for one; tabs as blanks. */
const visible = (text: string) => text.replace(/\t/g, ' ').replace(/[\p{Cc}\p{Cf}]/gu, '\uFFFD');

/** The stretch of a long line around a column, and how many characters were left off before it. */
function stretch(line: string, column: number): { text: string; off: number; cut: boolean } {
  if (stringWidth(line) <= most) return { text: line, off: 0, cut: false };
  const off = Math.max(0, column - 40);
  return { text: line.slice(off, off + 60), off, cut: off + 60 < line.length };
}

/**
 * The line a finding points at, with a mark under the place; wide Chinese characters are counted as two columns.
 * Empty for a place that is a file as a whole.
 */
export function codeFrame(lines: readonly string[], place: Place): string[] {
  const line = lines[place.line - 1];
  const wholeFile = place.line === 1 && place.column === 1 && place.endLine === 1 && place.endColumn === 1;
  if (line === undefined || line.trim() === '' || line.includes('\uFFFD') || wholeFile) return [];
  const { text, off, cut } = stretch(line, place.column - 1);
  const start = Math.max(0, place.column - 1 - off);
  const end = place.endLine === place.line ? place.endColumn - 1 - off : text.length;
  const marked = text.slice(start, Math.max(start + 1, end));
  const number = String(place.line);
  const gutter = ' '.repeat(number.length);
  const indent = ' '.repeat(stringWidth(visible(text.slice(0, start))) + (off > 0 ? 1 : 0));
  return [
    `${gutter} │`,
    `${number} │ ${off > 0 ? '…' : ''}${visible(text)}${cut ? '…' : ''}`,
    `${gutter} │ ${indent}${'^'.repeat(Math.max(1, stringWidth(visible(marked))))}`,
  ];
}
