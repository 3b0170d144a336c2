import type { SourceDocument, SourcePlace } from '../source-document.ts';
import type { TextLine } from './lines.ts';

/** A day as the content has it; null for one that is not in the calendar. */
export function dayOf(year: number, month: number, date: number): string | null {
  const written = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  const real = new Date(`${written}T00:00:00Z`);
  return Number.isNaN(real.getTime()) || real.toISOString().slice(0, 10) !== written ? null : written;
}

/** A value with where it stands. */
export interface Dated<T> {
  readonly value: T;
  readonly printed: string;
  readonly place: SourcePlace | null;
}

const day = '(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日';
const span = new RegExp(
  `(\\d{4,6})\\s*年\\s*${day}\\s*(?:零时)?\\s*(?:起|开始)?\\s*(?:，|,)?\\s*(?:至|到|—+|－+|-+|–|~|～)\\s*(?:(\\d{4,6})\\s*年\\s*)?${day}`,
);

/** The period that the numbers of a report are about. `wrong`: it is printed, but is none (`202020年`). */
export function findPeriod(lines: readonly TextLine[]): Dated<{ from: string; to: string }> | 'wrong' | null {
  let wrong = false;
  const near = /期限|时限|时间|期间|周期|统计|数据|截止|起止/;
  for (const { text, place } of lines) {
    const plain = text.normalize('NFKC');
    for (const match of plain.matchAll(new RegExp(span, 'g'))) {
      const around = plain.slice(Math.max(0, match.index - 40), match.index + match[0].length + 10);
      if (!near.test(around)) continue;
      const [year, month, date, endYear, endMonth, endDate] = match.slice(1).map(Number);
      const from = dayOf(year as number, month as number, date as number);
      const to = dayOf(match[4] ? (endYear as number) : (year as number), endMonth as number, endDate as number);
      if (from && to && from <= to) return { value: { from, to }, printed: match[0], place };
      wrong = true;
    }
  }
  return wrong ? 'wrong' : null;
}

const named =
  /(?:发布|公开|公布|发文|生成|成文|印发)(?:日期|时间)\s*[:：]?\s*(\d{4})\s*[-年/.]\s*(\d{1,2})\s*[-月/.]\s*(\d{1,2})/;
const signed = /^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日$/;

function dayIn(match: RegExpExecArray | null): string | null {
  const [year, month, date] = (match?.slice(1) ?? []).map(Number);
  return year && month && date ? dayOf(year, month, date) : null;
}

/** The day of publication: as the page says, as its tags say, else as the report is signed; never one before `after`. */
export function findPublished(
  document: SourceDocument,
  lines: readonly TextLine[],
  after: string,
): Dated<string> | null {
  const late = (value: string | null): value is string => value !== null && value > after;
  for (const { text, place } of lines) {
    const match = named.exec(text.normalize('NFKC'));
    const value = dayIn(match);
    if (late(value)) return { value, printed: match?.[0] ?? '', place };
  }
  for (const [name, content] of Object.entries(document.facts)) {
    if (!/^(pubdate|publishdate|date|article:published_time|dc\.date)$/i.test(name)) continue;
    const value = dayIn(/(\d{4})[-年/.](\d{1,2})[-月/.](\d{1,2})/.exec(content));
    if (late(value)) return { value, printed: content, place: null };
  }
  for (const { text, place } of lines.toReversed()) {
    const value = dayIn(signed.exec(text.normalize('NFKC').replace(/\s+/g, '')));
    if (late(value)) return { value, printed: text, place };
  }
  return null;
}
