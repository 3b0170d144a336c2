import { type Facts, type Finding, finding } from '../diagnostics/finding.ts';
import type { Place } from '../diagnostics/source.ts';

/** A file that cannot be read at all. Thrown by readers of formats, turned into a finding at the stage's door. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
  readonly code: string;
  readonly facts: Facts;

  /** @param code the finding's code without `import/` */
  constructor(code: string, facts: Facts = {}) {
    super(code);
    this.code = code;
    this.facts = facts;
  }
}

/** A cell of the file that is read; rows and columns count from 1. */
export interface CellAt {
  readonly sheet: string;
  /** Address such as `C5`. */
  readonly cell: string;
  readonly row: number;
  readonly column: number;
}

/** The file as a whole; `path` as findings show it. */
const placeIn = (path: string, line = 1, column = 1): Place => ({
  file: path,
  line,
  column,
  endLine: line,
  endColumn: column,
});

/** A finding about the file as a whole. */
export const fileProblem = (path: string, code: string, facts: Facts = {}): Finding =>
  finding(`import/${code}`, 'error', placeIn(path), { file: path, ...facts });

/** A finding about one cell: its row and column stand for line and column. */
export const cellProblem = (path: string, at: CellAt, code: string, facts: Facts = {}): Finding =>
  finding(`import/${code}`, 'error', placeIn(path, at.row, at.column), { sheet: at.sheet, cell: at.cell, ...facts });
