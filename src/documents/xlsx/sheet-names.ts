import { recordSheet } from '../../../schemas/workbook.ts';

/** Most characters of a sheet's name. */
const longest = 31;

/**
 * Names for sheets that every program takes: without `: \ / ? * [ ]`, no apostrophe at an end, at most 31 characters,
 * no two alike whatever their case, none like the hidden sheet's.
 */
export function sheetNames(wanted: readonly string[]): string[] {
  const used = new Set([recordSheet]);
  return wanted.map((text) => {
    const clean = text
      .toWellFormed()
      .replace(/[:\\/?*[\]\p{Cc}]/gu, ' ')
      .replace(/^[\s']+|[\s']+$/g, '');
    let name = clean.slice(0, longest).toWellFormed().trim() || '-';
    for (let number = 2; used.has(name.toLowerCase()); number++) {
      name = `${clean.slice(0, longest - 2 - String(number).length)} ${number}`;
    }
    used.add(name.toLowerCase());
    return name;
  });
}
