import { describe, expect, test } from 'vitest';
import { departments } from '../dialects/departments.ts';
import type { Dialect } from '../dialects/dialect.ts';
import { outcomes } from '../dialects/read.ts';

/**
 * 71 requests came in (61 of persons, 8 of companies, 2 of law firms), 5 were carried in; 33 are granted; 864 licences, 37
 * penalties. Where a row or a table is left out, the right numbers beside one say which is meant.
 */
const [housing] = departments as [Dialect];

describe('a kind of applicant is counted in the row that those beside it are counted in', () => {
  test.each([
    ['自然人16件，商业企业8件，法律服务机构2件。', '16件≠61/65 8件= 2件='],
    ['自然人61件，商业企业18件。', '61件= 18件≠8/9'],
    // one small number is right by chance
    ['自然人16件，商业企业8件。', '16件? 8件='],
    // what stands in another sentence, in brackets, in another unit or in two rows says nothing
    ['自然人16件。商业企业8件，法律服务机构2件。', '16件? 8件= 2件='],
    ['自然人16件，商业企业8件（法律服务机构2件）。', '16件? 8件= 2件='],
    ['自然人16件，商业企业8份，法律服务机构2份。', '16件? 8份= 2份='],
    ['自然人16件，予以公开商业企业4件，收到申请法律服务机构2件。', '16件? 4件= 2件='],
    // neither does a number of another table, or of a row as a whole
    ['行政复议维持2件，其他结果1件，自然人16件。', '2件= 1件= 16件?'],
    ['人大建议25件、政协提案31件，合计56件，自然人16件。', '25件? 31件? 56件= 16件?'],
    ['结转下年度4件，78件申请中，自然人3件、企业1件。', '4件= 78件? 3件= 1件='],
    ['自然人16件，予以公开33件。', '16件? 33件='],
    // what is only nearly known is not held against the table
    ['自然人约16件，商业企业8件，法律服务机构2件。', '16件? 8件= 2件='],
  ])('%s', (sentence, expected) => {
    expect(outcomes(housing, sentence)).toBe(expected);
  });
});

describe('an act is one of those that the tables count where one beside it is', () => {
  test.each([
    ['行政处罚73件，行政许可864件。', '73件≠37 864件='],
    ['行政处罚73件。行政许可864件。', '73件? 864件='],
    ['收到申请71件，行政处罚73件。', '71件= 73件?'],
    ['行政处罚和行政强制50件，行政许可864件。', '50件? 864件='],
  ])('%s', (sentence, expected) => {
    expect(outcomes(housing, sentence)).toBe(expected);
  });
});
