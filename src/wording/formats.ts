/** Numbers, dates and sizes as every page prints them. No locale, no time zone: the same words on every machine. */

/** U+2212, which is as wide as a digit; a hyphen is not. */
const minus = '\u2212';

/** Numbers without a comma, as they are printed: pages print them by the million. */
const plain = new Array<string | undefined>(10_000);

/**
 * A number with a comma between groups of three from five digits on (GB/T 15835 leaves four digits together).
 *
 * @example formatNumber(1164) // '1164'
 * @example formatNumber(-36400.5) // '−36,400.5'
 */
export function formatNumber(value: number): string {
  if (value >= 0 && value < plain.length && Number.isInteger(value)) {
    plain[value] ??= String(value);
    return plain[value] as string;
  }
  const [whole = '', fraction] = String(Math.abs(value)).split('.');
  const grouped = whole.length < 5 ? whole : whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const sign = value < 0 ? minus : '';
  return fraction === undefined ? sign + grouped : `${sign}${grouped}.${fraction}`;
}

/** The same with a plus sign on what is above zero, for columns of increase and decrease. */
export function formatSigned(value: number): string {
  return value > 0 ? `+${formatNumber(value)}` : formatNumber(value);
}

/** `2024-01-31` → `2024年1月31日`, or as the pattern of the interface's language (`day` of its labels) says. */
export function formatDay(day: string, pattern = '{year}年{month}月{date}日'): string {
  const [year = '', mm = '', dd = ''] = day.split('-');
  const values: Record<string, string | number> = { year, mm, dd, month: Number(mm), date: Number(dd) };
  return pattern.replace(/\{(\w+)\}/g, (all, name) => String(values[name] ?? all));
}

/** Bytes in KB (1024) up to a megabyte, then in MB with one decimal; never less than 1 KB. */
export function formatSize(bytes: number, words: { kb: string; mb: string }): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024));
  if (kilobytes < 1024) return words.kb.replace('{n}', formatNumber(kilobytes));
  return words.mb.replace('{n}', formatNumber(Math.round((bytes / 1024 / 1024) * 10) / 10));
}

/** A share of a hundred, in tenths, with its sign: as `formatSigned(tenths / 10)`, but without the price of printing fractions. */
function signedPercent(tenths: number): string {
  const size = Math.abs(tenths);
  const whole = formatNumber((size - (size % 10)) / 10);
  const sign = tenths > 0 ? '+' : tenths < 0 ? minus : '';
  return size % 10 === 0 ? `${sign}${whole}%` : `${sign}${whole}.${size % 10}%`;
}

/** A share of a hundred with one decimal: `58.8%`. */
export const formatPercent = (share: number): string => `${formatNumber(Math.round(share * 10) / 10)}%`;

/**
 * The change from one number to another, with its share of the first where that is above zero.
 *
 * @example formatChange(16, 12) // '+4 · +33.3%'
 */
export function formatChange(value: number, before: number): string {
  const change = Math.round((value - before) * 1e6) / 1e6;
  if (before <= 0) return formatSigned(change);
  return `${formatSigned(change)} · ${signedPercent(Math.round((change / before) * 1000))}`;
}
