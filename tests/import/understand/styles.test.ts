import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadForm } from '../../../schemas/editions.ts';
import { understand } from '../../../src/import/understand/index.ts';
import { balancedStatistics, collapseGroups, randomFrom, readCell, writeCell } from '../../synthetic/index.ts';
import { cellsOf, documentOf, form2019, form2021, forms } from './document.ts';
import { printReport, type Style, styles } from './print.ts';

/** Styles in which a reader, too, cannot always tell what was meant: what is read must be right, all need not be. */
const undetermined = [
  'no separators in numbers',
  'no separators at all',
  'some labels lost',
  'labels torn off their rows',
];

/** How many random reports are printed in a style, in each edition. */
const runs = (name: string) => (name.startsWith('no separators') ? 4 : 15);

/** A form of another office in another language: what is understood of it comes from its data file alone. */
const foia = loadForm(join(import.meta.dirname, '../../fixtures/editions/foia.json'));
const all = new Map([...forms, [foia.edition.key, foia]]);

async function comesBack(seed: number, style: Style, blanks: boolean, whole: boolean) {
  for (const form of [form2019, form2021, foia]) {
    const random = randomFrom(seed);
    const made = balancedStatistics(form, random);
    const statistics = random.chance(0.3) ? collapseGroups(form, made, random) : made;
    const cells = form.tables.flatMap((table) => table.cells.map((cell) => cell));
    const printed = cells.filter((cell) => readCell(statistics, cell) !== undefined);
    if (blanks) for (const cell of printed) if (random.chance(0.2)) writeCell(statistics, cell, null);
    const blank = random.pick(['-', '/', '—']);
    const show = (value: number | null | undefined) => (typeof value === 'number' ? String(value) : blank);
    const document = documentOf(printReport(form, statistics, style, random, show));
    const understood = await understand(document, {
      path: 'x',
      organ: 'x',
      year: form === form2019 ? 2020 : 2024,
      forms: all,
    });
    expect(understood.form.edition.key).toBe(form.edition.key);
    const found = cellsOf(understood);
    for (const cell of printed) {
      const wanted = readCell(statistics, cell) ?? null;
      const value = found[cell.key] ?? null;
      if (whole || value !== null) expect([cell.key, value]).toEqual([cell.key, wanted]);
    }
    const prose = form.edition.sections.filter(({ kind }) => kind === 'prose');
    expect([...understood.prose.keys()]).toEqual(prose.map(({ file }) => file));
  }
}

describe('random reports printed as pages print them come back cell for cell, or are asked about', () => {
  test.each(Object.entries(styles))('%s', async (name, style) => {
    const whole = !undetermined.includes(name);
    await fc.assert(
      fc.asyncProperty(fc.integer(), (seed) => comesBack(seed, style, false, whole)),
      { numRuns: runs(name), seed: 6 },
    );
  });

  test.each(Object.entries(styles).filter(([name]) => !name.startsWith('no separators')))(
    '%s, with dashes for what is not stated',
    async (name, style) => {
      const whole = !undetermined.includes(name);
      await fc.assert(
        fc.asyncProperty(fc.integer(), (seed) => comesBack(seed, style, true, whole)),
        { numRuns: 5, seed: 7 },
      );
    },
  );
});
