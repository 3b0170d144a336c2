import type { ReportFile } from '../../../schemas/report.ts';

export type Correction = NonNullable<ReportFile['corrections']>[number];

/** `2025年1月16日` → `2025-01-16`. */
export function dayIn(words: string | undefined): string | null {
  const [, year = '', month = '', day = ''] = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(words ?? '') ?? [];
  return year === '' ? null : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** A correction as it is printed, `2025年2月1日，更正：录入有误`, by the pattern of the interface; null for another line. */
export function readCorrection(line: string, pattern: string): Correction | null {
  const [date, kind, reason] = ['(.{8,11}?)', '(.+?)', '(.+)'];
  const signs = pattern.replace('{date}', date as string).replace('{kind}', kind as string);
  const found = new RegExp(`^${signs.replace('{reason}', reason as string)}$`, 's').exec(line.trim());
  const day = dayIn(found?.[1]);
  return found && day ? { date: day, kind: found[2] as string, reason: found[3] as string } : null;
}
