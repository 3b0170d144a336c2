import { describe, expect, test } from 'vitest';
import { loadForms } from '../../../schemas/editions.ts';
import type { Form } from '../../../schemas/form.ts';
import { topicOrder } from '../../../src/check/rules/topic-order.ts';
import { topics } from '../../../src/check/rules/topics.ts';
import { findingsOfRule, proseReport } from '../prose-report.ts';

const missing = (text: string) =>
  findingsOfRule(topics, proseReport({ overview: text })).map(({ facts, severity }) => [severity, facts.missing]);
const headed = (...names: string[]) => names.map((name) => `## ${name}\n\n有关工作按要求进行。\n`).join('\n');
const five = ['主动公开', '依申请公开', '政府信息管理', '政府信息公开平台建设', '监督保障'];

describe('check/topics: every wording in use counts', () => {
  test.each([
    [headed(...five)],
    [
      headed(
        '（一）主动公开情况',
        '（二）依申请公开情况',
        '（三）政府信息管理情况',
        '（四）平台建设情况',
        '（五）监督保障情况',
      ),
    ],
    [headed('主动公开方面', '依申请公开方面', '信息管理方面', '信息公开平台建设方面', '政府信息公开监督保障方面')],
    [headed('（一）主动公开', '（二）依申请公开', '（三）政府信息管理', '（四）（五）平台建设和监督保障')],
    [headed(...five, '标准化建设')],
    [
      '（一）主动公开。甲。\n（二）依申请公开。乙。\n（三）政府信息管理。丙。\n（四）平台建设。丁。\n五）监督保障。戊。',
    ],
    [
      '**主动公开：**甲。\n\n**依申请公开：**乙。\n\n**政府信息管理：**丙。\n\n**平台建设：**丁。\n\n**监督保障：**戊。',
    ],
    ['- 主动公开，甲\n- 依申请公开，乙\n- 政府信息管理，丙\n- 平台建设，丁\n- 监督保障，戊'],
    [`总述。${five.map((topic, at) => `（${'一二三四五'[at]}）${topic}方面 有关工作。`).join('')}`],
    [`总述。${five.map((topic) => `${topic}方面，有关工作按要求进行。`).join('')}`],
  ])('%s', (text) => {
    expect(missing(text)).toEqual([]);
  });

  test.each(five)('%s is missed where it is left out', (name) => {
    expect(missing(headed(...five.filter((other) => other !== name)))).toEqual([['warning', name]]);
  });

  test('words in the middle of a sentence do not count', () => {
    expect(
      missing(headed('主动公开', '依申请公开', '政府信息管理', '平台建设').replace('有关', '并强化监督保障')),
    ).toEqual([['warning', '监督保障']]);
    expect(missing('本年度认真做好各项工作，推进主动公开。')).toEqual([['warning', five.join('、')]]);
  });

  test('heads of sentences count only where nothing is headed', () => {
    const text = `${headed('主动公开', '依申请公开', '政府信息管理', '平台建设')}另外。监督保障有力。`;
    expect(missing(text)).toEqual([['warning', '监督保障']]);
  });

  test('a part without text, and an edition that prescribes nothing, are left alone', () => {
    expect(missing(' \n')).toEqual([]);
    expect(findingsOfRule(topics, proseReport({}))).toEqual([]);
    const form = loadForms().get('2019') as Form;
    expect(findingsOfRule(topics, proseReport({ overview: '甲。' }, { form }))).toEqual([]);
  });
});

describe('check/topic-order', () => {
  const told = (text: string) =>
    findingsOfRule(topicOrder, proseReport({ overview: text })).map(({ facts, at, severity }) => [
      severity,
      at.line,
      facts.topic,
      facts.before,
    ]);

  test('in order, merged, or not headed: silent', () => {
    expect(told(headed(...five))).toEqual([]);
    expect(told(headed('主动公开和依申请公开', '政府信息管理', '平台建设'))).toEqual([]);
    expect(told('监督保障方面，甲。主动公开方面，乙。')).toEqual([]);
    expect(told(headed('组织保障', ...five))).toEqual([]);
  });

  test('the first topic that comes too early', () => {
    expect(told(headed('依申请公开', '主动公开', '政府信息管理', '平台建设', '监督保障'))).toEqual([
      ['note', 1, '依申请公开', '主动公开'].map((fact, at) => (at === 1 ? 1 : fact)),
    ]);
  });
});
