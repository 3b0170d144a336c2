import fc from 'fast-check';
import { expect, test } from 'vitest';
import { repairJson } from '../../src/read/repair.ts';

/** The text with its repairs made. */
const repaired = (text: string) =>
  (repairJson(text) ?? [])
    .toReversed()
    .reduce((now, { start, end, text: put }) => now.slice(0, start) + put + now.slice(end), text);

const wide = (text: string) =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

test('what stands between strings may be typed full-width in any mixture: the value is the same again', () => {
  const leaf = fc.oneof(
    fc.nat(),
    fc.double({ noNaN: true, min: 0, max: 9999, noDefaultInfinity: true }).map((x) => Math.round(x * 100) / 100),
    fc.constantFrom('条', 'a：b，１', null),
  );
  const value = fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), fc.oneof(leaf, fc.array(fc.constantFrom('x', 'y'))), {
    minKeys: 1,
  });
  let spoiltOnes = 0;
  let mended = 0;
  fc.assert(
    fc.property(value, fc.array(fc.boolean(), { minLength: 1, maxLength: 40 }), (json, picks) => {
      const good = JSON.stringify(json, null, 1);
      let at = 0;
      // Commas between numbers are left alone: full-width they could be part of the number.
      const spoilt = good.replace(/("(?:[^"\\]|\\.)*")|([{}[\]:]|\d+)/g, (whole, string) =>
        string || !picks[at++ % picks.length] ? whole : wide(whole),
      );
      if (spoilt === good) return;
      spoiltOnes++;
      const repairs = repairJson(spoilt);
      if (!repairs) return;
      expect(repaired(spoilt)).toBe(good);
      mended++;
    }),
  );
  expect(spoiltOnes).toBeGreaterThan(20);
  expect(mended / spoiltOnes).toBeGreaterThan(0.9);
});

test('whatever the text, repairs are in order, do not overlap, and end in JSON', () => {
  const pieces = [
    '{',
    '}',
    '[',
    ']',
    '"a"',
    ':',
    ',',
    '，',
    '：',
    '１',
    '2',
    '“b”',
    '”',
    '“',
    ' ',
    '\n',
    '｛',
    '｝',
    'null',
    '、',
    '"',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 24 }), (parts) => {
      const text = parts.join('');
      const repairs = repairJson(text);
      if (!repairs) return;
      for (const [at, { start, end }] of repairs.entries()) {
        expect(end).toBeGreaterThanOrEqual(start);
        expect(start).toBeGreaterThanOrEqual(repairs[at - 1]?.end ?? 0);
      }
      expect(() => JSON.parse(repaired(text))).not.toThrow();
    }),
    { numRuns: Number(process.env.NIANBAO_RUNS ?? 2000) },
  );
});

test('hostile text does not hold it up', () => {
  const texts = [
    '“'.repeat(50_000),
    '{"a" '.repeat(20_000),
    `[${'1\n'.repeat(50_000)}]`,
    `{"a": ${'１'.repeat(100_000)}`,
  ];
  for (const text of texts) {
    const start = performance.now();
    repairJson(text);
    expect(performance.now() - start).toBeLessThan(5000);
  }
});
