import type { Form } from '../../../schemas/form.ts';
import { shortLabel } from '../../../schemas/form.ts';
import { type Facts, type Finding, finding, quote, type Severity } from '../../diagnostics/finding.ts';
import type { SourcePlace } from '../source-document.ts';
import type { CellResult, Question } from './cells.ts';

const codes: Readonly<Record<Question, { code: string; severity: Severity }>> = {
  unclear: { code: 'import/cell-unclear', severity: 'warning' },
  'run-together': { code: 'import/numbers-run-together', severity: 'warning' },
  'no-numbers': { code: 'import/numbers-missing', severity: 'warning' },
  twice: { code: 'import/row-twice', severity: 'warning' },
  'no-unit': { code: 'import/unit-missing', severity: 'warning' },
  'by-prose': { code: 'import/read-by-prose', severity: 'note' },
};

/** A question about a place of the file; what has no lines is told by page, table and cell in words. */
export function question(
  path: string,
  code: string,
  severity: Severity,
  place: SourcePlace | null,
  facts: Facts,
): Finding {
  const line = place?.line ?? place?.row ?? place?.paragraph ?? 1;
  const column = place?.line === undefined ? (place?.column ?? 1) : 1;
  return finding(code, severity, { file: path, line, column, endLine: line, endColumn: column }, facts);
}

/** What is asked about the cells that were read: one question a row and kind, not one a cell. */
export function cellQuestions(path: string, results: readonly CellResult[]): Finding[] {
  const asked = results.filter(({ question: kind }) => kind !== null);
  const byRow = Map.groupBy(asked, ({ cell, question: kind }) => `${kind} ${cell.path.slice(0, -1).join('.')}`);
  return [...byRow.values()].map((cells) => {
    const [first] = cells as [CellResult, ...CellResult[]];
    const { code, severity } = codes[first.question as Question];
    const row = first.cell.row.node.labelPrinted === false ? first.cell.column.label : shortLabel(first.cell.row.label);
    const columns = cells.map(({ cell }) => cell.column.label).join('、');
    return question(path, code, severity, first.place, { row, columns, found: quote(first.printed) });
  });
}

/** The parts of the form that were found nowhere, one question each. */
export function missingParts(path: string, form: Form, found: ReadonlySet<string>): Finding[] {
  return form.edition.sections
    .filter(({ key }) => !found.has(key))
    .map(({ number, label }) => question(path, 'import/part-missing', 'warning', null, { number, label }));
}
