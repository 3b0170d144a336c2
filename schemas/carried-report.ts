import { createHash } from 'node:crypto';
import { z } from 'zod';

/**
 * What the Word document that `documents` writes and the reader that `import` has agree on: a part of the package of its
 * own (custom XML, ECMA-376 part 1, 15.2.5) that holds the report as its JSON document, and the lines as they were
 * printed. So what a document does not show comes back, and what somebody changed in it is known by the difference.
 */

/** Namespace of the part's root. */
export const carriedNamespace = 'urn:nianbao:report:1';

const lines = z.array(z.string());

/** A statutory table as it was printed: the tables of the form in it, and a digest of the words of its cells. */
const printedTable = z.strictObject({ tables: z.array(z.string()), digest: z.string() });

/** The digest of a table by the words of its cells in order; of merged cells the first. */
export const tableDigest = (cells: readonly string[]): string =>
  createHash('sha256')
    .update(cells.map((text) => text.replace(/\s+/g, '')).join('\n'))
    .digest('hex')
    .slice(0, 16);

/** What a document prints beside the prose: the lines around the parts, and the statutory tables. */
export const printedReport = z.strictObject({
  title: z.string(),
  preamble: lines,
  /** A line for each entry of report.json, in order. */
  corrections: lines,
  explanations: lines,
  signature: lines,
  tables: z.array(printedTable),
});
export type PrintedReport = z.infer<typeof printedReport>;

/** Names of the document's styles by which its prose is read back. */
export const proseStyles = {
  code: '代码',
  codeWords: '行内代码',
  rule: '分隔线',
  /** Word's own: a paragraph of a list item behind its first. */
  listContinue: 'List Continue',
} as const;

/** A list that begins higher has its numbers written out: Word counts to 32,767. */
export const highestStart = 16_383;

/** How the names of the styles begin that only statutory tables have. */
export const statutoryStyle = '表格';
