import { xmlHead, xmlText } from './xml.ts';

const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relationsNamespace = 'http://schemas.openxmlformats.org/package/2006/relationships';

export const relation = (id: string, kind: string, target: string) =>
  `<Relationship Id="${id}" Type="${officeRelations}/${kind}" Target="${target}"/>`;
export const relations = (inner: string) =>
  `${xmlHead}<Relationships xmlns="${relationsNamespace}">${inner}</Relationships>`;

/** Word follows no longer addresses. */
const longest = 2000;

/**
 * An address that every word processor can read, or null: a malformed one makes Word call the whole file damaged.
 * A file of the report is meant beside the document, as it lies on the site and in the archive.
 */
function targetOf(href: string): string | null {
  const file = /^attachments\/([^/?#]+)$/.exec(href)?.[1];
  try {
    const target = file ? `attachments/${encodeURIComponent(decodeURIComponent(file))}` : new URL(href).href;
    return target.length <= longest ? target : null;
  } catch {
    return null;
  }
}

/** The addresses one document leads to; the same address is listed once. */
export class Links {
  readonly #ids = new Map<string, string>();

  /** Whether an address can be followed from a document. */
  leads(href: string): boolean {
    return targetOf(href) !== null;
  }

  /** Words that lead to an address; an address that cannot be followed leaves the words as they are. */
  around(href: string, words: string): string {
    const target = targetOf(href);
    if (target === null || words === '') return words;
    const id = this.#ids.get(target) ?? `link${this.#ids.size + 1}`;
    this.#ids.set(target, id);
    return `<w:hyperlink r:id="${id}" w:history="1">${words}</w:hyperlink>`;
  }

  /** The entries of word/_rels/document.xml.rels. */
  relations(): string {
    return [...this.#ids]
      .map(
        ([target, id]) =>
          `<Relationship Id="${id}" Type="${officeRelations}/hyperlink" Target="${xmlText(target)}" TargetMode="External"/>`,
      )
      .join('');
  }
}
