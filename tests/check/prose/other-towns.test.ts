import { describe, expect, test } from 'vitest';
import type { Content, Organ } from '../../../schemas/content.ts';
import { proseOtherName } from '../../../src/check/rules/prose-other-name.ts';
import { proseReport } from '../prose-report.ts';

/** The names of other towns in a sentence of an organ that has this name. */
function found(name: string, sentence: string, kind: Organ['file']['kind'] = 'township'): string[] {
  const report = proseReport({ overview: sentence });
  const source = { path: 'content/a/organ.json', file: '/nowhere' };
  const organ: Organ = { id: 'a', file: { name, kind, contacts: {} }, source, reports: [report] };
  const content: Content = { site: { name: '站' }, organs: [organ], organ: new Map([['a', organ]]) };
  const findings = proseOtherName(report, { content, organ, previous: null, asOf: null, partial: false });
  return findings.map(({ facts, at }) => `${facts.other} ${at.column}-${at.endColumn}`);
}

describe('another town that tells of its own work was left in from a copied text', () => {
  test.each([
    ['石桥镇人民政府', '红旗镇认真贯彻落实条例。', ['红旗镇 1-4']],
    ['石桥镇人民政府', '红旗镇党委、政府高度重视公开工作。', ['红旗镇 1-4']],
    ['石桥镇人民政府', '红旗镇人民政府认真贯彻落实条例。', ['红旗镇 1-4']],
    ['石桥镇人民政府', '2024年，红旗乡主动公开信息20条。', ['红旗乡 7-10']],
    ['石桥镇人民政府', '2024年，北苑街道办事处主动公开信息20条。', ['北苑街道 7-11']],
    ['石桥乡人民政府', '红旗镇坚持公开为常态。', ['红旗镇 1-4']],
    ['北苑街道办事处', '南苑街道坚持公开为常态。', ['南苑街道 1-5']],
    ['北苑街道办事处', '红旗镇坚持公开为常态。', ['红旗镇 1-4']],
    ['东山县', '西山县坚持公开为常态。', ['西山县 1-4']],
  ])('%s: %s', (name, sentence, expected) => {
    expect(found(name, sentence)).toEqual(expected);
  });

  test.each([
    // its own name, or a town of which something else is told
    ['石桥镇人民政府', '石桥镇认真贯彻落实条例。'],
    ['石桥镇人民政府', '红旗镇主动公开的做法值得石桥镇学习。'],
    ['石桥镇人民政府', '红旗镇派员参加了培训。'],
    ['石桥镇人民政府', '到红旗镇认真学习。'],
    ['石桥镇人民政府', '深入红旗镇认真宣传条例。'],
    ['石桥镇人民政府', '石桥镇人民政府认真贯彻落实条例。'],
    ['示例县石桥镇人民政府', '示例县石桥镇认真贯彻落实条例。'],
    ['石桥镇人民政府', '全文如此，红旗镇认真贯彻落实条例。'],
    ['石桥镇人民政府', '红旗镇村认真贯彻落实条例。'],
    // words that are no name
    ['石桥镇人民政府', '全镇认真贯彻落实条例。'],
    ['石桥镇人民政府', '各村镇认真贯彻落实条例。'],
    ['石桥镇人民政府', '重点乡镇认真贯彻落实条例。'],
    ['石桥镇人民政府', '水库移民小镇认真贯彻落实条例。'],
    ['石桥镇人民政府', '干部下乡认真宣传条例。'],
    // a county is of another level than a town, and who is neither tells of many
    ['石桥镇人民政府', '东山县认真贯彻落实条例。'],
    ['东山县', '红旗镇认真贯彻落实条例。'],
    ['东山县教育局', '红旗镇认真贯彻落实条例。'],
    ['乡镇企业管理局', '红旗镇认真贯彻落实条例。'],
  ])('%s: %s is nothing of the kind', (name, sentence) => {
    expect(found(name, sentence)).toEqual([]);
  });
});
