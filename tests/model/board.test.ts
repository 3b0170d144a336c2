import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Board, BoardUnit } from '../../schemas/board.ts';
import { compile } from '../../src/compile.ts';
import { modelBoard } from '../../src/model/index.ts';
import { type Edit, makeContent } from '../case.ts';
import { writeDemoRegion } from '../demo/write.ts';

const root = mkdtempSync(join(tmpdir(), 'nianbao-board-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const secondsOf = (day: string) => String(Date.parse(`${day}T12:00:00Z`) / 1000);

function boardOf(content: string, day?: string): Board {
  const compiled = compile({ content, ...(day ? { epoch: secondsOf(day) } : {}) });
  if (!compiled.content) throw new Error('no content');
  return modelBoard(compiled.content, compiled.findings, compiled.asOf);
}

const unitsOf = (board: Board, year: number): BoardUnit[] =>
  board.year(year).branches.flatMap(({ units }) => [...units]);

/** The board of `cases/base` with some edits; `shili` is a department with reports for 2023 and 2024. */
function edited(edits: readonly Edit[], day?: string): BoardUnit | undefined {
  const { content, dispose } = makeContent(edits);
  try {
    return unitsOf(boardOf(content, day), 2024).find(({ organ }) => organ === 'shili');
  } finally {
    dispose();
  }
}

const status = (from: string, to: string): Edit => ({ file: 'shili/2024/report.json', replace: [from, to] });
const asDraft = [
  status('"status": "published"', '"status": "draft"'),
  status('"published": "2025-01-16"', '"published": null'),
];

describe('the state of a report', () => {
  test('published in time, late, and corrected', () => {
    expect(edited([])).toMatchObject({ state: 'published', errors: 0, late: 0, corrections: 0 });
    const late = edited([status('"published": "2025-01-16"', '"published": "2025-02-07"')]);
    expect(late).toMatchObject({ state: 'published', late: 7, deadline: { day: '2025-01-31', local: null } });
    const corrected = edited([
      status('"corrections": []', '"corrections": [{ "date": "2025-03-01", "kind": "数据更正", "reason": "误填" }]'),
    ]);
    expect(corrected).toMatchObject({ state: 'published', corrections: 1 });
  });

  test('a draft is ready when nothing is blank, and overdue once the day is past', () => {
    expect(edited(asDraft, '2025-01-20')).toMatchObject({ state: 'valid', late: 0, published: null });
    expect(edited(asDraft, '2025-02-02')).toMatchObject({ state: 'valid', late: 2 });
    const blank: Edit = {
      file: 'shili/2024/statistics.json',
      replace: ['"review.upheld": 3', '"review.upheld": null'],
    };
    expect(edited([...asDraft, blank], '2025-01-20')).toMatchObject({ state: 'draft' });
  });

  test('errors make it invalid, whether the files can be used or not', () => {
    const sum: Edit = { file: 'shili/2024/statistics.json', replace: ['"review.total": 4', '"review.total": 0'] };
    expect(edited([sum])).toMatchObject({ state: 'invalid', errors: 1 });
    expect(edited([{ file: 'shili/2024/statistics.json', text: '{ "a": ' }])).toMatchObject({
      state: 'invalid',
      errors: 1,
    });
  });

  test('a folder that is not there is not started', () => {
    expect(edited([{ file: 'shili/2024', remove: true }], '2025-01-20')).toMatchObject({
      state: 'not-started',
      late: 0,
    });
  });

  test('a local day counts where it is earlier, and only there', () => {
    const site = (day: string): Edit => ({
      file: 'site.json',
      text: `{ "name": "站", "deadlines": { "department": "${day}" } }\n`,
    });
    expect(edited([site('01-10')])).toMatchObject({
      late: 6,
      deadline: { day: '2025-01-10', statutory: '2025-01-31' },
    });
    expect(edited([site('02-20')])).toMatchObject({ late: 0, deadline: { day: '2025-01-31', local: null } });
  });
});

describe('a whole region', () => {
  const [content, january] = [join(root, 'content'), join(root, 'january')];
  beforeAll(() => {
    writeDemoRegion(content, { organs: 60, years: [2021, 2022, 2023, 2024], seed: 1 });
    writeDemoRegion(january, { organs: 60, years: [2023, 2024], seed: 1, january: true });
  });

  test('on 20 January each unit is what its files say', () => {
    const units = unitsOf(boardOf(january, '2025-01-20'), 2024);
    for (const { organ, state } of units) {
      const folder = join(january, organ, '2024');
      const there = readdirSync(join(january, organ)).includes('2024');
      expect(there, organ).toBe(state !== 'not-started');
      if (!there) continue;
      const report = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'));
      const blanks = readFileSync(join(folder, 'statistics.json'), 'utf8').includes('null');
      expect(report.status === 'published', organ).toBe(state === 'published');
      if (report.status === 'draft') expect(blanks, organ).toBe(state === 'draft');
    }
    expect(new Set(units.map(({ state }) => state)).size).toBe(5);
  });

  test('departments that were merged are asked for until then, the new one from then on', () => {
    const board = boardOf(content);
    const asked = (organ: string) =>
      board.years.filter((year) => unitsOf(board, year).some((unit) => unit.organ === organ));
    expect(asked('yunchuan-lvyou')).toEqual([2022, 2021]);
    expect(asked('yunchuan-wenlv')).toEqual([2024, 2023]);
    expect(unitsOf(board, 2024)).toHaveLength(58);
  });

  test('sums agree with the units; one that leaves a unit out shows where and why', () => {
    const { sums } = boardOf(content).year(2024);
    const byOrgan = new Map(sums.map((sum) => [sum.organ, sum]));
    const leftOut = byOrgan.get('yunchuan-yangdong');
    expect(leftOut?.differing.length).toBeGreaterThan(0);
    expect(leftOut?.differing.every(({ difference }) => (difference ?? 0) < 0)).toBe(true);
    expect(leftOut?.reasons).toHaveLength(1);
    expect(byOrgan.get('yunchuan-yanghe')?.missing).toEqual(['云川市样河县城市管理局']);
    const whole = boardOf(content)
      .year(2023)
      .sums.find(({ organ }) => organ === 'yunchuan');
    expect(whole).toMatchObject({ differing: [], missing: [] });
    expect(whole?.compared).toBeGreaterThan(100);
    expect(whole?.lines.every(({ difference, blank }) => difference === 0 && blank === 0)).toBe(true);
  });

  test('the year that is due is on the board before anybody has begun', () => {
    const board = boardOf(content, '2026-01-05');
    expect(board.years[0]).toBe(2025);
    expect(unitsOf(board, 2025).every(({ state }) => state === 'not-started')).toBe(true);
    expect(board.year(2025).deadlines.find(({ kind }) => kind === 'government')?.daysLeft).toBe(85);
  });
});
