import type { Report } from '../../../schemas/content.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { columnChoices } from './columns.ts';
import { plainValue } from './figures.ts';
import { inForm } from './judge.ts';
import type { Judged } from './judged.ts';
import { ofRow } from './understand.ts';

/** A value with the words for it. */
export interface Amount {
  readonly value: number;
  readonly label: string;
}

const exact = (list: readonly Candidate[]): Amount[] =>
  list.filter(({ atLeast }) => !atLeast).map(({ value, label }) => ({ value, label }));

/** The values a number of the prose may have by the tables, then as it is written. */
export function nowOf({ candidates, value, figure, number }: Judged): Amount[] {
  const own = value === null ? [] : [{ value, label: figure?.label ?? number.unit }];
  return [...exact(candidates), ...own];
}

/** The same of last year; empty where last year's report does not say. */
export function beforeOf({ meaning, figure }: Judged, previous: Report | null): Amount[] {
  if (!previous) return [];
  if (figure) {
    const same = previous.figure.get(figure.key);
    const value = same && same.unit === figure.unit ? plainValue(same) : null;
    return value === null ? [] : [{ value, label: figure.label }];
  }
  const own = meaning && inForm(meaning, previous);
  return own ? exact(candidatesOf(previous, own, columnChoices(own))) : [];
}

/** All readings of this year's value of the same, whatever the prose says. */
export function thisYearOf(judged: Judged): Amount[] {
  const { meaning, owner } = judged;
  return meaning ? [...exact(candidatesOf(owner, meaning, columnChoices(meaning))), ...nowOf(judged)] : nowOf(judged);
}

/** What a part of a table can be a share of: its totals, the headings above the part, what the table is about. */
export function wholesOf(judged: Judged): Amount[] {
  const { meaning, owner } = judged;
  if (!meaning) return [];
  const { table, rows: parts } = meaning;
  const columns = [...columnChoices(meaning), ...table.plain];
  const above = new Set(parts.flatMap(({ under }) => under));
  const rows = table.concepts.filter((row) => table.totals.includes(row) || above.has(row.key));
  const totals = rows.flatMap((row) =>
    exact(candidatesOf(owner, { ...meaning, rows: [row], rowsAre: 'sum' }, columns)),
  );
  const about = table.bare ? candidatesOf(owner, ofRow(meaning, table.bare), columns) : [];
  const same = candidatesOf(owner, meaning, table.plain);
  return [...totals, ...exact(about), ...exact(same)];
}
