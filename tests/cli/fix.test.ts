import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type Edit, makeContent } from '../case.ts';
import { nianbao } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'nianbao-cli-fix-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const statistics = 'shili/2024/statistics.json';
const slips: readonly Edit[] = [
  { file: statistics, replace: ['"naturalPerson": 47,', '"naturalPerson": ４７，'] },
  { file: 'shili/2023/statistics.json', replace: ['"naturalPerson": 38,', '"naturalPerson": 38'] },
];

describe('check --fix', () => {
  test('mends, tells each change on stderr, checks again, and is good where nothing is left', () => {
    const { content, dispose } = makeContent(slips);
    const { code, stdout, stderr } = nianbao(['check', '--content', content, '--fix']);
    expect([code, stdout]).toEqual([0, '没有问题：核查通过。\n']);
    expect(stderr.split('\n')).toEqual([
      'content/shili/2023/statistics.json:19:41 补上 ,  read/json-comma',
      'content/shili/2024/statistics.json:19:39 ４７， 改为 47,  read/full-width',
      '共改正 2 处，以下是改正后的核查结果。',
      '',
    ]);
    expect(nianbao(['check', '--content', content]).code).toBe(0);
    dispose();
  });

  test('leaves what remains on stdout, in the format asked for, with exit code 1', () => {
    const { content, dispose } = makeContent([
      ...slips,
      { file: statistics, replace: ['"review.total": 4', '"review.total": 5'] },
    ]);
    const { code, stdout } = nianbao(['check', '--content', content, '--fix', '--format', 'json']);
    expect(code).toBe(1);
    expect(JSON.parse(stdout).findings.map((item: { code: string }) => item.code)).toEqual(['check/review-total']);
    dispose();
  });

  test('in the paths named only; a path behind it is no kind of fix', () => {
    const { content, dispose } = makeContent(slips);
    const { stderr } = nianbao(['check', '--content', content, '--fix', join(content, 'shili/2023')]);
    expect(stderr).toContain('shili/2023');
    expect(stderr).not.toContain('shili/2024');
    expect(readFileSync(join(content, statistics), 'utf8')).toContain('４７，');
    dispose();
  });

  test('without it nothing is changed; with nothing to mend it says so', () => {
    const { content, dispose } = makeContent(slips);
    const before = readFileSync(join(content, statistics), 'utf8');
    expect(nianbao(['check', '--content', content]).code).toBe(1);
    expect(readFileSync(join(content, statistics), 'utf8')).toBe(before);
    writeFileSync(join(content, statistics), before.replace('４７，', '４７， x'));
    nianbao(['check', '--content', content, '--fix']);
    const { stderr } = nianbao(['check', '--content', content, '--fix', '--lang', 'en']);
    expect(stderr).toBe('There is nothing that can be mended automatically.\n');
    dispose();
  });

  test('of no known kind is wrong use', () => {
    const { code, stderr } = nianbao(['check', '--fix=everything']);
    expect(code).toBe(2);
    expect(stderr).not.toContain(' at ');
  });
});
