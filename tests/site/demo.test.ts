import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nianbao } from '../browser/site.ts';
import { writeDemoRegion } from '../demo/write.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: { 'valid-id': ['error', { relaxed: true }], 'tel-non-breaking': 'off', 'require-sri': 'off' },
});

const root = mkdtempSync(join(tmpdir(), 'nianbao-demo-site-'));
const site = join(root, 'site');
afterAll(() => rmSync(root, { recursive: true, force: true }));

const htmlIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.html'))
    .sort();

beforeAll(async () => {
  writeDemoRegion(join(root, 'content'), { organs: 32, years: [2022, 2023, 2024], seed: 2 });
  writeDemoRegion(join(root, 'january'), { organs: 32, years: [2023, 2024], seed: 2, january: true });
  const built = await nianbao('build', '--content', join(root, 'content'), '--out', site, '--formats', 'html,csv,json');
  if (built.code !== 0) throw new Error(built.stderr);
  const { code, stderr } = await nianbao('board', '--content', join(root, 'january'), '--out', join(root, 'board'));
  if (code !== 0) throw new Error(stderr);
});

test('the board, the open data, old versions and the home page are sound HTML', async () => {
  const own = htmlIn(site).filter((path) => /^(board|data)\/|\/versions\/|^index\.html$/.test(path));
  expect(own.filter((path) => path.includes('/versions/')).length).toBeGreaterThan(1);
  const files = [
    ...own.map((path) => join(site, path)),
    ...htmlIn(join(root, 'board')).map((path) => join(root, 'board', path)),
  ];
  for (const file of files) {
    const { results } = await validator.validateString(readFileSync(file, 'utf8'));
    const messages = results.flatMap((result) =>
      result.messages.map(({ ruleId, message, line }) => `${ruleId} ${line}: ${message}`),
    );
    expect(messages, file).toEqual([]);
  }
});

test('no link of the region’s site leads nowhere, nor to a place that is not on its page', () => {
  const ids = new Map<string, Set<string>>();
  const idsOf = (file: string) => {
    const known =
      ids.get(file) ?? new Set([...readFileSync(file, 'utf8').matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id ?? ''));
    ids.set(file, known);
    return known;
  };
  const broken: string[] = [];
  for (const page of htmlIn(site).filter((path) => path !== '404.html')) {
    for (const [, href = ''] of readFileSync(join(site, page), 'utf8').matchAll(/<a\s[^>]*href="([^"]+)"/g)) {
      if (/^(https?|tel|mailto):/.test(href)) continue;
      const [path = '', fragment] = href.replaceAll('&amp;', '&').split('#');
      const file =
        path === '' ? join(site, page) : join(site, dirname(page), decodeURIComponent(path.split('?')[0] ?? ''));
      if (!existsSync(file)) broken.push(`${page}: ${href}`);
      else if (fragment && file.endsWith('.html') && !idsOf(file).has(decodeURIComponent(fragment)))
        broken.push(`${page}: ${href}`);
    }
  }
  expect(broken.slice(0, 20)).toEqual([]);
});
