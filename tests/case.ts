import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** One change that a case makes to a copy of `cases/base`; paths are inside the content folder. */
export type Edit =
  | { file: string; replace: [string, string] }
  | { file: string; text: string }
  | { file: string; base64: string }
  | { file: string; repeat: [string, number] }
  | { file: string; rename: string }
  | { file: string; link: string }
  | { file: string; fifo: true }
  | { file: string; remove: true };

export const casesFolder = join(import.meta.dirname, 'cases');

/** Applies one edit; an edit that finds nothing to change is a fault of the case. */
function apply(content: string, edit: Edit): void {
  const file = join(content, edit.file);
  mkdirSync(dirname(file), { recursive: true });
  if ('replace' in edit) {
    const text = readFileSync(file, 'utf8');
    const [from, to] = edit.replace;
    if (text.split(from).length !== 2) throw new Error(`${edit.file} does not hold ${from} exactly once`);
    writeFileSync(
      file,
      text.replace(from, () => to),
    );
  } else if ('text' in edit) writeFileSync(file, edit.text);
  else if ('base64' in edit) writeFileSync(file, Buffer.from(edit.base64, 'base64'));
  else if ('repeat' in edit) writeFileSync(file, edit.repeat[0].repeat(edit.repeat[1]));
  else if ('rename' in edit) renameSync(file, join(content, edit.rename));
  else if ('link' in edit) symlinkSync(edit.link, file);
  else if ('fifo' in edit) execFileSync('mkfifo', [file]);
  else rmSync(file, { recursive: true });
}

/** A content folder made from the base and a case's edits, in a folder of its own; `dispose` removes it. */
export function makeContent(edits: readonly Edit[]): { content: string; folder: string; dispose: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-case-'));
  const content = join(folder, 'content');
  cpSync(join(casesFolder, 'base'), content, { recursive: true });
  for (const edit of edits) apply(content, edit);
  return { content, folder, dispose: () => rmSync(folder, { recursive: true, force: true }) };
}
