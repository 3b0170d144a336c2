import { describe, expect, test } from 'vitest';
import { rightAreaSentences } from './area-sentences.ts';
import { areas } from './areas.ts';
import { bureaus } from './bureaus.ts';
import { bureausAnew } from './bureaus-anew.ts';
import { counties } from './counties.ts';
import { departments } from './departments.ts';
import type { Dialect } from './dialect.ts';
import { institutions } from './institutions.ts';
import { rightListSentences, rightTownSentences, wrongListSentences } from './list-sentences.ts';
import { offices } from './offices.ts';
import { places } from './places.ts';
import { told } from './read.ts';
import { rightSentences, wrongSentences } from './sentences.ts';
import { toldAnew } from './told-anew.ts';
import { unseenBureaus } from './unseen-bureaus.ts';
import { unseenGovernments } from './unseen-governments.ts';
import { unseenSmall } from './unseen-small.ts';
import { wide } from './wide.ts';

const all = [
  departments,
  areas,
  counties,
  bureaus,
  wide,
  offices,
  places,
  institutions,
  unseenGovernments,
  unseenBureaus,
  unseenSmall,
  toldAnew,
  bureausAnew,
].flat();

describe.each(all.map((dialect) => [dialect.name, dialect] as const))('%s', (_name, dialect) => {
  test('as it was written it is right, and nothing is said', () => {
    expect(told(dialect, dialect.prose)).toEqual([]);
  });

  test.each(dialect.faults)('$right → $wrong', ({ part, right, wrong, code }) => {
    const text = dialect.prose[part] ?? '';
    expect(text.split(right).length, `${right} stands there once`).toBe(2);
    const found = told(dialect, { ...dialect.prose, [part]: text.replace(right, wrong) });
    expect(found.map((line) => line.split(' ')[0])).toContain(code);
  });
});

describe('one sentence in part one', () => {
  const [dialect] = departments as [Dialect];
  const prose = (sentence: string) => ({
    ...dialect.prose,
    overview: (dialect.prose.overview ?? '').replace('## （三）', `${sentence}\n\n## （三）`),
  });

  test.each([...rightSentences, ...rightListSentences])('right: %s', (sentence) => {
    expect(told(dialect, prose(sentence))).toEqual([]);
  });

  test.each([...wrongSentences, ...wrongListSentences])('wrong: %s', (sentence, code) => {
    expect(told(dialect, prose(sentence)).map((line) => line.split(' ')[0])).toContain(code);
  });
});

describe('one sentence about a whole area', () => {
  const [dialect] = areas as [Dialect];
  const overview = dialect.prose.overview ?? '';

  test.each(rightAreaSentences)('right: %s', (sentence) => {
    const text = overview.replace('### （三）', `${sentence}\n\n### （三）`);
    expect(told(dialect, { ...dialect.prose, overview: text })).toEqual([]);
  });
});

describe('one sentence in the report of a town or a county', () => {
  const [, town, street] = areas as [Dialect, Dialect, Dialect];
  const [county] = counties as [Dialect];

  test.each(rightTownSentences)('right: %s', (sentence) => {
    for (const dialect of [town, street, county]) {
      const text = (dialect.prose.overview ?? '').replace(/\n\n[^\n]*（三）/, (heading) => `\n\n${sentence}${heading}`);
      expect(told(dialect, { ...dialect.prose, overview: text })).toEqual([]);
    }
  });
});
