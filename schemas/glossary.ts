import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { bilingual } from './edition.ts';

/**
 * What a table, row or column means in plain words, and the rule it rests on. `key` is the table's place in
 * statistics.json with the row's or column's key behind it; `edition` limits a term to one edition where the same key
 * means something else in another.
 */
const term = z.strictObject({
  key: z.string().regex(/^[A-Za-z][\w.]*$/),
  edition: z.string().optional(),
  plain: bilingual,
  ground: bilingual.optional(),
});

/** `schemas/glossary/KEY.json`: editions of one form share it. */
export const glossarySchema = z.strictObject({
  $schema: z.string().optional(),
  key: z.string(),
  terms: z.array(term).min(1),
});

export type Term = z.infer<typeof term>;

/** Reads a glossary by its key. Throws on a malformed one: that is a fault of the program. */
export function loadGlossary(key: string, folder = join(import.meta.dirname, 'glossary')): readonly Term[] {
  return glossarySchema.parse(JSON.parse(readFileSync(join(folder, `${key}.json`), 'utf8'))).terms;
}
