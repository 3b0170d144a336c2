import { expect, test } from 'vitest';
import type { Organ, Report } from '../../../schemas/content.ts';
import { contacts } from '../../../src/check/rules/contacts.ts';
import { proseReport } from '../prose-report.ts';

const source = { path: 'content/a/organ.json', file: '/nowhere' };
const content = { site: { name: '站' }, organs: [], organ: new Map() };

/** What is said of an organ with these contacts and reports. */
function told(own: Organ['file']['contacts'], reports: Report[]) {
  const organ: Organ = { id: 'a', file: { name: '甲', kind: 'department', contacts: own }, source, reports };
  return contacts(organ, content).map(({ severity, facts }) => [severity, Object.keys(facts).sort(), facts.count]);
}

const report = (own: Report['file']['contacts'] = null, text = '正文。') => {
  const made = proseReport({ overview: text });
  return { ...made, file: { ...made.file, contacts: own } };
};

test('telephone and address are enough', () => {
  expect(told({ phone: '000-0000000', address: '示例路1号' }, [report()])).toEqual([]);
  expect(told(undefined, [report({ phone: '000-0000000', address: '示例路1号' })])).toEqual([]);
  expect(told(undefined, [report(null, '地址：示例路1号，电话：000-0000000')])).toEqual([]);
  expect(told({ phone: '000-0000000' }, [report(null, '地址：示例路1号')])).toEqual([]);
});

test('what is missing is told once an organ', () => {
  expect(told({ phone: '000-0000000' }, [report(), report()])).toEqual([['note', ['address', 'count', 'year'], 2]]);
  expect(told({ address: '示例路1号', phone: ' ' }, [report()])).toEqual([['note', ['count', 'phone', 'year'], 1]]);
  expect(told(undefined, [report()])).toEqual([['note', ['address', 'count', 'phone', 'year'], 1]]);
});

test('an organ without reports needs none', () => {
  expect(told(undefined, [])).toEqual([]);
});
