import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildInto } from '../browser/site.ts';
import { writeRegion } from '../region/content.ts';
import { rowsOf } from '../render/html-table.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: { 'valid-id': ['error', { relaxed: true }], 'tel-non-breaking': 'off' },
});

/** Pages that are the same without a region; other tests look at them. */
const elsewhere = /^(board|rules|data|about)\/|-wechat\.html$/;

const { content, dispose } = writeRegion();
let root: string;
let pages: Map<string, string>;
const page = (name: string) => pages.get(name) ?? '';

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'nianbao-region-site-'));
  await buildInto(content, root);
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.html'));
  pages = new Map(names.sort().map((name) => [name, readFileSync(join(root, name), 'utf8')]));
}, 120_000);

afterAll(() => {
  dispose();
  rmSync(root, { recursive: true, force: true });
});

test('every page of a region is sound HTML with a title of its own', async () => {
  for (const [name, html] of [...pages].filter(([name]) => !elsewhere.test(name))) {
    const { results } = await validator.validateString(html, name);
    expect(
      results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)),
      name,
    ).toEqual([]);
  }
  const own = [...pages].filter(([name]) => !elsewhere.test(name));
  const titles = own.map(([, html]) => /<title>([^<]+)/.exec(html)?.[1]);
  expect(new Set(titles).size).toBe(titles.length);
});

test('every link and fragment leads somewhere, every page can be reached from the home page', () => {
  const ids = new Map(
    [...pages].map(([name, html]) => [name, new Set([...html.matchAll(/\sid="([^"]+)"/g)].map((m) => m[1]))]),
  );
  const reached = new Set(['404.html', 'index.html']);
  for (const name of reached) {
    if (name === '404.html') continue;
    for (const [, href = ''] of page(name).matchAll(/<a [^>]*href="([^"]+)"/g)) {
      if (/^[a-z]+:/.test(href)) continue;
      const [path = '', fragment = ''] = href.split('#');
      const target = path === '' ? name : posix.join(dirname(name), path);
      if (!target.endsWith('.html')) continue;
      expect(pages.has(target), `${name} → ${href}`).toBe(true);
      if (fragment) expect(ids.get(target)?.has(decodeURIComponent(fragment)), `${name} → ${href}`).toBe(true);
      reached.add(target);
    }
  }
  expect([...pages.keys()].filter((name) => !reached.has(name) && !elsewhere.test(name))).toEqual([]);
});

test('lists longer than a page are cut, each organ stands on one of them', () => {
  const names = [...pages.keys()].filter((name) => /^years\/2021\/department\/(\d\/)?index\.html$/.test(name));
  expect(names).toEqual(['years/2021/department/2/index.html', 'years/2021/department/index.html']);
  const organs = names.flatMap((name) => [...page(name).matchAll(/id="_o-([^"]+)"/g)].map(([, id]) => id));
  expect(organs.sort()).toEqual(['lvyou', 'weijian', 'wenhua']);
});

test('a sorted page is in order, equal values share a rank, what is not stated has none', () => {
  const rows = ['', '2/'].flatMap((at) => rowsOf(page(`years/2021/department/received/${at}index.html`)).slice(1));
  const values = rows.map((row) => Number(row[2]?.text.replaceAll(',', '')));
  expect(values.length).toBe(3);
  expect(values).toEqual([...values].sort((a, b) => b - a));
  expect(rows.map((row) => row[0]?.text)).toEqual(['1', '2', '3']);
});

test('a merged organ leads to those before it and they to it', () => {
  expect(page('wenlv/index.html')).toMatch(
    /前身<\/dt><dd><a href="\.\.\/wenhua\/index\.html">示例区文化局（自2022年度起并入）/,
  );
  expect(page('wenhua/index.html')).toMatch(/职责去向<\/dt><dd><a href="\.\.\/wenlv\/index\.html">/);
  expect(page('wenlv/series/index.html')).toContain('2019年、2020年、2021年的数字由');
});

test('the single columns of an organ are told on a page of their own, each at its address; both pages stay light', () => {
  const [series, columns] = [page('weijian/series/index.html'), page('weijian/series/columns/index.html')];
  expect(series).toContain('<tr id="applications.newReceived.total"');
  expect(series).not.toContain('id="applications.newReceived.naturalPerson"');
  expect(columns).toContain('<tr id="applications.newReceived.naturalPerson">');
  expect(series).toMatch(/weijian\/series\/columns\/index.html#_2021-[a-z]+-details"/);
  const styles = ['site', 'region'].reduce((sum, name) => sum + statSync(join(root, `assets/${name}.css`)).size, 0);
  for (const html of [series, columns]) expect(Buffer.byteLength(html) + styles).toBeLessThan(100_000);
});
