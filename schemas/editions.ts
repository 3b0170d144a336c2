import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { editionSchema } from './edition.ts';
import { buildForm, type Form } from './form.ts';
import { loadGlossary } from './glossary.ts';

/** The folder with one file for each edition of a form; a new file is a new edition. */
export const editionsFolder = join(import.meta.dirname, 'editions');

/** Reads one edition file. Throws on a malformed one, by its name: that is a fault of the program, not of content. */
export function loadForm(file: string): Form {
  try {
    const edition = editionSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    return buildForm(edition, edition.glossary === undefined ? [] : loadGlossary(edition.glossary));
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

/** All editions by key, in order of key. */
export function loadForms(folder = editionsFolder): ReadonlyMap<string, Form> {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort();
  const forms = files.map((name) => loadForm(join(folder, name)));
  return new Map(forms.map((form) => [form.edition.key, form]));
}
