import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const module = join(import.meta.dirname, '../../src/disk/replace.ts');

test('a file that does not fit on the disk leaves the one before as it was', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-replace-'));
  try {
    const file = join(folder, 'report.json');
    writeFileSync(file, 'before');
    const script = `
      const { replaceFile } = await import(${JSON.stringify(module)});
      replaceFile(process.argv[1], 'small');
      try { replaceFile(process.argv[1], 'x'.repeat(1 << 20)); } catch (error) { console.log(error.code); }`;
    // A limit on the size of files stands for a full disk.
    const run = spawnSync('sh', ['-c', 'ulimit -f 64; exec "$@"', 'sh', process.execPath, '-e', script, file], {
      encoding: 'utf8',
    });
    expect(run.stdout).toBe('EFBIG\n');
    expect([readdirSync(folder), readFileSync(file, 'utf8')]).toEqual([['report.json'], 'small']);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
