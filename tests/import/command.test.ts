import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { makeContent } from '../case.ts';
import { nianbao } from '../cli/run.ts';
import { changed, setCell } from './workbook.ts';

const folder = mkdtempSync(join(tmpdir(), 'nianbao-import-'));
const { content, dispose } = makeContent([]);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  dispose();
});

const run = (...args: string[]) => nianbao(args, { cwd: folder });
const target = (name: string) => join(content, 'shili', '2025', name);
const json = (name: string) => JSON.parse(readFileSync(target(name), 'utf8'));
const file = join(folder, 'shili-2025.xlsx');
const importing = (...more: string[]) =>
  run('import', 'shili-2025.xlsx', '--organ', 'shili', '--year', '2025', '--content', content, ...more);

describe('from a new report to a filled-in one', () => {
  test('new --xlsx writes the workbook beside the files, once', () => {
    const made = run('new', 'shili', '2025', '--xlsx', '--content', content);
    expect(made.stderr).toBe('');
    expect(made.code).toBe(0);
    expect(made.stdout).toContain('填报用的工作簿：shili-2025.xlsx');
    expect(existsSync(file)).toBe(true);
    const again = run('new', 'shili', '2026', '--xlsx', 'shili-2025.xlsx', '--content', content);
    expect([again.code, again.stderr]).toEqual([2, 'shili-2025.xlsx 已经存在，没有改动。\n']);
    expect(existsSync(join(content, 'shili', '2026'))).toBe(false);
  });

  test('a report that is there is not replaced without --force', () => {
    const before = readFileSync(target('statistics.json'), 'utf8');
    const refused = importing();
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('import/exists');
    expect(refused.stderr).toMatch(/^没有导入：什么也没有写。\n/);
    expect(refused.stdout).toBe('');
    expect(readFileSync(target('statistics.json'), 'utf8')).toBe(before);
  });

  test('with --force the untouched form gives back the draft, carried-over numbers included', () => {
    const before = [json('report.json'), json('statistics.json')];
    const prose = readFileSync(target('1-overview.md'), 'utf8');
    expect(importing('--force')).toMatchObject({ code: 0, stderr: '' });
    expect([json('report.json'), json('statistics.json')]).toEqual(before);
    expect(readFileSync(target('1-overview.md'), 'utf8')).toBe(prose);
  });

  test('what was entered is in the content, and the content is read', () => {
    writeFileSync(file, changed(readFileSync(file), setCell('worksheets/sheet3.xml', 'D6', '<v>12</v>')));
    expect(importing('--force').code).toBe(0);
    expect(json('statistics.json').applications.newReceived.naturalPerson).toBe(12);
    const { content: compiled } = compile({ content });
    expect(compiled?.organ.get('shili')?.reports.some((report) => report.year === 2025)).toBe(true);
  });

  test('one wrong cell keeps everything out', () => {
    rmSync(join(content, 'shili', '2025'), { recursive: true });
    const good = readFileSync(file);
    writeFileSync(file, changed(good, setCell('worksheets/sheet3.xml', 'E6', '<v>1.5</v>')));
    const refused = importing('--lang', 'en');
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('shili-2025.xlsx:6:5');
    expect(refused.stderr).toContain('should be an integer from 0; found 1.5');
    expect(existsSync(join(content, 'shili', '2025'))).toBe(false);
    writeFileSync(file, good);
    const made = importing();
    expect(made.code).toBe(0);
    for (const name of ['report.json', 'statistics.json', '1-overview.md'])
      expect(existsSync(target(name)), name).toBe(true);
  });
});

describe('a file that cannot be read, and wrong use', () => {
  const at = (path: string, ...more: string[]) =>
    run('import', path, '--organ', 'shili', '--year', '2025', '--content', content, ...more);

  test.each([
    ['a device', '/dev/null'],
    ['a picture', 'a.xlsx'],
  ])('%s', (_, path) => {
    writeFileSync(join(folder, 'a.xlsx'), Buffer.from('89504e47', 'hex'));
    const refused = at(path);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('import/unknown-format');
    expect(refused.stderr).not.toMatch(/\n\s+at /);
  });

  test('no such file, no organ, no year', () => {
    expect(at('missing.xlsx')).toMatchObject({ code: 2, stderr: '找不到 missing.xlsx。\n' });
    expect(run('import', 'a.xlsx').code).toBe(2);
    expect(run('import', 'a.xlsx', '--organ', '../x', '--year', '2025', '--content', content).code).toBe(2);
    expect(run('import', 'a.xlsx', '--organ', 'x', '--year', '25', '--content', content).code).toBe(2);
  });

  test('a content folder that refuses is told', () => {
    rmSync(join(content, 'shili', '2025'), { recursive: true, force: true });
    writeFileSync(join(content, 'shili', '2025'), 'a file in the way');
    const refused = importing();
    rmSync(join(content, 'shili', '2025'));
    expect([refused.code, refused.stderr.includes('import/cannot-write')]).toEqual([1, true]);
  });
});
