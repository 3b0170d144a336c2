import { describe, expect, test } from 'vitest';
import { reviewPage } from '../../src/cli/print/review.ts';
import { importReport } from '../../src/import/index.ts';
import { forms } from '../documents/xlsx-view.ts';
import { balancedStatistics, randomFrom } from '../synthetic/index.ts';
import { printReport } from './styles/printed.ts';
import { flattened } from './styles/text.ts';

const form = forms.get('2021') as NonNullable<ReturnType<typeof forms.get>>;

const text = [
  '示例局2024年政府信息公开工作年度报告',
  '统计期限为2024年1月1日至2024年12月31日。',
  '一、总体情况',
  '全年平稳有序，各项工作正常开展。',
  '二、主动公开政府信息情况',
  '第二十条第（一）项 信息内容 本年制发件数 本年废止件数 现行有效件数 规章1234 行政规范性文件5678',
].join('\n');

async function page(lost: readonly string[] = []): Promise<string> {
  const result = await importReport(Buffer.from(text), { path: 'a.txt', organ: 'a', year: 2024, forms });
  if (!('imported' in result) || !result.imported.record) throw new Error('not read');
  const imported = { ...result.imported, record: { ...result.imported.record, lost } };
  return reviewPage(imported, { organ: 'a', year: 2024 }, 'zh') ?? '';
}

const ids = (html: string) => new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));

describe('the review page', () => {
  test('leads from each value in doubt to the next one, and from the last back to the list', async () => {
    const html = await page();
    const steps = [...html.matchAll(/<a class="next" href="#([^"]+)"/g)].map(([, target]) => target);
    expect(steps.length).toBeGreaterThan(3);
    expect(steps).toEqual([...steps.slice(1).map((_, at) => `doubt-${at + 2}`), 'to-check']);
    for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(ids(html)).toContain(target);
  });

  test('calls the values of report.json by words of the form, not by their keys', async () => {
    const html = await page();
    expect(html).toContain('>统计期限起<');
    expect(html).toContain('>统计期限止<');
    expect(html).not.toMatch(/统计期限 (from|to)/);
  });

  test('shows a source in one paragraph once, and says at its other parts where that is', async () => {
    const random = randomFrom(3);
    const line = flattened(printReport(form, balancedStatistics(form, random), random));
    const result = await importReport(Buffer.from(line), { path: 'a.txt', organ: 'a', year: 2024, forms });
    if (!('imported' in result)) throw new Error('not read');
    const html = reviewPage(result.imported, { organ: 'a', year: 2024 }, 'zh') ?? '';
    const [, one = '', two = ''] = html.split('<section>').filter((part) => /<h2>(报告开头|[一二]、)/.test(part));
    expect(one).toContain('申请人情况');
    expect(two).toContain('原文与“一、总体情况”连在同一段里');
  });

  test('names what the file does not say, and is silent where nothing is lost', async () => {
    expect(await page()).not.toContain('须自行补上的内容');
    const html = await page(['figures.parts', 'corrections', 'attachments']);
    for (const words of ['组成 <code>figures.parts<', '更正 <code>corrections<', '附件 <code>attachments<']) {
      expect(html).toContain(`<li>${words}`);
    }
  });
});
