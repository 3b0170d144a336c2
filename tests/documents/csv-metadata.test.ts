import { describe, expect, test } from 'vitest';
import type { Form } from '../../schemas/form.ts';
import { reportCsv, reportCsvMetadata } from '../../src/documents/index.ts';
import { forms, variedStatistics, viewFrom } from './xlsx-view.ts';

interface Column {
  readonly name: string;
  readonly titles: Readonly<Record<string, readonly string[]>>;
  readonly datatype: string | { readonly base: string; readonly format: string };
  readonly required: boolean;
  readonly null: string;
}

/** Fields of a CSV by the dialect that its metadata states. */
function fieldsOf(text: string, dialect: { delimiter: string; quoteChar: string; lineTerminators: readonly string[] }) {
  const { delimiter, quoteChar: quote } = dialect;
  const pattern = new RegExp(
    `(?:${quote}((?:[^${quote}]|${quote}${quote})*)${quote}|([^${delimiter}\\r\\n]*))(${delimiter}|\\r\\n)`,
    'g',
  );
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.replace(/^\uFEFF/, '').matchAll(pattern)) {
    rows.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll(quote + quote, quote));
    if (end !== delimiter) rows.push([]);
  }
  return rows.slice(0, -1);
}

/** Lexical forms of the datatypes used (XML Schema part 2, by way of CSVW's model, 6.4). */
const lexical: Readonly<Record<string, RegExp>> = {
  string: /^[\s\S]*$/,
  gYear: /^-?\d{4,}$/,
  decimal: /^[+-]?(\d+(\.\d*)?|\.\d+)$/,
};

function fits(column: Column, value: string): boolean {
  if (value === column.null) return !column.required;
  const { datatype } = column;
  if (typeof datatype === 'string') return lexical[datatype]?.test(value) ?? false;
  return (lexical[datatype.base]?.test(value) ?? false) && new RegExp(`^(?:${datatype.format})$`).test(value);
}

describe.each([...forms])('the CSVW metadata of a report on the form %s', (_, form: Form) => {
  test('describe the CSV beside them: head, types, blanks, key', () => {
    for (let seed = 0; seed < 12; seed++) {
      const view = viewFrom(form, variedStatistics(form, seed));
      const metadata = JSON.parse(reportCsvMetadata(view, 'a-2024.csv'));
      expect(metadata['@context']).toEqual(['http://www.w3.org/ns/csvw', { '@language': 'zh' }]);
      expect(metadata.url).toBe('a-2024.csv');
      const columns: Column[] = metadata.tableSchema.columns;
      const [head = [], ...rows] = fieldsOf(reportCsv(view), metadata.dialect);
      // a column fits where a title of it is the head (Metadata Vocabulary, 5.5.1: embedded metadata have `und` titles)
      expect(head.length).toBe(columns.length);
      columns.forEach((column, at) => {
        expect(Object.values(column.titles).flat()).toContain(head[at]);
        expect(column.name).toMatch(/^[A-Za-z]\w*$/);
      });
      for (const row of rows) {
        columns.forEach((column, at) => {
          expect(fits(column, row[at] ?? ''), `${column.name} ${row[at]}`).toBe(true);
        });
      }
      const places = metadata.tableSchema.primaryKey.map((name: string) =>
        columns.findIndex((one) => one.name === name),
      );
      const keys = rows.map((row) => places.map((at: number) => row[at]).join('\n'));
      expect(new Set(keys).size).toBe(rows.length);
    }
  });
});
