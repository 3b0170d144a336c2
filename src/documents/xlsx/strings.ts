import { mostCharacters } from '../../../schemas/workbook.ts';
import { escapeCell, xmlHead } from './xml.ts';

/** The texts of a workbook, each once (ECMA-376 part 1, 18.4). A text stands here and never as a formula. */
export class SharedStrings {
  readonly #indexes = new Map<string, number>();
  #uses = 0;

  /** The number of a text; longer ones than a cell can hold are cut. */
  index(text: string): number {
    const held = text.length > mostCharacters ? `${text.slice(0, mostCharacters - 1)}…` : text;
    const known = this.#indexes.get(held);
    this.#uses++;
    if (known !== undefined) return known;
    this.#indexes.set(held, this.#indexes.size);
    return this.#indexes.size - 1;
  }

  /** `xl/sharedStrings.xml`. */
  xml(): string {
    const items = [...this.#indexes.keys()].map((text) => `<si><t xml:space="preserve">${escapeCell(text)}</t></si>`);
    const head = `count="${this.#uses}" uniqueCount="${items.length}"`;
    return `${xmlHead}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ${head}>${items.join('')}</sst>`;
  }
}
