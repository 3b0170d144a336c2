import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const missing =
  '找不到 poppler-utils（pdftotext、pdfinfo 等），PDF 测试无法运行：请安装 poppler-utils（macOS：brew install poppler）。 ' +
  'poppler-utils was not found, so the PDF tests cannot run: install it.';

/** Runs one of Poppler's tools on a PDF. @returns what it prints */
function poppler(tool: string, pdf: Uint8Array, before: readonly string[], after: readonly string[] = []): string {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-pdf-'));
  try {
    const file = join(folder, 'report.pdf');
    writeFileSync(file, pdf);
    return execFileSync(tool, [...before, file, ...after], {
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new Error(missing);
    throw error;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** All text in reading order; page ends are form feeds. */
export const pdfText = (pdf: Uint8Array): string => poppler('pdftotext', pdf, ['-raw', '-enc', 'UTF-8'], ['-']);

/** The same without any white space: where lines break is the typesetter's business. */
export const solidText = (pdf: Uint8Array): string => pdfText(pdf).replace(/\s+/g, '');

/** The facts of the document: Title, Author, Tagged, Pages … */
export function pdfFacts(pdf: Uint8Array): Record<string, string> {
  const lines = poppler('pdfinfo', pdf, ['-enc', 'UTF-8']).split('\n');
  return Object.fromEntries(
    lines.flatMap((line) => {
      const at = line.indexOf(':');
      return at < 0 ? [] : [[line.slice(0, at), line.slice(at + 1).trim()]];
    }),
  );
}

/** XMP metadata. */
export const pdfMetadata = (pdf: Uint8Array): string => poppler('pdfinfo', pdf, ['-meta']);

/** Fonts: name, whether embedded, whether a part only. */
export function pdfFonts(pdf: Uint8Array): { name: string; embedded: boolean; subset: boolean; unicode: boolean }[] {
  return poppler('pdffonts', pdf, [])
    .split('\n')
    .slice(2)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [embedded, subset, unicode] = (/ (yes|no) +(yes|no) +(yes|no) /.exec(line) ?? []).slice(1);
      const name = line.split(/\s/)[0] ?? '';
      return { name, embedded: embedded === 'yes', subset: subset === 'yes', unicode: unicode === 'yes' };
    });
}

/** Bookmarks in order, each with the page it leads to. */
export function pdfBookmarks(pdf: Uint8Array): { title: string; page: number }[] {
  const xml = poppler('pdftohtml', pdf, ['-xml', '-i', '-stdout']);
  return [...xml.matchAll(/<item page="(\d+)">([^<]*)<\/item>/g)].map(([, page, title]) => ({
    title: title ?? '',
    page: Number(page),
  }));
}

/** The tree of tags: one line each, with its text. */
export const pdfStructure = (pdf: Uint8Array): string => poppler('pdfinfo', pdf, ['-struct-text']);

export interface PdfCell {
  readonly head: boolean;
  readonly text: string;
}

/** Tagged tables: rows of cells in order, as a screen reader has them. */
export function pdfTables(pdf: Uint8Array): PdfCell[][][] {
  const tables: { head: boolean; text: string }[][][] = [];
  let depth = -1;
  for (const line of pdfStructure(pdf).split('\n')) {
    const indent = line.search(/\S/);
    const words = line.trim();
    if (words.startsWith('Table')) {
      tables.push([]);
      depth = indent;
    } else if (depth >= 0 && indent >= 0 && indent <= depth && !words.startsWith('/')) depth = -1;
    if (depth < 0) continue;
    const row = tables.at(-1)?.at(-1);
    if (words.startsWith('TR')) tables.at(-1)?.push([]);
    else if (/^T[HD]\b/.test(words)) row?.push({ head: words.startsWith('TH'), text: '' });
    else if (words.startsWith('"')) {
      const cell = row?.at(-1);
      if (cell) cell.text += words.slice(1, -1);
    }
  }
  return tables;
}

/** Places of all words: page, left, top, right, bottom in points from the top left; sizes of pages. */
export function pdfWords(pdf: Uint8Array): { width: number; height: number; words: readonly number[][] }[] {
  const xml = poppler('pdftotext', pdf, ['-bbox'], ['-']);
  return xml
    .split('<page ')
    .slice(1)
    .map((page) => {
      const [, width = '', height = ''] = /width="([\d.]+)" height="([\d.]+)"/.exec(page) ?? [];
      const words = [...page.matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)"/g)];
      return { width: Number(width), height: Number(height), words: words.map((word) => word.slice(1, 5).map(Number)) };
    });
}
