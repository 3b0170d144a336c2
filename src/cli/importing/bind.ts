import { basename, dirname } from 'node:path';
import { importRecordName } from '../../../schemas/import-record.ts';
import { compile } from '../../compile.ts';
import { applyFixes, stampsBelow } from '../../fix/index.ts';
import type { Outcome } from './outcome.ts';

/**
 * Binds the numbers of imported prose to `[[key]]` where exactly one key says the same: `check` finds them, the fixes
 * are made in the files just written and in no other. Reports of our own files are left as they were written.
 */
export function bindNumbers(content: string, outcomes: readonly Outcome[]): void {
  const understood = outcomes.filter(({ written, own }) => !own && written.includes(importRecordName));
  if (understood.length === 0) return;
  const organs = new Set(understood.map(({ job }) => job.organ));
  const files = new Set(
    understood.flatMap(({ job, written }) =>
      written.map((name) => `${basename(content)}/${job.organ}/${job.year}/${name}`),
    ),
  );
  const stamps = stampsBelow(content);
  const { findings } = compile({ content, only: (organ) => organs.has(organ), bindings: true });
  const own = findings.filter(({ code, at }) => code === 'check/prose-bindable' && files.has(at.file));
  applyFixes(own, { folder: dirname(content), kind: 'bind', stamps });
}
