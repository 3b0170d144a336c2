import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { renderProse } from '../../src/render/markdown.ts';
import { loadLabels } from '../../src/wording/labels.ts';

const labels = loadLabels(join(import.meta.dirname, '../../reports/labels'));
const numbers: Readonly<Record<string, number | null>> = {
  published: 36400,
  'published.website': 685,
  fee: null,
  cut: -3,
};
const number = (key: string) => numbers[key];
const prose = (text: string, part = 'part-1') => renderProse(text, { part, number, labels });
const html = (text: string) => prose(text).html.trim();

describe('numbers by key', () => {
  test('are formatted and lead to where they stand', () => {
    expect(html('共[[published]]条，网站[[published.website]]条')).toBe(
      '<p>共<a class="number" href="#published">36,400</a>条，网站<a class="number" href="#published.website">685</a>条</p>',
    );
  });

  test('that are not stated are said to be so', () => {
    expect(html('收费[[fee]]')).toContain('<a class="number unstated" href="#fee">未载明</a>');
  });

  test('with an unknown key stay as they were written, as text', () => {
    expect(html('[[no.such]]')).toBe('<p>[[no.such]]</p>');
    expect(html('[[<b>]]')).toBe('<p>[[&lt;b&gt;]]</p>');
  });

  test('are text inside code, and no link inside a link', () => {
    expect(html('`[[published]]`')).toBe('<p><code>[[published]]</code></p>');
    expect(html('[共[[published]]条](https://a.cn/)')).toBe(
      '<p><a href="https://a.cn/" rel="external noopener">共<span class="number">36,400</span>条</a></p>',
    );
  });

  test('work in tables and emphasis', () => {
    expect(html('**[[published]]**')).toContain('<strong><a class="number"');
    expect(html('| 甲 |\n| -: |\n| [[cut]] |')).toContain(
      '<td class="a-right"><a class="number" href="#cut">−3</a></td>',
    );
  });
});

test('blanks of full width typed to indent a paragraph are not printed: the page indents by itself', () => {
  expect(html('　　全年[[cut]]条。\n\n　　**二是**其他，甲　乙。')).toBe(
    '<p>全年<a class="number" href="#cut">−3</a>条。</p>\n<p><strong>二是</strong>其他，甲　乙。</p>',
  );
});

describe('headings', () => {
  test('get levels by their place in the outline, ids by number, and a link to themselves', () => {
    const { html: out, headings } = prose('# 甲\n\n### 乙\n\n### 丙\n\n# 丁', 'part-5');
    expect([...out.matchAll(/<(h\d) id="([^"]+)"/g)].map(([, tag, id]) => `${tag} ${id}`)).toEqual([
      'h3 part-5-1',
      'h4 part-5-1-1',
      'h4 part-5-1-2',
      'h3 part-5-2',
    ]);
    expect(out).toContain('<h3 id="part-5-1"><a class="self" href="#part-5-1">甲</a></h3>');
    expect(headings.map(({ text, level }) => [text, level])).toEqual([
      ['甲', 1],
      ['乙', 2],
      ['丙', 2],
      ['丁', 1],
    ]);
  });

  test('never go below h6', () => {
    const { html: out } = prose('# 1\n## 2\n### 3\n#### 4\n##### 5\n###### 6');
    expect([...out.matchAll(/<(h\d)/g)].map(([, tag]) => tag)).toEqual(['h3', 'h4', 'h5', 'h6', 'h6', 'h6']);
  });

  test('with a link or a number inside have no second link around them; the contents get the words', () => {
    const { html: out, headings } = prose('## 公开[[published]]条');
    expect(out).not.toContain('class="self"');
    expect(headings[0]?.text).toBe('公开36,400条');
  });
});

describe('what prose cannot do', () => {
  const hostile = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<style>p{color:red}</style>',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](data:text/html;base64,PHNjcmlwdD4=)',
    '[x](//evil.cn/a)',
    '[x](/etc/passwd)',
    '[x](../../secret)',
    '[x](attachments/../../secret)',
    '[x](attachments/a%2f..%2fb"onmouseover="x)',
    '![x](https://evil.cn/pixel.png)',
    '![x](//evil.cn/pixel.png)',
    '![<b>](attachments/../x.png)',
    '<javascript:alert(1)>',
    '[x]: javascript:alert(1)\n\n[x]',
    '{{ site.codes }} {% raw %}',
    '---js\nprocess.exit()\n---',
    '[a]("onclick="alert(1))',
    '| a | b |\n|:-:|--:|\n| 1 | 2 |',
  ];

  test.each(hostile)('%s', (text) => {
    const out = html(text);
    const tags = [...out.matchAll(/<([a-z][a-z0-9]*)([^>]*)>/g)];
    const allowed = /^(p|a|h[1-6]|hr|section|table|thead|tbody|tr|th|td|pre|code)$/;
    for (const [, tag, attributes] of tags) {
      expect(tag).toMatch(allowed);
      expect(attributes).not.toMatch(/\s(on\w+|style|src)=/i);
    }
    for (const [, address] of out.matchAll(/href="([^"]*)"/g)) {
      expect(address).toMatch(/^(https?:\/\/|mailto:|tel:|#|attachments\/[^/]+$)/);
    }
  });

  test('a link longer than an address is text', () => {
    expect(html(`[x](https://a.cn/${'a'.repeat(3000)})`)).not.toContain('href');
  });
});

describe('links and pictures', () => {
  test('of the report itself are kept, others are marked as outside', () => {
    expect(html('[表](attachments/a.csv)')).toBe('<p><a href="attachments/a.csv">表</a></p>');
    expect(html('![图示](attachments/a.png)')).toBe('<p><img src="attachments/a.png" alt="图示" loading="lazy"></p>');
    expect(html('[站](http://a.cn/)')).toContain('rel="external noopener"');
    expect(html('[信](mailto:a@b.cn)')).toBe('<p><a href="mailto:a@b.cn">信</a></p>');
  });

  test('a picture from elsewhere is its words', () => {
    expect(html('![图示](https://a.cn/a.png)')).not.toContain('<img');
  });
});

test('alignment is a class, never a style; every table can be scrolled and has a name of its own', () => {
  const out = html('| 甲 | 乙 |\n| :- | -: |\n| 1 | 2 |\n\n文\n\n| 丙 |\n| :-: |\n| 3 |');
  expect(out).not.toContain('style');
  expect(out).toContain('<th class="a-left" scope="col">甲</th>');
  expect(out).toContain('<td class="a-right">2</td>');
  expect(out).toContain('<td class="a-center">3</td>');
  expect([...out.matchAll(/tabindex="0" aria-label="([^"]+)"/g)].map(([, name]) => name)).toEqual([
    '第1部分正文表格1',
    '第1部分正文表格2',
  ]);
});

test('a line break between Chinese characters is no space, between words it is', () => {
  expect(html('公开\n政府信息')).toBe('<p>公开政府信息</p>');
  expect(html('open\ndata')).toBe('<p>open\ndata</p>');
  expect(html('按时，\n公开')).toBe('<p>按时，公开</p>');
});
