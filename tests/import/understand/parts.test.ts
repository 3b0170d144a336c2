import { describe, expect, test } from 'vitest';
import { createProseParser } from '../../../src/wording/prose.ts';
import { line, read, table } from './document.ts';

const files = async (lines: Parameters<typeof read>[0]) => Object.fromEntries((await read(lines)).prose);

describe('parts by their headings', () => {
  const variants: [string, string[]][] = [
    ['as printed', ['一、总体情况', '甲。', '五、存在的主要问题及改进情况', '乙。', '六、其他需要报告的事项', '丙。']],
    ['numbers missing', ['总体情况', '甲。', '存在的主要问题及改进情况', '乙。', '其他需要报告的事项', '丙。']],
    ['half width', ['一,总体情况', '甲。', '五.存在问题及改进情况', '乙。', '六 、其他报告的事项', '丙。']],
    ['numbers off by one', ['一、概述', '甲。', '四、现存问题与改进举措', '乙。', '五、其他需要报告事项', '丙。']],
    [
      'a list of contents first',
      [
        '一、总体情况',
        '五、存在的主要问题及改进情况',
        '六、其他需要报告的事项',
        '一、总体情况',
        '甲。',
        '五、存在的主要问题及改进情况',
        '乙。',
        '六、其他需要报告的事项',
        '丙。',
      ],
    ],
    [
      'all in one paragraph',
      ['前言。 一、总体情况 甲。 五、存在的主要问题及改进情况 乙。 六、其他需要报告的事项 丙。'],
    ],
    [
      'numbers in brackets',
      ['(一)总体情况', '甲。', '(五)存在的主要问题及改进情况', '乙。', '(六)其他需要报告的事项', '丙。'],
    ],
    ['digits', ['1.总体情况', '甲。', '5.存在的主要问题及改进情况', '乙。', '6.其他需要报告的事项', '丙。']],
    [
      'parts in words',
      ['第一部分 概述', '甲。', '第五部分 存在的不足及改进措施', '乙。', '第六部分 需要报告的其他事项', '丙。'],
    ],
    [
      'signed',
      [
        '一、总体情况',
        '甲。',
        '五、存在问题及改进情况',
        '乙。',
        '六、其他需要报告的事项',
        '丙。',
        '某市档案局办公室',
        '2025年1月20日',
      ],
    ],
    [
      'a slip in a heading',
      ['一、总体情況', '甲。', '五、存在的主要问题级改进情况', '乙。', '六、其它需要报告的事项', '丙。'],
    ],
  ];
  test.each(variants)('%s', async (_, lines) => {
    expect(await files(lines)).toEqual({
      '1-overview.md': '甲。\n',
      '5-problems.md': '乙。\n',
      '6-other-matters.md': '丙。\n',
    });
  });

  test('a sub-heading with the words of another part stays where it is', async () => {
    const prose = await files([
      '一、总体情况',
      '（一）主动公开情况',
      '甲。',
      '（二）依申请公开情况',
      '乙。',
      '二、主动公开政府信息情况',
      '见附表。',
      '五、存在的主要问题及改进情况',
      '丙。',
    ]);
    expect(prose['1-overview.md']).toBe('## （一）主动公开情况\n\n甲。\n\n## （二）依申请公开情况\n\n乙。\n');
    expect(prose['2-proactive-disclosure.md']).toBe('见附表。\n');
  });

  test('what the page puts around a report is left out', async () => {
    const prose = await files([
      '首页 > 政务公开 > 政府信息公开年报',
      '字号： 大 中 小',
      '【打印】',
      '一、总体情况',
      '甲。',
      '— 2 —',
      '乙。',
      '六、其他需要报告的事项',
      '丙。',
      '【关闭窗口】',
      '扫一扫在手机打开当前页',
      '版权所有：某某局',
      '网站标识码：0000000000',
    ]);
    expect(prose).toEqual({ '1-overview.md': '甲。\n\n乙。\n', '6-other-matters.md': '丙。\n' });
  });

  test('a part that is missing is asked about', async () => {
    const { findings } = await read(['一、总体情况', '甲。']);
    const missing = findings.filter(({ code }) => code === 'import/part-missing');
    expect(missing.map(({ facts }) => facts.number)).toEqual(['二', '三', '四', '五', '六']);
  });
});

describe('prose as Markdown', () => {
  const html = async (text: string, spans = [{ text }]) => {
    const { prose } = await read(['一、总体情况', line(text, { spans })]);
    return createProseParser().render(prose.get('1-overview.md') ?? '');
  };

  test.each([
    '# 号开头',
    '1. 数字开头的句子。',
    '- 横线开头',
    '> 尖角开头',
    '* 星号',
    '+ 加号',
    '~~~ 波浪',
    '=== 线',
    '--- 横线',
    '含 *星* _线_ `码` [链](x) ![图](y) [[applications.newReceived.total]] \\ 与 &amp; 的句子',
    '含 <b>标签</b>、<!-- 注释 -->、{{模板}}、{% 模板 %}、https://example.test/a_b_c',
  ])('%s is printed as it is', async (text) => {
    const shown = (await html(text))
      .replace(/<\/?p>|\n/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&');
    expect(shown).toBe(text);
  });

  test('emphasis holds next to Chinese signs', async () => {
    const spans = [
      { text: '改进措施：', bold: true },
      { text: '今年“', bold: false },
      { text: '公开', italic: true },
      { text: '”。' },
    ];
    expect(await html(spans.map(({ text }) => text).join(''), spans)).toBe(
      '<p><strong>改进措施</strong>：今年“<em>公开</em>”。</p>\n',
    );
  });

  test('lists, headings and tables of its own stay', async () => {
    const { prose } = await read([
      '一、总体情况',
      line('小标题', { heading: 3 }),
      line('第一', { list: { ordered: false, level: 1 } }),
      line('第二', { list: { ordered: false, level: 2 } }),
      table([
        ['渠道', '条数'],
        ['网站', '12 | 3'],
      ]),
    ]);
    expect(prose.get('1-overview.md')).toBe(
      '## 小标题\n\n- 第一\n  - 第二\n\n| 渠道 | 条数 |\n| --- | --- |\n| 网站 | 12 \\| 3 |\n',
    );
  });
});
