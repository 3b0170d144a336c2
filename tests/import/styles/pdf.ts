import type { Browser } from 'playwright-core';
import type { Random } from '../../synthetic/index.ts';
import { line, type PdfPage, pdfFile, words } from '../pdf-file.ts';
import { cmsHtml } from './html.ts';
import type { PrintedReport, PrintedTable } from './printed.ts';

/** The page of a content system, printed by a browser: tables are cut where a page ends. */
export async function browserPdf(
  browser: Browser,
  report: PrintedReport,
  random: Random,
  format: 'A4' | 'A5',
): Promise<Uint8Array> {
  const page = await browser.newPage();
  try {
    const style =
      '<style>.header,#nav,.footer,.share,.location{display:none} table{border-collapse:collapse;font-size:9pt} td{padding:2pt}</style>';
    await page.setContent(cmsHtml(report, random).replace('</head>', `${style}</head>`));
    const pdf = await page.pdf({ format, margin: { top: '25mm', bottom: '25mm', left: '22mm', right: '22mm' } });
    return new Uint8Array(pdf);
  } finally {
    await page.close();
  }
}

const [left, top, bottom, height] = [50, 780, 70, 18];

/** Puts lines and tables on pages one below the other; a row that does not fit begins the next page. */
class Setter {
  readonly pages: PdfPage[] = [];
  #draw: string[] = [];
  #y = top;

  line(text: string, indent: number, size = 11): void {
    const most = Math.floor((495 - indent) / size);
    for (let rest = [...text], first = true; rest.length > 0; first = false) {
      const room = first ? most - 2 : most;
      this.#row((y) => [words(left + indent + (first ? size * 2 : 0), y, rest.slice(0, room).join(''), size)]);
      rest = rest.slice(room);
    }
  }

  /** A ruled table; words of a cell begin at its top and are broken at its edge. */
  table({ columns, rows }: PrintedTable): void {
    const labels = columns > 8 ? Math.max(0, columns - 7 - (columns === 15 ? 8 : 0)) : 0;
    const narrow = 30;
    const wide = labels > 0 ? (495 - narrow * (columns - labels)) / labels : 495 / columns;
    const xs = [left];
    for (let column = 0; column < columns; column++)
      xs.push((xs.at(-1) as number) + (column < labels || labels === 0 ? wide : narrow));
    rows.forEach((cells) => {
      const texts = cells.map((cell) => {
        const room = Math.max(
          1,
          Math.floor(((xs[cell.column + cell.columns] as number) - (xs[cell.column] as number) - 4) / 8),
        );
        return /^[\d.-]+$/.test(cell.text) ? [cell.text] : (cell.text.match(new RegExp(`.{1,${room}}`, 'gsu')) ?? []);
      });
      const lines = Math.max(1, ...cells.map((cell, at) => (cell.rows > 1 ? 1 : (texts[at] as string[]).length)));
      this.#row(
        (y, bottomOf) => [
          ...cells.flatMap((cell, at) =>
            (texts[at] as string[]).map((text, index) =>
              words((xs[cell.column] as number) + 2, y - index * 10, text, 8),
            ),
          ),
          ...cells.flatMap((cell) => {
            const [x0, x1] = [xs[cell.column] as number, xs[cell.column + cell.columns] as number];
            const high = y + 12;
            return [
              line(x0, high, x1, high),
              line(x0, high, x0, bottomOf),
              line(x1, high, x1, bottomOf),
              ...(cell.rows === 1 ? [line(x0, bottomOf, x1, bottomOf)] : []),
            ];
          }),
          line(left, y + 12, left, bottomOf),
          line(xs[0] as number, bottomOf, xs[0] as number, bottomOf),
        ],
        lines * 10 + 8,
      );
    });
    this.#row((y) => [line(left, y + 12, xs.at(-1) as number, y + 12)], 12);
  }

  #row(draw: (y: number, bottomOf: number) => string[], tall = height): void {
    if (this.#y - tall < bottom) this.end();
    this.#draw.push(...draw(this.#y, this.#y + 12 - tall));
    this.#y -= tall;
  }

  end(): void {
    this.#draw.push(words(280, 40, `- ${this.pages.length + 1} -`, 9));
    this.pages.push({ draw: this.#draw });
    this.#draw = [];
    this.#y = top;
  }
}

/** A PDF set by hand, with page numbers, words broken at the edge of their cell, lines as strokes. */
export function setPdf(report: PrintedReport): Uint8Array {
  const setter = new Setter();
  setter.line(report.title, 60, 14);
  setter.line(report.preamble, 0);
  for (const part of report.parts) {
    setter.line(part.heading, 0, 11);
    for (const text of part.prose) setter.line(text, 0);
    for (const table of part.tables) setter.table(table);
  }
  setter.end();
  return pdfFile(setter.pages);
}
