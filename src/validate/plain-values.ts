import type { Fix } from '../diagnostics/finding.ts';
import type { Place } from '../diagnostics/source.ts';

/** Digits in quotes, with commas between thousands or without: they can mean one number only. */
const digits = /^(?:0|[1-9]\d{0,14}|[1-9]\d{0,2}(?:,\d{3}){1,4})$/;
const amount = /^(?:0|[1-9]\d{0,8})\.\d{1,6}$/;
const date = /^(\d{4})(?:年|[-/.])(\d{1,2})(?:月|[-/.])(\d{1,2})日?$/;

/** The day that a text means, as 2025-01-16; null where there is no such day. */
function dayOf(text: string): string | null {
  const [, year, month, day] = date.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const parsed = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(written) ? written : null;
}

/** What a value of the wrong type means beyond doubt, as JSON: `"1,345"` is 1345, `"2026年1月20日"` is "2026-01-20". */
function plainValue(code: string, value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const text = value.normalize('NFKC').trim();
  if (code === 'validate/count' || code === 'validate/money') {
    if (digits.test(text)) return text.replaceAll(',', '');
    return code === 'validate/money' && amount.test(text) ? text : null;
  }
  const day = code === 'validate/date' ? dayOf(text) : null;
  return day === null ? null : JSON.stringify(day);
}

/** The change that makes a value what it means; null where that is not beyond doubt. `at`: the value with its quotes. */
export function plainFix(code: string, value: unknown, at: Place): Fix | null {
  const text = plainValue(code, value);
  return text === null ? null : { safe: true, edits: [{ at, text }] };
}
