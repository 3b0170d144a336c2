import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, 'editions/labels');
const known = new Map<string, ReadonlyMap<string, string>>();

/** Labels of the forms in another language, by the label as it is printed: `editions/labels/LANGUAGE.json`. Empty where there is no such file. */
export function formLabels(language: string): ReadonlyMap<string, string> {
  const before = known.get(language);
  if (before) return before;
  const file = join(folder, `${language}.json`);
  const labels = new Map<string, string>(
    existsSync(file) ? Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : [],
  );
  known.set(language, labels);
  return labels;
}
