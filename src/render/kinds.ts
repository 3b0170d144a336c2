import type { Labels } from '../wording/labels.ts';

/** The words for a kind of organ. */
export const kindWords = (kind: string, t: Labels): string =>
  (t.kinds as Readonly<Record<string, string>>)[kind] ?? t.kinds.other;
