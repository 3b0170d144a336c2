/** Invented reports whose numbers are in order. See README.md. */
export { readCell, removeCell, residual, type Statistics, writeCell } from './cells.ts';
export { type SyntheticOptions, writeSyntheticContent } from './content.ts';
export { type Random, randomFrom } from './random.ts';
export { balancedStatistics, collapseGroups, omitTotals } from './statistics.ts';
