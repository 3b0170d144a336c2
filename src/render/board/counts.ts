import { type BoardUnit, boardStates, isOpen } from '../../../schemas/board.ts';
import { formatNumber } from '../../wording/formats.ts';
import type { Labels } from '../../wording/labels.ts';
import { escapeHtml } from '../escape.ts';

/** How many units are in which state, and how many of them are late or corrected. */
export interface Counts {
  readonly units: number;
  readonly open: number;
  readonly published: number;
  readonly late: number;
  readonly overdue: number;
  readonly corrected: number;
  readonly of: (state: BoardUnit['state']) => number;
}

export function countUnits(units: readonly BoardUnit[]): Counts {
  const by = Map.groupBy(units, ({ state }) => state);
  const of = (state: BoardUnit['state']) => by.get(state)?.length ?? 0;
  const number = (test: (unit: BoardUnit) => boolean) => units.filter(test).length;
  return {
    units: units.length,
    open: number(isOpen),
    published: of('published'),
    late: number((unit) => !isOpen(unit) && unit.late > 0),
    overdue: number((unit) => isOpen(unit) && unit.late > 0),
    corrected: number((unit) => unit.corrections > 0),
    of,
  };
}

/** The numbers at the head of a year: the states that occur, then what is late or corrected. */
export function countsList(counts: Counts, t: Labels): string {
  const states = boardStates.flatMap((state) => {
    const n = counts.of(state);
    return n > 0 ? [{ label: t.board.states[state], n, state }] : [];
  });
  const marks = [
    { label: t.board.overdue, n: counts.overdue, state: 'overdue' },
    { label: t.board.late, n: counts.late, state: 'late' },
    { label: t.board.corrected, n: counts.corrected, state: 'corrected' },
  ].filter(({ n }) => n > 0);
  return [...states.reverse(), ...marks]
    .map(
      ({ label, n, state }) =>
        `<div class="count ${state}"><dt>${escapeHtml(label)}</dt><dd><span class="figure">${formatNumber(n)}</span><span class="unit">${t.board.unitWord}</span></dd></div>\n`,
    )
    .join('');
}
