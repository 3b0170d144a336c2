import { expect } from 'vitest';
import type { Form } from '../../schemas/form.ts';
import { validateStatistics } from '../../src/validate/statistics.ts';

/** The numbers as the program understands them: values, computed totals, units. */
export function understood(form: Form, statistics: unknown) {
  const source = { path: '', file: '' };
  const { statistics: filled, findings } = validateStatistics(form, { source, value: statistics });
  expect(findings).toEqual([]);
  return [...(filled?.tables ?? [])].map(([key, table]) => [
    key,
    table && { values: Array.from(table.values), computed: table.computed, units: table.units },
  ]);
}
