const MiB = 1024 * 1024;

/** Limits of `import`: far above what offices send, far below what would exhaust a machine. */
export const limits = {
  /** Bytes of the file. */
  file: 64 * MiB,
  /** Bytes of a file of text: a page with its pictures inside, Markdown, JSON. */
  text: 24 * MiB,
  /** Bytes of one unpacked part, and of all parts that are read. */
  part: 16 * MiB,
  parts: 48 * MiB,
  /** Entries of the package. */
  entries: 2000,
  /** Letters of one paragraph (a whole report may be one), and of one cell. */
  paragraph: 100_000,
  cell: 20_000,
  /** Paragraphs, cells of all tables, columns of one table. */
  paragraphs: 50_000,
  cells: 200_000,
  columns: 400,
  /** Bytes of all that is packed in a PDF, apart from pictures. */
  unpacked: 256 * MiB,
  /** Seconds and megabytes for reading one PDF. */
  seconds: 120,
  memory: 1024,
  /** Pages of a PDF, and letters on them. */
  pages: 400,
  letters: 2_000_000,
  /** Letters in which a form is looked for; a long report has a tenth of them. */
  understood: 600_000,
  /** Elements and how deep they lie in each other. */
  nodes: 1_000_000,
  depth: 300,
  /** Findings told of one file; the first are enough to mend it. */
  findings: 50,
} as const;
