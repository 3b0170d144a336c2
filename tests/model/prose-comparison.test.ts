import { afterAll, expect, test } from 'vitest';
import type { Site } from '../../schemas/views.ts';
import { compile } from '../../src/compile.ts';
import { writeRegion } from '../region/content.ts';

const { content, dispose } = writeRegion();
afterAll(dispose);
const site = compile({ content }).site as Site;
const view = site.comparison('weijian/2024');

test('every report but the first of an organ is held against the one before it', () => {
  expect(site.compared.filter((id) => id.startsWith('weijian/'))).toEqual(
    [2020, 2021, 2022, 2023, 2024].map((year) => `weijian/${year}`),
  );
  expect([view.year, view.before]).toEqual([2024, 2023]);
});

test('what is new and what is gone is told sentence by sentence; kept and new together are this year’s text', () => {
  const [part] = view.parts;
  const pieces = part?.paragraphs.flat() ?? [];
  const texts = (kind: string) => pieces.filter((piece) => piece.kind === kind).map(({ text }) => text);
  expect(texts('new')).toEqual(['2024年围绕第24项重点公开信息，向群众说明办事的条件和程序。']);
  expect(texts('gone')).toEqual(['2023年围绕第23项重点公开信息，向群众说明办事的条件和程序。']);
  expect(texts('kept')).toContain('本机关将继续改进。');
  const length = (kind: string) => texts(kind).join('').length;
  expect(part?.kept).toBe(length('kept'));
  expect(part?.length).toBe(length('kept') + length('new'));
});
