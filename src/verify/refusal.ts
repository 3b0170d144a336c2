import { type Facts, type Finding, finding, quote } from '../diagnostics/finding.ts';

/** An archive that is not opened: why, by the name of the code `verify/…`. */
export class Refusal extends Error {
  readonly code: string;
  readonly facts: Facts;

  constructor(code: string, facts: Facts = {}) {
    super(code);
    this.code = code;
    this.facts = facts;
  }
}

/** A finding about an archive, or about a file in it (`archive.zip/page.html`). */
export function archiveFinding(archive: string, code: string, facts: Facts = {}, file?: string): Finding {
  const path = file === undefined ? archive : `${archive}/${quote(file, 200)}`;
  return finding(`verify/${code}`, 'error', { file: path, line: 1, column: 1, endLine: 1, endColumn: 1 }, facts);
}
