import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/types/src/display/api.js';
import { limits } from '../limits.ts';
import { Unreadable } from '../problem.ts';
import { apply, type Matrix, times } from './geometry.ts';
import type { Page } from './page.ts';
import { readPieces } from './pieces.ts';
import { readRulings } from './rulings.ts';

type Library = typeof import('pdfjs-dist');

/** What a file says of itself and what is on its pages. */
export interface PdfPages {
  readonly title: string | null;
  readonly pages: readonly Page[];
}

/** Opens a file with the data the library brings along: nothing is fetched, no code of the file is run, no picture made. */
async function open(library: Library, bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const home = dirname(dirname(dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/legacy/build/pdf.mjs')))));
  const task = library.getDocument({
    data: Uint8Array.from(bytes),
    cMapUrl: `${join(home, 'cmaps')}/`,
    cMapPacked: true,
    standardFontDataUrl: `${join(home, 'standard_fonts')}/`,
    useWorkerFetch: false,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    maxImageSize: 1,
    stopAtErrors: false,
    verbosity: 0,
  });
  try {
    return await task.promise;
  } catch (error) {
    throw new Unreadable((error as Error).name === 'PasswordException' ? 'encrypted' : 'damaged');
  }
}

/** On a page whose words mostly run upwards or downwards without its saying so, the view is turned. */
function upright(page: Page, again: (turn: Matrix) => Page): Page {
  const letters = { right: 0, down: 0, up: 0 };
  for (const { direction, text } of page.pieces) letters[direction] += text.length;
  const { width, height } = page;
  if (letters.down > letters.right && letters.down > letters.up) return again([0, -1, 1, 0, 0, width]);
  if (letters.up > letters.right) return again([0, 1, -1, 0, height, 0]);
  return page;
}

async function readPage(
  library: Library,
  proxy: PDFPageProxy,
  number: number,
): Promise<{ page: Page; strange: number }> {
  const list = await proxy.getOperatorList();
  const content = await proxy.getTextContent();
  const isBold = (font: string) => {
    const known = proxy.commonObjs.has(font) ? (proxy.commonObjs.get(font) as { name?: string }) : {};
    return /bold|black|heavy/i.test(known.name ?? '');
  };
  const { width, height, transform } = proxy.getViewport({ scale: 1 });
  let strange = 0;
  const read = (turn: Matrix): Page => {
    const view = times(turn, transform as unknown as Matrix);
    const [w, h] = apply([turn[0], turn[1], turn[2], turn[3], 0, 0], width, height).map(Math.abs) as [number, number];
    const words = readPieces(content, view, isBold);
    strange = words.strange;
    return { number, width: w, height: h, pieces: words.pieces, ...readRulings(list, library.OPS, view) };
  };
  const page = upright(read([1, 0, 0, 1, 0, 0]), read);
  proxy.cleanup();
  return { page, strange };
}

/** Fewer letters than this a page on the average: the file is a scan, its text is a picture. */
const leastLetters = 15;

/** The words and lines of a PDF, page by page. Throws `Unreadable`: damaged, encrypted, too-complex, no-text. */
export async function loadPdf(bytes: Uint8Array): Promise<PdfPages> {
  const library: Library = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const document = await open(library, bytes);
  try {
    if (document.numPages > limits.pages) throw new Unreadable('too-complex', { limit: limits.pages });
    const pages: Page[] = [];
    let [strange, letters] = [0, 0];
    for (let number = 1; number <= document.numPages; number++) {
      const read = await readPage(library, await document.getPage(number), number);
      pages.push(read.page);
      strange += read.strange;
      letters += read.page.pieces.reduce((sum, piece) => sum + piece.text.length, 0);
      if (letters > limits.letters) throw new Unreadable('too-complex', { limit: limits.letters });
    }
    if (letters < leastLetters * pages.length || strange > letters * 0.3) throw new Unreadable('no-text');
    const { info } = await document.getMetadata();
    const title = (info as { Title?: unknown }).Title;
    return { title: typeof title === 'string' ? title : null, pages };
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable('damaged');
  } finally {
    await document.loadingTask.destroy();
  }
}
