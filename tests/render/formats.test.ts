import { expect, test } from 'vitest';
import { anchorOf } from '../../src/render/anchors.ts';
import { escapeHtml } from '../../src/render/escape.ts';
import { formatDay, formatNumber, formatSigned, formatSize } from '../../src/wording/formats.ts';
import { fill } from '../../src/wording/labels.ts';

test.each([
  [0, '0'],
  [1164, '1164'],
  [9999, '9999'],
  [10000, '10,000'],
  [36400, '36,400'],
  [59237.2449, '59,237.2449'],
  [301.7628, '301.7628'],
  [0.000001, '0.000001'],
  [Number.MAX_SAFE_INTEGER, '9,007,199,254,740,991'],
  [-3, '−3'],
  [-12345.5, '−12,345.5'],
])('the number %d is printed as %s', (value, words) => {
  expect(formatNumber(value)).toBe(words);
});

test('a change has its sign, and zero has none', () => {
  expect([1036, -3, 0].map(formatSigned)).toEqual(['+1036', '−3', '0']);
});

test('days have no leading zeros', () => {
  expect(formatDay('2024-01-31')).toBe('2024年1月31日');
  expect(formatDay('2019-12-05')).toBe('2019年12月5日');
});

test('sizes are in KB up to a megabyte, then in MB', () => {
  const words = { kb: '{n} KB', mb: '{n} MB' };
  expect([0, 1, 1500, 236_544, 1_048_576, 1_600_000].map((bytes) => formatSize(bytes, words))).toEqual([
    '1 KB',
    '1 KB',
    '1 KB',
    '231 KB',
    '1 MB',
    '1.5 MB',
  ]);
});

test('text becomes HTML that holds nothing but text', () => {
  expect(escapeHtml(`<a href="x" title='y'>&`)).toBe('&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;');
});

test('a sentence without a value for a place keeps the place', () => {
  expect(fill('{year}年{n}件', { year: 2024 })).toBe('2024年{n}件');
});

test('the anchor of a key never meets an id of the page itself', () => {
  expect(['applications.granted.total', 'part-1', 'figures', 'figures.x', 'main'].map(anchorOf)).toEqual([
    'applications.granted.total',
    '_part-1',
    '_figures',
    'figures.x',
    '_main',
  ]);
});
