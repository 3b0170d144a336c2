import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nianbao } from '../cli/run.ts';
import { writeDemoRegion } from '../demo/write.ts';

test('a region that is made by several threads is the one that is made by one', () => {
  const root = mkdtempSync(join(tmpdir(), 'nianbao-threads-'));
  try {
    const content = join(root, 'content');
    writeDemoRegion(content, { organs: 30, years: [2020, 2021, 2022, 2023, 2024], seed: 1 });
    const build = (jobs: string) => {
      const out = join(root, `site-${jobs}`);
      const words = ['build', '--content', content, '--out', out, '--formats', 'html,docx', '--jobs', jobs];
      const { code, stderr } = nianbao(words);
      if (code !== 0) throw new Error(stderr);
      return readFileSync(join(out, 'manifest.json'), 'utf8');
    };
    expect(build('2')).toBe(build('1'));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});
