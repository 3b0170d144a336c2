import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeSyntheticContent } from '../synthetic/index.ts';
import type { ReportId } from './contestant.ts';

/** Report years of every organ of the bench. */
export const years = [2021, 2022, 2023, 2024, 2025];

/** The year whose report is changed: it has a neighbour on both sides. */
const changedYear = 2023;

/** Writes content for `reports` reports; the number must be a multiple of the years. */
export function writeWorkload(folder: string, reports: number, seed: number): void {
  if (reports % years.length !== 0) throw new Error(`sizes must be multiples of ${years.length}: ${reports}`);
  writeSyntheticContent(folder, { organs: reports / years.length, years, seed, search: false });
}

interface Figure {
  key: string;
  value: number;
  parts?: string[];
}

/**
 * Changes one report as an editor would: a figure and one of its parts rise by one, so that every sum still holds.
 * Gives back the reports whose pages must change: that one and its neighbours in time.
 */
export function changeOneReport(folder: string, round: number): ReportId[] {
  const organs = readdirSync(folder)
    .filter((name) => !name.includes('.'))
    .sort();
  const organ = organs[(round * 7) % organs.length] as string;
  const file = join(folder, organ, String(changedYear), 'statistics.json');
  const statistics = JSON.parse(readFileSync(file, 'utf8')) as { figures: Figure[] };
  const whole = statistics.figures.find((figure) => figure.parts);
  const part = statistics.figures.find((figure) => figure.key === whole?.parts?.[0]);
  if (!whole || !part) throw new Error(`${file} has no figure with parts`);
  whole.value += 1;
  part.value += 1;
  writeFileSync(file, `${JSON.stringify(statistics, null, 2)}\n`);
  return [changedYear - 1, changedYear, changedYear + 1].map((year) => `${organ}/${year}`);
}
