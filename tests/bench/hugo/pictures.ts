import type { FilledTable } from '../../../schemas/content.ts';
import type { OrganView, PictureView } from '../../../schemas/views.ts';
import { formatNumber } from '../../../src/wording/formats.ts';
import { fill, type Labels } from '../../../src/wording/labels.ts';

/**
 * Pictures, their table twins and folded short tables as values for the Hugo templates: every number formatted and every
 * length worked out, so that the templates only put them into markup.
 */

const hundredths = (value: number) => Math.round(value * 100) / 100;
const shareOf = (value: number, whole: number) => `${((value / whole) * 100).toFixed(1)}%`;

/** A picture of bars; null where our pages leave it out because it says too little. */
export function barsForHugo(picture: PictureView, t: Labels): object | null {
  const { id, title, unit, bars, total } = picture;
  const values = bars.map((bar) => bar.value ?? 0);
  if (values.length < 3 || values.filter((value) => value > 0).length < 2) return null;
  const most = Math.max(...values);
  const whole = total?.value ?? null;
  const words = (value: number) => fill(t.picture.withUnit, { value: formatNumber(value), unit });
  const list = bars.map(({ label, value }) => fill(t.picture.barWords, { label, value: words(value ?? 0) }));
  const lines = [...bars, ...(total ? [total] : [])];
  return {
    title,
    id: `_${id}`,
    height: `${hundredths(bars.length * 2.95 - 0.3)}em`,
    words: fill(t.picture.describe, { unit, list: list.join(t.picture.separator) }),
    bars: bars.map(({ label, value }, at) => ({
      label,
      top: `${hundredths(at * 2.95 + 1)}em`,
      middle: `${hundredths(at * 2.95 + 1.5)}em`,
      low: `${hundredths(at * 2.95 + 2.3)}em`,
      width: `${hundredths(((value ?? 0) / most) * 70)}%`,
      value: words(value ?? 0),
      share: whole && value ? shareOf(value, whole) : '',
    })),
    head: [t.picture.item, `${t.picture.value}（${unit}）`, ...(whole ? [t.picture.share] : [])],
    rows: lines.map(({ label, value }, at) => ({
      label,
      total: at >= bars.length,
      cells: [formatNumber(value ?? 0), ...(whole ? [shareOf(value ?? 0, whole)] : [])],
    })),
  };
}

/** The rows of a long table that are not zero, with their totals; null for a table that has no short form. */
export function compactForHugo({ table, values }: FilledTable, t: Labels): object | null {
  const totals = table.columns.find((column) => column.node.total);
  if (!totals || table.rows.length <= 8) return null;
  const at = (row: string, column: string) => values[table.cell(row, column)?.index ?? -1];
  const rows = table.rows
    .filter((row) => table.columns.some((column) => at(row.key, column.key)))
    .map((row) => ({
      label: row.label,
      above: row.under.length > 1 ? row.under.at(-1)?.label : '',
      total: row.node.total ?? false,
      value: formatNumber(at(row.key, totals.key) ?? 0),
    }));
  return {
    summary: fill(t.table.compact, { n: rows.length }),
    caption: fill(t.table.compactCaption, { label: table.definition.label }),
    head: [t.table.compactItem, totals.label],
    rows,
  };
}

/** The columns of one trend over the years. */
export function trendForHugo(trend: OrganView['trends'][number], at: number, t: Labels): object {
  const points = trend.points.slice(-8);
  const most = Math.max(...points.map(({ value }) => value ?? 0), 1);
  const place = 100 / Math.max(points.length, 4);
  const words = (value: number | null) =>
    fill(t.picture.withUnit, { value: formatNumber(value ?? 0), unit: trend.unit });
  const list = points.map(({ year, value }) => fill(t.picture.trendPoint, { year, value: words(value) }));
  return {
    title: trend.title,
    unit: fill(t.table.unit, { unit: trend.unit }),
    id: `_trend-${at + 1}`,
    words: fill(t.picture.trendDescribe, { unit: trend.unit, list: list.join(t.picture.separator) }),
    ground: `${hundredths(points.length * place)}%`,
    columns: points.map(({ year, value }, index) => {
      const height = value ? Math.max(0.1, hundredths((value / most) * 5)) : 0;
      return {
        now: index === points.length - 1,
        x: `${hundredths((index + 0.2) * place)}%`,
        middle: `${hundredths((index + 0.5) * place)}%`,
        width: `${hundredths(0.6 * place)}%`,
        height: `${height}em`,
        top: `${hundredths(6.6 - height)}em`,
        above: `${hundredths(6.2 - height)}em`,
        value: formatNumber(value ?? 0),
        year: String(year),
      };
    }),
  };
}
