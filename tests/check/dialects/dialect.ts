import type { Organ } from '../../../schemas/content.ts';

/** The six columns of applicants, in the order of the form, and the total where it is stated; null: not stated. */
type Applicants = readonly (number | null)[];

/** A figure as it stands in statistics.json. */
interface DialectFigure {
  readonly key: string;
  readonly label: string;
  readonly value: number | null;
  readonly unit: string;
  readonly parts?: readonly string[];
}

/** A change to the right report that makes it wrong, and the code that must find it. */
export interface Fault {
  readonly part: string;
  readonly right: string;
  readonly wrong: string;
  readonly code: string;
}

/** An invented report in one way of writing: its numbers, its prose, and what goes wrong when a clerk slips. */
export interface Dialect {
  readonly name: string;
  readonly kind: Organ['file']['kind'];
  readonly year: number;
  readonly published: string;
  readonly edition: '2019' | '2021';
  readonly disclosure: Readonly<Record<string, number>>;
  /** Rows of the table of applications that are not all zero; a group's row stands for those below it. */
  readonly applications: Readonly<Record<string, Applicants>>;
  readonly review: Readonly<Record<string, number>>;
  readonly figures?: readonly DialectFigure[];
  /** Last year's rows and figures, where the prose compares. */
  readonly before?: Readonly<Record<string, Applicants>>;
  readonly figuresBefore?: readonly DialectFigure[];
  readonly prose: Readonly<Record<string, string>>;
  readonly faults: readonly Fault[];
}

const codes = { number: 'check/prose-number', percentage: 'check/prose-percentage' } as const;

/** Slips in one part of a report, each as the right words and the wrong ones; of a number where no code is given, of a percentage where it ends in %. */
export const slips = (
  part: string,
  list: readonly (readonly [right: string, wrong: string, code?: string])[],
): Fault[] =>
  list.map(([right, wrong, code]) => ({
    part,
    right,
    wrong,
    code: code ?? (/%$/.test(right) ? codes.percentage : codes.number),
  }));
