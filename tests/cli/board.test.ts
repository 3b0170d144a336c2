import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeContent } from '../case.ts';
import { nianbao } from './run.ts';

const wrongSum = { file: 'shili/2024/statistics.json', replace: ['"review.total": 4', '"review.total": 0'] } as {
  file: string;
  replace: [string, string];
};

test('the board is made although the content has an error, and tells it', () => {
  const { content, folder, dispose } = makeContent([wrongSum]);
  const out = join(folder, 'board');
  const env = { SOURCE_DATE_EPOCH: '1737331200' };
  const { code, stdout } = nianbao(['board', '--content', content, '--out', out], { env });
  expect(code).toBe(0);
  expect(stdout).toContain('2024年度：应报1个单位，未公布1个（逾期0个，有错误1个）');
  const page = readFileSync(join(out, '2024/index.html'), 'utf8');
  expect(page).toContain('截至2025年1月20日');
  expect(page).toContain('shili/2024/statistics.json:');
  expect(readFileSync(join(out, '2024/reminders-2024.csv'), 'utf8')).toContain('有错误,1,2025-01-31,0');
  expect(existsSync(join(out, 'manifest.json'))).toBe(true);
  dispose();
});

test('a folder that is not ours is left alone', () => {
  const { content, folder, dispose } = makeContent([]);
  mkdirSync(join(folder, 'mine'));
  writeFileSync(join(folder, 'mine/letter.txt'), 'x');
  const { code, stderr } = nianbao(['board', '--content', content, '--out', join(folder, 'mine')]);
  expect(code).toBe(1);
  expect(stderr).toContain('package/out-not-ours');
  expect(readFileSync(join(folder, 'mine/letter.txt'), 'utf8')).toBe('x');
  dispose();
});

test('without a usable site.json nothing can be told', () => {
  const { content, folder, dispose } = makeContent([{ file: 'site.json', text: '{ "name": 1 }\n' }]);
  const { code, stderr } = nianbao(['board', '--content', content, '--out', join(folder, 'board')]);
  expect(code).toBe(1);
  expect(stderr).toContain('validate/text');
  expect(existsSync(join(folder, 'board'))).toBe(false);
  dispose();
});

test('site.json keeps the board out of the public site', () => {
  const { content, folder, dispose } = makeContent([{ file: 'site.json', text: '{ "name": "站", "board": false }\n' }]);
  const out = join(folder, 'site');
  expect(nianbao(['build', '--content', content, '--out', out, '--formats', 'html']).code).toBe(0);
  expect(existsSync(join(out, 'index.html'))).toBe(true);
  expect(existsSync(join(out, 'board'))).toBe(false);
  dispose();
});

test('a name in the list for reminding is never a formula', () => {
  const organ = { file: 'shili/organ.json', replace: ['"name": "示例市示例区城市管理局"', '"name": "=1+1"'] } as {
    file: string;
    replace: [string, string];
  };
  const { content, folder, dispose } = makeContent([organ, { file: 'shili/2024', remove: true }]);
  const out = join(folder, 'board');
  nianbao(['board', '--content', content, '--out', out], { env: { SOURCE_DATE_EPOCH: '1737331200' } });
  const [, line] = readFileSync(join(out, '2024/reminders-2024.csv'), 'utf8').split('\r\n');
  expect(line).toMatch(/^'=1\+1,/);
  dispose();
});
