import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Content } from '../../schemas/content.ts';
import { loadForms } from '../../schemas/editions.ts';
import { linesReader } from '../../src/cli/terminal.ts';
import type { Catalog } from '../../src/diagnostics/catalog/entry.ts';
import { buildCatalog } from '../../src/diagnostics/catalog/index.ts';
import type { Finding } from '../../src/diagnostics/finding.ts';
import { asOfDay } from '../../src/model/dates.ts';
import { readTree } from '../../src/read/index.ts';
import { validateTree } from '../../src/validate/index.ts';
import { casesFolder, type Edit, makeContent } from '../case.ts';

/** A case as far as the stage `check`, and what it says in the end. */
export interface ReadCase {
  readonly name: string;
  readonly content: Content;
  readonly asOf: string | null;
  /** Findings of the stages before. */
  readonly before: readonly Finding[];
  readonly linesOf: (path: string) => readonly string[];
  readonly expected: string;
}

process.setMaxListeners(0);

const forms = loadForms();
export const catalog: Catalog = buildCatalog([...forms.values()].map((form) => form.edition));

/** Reads a case; its folder stays until the process ends, for places in it are looked up when a finding needs them. */
function readCase(name: string): ReadCase[] {
  const edits = JSON.parse(readFileSync(join(casesFolder, name, 'case.json'), 'utf8')) as Edit[];
  const { content: folder, dispose } = makeContent(edits);
  process.on('exit', dispose);
  const { tree, findings } = readTree(folder);
  const { content, findings: validated } = validateTree(tree, forms);
  if (!content) return [];
  const expected = readFileSync(join(casesFolder, name, 'findings.txt'), 'utf8');
  const before = [...findings, ...validated];
  return [{ name, content, asOf: asOfDay(content, undefined), before, linesOf: linesReader(folder), expected }];
}

/** The cases of `check`, each read once for all mutants. */
export const readCases: readonly ReadCase[] = readdirSync(casesFolder)
  .filter((name) => name.startsWith('check.'))
  .sort()
  .flatMap(readCase);
