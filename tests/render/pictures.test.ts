import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { PictureView } from '../../schemas/views.ts';
import { renderBars } from '../../src/render/bars.ts';
import { renderColumns } from '../../src/render/columns.ts';
import { loadLabels } from '../../src/wording/labels.ts';
import { rowsOf } from './html-table.ts';

const t = loadLabels(join(import.meta.dirname, '../../reports/labels'));

const picture: PictureView = {
  id: 'figure-1',
  of: 'figures',
  title: '主动公开政府信息',
  unit: '条',
  bars: [
    { label: '政府网站', value: 685 },
    { label: '其他 <载体>', value: 127 },
    { label: '微信', value: 352 },
  ],
  total: { label: '合计', value: 1164 },
};
const bars = (change: Partial<PictureView> = {}) => renderBars({ ...picture, ...change }, t);
const widths = (svg: string) =>
  [...svg.matchAll(/class="bar"[^>]*width="([\d.]+)%"/g)].map(([, width]) => Number(width));

describe('bars', () => {
  test('are as long as their numbers', () => {
    const [website = 0, other = 0, wechat = 0] = widths(bars());
    expect(other / website).toBeCloseTo(127 / 685, 3);
    expect(wechat / website).toBeCloseTo(352 / 685, 3);
    expect(website).toBeLessThanOrEqual(75);
  });

  test('tell a screen reader all that they show', () => {
    const html = bars();
    expect(html).toMatch(/<svg[^>]*role="img"[^>]*aria-labelledby="_figure-1-t"[^>]*aria-describedby="_figure-1-d"/);
    expect(html).toContain('<title id="_figure-1-t">主动公开政府信息</title>');
    const words = /<desc[^>]*>([^<]*)<\/desc>/.exec(html)?.[1];
    expect(words).toBe('条形图，条：政府网站 685 条；其他 &lt;载体&gt; 127 条；微信 352 条。合计 1164 条。');
  });

  test('have a table twin with shares and the total', () => {
    expect(rowsOf(bars()).map((row) => row.map((cell) => cell.text))).toEqual([
      ['项目', '数量（条）', '占比'],
      ['政府网站', '685', '58.8%'],
      ['其他 <载体>', '127', '10.9%'],
      ['微信', '352', '30.2%'],
      ['合计', '1164', '100.0%'],
    ]);
  });

  test('keep a blank apart from zero, and then claim no shares', () => {
    const html = bars({ bars: [...picture.bars, { label: '短信', value: null }, { label: '广播', value: 0 }] });
    expect(html).toContain('短信 未载明');
    expect(html).toContain('广播 0 条');
    expect(html).not.toContain('class="share"');
  });

  test('are not drawn where they would repeat a number or two', () => {
    expect(bars({ bars: picture.bars.slice(0, 2) })).toBe('');
    expect(bars({ bars: picture.bars.map((bar, at) => ({ ...bar, value: at === 0 ? 9 : 0 })) })).toBe('');
  });

  test('need no inline style and no script', () => {
    expect(bars()).not.toMatch(/style=|<script|on\w+=/);
  });
});

describe('columns over the years', () => {
  const trend = {
    title: '新收申请',
    unit: '件',
    points: [
      { year: 2022, value: 50 },
      { year: 2023, value: null },
      { year: 2024, value: 100 },
    ],
  };
  const html = renderColumns(trend, '_trend-1', t);
  const heights = [...html.matchAll(/<rect[^>]*height="([\d.]+)em"/g)].map(([, height]) => Number(height));

  test('are as high as their numbers, from zero', () => {
    expect((heights[0] ?? 0) / (heights[2] ?? 1)).toBeCloseTo(0.5, 2);
  });

  test('a year that is not stated keeps its place and says so', () => {
    expect(heights[1]).toBe(0);
    expect(html).toContain('>未载明</text>');
    expect(html).toContain('2022年 50 件；2023年 未载明；2024年 100 件');
  });

  test('carry all their numbers where these fit side by side, else the last, the highest, the lowest and the first', () => {
    const numbersOf = (values: (number | null)[]) => {
      const points = values.map((value, index) => ({ year: 2019 + index, value }));
      return [...renderColumns({ title: '甲', unit: '', points }, '_t', t).matchAll(/class="value[^>]*>([^<]*)</g)].map(
        ([, words]) => words,
      );
    };
    expect(numbersOf([1, 2, 3, 4, 5, 6])).toHaveLength(6);
    expect(numbersOf([188562, 198398, 214506, 202730, 201000, 207087])).toEqual(['188,562', '214,506', '207,087']);
    expect(numbersOf([188562, 298398, 113379, null, 214506, 207087])).toEqual(['298,398', '未载明', '207,087']);
  });

  test('show eight years at most, and tell of all', () => {
    const points = Array.from({ length: 12 }, (_, index) => ({ year: 2013 + index, value: index }));
    const long = renderColumns({ title: '甲', unit: '', points }, '_t', t);
    expect([...long.matchAll(/class="year"[^>]*>(\d+)</g)].map(([, year]) => Number(year))).toEqual([
      2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024,
    ]);
    expect(long).toContain('2013年 0');
  });
});
