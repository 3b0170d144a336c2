import type { Content } from '../../schemas/content.ts';

/**
 * "Now", as a day: SOURCE_DATE_EPOCH (seconds) where it is set, else the newest date that the content itself names;
 * null where it names none. So the same content gives the same bytes on any day.
 */
export function asOfDay(content: Content, epoch: string | undefined): string | null {
  if (epoch && /^\d{1,12}$/.test(epoch)) return new Date(Number(epoch) * 1000).toISOString().slice(0, 10);
  let newest: string | null = null;
  for (const organ of content.organs) {
    for (const { file } of organ.reports) {
      for (const day of [
        file.published,
        file.period.to,
        ...(file.corrections ?? []).map((correction) => correction.date),
      ]) {
        if (day && (!newest || day > newest)) newest = day;
      }
    }
  }
  return newest;
}
