import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeContent } from '../case.ts';
import { nianbao, type Run } from './run.ts';
import { snapshot } from './snapshot.ts';

describe('new', () => {
  test('makes a report that checks without an error, with last year carried over, and touches nothing that is there', () => {
    const { content, dispose } = makeContent([]);
    const { code, stdout } = nianbao(['new', 'shili', '2025', '--content', content]);
    expect(code).toBe(0);
    expect(stdout).toContain('已从 2024 年的报告带入“上年结转”等 6 格。');
    const statistics = JSON.parse(readFileSync(join(content, 'shili/2025/statistics.json'), 'utf8'));
    expect(statistics.applications.carriedIn).toEqual({
      naturalPerson: 2,
      legalCommercial: 2,
      legalResearch: 0,
      legalPublicInterest: 0,
      legalServices: 0,
      legalOther: 0,
    });
    expect(nianbao(['check', '--content', content]).code).toBe(0);
    const before = snapshot(content);
    expect(nianbao(['new', 'shili', '2025', '--content', content]).code).toBe(2);
    expect(snapshot(content)).toEqual(before);
    dispose();
  });

  test('in an empty folder it makes the site’s own file too', () => {
    const { folder, dispose } = makeContent([]);
    const content = join(folder, 'mine');
    mkdirSync(content);
    const { code, stdout } = nianbao(['new', 'xin-ju', '2024', '--content', content]);
    expect([code, stdout.includes('mine/site.json')]).toEqual([0, true]);
    expect(nianbao(['check', '--content', content]).code).toBe(0);
    dispose();
  });

  test('a new organ and an older edition', () => {
    const { content, dispose } = makeContent([]);
    expect(nianbao(['new', 'xin-ju', '2020', '--content', content]).code).toBe(0);
    expect(JSON.parse(readFileSync(join(content, 'xin-ju/2020/report.json'), 'utf8')).edition).toBe('2019');
    expect(nianbao(['check', '--content', content, join(content, 'xin-ju')]).code).toBe(0);
    dispose();
  });
});

describe('what the disk refuses is told in a sentence, exit code 1, and nothing is left half done', () => {
  const refused = ({ code, stdout, stderr }: Run, reason: string) => {
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(`系统拒绝（${reason}）`);
    expect(stderr).not.toMatch(/\n\s+at /);
  };

  test('new: a file where the folder of the organ should be', () => {
    const { content, dispose } = makeContent([]);
    writeFileSync(join(content, 'xin-ju'), '');
    const before = snapshot(content);
    refused(nianbao(['new', 'xin-ju', '2025', '--content', content]), 'ENOTDIR');
    expect(snapshot(content)).toEqual(before);
    dispose();
  });

  test('correct: a file where the versions should be', () => {
    const { content, dispose } = makeContent([]);
    writeFileSync(join(content, 'shili/2024/versions'), '');
    const before = snapshot(content);
    const words = ['--kind', '数据更正', '--reason', '少计一条'];
    refused(nianbao(['correct', 'shili', '2024', '--content', content, ...words]), 'ENOTDIR');
    expect(snapshot(content)).toEqual(before);
    dispose();
  });
});

test('a report that follows one without numbers is told so, and a year that has not come is asked about', () => {
  const { content, dispose } = makeContent([]);
  expect(nianbao(['new', 'xin-ju', '2024', '--content', content]).stderr).toBe('');
  const next = nianbao(['new', 'xin-ju', '2025', '--content', content], { env: { SOURCE_DATE_EPOCH: '1704067200' } });
  expect(next.stdout).toContain('2024 年的报告还没有填“结转下年度”');
  expect(next.stderr).toBe('请核对年份：2025 年还没有到。\n');
  dispose();
});
