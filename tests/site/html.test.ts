import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadForms } from '../../schemas/editions.ts';
import { compile } from '../../src/compile.ts';
import { rulesOf } from '../../src/diagnostics/catalog/rules.ts';
import { formatNumber } from '../../src/wording/formats.ts';
import { buildInto, shippedContent } from '../browser/site.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // HTML allows any id without blanks; ours are the keys of content (`published.website`), so that links last.
    'valid-id': ['error', { relaxed: true }],
    // A number that is copied must hold plain hyphens; where it may break is the stylesheet's affair.
    'tel-non-breaking': 'off',
  },
});

let root: string;
let folder: string;
let pages: Map<string, string>;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'nianbao-html-'));
  folder = join(root, 'site');
  await buildInto(shippedContent, folder);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    // An article for WeChat is a fragment to be pasted, no page.
    .filter((path) => path.endsWith('.html') && !path.endsWith('-wechat.html'))
    .sort();
  pages = new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Values of an attribute in a page, with the five named entities read. */
function values(html: string, attribute: string): string[] {
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return [...html.matchAll(new RegExp(`\\s${attribute}="([^"]*)"`, 'g'))].map(([, value = '']) =>
    value.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? ''),
  );
}

/** `name` → `content` of a page's meta tags. */
function metaOf(html: string): Map<string, string> {
  return new Map(
    [...html.matchAll(/<meta name="([^"]+)" content="([^"]*)">/g)].map(([, name = '', content = '']) => [
      name,
      content,
    ]),
  );
}

test('every kind of page is there', () => {
  const codes = rulesOf([...loadForms().values()].map((form) => form.edition)).map(({ code }) => code);
  const rules = [...codes.map((code) => `rules/${code}/index.html`), 'rules/index.html'].sort();
  expect([...pages.keys()].filter((name) => name.startsWith('rules/'))).toEqual(rules);
  expect([...pages.keys()].filter((name) => !name.startsWith('rules/'))).toEqual([
    '404.html',
    'about/accessibility/index.html',
    'about/apply/index.html',
    'about/corrections/index.html',
    'about/guide/index.html',
    'about/sitemap/index.html',
    'data/index.html',
    'dongchang/2019/index.html',
    'dongchang/2019/poster/index.html',
    'dongchang/2019/wechat/index.html',
    'dongchang/index.html',
    'dongchang/series/columns/index.html',
    'dongchang/series/index.html',
    'index.html',
    'numbers/index.html',
    'search/index.html',
    'shili/2023/index.html',
    'shili/2023/poster/index.html',
    'shili/2023/wechat/index.html',
    'shili/2024/compare/index.html',
    'shili/2024/index.html',
    'shili/2024/poster/index.html',
    'shili/2024/wechat/index.html',
    'shili/index.html',
    'shili/series/columns/index.html',
    'shili/series/index.html',
    'years/2019/government/index.html',
    'years/2019/index.html',
    'years/2023/department/index.html',
    'years/2023/index.html',
    'years/2024/department/index.html',
    'years/2024/index.html',
    'years/index.html',
  ]);
});

test('html-validate finds no error on any page', async () => {
  for (const [name, html] of pages) {
    const { results } = await validator.validateString(html, name);
    const messages = results.flatMap((result) =>
      result.messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`),
    );
    expect(messages, name).toEqual([]);
  }
});

test('nothing is inline that a strict policy forbids, and the policy is strict', () => {
  for (const [name, html] of pages) {
    expect(html, name).not.toMatch(/<(style|iframe|object|embed|base)\b/i);
    // the search page has a script, and the page an article is copied from; forms lead to the search
    const scripts = html.match(/<script\b[^>]*>[^<]*/g) ?? [];
    if (name === 'search/index.html')
      expect(scripts).toEqual([expect.stringMatching(/src="\.\.\/assets\/search\.js\?v=\w+" defer>$/)]);
    else expect(scripts, name).toEqual(name.endsWith('wechat/index.html') ? ['<script src="copy.js" defer>'] : []);
    for (const action of values(html, 'action')) expect(action, name).toMatch(/^[./]*(search\/)?index\.html$/);
    expect(html, name).not.toMatch(/\sstyle\s*=/i);
    expect(html, name).not.toMatch(/\son\w+\s*=\s*["']/i);
    expect(html, name).not.toMatch(/="\s*javascript:/i);
    const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html) ?? [];
    expect(policy, name).toContain('default-src &#39;none&#39;');
    expect(policy, name).not.toMatch(/unsafe|\*|https?:|data:/);
    const loaded = [...html.matchAll(/<(?:link rel="stylesheet"|img|source|video|audio)[^>]*>/g)].map(([tag]) => tag);
    for (const tag of loaded) expect(tag, name).not.toMatch(/(?:href|src)="(?:https?:)?\/\//);
  }
});

/** The file of the site that an address on a page means; null for addresses elsewhere. */
function target(page: string, address: string): { file: string; fragment: string } | null {
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(address)) return null;
  const [path = '', fragment = ''] = address.split('#');
  const plain = decodeURIComponent(path.split('?')[0] ?? '');
  const file = plain === '' ? page : plain.startsWith('/') ? plain.slice(1) : posix.join(dirname(page), plain);
  const whole = file === '' || file.endsWith('/') ? `${file}index.html` : file;
  return { file: posix.normalize(whole), fragment: decodeURIComponent(fragment) };
}

test('every link and every fragment leads to a file and an id that are there', () => {
  for (const [name, html] of pages) {
    const ids = values(html, 'id');
    expect(new Set(ids).size, `${name}: ids are unique`).toBe(ids.length);
    for (const address of [...values(html, 'href'), ...values(html, 'src')]) {
      const place = target(name, address);
      if (!place) continue;
      expect(place.file.startsWith('..'), `${name} → ${address}`).toBe(false);
      expect(existsSync(join(folder, place.file)), `${name} → ${address}`).toBe(true);
      if (place.fragment === '') continue;
      const there = values(pages.get(place.file) ?? '', 'id');
      expect(there.includes(place.fragment), `${name} → ${address}`).toBe(true);
    }
    for (const attribute of ['aria-labelledby', 'aria-describedby', 'headers', 'for'])
      for (const id of values(html, attribute).flatMap((list) => list.split(' ')))
        expect(ids.includes(id), `${name}: ${attribute} ${id}`).toBe(true);
  }
});

test('every page has a language, a title of its own, one h1', () => {
  const titles = [...pages.values()].map((html) => /<title>([^<]+)<\/title>/.exec(html)?.[1]);
  expect(titles).not.toContain(undefined);
  expect(new Set(titles).size).toBe(titles.length);
  for (const [name, html] of pages) {
    expect(html.startsWith('<!DOCTYPE html>\n<html lang="zh-CN">'), name).toBe(true);
    expect(html.match(/<h1[\s>]/g), name).toHaveLength(1);
    expect(metaOf(html).get('viewport'), name).toBe('width=device-width, initial-scale=1');
    expect(metaOf(html).get('description')?.length, name).toBeGreaterThan(10);
  }
});

describe('official page tags (国办发〔2017〕47号)', () => {
  const siteName = JSON.parse(readFileSync(join(shippedContent, 'site.json'), 'utf8')).name as string;

  test('the home page carries those of the site; codes that were never given are left out', () => {
    const tags = metaOf(pages.get('index.html') ?? '');
    expect(tags.get('SiteName')).toBe(siteName);
    for (const [name, html] of pages) expect(metaOf(html).has('SiteIDCode'), name).toBe(false);
  });

  test.each(['dongchang/index.html', 'shili/index.html'])('%s carries those of the column too', (name) => {
    const tags = metaOf(pages.get(name) ?? '');
    expect(tags.get('SiteName')).toBe(siteName);
    for (const tag of ['ColumnName', 'ColumnDescription', 'ColumnKeywords']) expect(tags.get(tag)).toBeTruthy();
    expect(tags.get('ColumnType')).toBe('信息公开年报');
  });

  test.each(['dongchang/2019', 'shili/2023', 'shili/2024'])('%s carries those of the article too', (name) => {
    const tags = metaOf(pages.get(`${name}/index.html`) ?? '');
    const file = JSON.parse(readFileSync(join(shippedContent, name, 'report.json'), 'utf8'));
    const organ = JSON.parse(readFileSync(join(shippedContent, dirname(name), 'organ.json'), 'utf8'));
    expect(tags.get('SiteName')).toBe(siteName);
    expect(tags.get('ColumnType')).toBe('信息公开年报');
    expect(tags.get('ArticleTitle')).toContain(`${name.slice(-4)}年政府信息公开工作年度报告`);
    expect(tags.get('ContentSource')).toBe(organ.name);
    expect(tags.get('PubDate') ?? null).toBe(file.published);
  });
});

test('pages are light: reports and pages of all numbers at most 100 kB with their styles, home and others at most 60 kB', () => {
  for (const [name, html] of pages) {
    const styles = values(html, 'href').filter((address) => /\.css(\?|$)/.test(address));
    const files = styles.map((address) => target(name, address)?.file ?? '');
    const weight = Buffer.byteLength(html) + files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
    expect(weight, name).toBeLessThanOrEqual(
      /\/\d{4}\/|series\/|^rules\/index|numbers\//.test(name) ? 100_000 : 60_000,
    );
  }
});

test('the page of a picture says in words every number that the picture shows', () => {
  const { site } = compile({ content: shippedContent });
  for (const id of site?.reports ?? []) {
    const html = pages.get(`${id}/poster/index.html`) ?? '';
    const words = html.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ');
    for (const { title, lead, strips, bars, numbers } of site?.report(id).poster() ?? []) {
      const values = [
        ...(lead ? [lead] : []),
        ...numbers.flatMap((number) => [number, ...(number.value ? number.parts : [])]),
        ...strips.flatMap(({ lines }) => lines.flat()),
        ...bars.flatMap((group) => group.bars),
      ];
      expect(words).toContain(title);
      for (const { label, value } of values)
        expect(words).toMatch(new RegExp(`${label}[： ]${value === null ? '未载明' : formatNumber(value)}[ %]`));
    }
    expect(html).toMatch(
      new RegExp(`<img src="../${id.replace('/', '-')}-poster.png" width="1080" height="\\d+" alt="[^"]+"`),
    );
  }
});

test('the report pages print the wording of the form, every row and column of a published table', () => {
  const forms = loadForms();
  const words = (html: string) =>
    html
      .replace(/<[^>]+>/g, '')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&');
  for (const [report, edition] of [
    ['shili/2023', '2021'],
    ['shili/2024', '2021'],
  ] as const) {
    const text = words(pages.get(`${report}/index.html`) ?? '');
    for (const table of forms.get(edition)?.tables ?? []) {
      const nodes = [...table.rows, ...table.columns].flatMap(({ node, under }) => [...under, node]);
      for (const { label } of nodes.filter((node) => node.labelPrinted !== false)) expect(text).toContain(label);
    }
  }
});
