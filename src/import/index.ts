import type { Finding } from '../diagnostics/finding.ts';
import { layoutJson } from './layout-json.ts';
import { limits } from './limits.ts';
import { type ImportedReport, type ImportRequest, understandOwn } from './own/understand.ts';
import { fileProblem, Unreadable } from './problem.ts';
import { readWorkbook } from './xlsx/workbook.ts';

export { limits as importLimits } from './limits.ts';
export type { ImportedReport, ImportRequest } from './own/understand.ts';
export { fileProblem } from './problem.ts';

/** A report that was read, or what forbids it. */
export type Imported = { readonly imported: ImportedReport } | { readonly findings: readonly Finding[] };

/**
 * Reads an existing report from a file's bytes. Two steps that know nothing of each other: a reader of the format
 * gives cells, an understanding of them gives the values of report.json and statistics.json. So far: workbooks of this
 * program. Never throws on content. Findings: import/*.
 */
export function importReport(bytes: Uint8Array, request: ImportRequest): Imported {
  try {
    if (bytes.length > limits.file) throw new Unreadable('too-large', { limit: limits.file });
    const understood = understandOwn(readWorkbook(bytes), request);
    if ('form' in understood) return { imported: understood };
    return { findings: understood.slice(0, limits.findings) };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { findings: [fileProblem(request.path, error.code, error.facts)] };
  }
}

/** The files that an imported report becomes, by name inside its folder, as an editor would write them. */
export function importedFiles({ form, report, statistics }: ImportedReport): ReadonlyMap<string, string> {
  const schema = (name: string) => `../../../schemas/json/${name}.schema.json`;
  const facts = { $schema: schema('report'), ...report };
  const numbers = { $schema: schema(`statistics-${form.edition.key}`), ...statistics };
  return new Map([
    ['report.json', `${JSON.stringify(facts, null, 2)}\n`],
    ['statistics.json', `${layoutJson(numbers)}\n`],
  ]);
}
