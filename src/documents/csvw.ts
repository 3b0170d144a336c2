import type { OpenColumn } from './open-data/table.ts';

/** RFC 4180 with CRLF, said in full for readers that do not know the defaults (CSVW, 5.9). */
export const csvDialect = {
  encoding: 'utf-8',
  delimiter: ',',
  quoteChar: '"',
  doubleQuote: true,
  header: true,
  headerRowCount: 1,
  lineTerminators: ['\r\n'],
  skipInitialSpace: false,
  trim: false,
};

const datatypes = {
  text: 'string',
  integer: 'integer',
  number: 'decimal',
  year: 'gYear',
  date: 'date',
  flag: 'boolean',
};

/** A column as the Metadata Vocabulary for Tabular Data describes it; its first English title is the head of the CSV. */
export function csvwColumn({ name, words, type, required = false, choices }: OpenColumn) {
  const datatype = choices ? { base: 'string', format: choices.join('|') } : datatypes[type];
  return { name, titles: { en: [name, words.en], zh: [words.zh] }, datatype, required, null: '' };
}
