import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { ChangedPiece, ProsePiece } from '../../schemas/prose-views.ts';
import type { Site } from '../../schemas/views.ts';
import { compile } from '../../src/compile.ts';
import { writeRegion } from '../region/content.ts';
import { randomFrom } from '../synthetic/index.ts';

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

const texts = (pieces: readonly ProsePiece[], kind: ProsePiece['kind']) =>
  pieces.filter((piece) => piece.kind === kind).map(({ text }) => text);

/** What was written over two years in one part: the pieces of it. */
function compared(before: string, now: string): ProsePiece[] {
  for (const [year, text] of [
    [2023, before],
    [2024, now],
  ] as const)
    writeFileSync(join(content, `zhen/${year}/1-overview.md`), text);
  const again = compile({ content }).site as Site;
  return again.comparison('zhen/2024').parts[0]?.paragraphs.flat() ?? [];
}

test('inside a changed sentence the words that are new and gone are told; numbers are whole words', () => {
  const [part] = view.parts;
  const pieces = part?.paragraphs.flat() ?? [];
  const changed = pieces.find(({ kind }) => kind === 'changed') as ChangedPiece;
  expect(changed.text).toBe('2024年围绕第24项重点公开信息，向群众说明办事的条件和程序。');
  expect(changed.spans).toEqual([
    { kind: 'gone', text: '2023' },
    { kind: 'new', text: '2024' },
    { kind: 'kept', text: '年围绕第' },
    { kind: 'gone', text: '23' },
    { kind: 'new', text: '24' },
    { kind: 'kept', text: '项重点公开信息，向群众说明办事的条件和程序。' },
  ]);
  expect(texts(pieces, 'kept')).toContain('本机关将继续改进。');
});

test('kept, new and changed sentences together are this year’s text, and only whole sentences count as taken over', () => {
  for (const part of view.parts) {
    const pieces = part.paragraphs.flat();
    const length = (kind: ProsePiece['kind']) => texts(pieces, kind).join('').length;
    expect(part.kept).toBe(length('kept'));
    expect(part.length).toBe(length('kept') + length('new') + length('changed'));
  }
});

test('sentences that have little in common are not mixed: one is gone, one is new', () => {
  const pieces = compared('全年举办培训班三次。\n\n收到群众来信。', '公开目录已经全部更新。\n\n收到群众来信。');
  expect(pieces).toEqual([
    { kind: 'gone', text: '全年举办培训班三次。' },
    { kind: 'new', text: '公开目录已经全部更新。' },
    { kind: 'kept', text: '收到群众来信。' },
  ]);
});

test('a paragraph put in between does not pull the others apart', () => {
  const pieces = compared(
    '甲单位公开财政预算信息三十条。\n\n乙单位办理群众来信来访工作。',
    '甲单位公开财政预算信息四十条。\n\n今年新设公开专区一处。\n\n乙单位办理群众来信来访事项。',
  );
  expect(pieces.map(({ kind }) => kind)).toEqual(['changed', 'new', 'changed']);
});

test('of every comparison both years’ texts can be read back', () => {
  const random = randomFrom(7);
  const words = ['公开', '政府', '信息', '群众', '来信', '2023年', '目录', '，', '。', '；', '办理', '\n\n'];
  for (let round = 0; round < 12; round++) {
    const text = () => Array.from({ length: 60 }, () => random.pick(words)).join('');
    const [before, now] = [text(), text()];
    const pieces = compared(before, now);
    const read = (mine: 'new' | 'gone') =>
      pieces
        .flatMap((piece) => (piece.kind === 'changed' ? piece.spans : [piece]))
        .filter(({ kind }) => kind === 'kept' || kind === mine)
        .map(({ text }) => text)
        .join('');
    expect(read('new')).toBe(now.replaceAll('\n', ''));
    expect([...read('gone')].sort().join('')).toBe([...before.replaceAll('\n', '')].sort().join(''));
  }
});

test('a text without one full stop, or of a thousand changed sentences, is compared with bounded work', () => {
  const long = (mark: string) => `${'公开信息'.repeat(2000)}${mark}`;
  expect(compared(`${long('甲')}。`, `${long('乙')}。`).map(({ kind }) => kind)).toEqual(['gone', 'new']);
  const many = (year: number) =>
    Array.from({ length: 1000 }, (_, n) => `第${n}项：${year}年围绕重点公开群众关心的信息。`).join('');
  const pieces = compared(many(2023), many(2024));
  expect(pieces.filter(({ kind }) => kind === 'changed').length).toBeGreaterThan(500);
  const moved = Array.from({ length: 900 }, (_, n) => `第${n}项已经办理完毕。`);
  expect(compared(moved.join(''), moved.toReversed().join('')).some(({ kind }) => kind === 'kept')).toBe(true);
});
