/**
 * How text and questions are made alike before they are compared: full width becomes half width, capitals small
 * letters, white space and separators of thousands nothing. `１,１６４ 条` is `1164条`. The same rules run where the index
 * is made and in the reader's browser. Each character is folded for itself, so that any piece of a text folds to a piece
 * of the folded text.
 */

const comma = 44;

/** No character becomes more units than this (ﷺ does). */
export const longestFolded = 18;

/** @param {number} unit */
export const isDigit = (unit) => unit >= 48 && unit <= 57;

/** @type {Map<string, string>} */
const foldedCharacters = new Map();

/** @param {string} character */
function foldCharacter(character) {
  let known = foldedCharacters.get(character);
  if (known === undefined) {
    const parts = [...character.normalize('NFKC')];
    known = parts
      .map((part) => part.toLowerCase())
      .join('')
      .replace(/\s/g, '');
    foldedCharacters.set(character, known);
  }
  return known;
}

/** What a UTF-16 unit becomes, where that is one unit; 0: look it up. */
const single = new Uint16Array(65536);
for (let unit = 33; unit < 127; unit += 1) single[unit] = String.fromCharCode(unit).toLowerCase().charCodeAt(0);
for (let unit = 0x3400; unit < 0xa000; unit += 1) single[unit] = unit;

/**
 * Folds a text into an array, which must have room for `longestFolded` times as many units.
 *
 * @param {string} text
 * @param {Uint16Array} units
 * @param {number[]} [places] filled with the place in the text of each folded unit
 * @returns {number} how many units were written
 */
export function foldInto(text, units, places) {
  let length = 0;
  /**
   * @param {number} unit
   * @param {number} at
   */
  const put = (unit, at) => {
    if (isDigit(unit) && length > 1 && units[length - 1] === comma && isDigit(units[length - 2] ?? 0)) length -= 1;
    if (places) places[length] = at;
    units[length++] = unit;
  };
  for (let at = 0; at < text.length; at += 1) {
    const known = single[text.charCodeAt(at)] ?? 0;
    if (known !== 0) {
      put(known, at);
      continue;
    }
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const folded = foldCharacter(character);
    for (let index = 0; index < folded.length; index += 1) put(folded.charCodeAt(index), at);
    if (folded.length === 1 && character.length === 1) single[character.charCodeAt(0)] = folded.charCodeAt(0);
    at += character.length - 1;
  }
  return length;
}

/**
 * A text as it is compared, with the place in the text of each of its units and, last, the text's end.
 *
 * @param {string} text
 * @returns {{ folded: string, places: number[] }}
 */
export function foldWithPlaces(text) {
  const units = new Uint16Array(text.length * longestFolded);
  /** @type {number[]} */
  const places = [];
  const length = foldInto(text, units, places);
  let folded = '';
  for (let index = 0; index < length; index += 1) folded += String.fromCharCode(units[index] ?? 0);
  return { folded, places: [...places.slice(0, length), text.length] };
}

/**
 * A question as it is compared. A comma at its edge may be half of a separator of thousands.
 *
 * @param {string} question
 */
export const foldQuestion = (question) => foldWithPlaces(question).folded.replace(/^,(?=\d)|(?<=\d),$/g, '');
