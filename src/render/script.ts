import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder with the scripts of the pages; each folder in it is one script, its files joined in order of name. */
export const scriptsFolder = join(import.meta.dirname, '../../reports/scripts');

/**
 * The script of the search page. Its files are modules, so that tests and the making of the index use the same code;
 * browsers refuse modules from disk, so the page gets them joined as one plain script, without the import and export words.
 */
export function searchScript(folder = join(scriptsFolder, 'search')): string {
  const names = readdirSync(folder).filter((name) => name.endsWith('.js'));
  const parts = names.sort().map((name) =>
    readFileSync(join(folder, name), 'utf8')
      .replace(/^import [^;]*;\n/gm, '')
      .replace(/^export /gm, '')
      .replace(/^ *\/\*\*[\s\S]*?\*\/\n/gm, '')
      .trim(),
  );
  return `'use strict';\n(() => {\n${parts.join('\n\n')}\n})();\n`;
}
