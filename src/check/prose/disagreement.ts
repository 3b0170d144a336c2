import type { Report } from '../../../schemas/content.ts';
import { type Cell, shortLabel } from '../../../schemas/form.ts';
import { type Facts, quote, type Related } from '../../diagnostics/finding.ts';
import { type Place, placeAt, placeOf } from '../../diagnostics/source.ts';
import type { Candidate } from './candidates.ts';
import type { Clause } from './clauses.ts';
import type { Judged } from './judged.ts';
import { multipliers } from './numerals.ts';
import type { Sentence } from './sentences.ts';

/** Where characters of a sentence stand in its file. */
export function placeIn({ passage, start: from }: Sentence, start: number, end: number): Place {
  const at = passage.start + from;
  return placeAt(passage.prose.source, passage.prose.text, at + start, at + end);
}

/** The number as it is written, with its unit. */
export function written({ sentence: { passage, start }, number }: Judged): string {
  const from = passage.start + start;
  return passage.prose.text.slice(from + number.start, from + number.end).replace(/\s/g, '');
}

/** The words around a number, for the message. */
function around({ sentence, number }: Judged): string {
  const from =
    Math.max(sentence.text.lastIndexOf('，', number.start), sentence.text.lastIndexOf('；', number.start)) + 1;
  return quote(sentence.text.slice(Math.max(from, number.start - 30), number.end).replace(/\s/g, ''));
}

/** The cells that something is held against, at most four. */
const cellsBeside = (cells: readonly Cell[], { sources }: Report): Related[] =>
  cells.slice(0, 4).map((cell) => ({ at: placeOf(sources.statistics, cell.path), label: shortLabel(cell.label) }));

/** What a clause is told with that says none, or all, where the tables count otherwise. */
export function contradiction(claim: { sentence: Sentence; clause: Clause; found: Candidate }, report: Report) {
  const { sentence, clause, found } = claim;
  const text = sentence.text.slice(clause.start, clause.end);
  const at = placeIn(sentence, clause.end - text.trimStart().length, clause.end);
  const cell = found.cells[0] as Cell;
  const facts: Facts = {
    words: quote(text.replace(/\s/g, '')),
    label: shortLabel(found.label),
    value: found.value,
    unit: cell.unit ?? '',
    cell: cell.key,
  };
  return { at, facts, related: cellsBeside(found.cells, report) };
}

const shown = (value: number) => Math.round(value * 1e6) / 1e6;

/** The unit that a number is written in: 万元 of 310.76万元, whatever the table counts in. */
function writtenUnit(judged: Judged): { unit: string; size: number } {
  const { unit, kind } = judged.number;
  const large = kind === 'money' ? /[万亿](?=元$)/.exec(written(judged))?.[0] : undefined;
  return large ? { unit: large + unit, size: multipliers[large] ?? 1 } : { unit, size: 1 };
}

/** What a wrong number is told with: what stands there, what the tables say. */
export function disagreement(judged: Judged, report: Report): { at: Place; facts: Facts } {
  const { sentence, number, candidates, owner, figure, relation, sign } = judged;
  // what is wrong is held against something
  const first = candidates[0] as Candidate;
  const [cell] = first.cells;
  const { unit, size } = writtenUnit(judged);
  const expected = `${first.atLeast ? '≥ ' : ''}${shown(first.value / size)}`;
  const others = [...new Set(candidates.map(({ value }) => shown(value / size)))].slice(1, 4);
  const about =
    relation === 'change'
      ? { of: first.label, change: `${shown(first.value * sign)}` }
      : {
          label: shortLabel(first.label),
          expected,
          ...(others.length > 0 ? { others: others.join('、') } : {}),
        };
  const facts: Facts = {
    found: written(judged),
    words: around(judged),
    ...about,
    unit,
    ...(figure ? { cell: figure.key } : cell ? { cell: cell.key } : {}),
    ...(owner === report ? {} : { year: owner.year }),
  };
  return { at: placeIn(sentence, number.start, number.end), facts };
}

/** The cells that a wrong number is held against, at most four. */
export function relatedCells({ candidates, owner, figure }: Judged): Related[] {
  if (figure) {
    const path = ['figures', owner.figures.indexOf(figure), 'value'];
    return [{ at: placeOf(owner.sources.statistics, path), label: figure.label }];
  }
  return candidates.slice(0, 1).flatMap(({ cells }) => cellsBeside(cells, owner));
}

/** What a wrong percentage is told with: the calculation; a growth with its sign. */
export function percentageFacts(judged: Judged): { at: Place; facts: Facts } {
  const { sentence, number, candidates, relation, sign } = judged;
  const right = candidates[0] as Candidate;
  const value = right.value * sign;
  const rounded = Math.abs(value).toFixed(Math.max(1, number.decimals));
  const plus = relation === 'growth' ? (value < 0 ? '−' : '+') : '';
  const facts = {
    found: written(judged),
    words: around(judged),
    of: right.label,
    expected: `${plus}${rounded}%`,
  };
  return { at: placeIn(sentence, number.start, number.end), facts };
}
