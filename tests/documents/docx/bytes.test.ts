import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const program = `
  import { createHash } from 'node:crypto';
  import { compile } from '${root}/src/compile.ts';
  import { reportDocx } from '${root}/src/documents/docx/index.ts';
  const { site } = compile({ content: '${root}/content' });
  for (const id of site.reports) {
    const bytes = reportDocx(site.report(id), { siteNotice: site.site.notice });
    console.log(id, createHash('sha256').update(bytes).digest('hex'));
  }
`;

const run = (env: Readonly<Record<string, string>>) =>
  execFileSync(process.execPath, ['--input-type=module-typescript', '-e', program], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });

test('the same report gives the same bytes in any time zone and locale', () => {
  const here = run({ TZ: 'UTC', LC_ALL: 'C' });
  expect(here.trim().split('\n')).toHaveLength(3);
  for (const env of [
    { TZ: 'Pacific/Apia', LC_ALL: 'zh_CN.UTF-8' },
    { TZ: 'America/Caracas', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' },
  ]) {
    expect(run(env)).toBe(here);
  }
});
