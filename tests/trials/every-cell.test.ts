import { describe, expect, test } from 'vitest';
import { loadForms } from '../../schemas/editions.ts';
import { codes, countCells, mentioning } from '../properties/cells.ts';
import { findingsOf, reportOf } from '../properties/report.ts';
import { balancedStatistics, randomFrom, readCell, type Statistics, writeCell } from '../synthetic/index.ts';

const forms = [...loadForms().values()];
/** Invented reports in each of which every cell is changed, one at a time. */
const reports = Number(process.env.NIANBAO_REPORTS ?? 120);

describe.each(forms.map((form) => [form.edition.key, form] as const))('edition %s', (_key, form) => {
  test('every single cell, one too many or half of it: exactly the rules that mention it', () => {
    const cells = countCells(form).map((cell) => ({ cell, expected: mentioning(form, cell) }));
    for (let seed = 0; seed < reports; seed++) {
      const balanced = balancedStatistics(form, randomFrom(seed));
      for (const { cell, expected } of cells) {
        const statistics = structuredClone(balanced) as Statistics;
        const value = readCell(statistics, cell) ?? 0;
        writeCell(statistics, cell, seed % 2 === 0 || value < 2 ? value + 1 : Math.floor(value / 2));
        expect(codes(findingsOf(reportOf(form, statistics))), `${cell.key}, report ${seed}`).toEqual(expected);
      }
    }
  });
});
