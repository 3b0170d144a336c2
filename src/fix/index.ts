import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding, Fix } from '../diagnostics/finding.ts';
import type { Place } from '../diagnostics/source.ts';
import { errorName } from '../disk/failure.ts';
import { replaceFile } from '../disk/replace.ts';
import { type Stamps, stampOf } from './stamps.ts';
import { collide, type EditableText, editable, type OffsetEdit, offsetsOf, withEdits } from './text.ts';

export { type Stamps, stampsBelow } from './stamps.ts';

/** Which fixes are made: those that cannot be wrong; these and numbers bound to their keys; these and all proposals. */
export const fixKinds = ['safe', 'bind', 'all'] as const;
export type FixKind = (typeof fixKinds)[number];

/** One change that was made. */
export interface Change {
  readonly code: string;
  readonly at: Place;
  readonly before: string;
  readonly after: string;
}

/** What became of the fixes. */
export interface Applied {
  readonly changes: readonly Change[];
  /** Files left as they were: changed since they were read (`changed`), or not writable (the system's own code). */
  readonly skipped: readonly { readonly file: string; readonly reason: string }[];
}

/** `[[key]]` in the place of a number. */
const binds = (fix: Fix) => fix.edits.every(({ text }) => /^\[\[[^[\]\n]+\]\]$/.test(text));

const wanted = (fix: Fix, kind: FixKind) => fix.safe || kind === 'all' || (kind === 'bind' && binds(fix));

/** A file's text, or null where it cannot be edited byte for byte. */
function load(file: string): EditableText | null {
  try {
    const bytes = readFileSync(file);
    return isUtf8(bytes) ? editable(bytes.toString('utf8')) : null;
  } catch {
    return null;
  }
}

/** Writes a file in one step. Gives back the system's code where it cannot. */
function write(file: string, text: string): string | null {
  try {
    replaceFile(file, text);
    return null;
  } catch (error) {
    return errorName(error) || 'unknown';
  }
}

/** The edits of one file that are to be made, with what is told of them. */
interface Plan {
  readonly source: EditableText | null;
  readonly edits: OffsetEdit[];
  readonly changes: Change[];
}

/** Adds the edits of a fix to the plans, all of them or none. */
function add({ code, fix }: Finding, planOf: (path: string) => Plan): void {
  const placed = (fix?.edits ?? []).map((edit) => {
    const plan = planOf(edit.at.file);
    return { edit, plan, offsets: plan.source && offsetsOf(edit, plan.source) };
  });
  const fits = placed.every(({ plan, offsets }) => offsets && !plan.edits.some((other) => collide(other, offsets)));
  if (!fits) return;
  for (const { edit, plan, offsets } of placed) {
    if (!offsets || !plan.source) continue;
    plan.edits.push(offsets);
    const before = plan.source.text.slice(offsets.start, offsets.end);
    plan.changes.push({ code, at: edit.at, before, after: offsets.text });
  }
}

/**
 * Makes the fixes of findings in the files: byte for byte outside the places named, all edits of a fix or none, each file
 * in one step. A file that changed since `stamps` were taken is left alone. Two fixes of one place: the first is made;
 * the next run sees what is left.
 *
 * @param folder the content folder's parent, which the paths of findings are relative to
 * @param stamps of the files, taken before they were read
 */
export function applyFixes(
  findings: readonly Finding[],
  { folder, kind, stamps }: { folder: string; kind: FixKind; stamps: Stamps },
): Applied {
  const plans = new Map<string, Plan>();
  const planOf = (path: string) => {
    const plan = plans.get(path) ?? { source: load(join(folder, path)), edits: [], changes: [] };
    plans.set(path, plan);
    return plan;
  };
  const safeFirst = [...findings].sort((a, b) => Number(b.fix?.safe ?? false) - Number(a.fix?.safe ?? false));
  for (const item of safeFirst) if (item.fix && wanted(item.fix, kind)) add(item, planOf);
  const changes: Change[] = [];
  const skipped: { file: string; reason: string }[] = [];
  for (const [path, plan] of plans) {
    if (!plan.source || plan.edits.length === 0) continue;
    const file = join(folder, path);
    const unchanged = stamps.get(file) === stampOf(file);
    const reason = unchanged ? write(file, withEdits(plan.source.text, plan.edits)) : 'changed';
    if (reason === null) changes.push(...plan.changes);
    else skipped.push({ file: path, reason });
  }
  return { changes, skipped };
}
