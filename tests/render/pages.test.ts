import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { createRenderer, stylesheet } from '../../src/render/index.ts';
import { libraryReport, librarySite, shippedSite } from './site.ts';

const site = shippedSite();
const renderer = createRenderer(site);
const pages = [
  ['index.html', renderer.home()],
  ['404.html', renderer.notFound()],
  ...site.organs.map((id) => [`${id}/index.html`, renderer.organ(id)]),
  ...site.reports.map((id) => [`${id}/index.html`, renderer.report(id)]),
  ['data/index.html', renderer.data({ tables: [], schemas: [], beside: ['csv'] })],
  ...[...renderer.region].map(([address, make]) => [`${address}index.html`, make()]),
] as [string, string][];
const offline = site.reports.map((id) => [`${id} offline`, renderer.report(id, { offline: true })] as [string, string]);

const rules = {
  'valid-id': ['error', { relaxed: true }],
  'require-sri': ['error', { target: 'crossorigin' }],
  'tel-non-breaking': 'off',
} as const;

describe.each([...pages, ...offline])('%s', (name, page) => {
  // The pages about the rules quote what is wrong: there what is quoted is no fault of the page.
  const html = name.startsWith('rules/') ? page.replace(/<(pre|p)(?:\s[^>]*)?>[^<]*<\/\1>/g, '') : page;

  test('is sound HTML', async () => {
    const validator = new HtmlValidate({
      root: true,
      extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
      rules: { ...rules, 'valid-id': [...rules['valid-id']], 'require-sri': [...rules['require-sri']] },
    });
    const report = await validator.validateString(html);
    expect(
      report.results.flatMap((result) => result.messages.map((message) => `${message.ruleId}: ${message.message}`)),
    ).toEqual([]);
  });

  test('has nothing inline, nothing from elsewhere, and every link on the page leads somewhere', () => {
    expect(html).not.toMatch(/\sstyle=|\son\w+=|<script|<style|javascript:/i);
    expect(html).not.toMatch(/<(?:link|img|iframe|object|embed)[^>]*(?:src|href)="(?:https?:)?\/\//i);
    expect(html).toMatch(/Content-Security-Policy" content="default-src &#39;none&#39;; style-src/);
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, id] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(id);
    expect(html).not.toMatch(/undefined|\[object|NaN|\{\{|\{\w+\}/);
    expect(Buffer.byteLength(html)).toBeLessThan(100_000);
  });
});

test('links lead from page to page on disk as on a server', () => {
  const files = new Set(['search/index.html', ...pages.map(([file]) => file)]);
  for (const [file, html] of pages.filter(([file]) => file !== '404.html')) {
    for (const [, href] of html.matchAll(/<a [^>]*href="([^"#:]+)(?:#[^"]*)?"/g)) {
      if (/\.(zip|json|csv|jsonld|xml)$/.test(href ?? '')) continue;
      expect(files).toContain(new URL(href ?? '', `file:///${file}`).pathname.slice(1));
    }
  }
});

test('a page is the same each time, and the stylesheet has the hue of the site', () => {
  expect(createRenderer(shippedSite()).report(site.reports[0] as string)).toBe(
    pages.find(([file]) => file.startsWith(site.reports[0] as string))?.[1],
  );
  expect(stylesheet({ hue: 25 }).startsWith(':root { --hue: 25; }')).toBe(true);
  const parts = readdirSync(join(import.meta.dirname, '../../reports/styles'));
  expect(parts.length).toBeGreaterThan(3);
  expect(stylesheet({ hue: 25 })).not.toMatch(/url\(|@import/);
});

describe('a report page', () => {
  const html = renderer.report('shili/2024');

  test('has the parts of the form in its order, with its exact headings', () => {
    expect([...html.matchAll(/<h2 id="(part-\d)"><a[^>]*>([^<]+)</g)].map(([, id, words]) => `${id} ${words}`)).toEqual(
      [
        'part-1 一、总体情况',
        'part-2 二、主动公开政府信息情况',
        'part-3 三、收到和处理政府信息公开申请情况',
        'part-4 四、政府信息公开行政复议、行政诉讼情况',
        'part-5 五、存在的主要问题及改进情况',
        'part-6 六、其他需要报告的事项',
      ],
    );
  });

  test('tells the change on last year in words', () => {
    expect(html).toMatch(/class="change more">比上年多\d+/);
    expect(html).toContain('与上年持平');
    expect(renderer.report('dongchang/2019')).not.toContain('class="change');
  });

  test('carries the official page tags that are known, and no others', () => {
    const tags = (page: string) => [...page.matchAll(/<meta name="([A-Z]\w+)"/g)].map(([, name]) => name);
    const column = ['ColumnName', 'ColumnDescription', 'ColumnKeywords', 'ColumnType'];
    expect(tags(html)).toEqual(['SiteName', ...column, 'ArticleTitle', 'PubDate', 'ContentSource']);
    expect(tags(renderer.report('dongchang/2019'))).toEqual(['SiteName', ...column, 'ArticleTitle', 'ContentSource']);
    expect(tags(renderer.home())).toEqual(['SiteName']);
    expect(tags(renderer.organ('shili'))).toEqual(['SiteName', ...column]);
  });

  test('offline has its styles beside it and no way into a site that it does not know', () => {
    const copy = renderer.report('shili/2024', { offline: true });
    expect(copy).toContain('href="assets/site.css"');
    expect(copy).toContain('这是离线副本');
    expect(copy).not.toMatch(/href="\.\.\//);
  });
});

describe('an invented form', () => {
  const known = {
    name: '示例站',
    baseUrl: 'https://example.gov.cn/nb',
    sponsor: '示例主办单位',
    codes: { siteIdCode: 'bm00', icp: null, police: null },
  };
  const corrected = libraryReport(2031, {
    status: 'withdrawn',
    corrections: [{ date: '2032-02-01', kind: '更正', reason: '数字有误' }],
    explanations: [
      { code: 'check/x', place: 'visits.arrived.all', reason: '口径调整', by: '办公室', until: '2033-01-01' },
    ],
  });
  const library = librarySite([libraryReport(2030), corrected], known);
  const drawn = createRenderer(library, { downloads: () => [{ name: 'lib-2031.zip', format: 'zip', size: 236_544 }] });
  const html = drawn.report('lib/2031');

  test('is rendered with its own parts, tables and numbers', () => {
    expect(html).toContain('>甲、概述</a>');
    expect(html).toContain('id="visits.loans.home.children"');
    expect(html).toContain('新办<a class="number" href="#cards">12,345</a>张');
    expect(html).toContain(
      '<tr id="cards"><th scope="row"><a href="../series/index.html#cards">新办 &lt;读者证&gt;</a></th><td>12,345</td>',
    );
  });

  test('escapes what the content says', () => {
    expect(html).toContain('示例图书馆 &lt;总馆&gt;');
    expect(html).not.toContain('<总馆>');
  });

  test('says what has become of the report', () => {
    expect(html).toContain('已撤回');
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html).toContain('2032年2月1日，更正：数字有误');
    expect(html).toMatch(
      /<dt data-code="[\w/-]+" data-place="[\w.]+">[^<]+<\/dt><dd>口径调整<span class="more">说明单位：办公室<\/span><span class="more">有效期至2033年1月1日/,
    );
    expect(html).toContain('class="mark" href="#explanations"');
  });

  test('offers its files with type and size, names and all', () => {
    expect(html).toMatch(/<a href="lib-2031\.zip" download>离线阅读包<span class="kind">（ZIP，231 KB）/);
    expect(html).toContain(
      'href="attachments/%E5%90%8D%E5%8D%95%201.csv" download>附件：名单 1.csv<span class="kind">（CSV，2 KB）',
    );
  });

  test('leads to the years before and after, to the public address from a copy on disk', () => {
    expect(html).toContain('href="../../lib/2030/index.html">上一年度：2030年');
    expect(html).toContain('<link rel="canonical" href="https://example.gov.cn/nb/lib/2031/">');
    const copy = drawn.report('lib/2031', { offline: true });
    expect(copy).toContain('href="https://example.gov.cn/nb/lib/2030/"');
    expect(copy).not.toMatch(/href="\.\.\//);
  });

  test('a known base address and codes are told where they belong', () => {
    expect(html).toContain('<meta name="SiteDomain" content="example.gov.cn">');
    expect(html).toContain('<meta name="SiteIDCode" content="bm00">');
    expect(html).toContain('主办单位：示例主办单位');
    expect(drawn.notFound()).toContain('href="/nb/assets/site.css?v=');
    expect(createRenderer(librarySite([])).notFound()).toContain('href="/assets/site.css?v=');
  });
});

test('a site without reports says what will come', () => {
  const empty = createRenderer(librarySite([]));
  expect(empty.home()).toContain('还没有收录报告');
  expect(empty.organ('lib')).toContain('还没有公布的年度报告');
});
