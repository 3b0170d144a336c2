import type { TextEdit } from '../diagnostics/finding.ts';

/** One change to a text, by offsets. */
export interface OffsetEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A file's text with what is needed to find places in it. Places do not count a byte order mark. */
export interface EditableText {
  readonly text: string;
  /** 1 where a byte order mark stands at the head, else 0. */
  readonly mark: 0 | 1;
  /** Offsets at which lines begin. */
  readonly lines: readonly number[];
}

/**
 * Makes a text ready for edits. null for one with a line end that is a bare carriage return: its lines are counted in two
 * ways, so a place in it is not certain.
 */
export function editable(text: string): EditableText | null {
  if (/\r(?!\n)/.test(text)) return null;
  const mark = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const lines = [mark as number];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.push(at + 1);
  return { text, mark, lines };
}

/** Where an edit stands in a text; null where the text has no such place. */
export function offsetsOf({ at, text: put }: TextEdit, { text, mark, lines }: EditableText): OffsetEdit | null {
  const empty = at.line === at.endLine && at.column === at.endColumn;
  if (put === '' && empty)
    return at.line === 1 && at.column === 1 && mark === 1 ? { start: 0, end: 1, text: '' } : null;
  const offset = (line: number, column: number) => {
    const start = lines[line - 1];
    const end = lines[line] ?? text.length + 1;
    return start === undefined || column < 1 || start + column - 1 >= end ? null : start + column - 1;
  };
  const start = offset(at.line, at.column);
  const end = offset(at.endLine, at.endColumn);
  return start === null || end === null || end < start ? null : { start, end, text: put };
}

/** True for edits that touch each other, or insert at one place: which comes first would be a guess. */
export const collide = (a: OffsetEdit, b: OffsetEdit) => a.start === b.start || (a.start < b.end && b.start < a.end);

/** The text with the edits made, from the last to the first, in its own line ends; everything between them stays as it was. */
export function withEdits(text: string, edits: readonly OffsetEdit[]): string {
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  let result = text;
  for (const { start, end, text: put } of [...edits].sort((a, b) => b.start - a.start))
    result = result.slice(0, start) + put.replaceAll('\n', lineEnd) + result.slice(end);
  return result;
}
