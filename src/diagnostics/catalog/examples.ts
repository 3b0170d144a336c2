import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Severity } from '../finding.ts';

/** One change to good content that raises a finding. `null` where there is no text on that side. */
export interface ExampleChange {
  /** Path inside the content folder's parent. */
  readonly file: string;
  readonly right: string | null;
  readonly wrong: string | null;
  /** What was done, where no text can show it; in both languages. */
  readonly done?: { readonly zh: string; readonly en: string };
}

/** What is said of an example. */
export interface ExampleWords {
  readonly message: string;
  readonly hint: string;
}

/** How one code comes about: the changes to content without any finding, and what is then said. */
export interface Example {
  readonly severity: Severity;
  /** `file:line:column` that the finding points at. */
  readonly place: string;
  readonly changes: readonly ExampleChange[];
  readonly zh: ExampleWords;
  readonly en: ExampleWords;
}

export type Examples = Readonly<Record<string, Example>>;

let known: Examples | null = null;

/**
 * An example of every code about content, made from the case folders of the tests by `npm run catalogue` and held equal
 * to them by a test. So each was run: its right side is silent, its wrong side says what stands here.
 */
export function loadExamples(): Examples {
  known ??= JSON.parse(readFileSync(join(import.meta.dirname, 'examples.json'), 'utf8')) as Examples;
  return known;
}

/** True for a new file that is right by itself and only stands beside the one that is wrong: last year's, a unit's. */
export const standsBeside = ({ file, right }: ExampleChange, { place }: Example): boolean =>
  right === null && !place.startsWith(`${file}:`);
