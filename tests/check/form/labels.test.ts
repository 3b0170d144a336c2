import { expect, test } from 'vitest';
import { bare, namesTopic, opensTopic, sectionsByHeading } from '../../../src/check/form/labels.ts';
import { form2021 } from '../prose-report.ts';

const { sections } = form2021.edition;
const topic = { key: 'platforms', label: '平台建设', altLabels: ['公开渠道'] };

test('a heading without what reports vary freely', () => {
  expect(bare('存在的主要问题 及改进情况')).toBe('存在主要问题改进情况');
  expect(bare('（二）收到和处理，“政府信息”公开申请')).toBe('二收到处理政府信息公开申请');
  expect(bare('总体[[applications.newReceived.total]]情况')).toBe('总体情况');
  expect(bare('长'.repeat(100))).toHaveLength(80);
});

test('a part is known by its label and its other wordings', () => {
  const known = sectionsByHeading(sections);
  for (const section of sections)
    for (const label of [section.label, ...(section.altLabels ?? [])]) expect(known.get(bare(label))).toBe(section);
  expect(known.get('')).toBeUndefined();
  expect(sectionsByHeading(sections)).toBe(known);
  const plain = sectionsByHeading([{ ...(sections[0] as (typeof sections)[number]), altLabels: undefined }]);
  expect([...plain.keys()]).toEqual([bare(sections[0]?.label ?? '')]);
});

test('words name a topic wherever it stands in them', () => {
  expect(namesTopic('（四）政府信息公开平台建设情况', topic)).toBe(true);
  expect(namesTopic('拓宽公开渠道', topic)).toBe(true);
  expect(namesTopic('监督保障', topic)).toBe(false);
  expect(namesTopic('公开渠道', { key: 'platforms', label: '平台建设' })).toBe(false);
});

test('a paragraph takes a topic up where nothing but an opening stands before it', () => {
  expect(opensTopic('平台建设扎实推进', topic)).toBe(true);
  expect(opensTopic('加强政府信息公开渠道管理', topic)).toBe(true);
  expect(opensTopic('一是加强平台建设', topic)).toBe(true);
  expect(opensTopic('全年投入资金用于平台建设', topic)).toBe(false);
  expect(opensTopic('加强监督保障', topic)).toBe(false);
  expect(opensTopic('公开渠道', { key: 'platforms', label: '平台建设' })).toBe(false);
});
