import { deflateSync } from 'node:zlib';

/** What a page shows, and how it lies. */
export interface PdfPage {
  readonly draw: readonly string[];
  readonly width?: number;
  readonly height?: number;
  readonly rotate?: number;
}

const hex = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex');

/** Words that begin at a place from the page's lower left corner; `turn` is the direction they run in. */
export function words(x: number, y: number, text: string, size = 12, turn: 'right' | 'up' = 'right'): string {
  const matrix = turn === 'right' ? `${size} 0 0 ${size}` : `0 ${size} ${-size} 0`;
  return `BT /F 1 Tf ${matrix} ${x} ${y} Tm <${hex(text)}> Tj ET`;
}

/** A straight line. */
export const line = (x0: number, y0: number, x1: number, y1: number): string => `${x0} ${y0} m ${x1} ${y1} l S`;

/** A line as word processors draw it: a thin filled shape. */
export const bar = (x: number, y: number, width: number, height: number): string => `${x} ${y} ${width} ${height} re f`;

/** A ruled table: edges of columns from the left and of rows from the top, every line drawn. */
export const ruled = (xs: readonly number[], ys: readonly number[]): string[] => [
  ...xs.map((x) => line(x, ys[0] as number, x, ys.at(-1) as number)),
  ...ys.map((y) => bar(xs[0] as number, y - 0.25, (xs.at(-1) as number) - (xs[0] as number), 0.5)),
];

/** A row of words, each beginning a little right of its column's edge. */
export const row = (xs: readonly number[], y: number, ...cells: readonly string[]): string[] =>
  cells.flatMap((cell, at) => (cell === '' ? [] : [words((xs[at] as number) + 3, y, cell, 10)]));

/** A PDF of these pages, in a Chinese font that it does not bring along; `trailer` is added to the file's trailer. */
export function pdfFile(pages: readonly PdfPage[], trailer = ''): Uint8Array {
  const kids = pages.map((_, at) => `${4 + at * 2} 0 R`).join(' ');
  const font =
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /W [1 95 500] /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 80 >> >>] >>';
  const bodies: (string | Buffer)[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    font,
    ...pages.flatMap(({ draw, width = 595, height = 842, rotate = 0 }, at) => {
      const content = deflateSync(draw.join('\n'));
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${rotate} /Resources << /Font << /F 3 0 R >> >> /Contents ${5 + at * 2} 0 R >>`,
        Buffer.concat([
          Buffer.from(`<< /Length ${content.length} /Filter /FlateDecode >>\nstream\n`),
          content,
          Buffer.from('\nendstream'),
        ]),
      ];
    }),
  ];
  let file = Buffer.from('%PDF-1.7\n');
  const places = bodies.map((body, at) => {
    const place = file.length;
    file = Buffer.concat([file, Buffer.from(`${at + 1} 0 obj\n`), Buffer.from(body), Buffer.from('\nendobj\n')]);
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const end = `xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${bodies.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${file.length}\n%%EOF\n`;
  return new Uint8Array(Buffer.concat([file, Buffer.from(end)]));
}
