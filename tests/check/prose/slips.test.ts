import { describe, expect, test } from 'vitest';
import { areas } from '../dialects/areas.ts';
import { departments } from '../dialects/departments.ts';
import type { Dialect } from '../dialects/dialect.ts';
import { institutions } from '../dialects/institutions.ts';
import { outcomes } from '../dialects/read.ts';
import { policeNumbers } from '../dialects/unseen-numbers.ts';

/** 28 640 licences, 5 127 penalties. */
const [county] = areas as [Dialect];
/** 1 207 licences, 3 864 penalties. */
const [bureau] = institutions as [Dialect];
/** 152 638 licences. */
const police: Dialect = { ...bureau, disclosure: policeNumbers.disclosure };
/** 864 licences. */
const [housing] = departments as [Dialect];

/** Under this heading other licences may be meant than those of the table: a number that is not in it may be right. */
describe('where words leave a doubt, a number is wrong that one slip of the pen made of the right one', () => {
  test.each([
    [bureau, '行政处罚3864件。', '3864件='],
    // two digits in the wrong order
    [bureau, '行政处罚3846件。', '3846件≠3864'],
    [bureau, '行政处罚3684件。', '3684件≠3864'],
    [bureau, '行政许可2107件。', '2107件≠1207'],
    [county, '行政许可28460件。', '28460件≠28640'],
    [county, '行政许可2.68万件。', '2.68万件≠28640'],
    [police, '行政许可15.62万件。', '15.62万件≠152638'],
    [police, '行政许可1.526万件。', '1.526万件≠152638'],
    [county, '行政处罚0.5217万件。', '0.5217万件≠5127'],
    // a point or 万 in the wrong place
    [bureau, '行政处罚386.4件。', '386.4件≠3864'],
    [bureau, '行政处罚38640件。', '38640件≠3864'],
    [county, '行政许可286.4万件。', '286.4万件≠28640'],
    [county, '行政许可2.864件。', '2.864件≠28640'],
  ])('%# %s', (dialect, sentence, expected) => {
    expect(outcomes(dialect as Dialect, sentence as string)).toBe(expected);
  });

  test.each([
    // another number
    [bureau, '行政处罚4683件。', '4683件?'],
    [bureau, '行政处罚0件。', '0件?'],
    [bureau, '行政处罚3860.4件。', '3860.4件?'],
    [police, '行政处罚4197件。', '4197件?'],
    [county, '行政许可2.87万件。', '2.87万件?'],
    // two slips at once
    [bureau, '行政处罚38460件。', '38460件?'],
    [county, '行政许可26.8万件。', '26.8万件?'],
    // so few digits are like others by chance
    [bureau, '行政许可1270件。', '1270件?'],
    [housing, '行政许可846件。', '846件?'],
    [county, '行政处罚0.25万件。', '0.25万件?'],
    [police, '行政许可152600件。', '152600件?'],
    // nobody rounds to hundreds without saying so
    [county, '行政许可28600件。', '28600件?'],
    [county, '行政许可286000件。', '286000件?'],
  ])('%# of any other nothing is said: %s', (dialect, sentence, expected) => {
    expect(outcomes(dialect as Dialect, sentence as string)).toBe(expected);
  });

  test('of what is not stated in full the right number is not known', () => {
    const open: Dialect = {
      ...bureau,
      applications: { ...bureau.applications, newReceived: [2134, null, null, null, null, null] },
    };
    const stated = { ...open, applications: { ...open.applications, newReceived: [2134, 0, 0, 0, 0, 0] } };
    expect(outcomes(stated, '一季度，收到申请1234件。')).toBe('1234件≠2134/2148');
    expect(outcomes(open, '一季度，收到申请1234件。')).toBe('1234件?');
  });
});
