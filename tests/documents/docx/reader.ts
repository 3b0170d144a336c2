import { DOMParser, type Element, onWarningStopParsing } from '@xmldom/xmldom';
import { fromBuffer } from 'yauzl';

/** A DOCX read by libraries of another hand: its parts as XML trees; throws on XML that is not well-formed. */
export type Package = ReadonlyMap<string, { readonly text: string; readonly root: Element }>;

/** Its files as they are, read by the same library. */
export function unzip(bytes: Uint8Array): Promise<Map<string, Buffer>> {
  return new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(bytes), { lazyEntries: true, strictFileNames: true }, (error, zip) => {
      if (error) return reject(error);
      const files = new Map<string, Buffer>();
      zip.on('entry', (item) => {
        if (files.has(item.fileName)) return reject(new Error(`twice: ${item.fileName}`));
        zip.openReadStream(item, (failed, stream) => {
          if (failed) return reject(failed);
          const parts: Buffer[] = [];
          stream.on('data', (part: Buffer) => parts.push(part));
          stream.on('error', reject);
          stream.on('end', () => {
            files.set(item.fileName, Buffer.concat(parts));
            zip.readEntry();
          });
        });
      });
      zip.on('end', () => resolve(files));
      zip.on('error', reject);
      zip.readEntry();
    });
  });
}

export async function readDocx(bytes: Uint8Array): Promise<Package> {
  const parser = new DOMParser({ onError: onWarningStopParsing });
  return new Map(
    [...(await unzip(bytes))].flatMap(([name, file]) => {
      if (name.endsWith('.png')) return [];
      const text = new TextDecoder('utf-8', { fatal: true }).decode(file);
      const root = parser.parseFromString(text, 'text/xml').documentElement;
      if (!root) throw new Error(`empty: ${name}`);
      return [[name, { text, root }] as const];
    }),
  );
}

export const childrenOf = (element: Element): Element[] =>
  [...element.childNodes].filter((node): node is Element => node.nodeType === 1);
export const child = (element: Element | undefined, name: string) =>
  element && childrenOf(element).find(({ nodeName }) => nodeName === name);
export const all = (element: Element, name: string): Element[] => [...element.getElementsByTagName(name)];
export const value = (element: Element | undefined) => element?.getAttribute('w:val') ?? null;

export const documentOf = (docx: Package): Element => docx.get('word/document.xml')?.root as Element;
export const bodyOf = (docx: Package): Element[] =>
  childrenOf(childrenOf(documentOf(docx))[0] as Element).filter(({ nodeName }) => nodeName !== 'w:sectPr');

/** The words of an element: texts, line breaks as `\n`, tabs as `\t`. */
export function wordsOf(element: Element): string {
  if (element.nodeName === 'w:t') return element.textContent ?? '';
  if (element.nodeName === 'w:br') return '\n';
  if (element.nodeName === 'w:tab') return '\t';
  return childrenOf(element).map(wordsOf).join('');
}

export interface Paragraph {
  readonly style: string;
  readonly text: string;
  readonly element: Element;
}

/** The paragraphs of the body, tables left out. */
export const paragraphsOf = (docx: Package): Paragraph[] =>
  bodyOf(docx)
    .filter(({ nodeName }) => nodeName === 'w:p')
    .map((element) => ({
      style: value(child(child(element, 'w:pPr'), 'w:pStyle')) ?? '',
      text: wordsOf(element),
      element,
    }));

export const tablesOf = (docx: Package): Element[] => bodyOf(docx).filter(({ nodeName }) => nodeName === 'w:tbl');

export interface Place {
  readonly text: string;
  readonly style: string;
  readonly element: Element;
}

/**
 * The grid of a table as a word processor makes it: which cell covers each place, merged cells standing in all of
 * theirs. Throws where rows have not as many places as the grid has columns, or a cell continues none.
 */
export function gridOf(table: Element): Place[][] {
  const columns = childrenOf(child(table, 'w:tblGrid') as Element).length;
  const grid: Place[][] = [];
  for (const row of childrenOf(table).filter(({ nodeName }) => nodeName === 'w:tr')) {
    const line: Place[] = [];
    for (const cell of childrenOf(row).filter(({ nodeName }) => nodeName === 'w:tc')) {
      const properties = child(cell, 'w:tcPr');
      const span = Number(value(child(properties, 'w:gridSpan')) ?? 1);
      const merge = child(properties, 'w:vMerge');
      const paragraph = child(cell, 'w:p') as Element;
      const style = value(child(child(paragraph, 'w:pPr'), 'w:pStyle')) ?? '';
      const above = grid.at(-1)?.[line.length];
      const continues = merge && value(merge) !== 'restart';
      if (continues && (!above || wordsOf(cell) !== '')) throw new Error(`a cell continues nothing: ${wordsOf(cell)}`);
      const place = continues && above ? above : { text: wordsOf(cell), style, element: cell };
      for (let covered = 0; covered < span; covered++) line.push(place);
    }
    if (line.length !== columns) throw new Error(`${line.length} places in a row of ${columns}`);
    grid.push(line);
  }
  return grid;
}
