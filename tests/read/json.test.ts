import fc from 'fast-check';
import { parseTree } from 'jsonc-parser';
import { describe, expect, test } from 'vitest';
import { readJson } from '../../src/read/json.ts';
import { scanJson } from '../../src/read/scan.ts';

const source = { path: 'content/x.json', file: '/nowhere' };
const codes = (text: string) => readJson(source, text).findings.map((item) => item.code);
const runs = { numRuns: Number(process.env.NIANBAO_RUNS ?? 300) };

describe('what plain JSON.parse loses is a finding', () => {
  test.each([
    ['{"a":1,"a":2}', 'read/duplicate-key'],
    ['{"a":{"b":1,"\\u0062":2}}', 'read/duplicate-key'],
    ['{"__proto__":{"x":1}}', 'read/forbidden-key'],
    ['{"\\u005f_proto__":{"x":1}}', 'read/forbidden-key'],
    ['{"a":9007199254740993}', 'read/number'],
    ['{"a":-9007199254740993}', 'read/number'],
    ['{"a":0.1234567890123456789}', 'read/number'],
    ['{"a":1e2}', 'read/number'],
    ['{"a":1e400}', 'read/number'],
    ['{"a":１}', 'read/full-width'],
    ['{“a”:1}', 'read/full-width'],
    ['{"a":1，"b":2}', 'read/full-width'],
    ['{"a":1,}', 'read/json-trailing-comma'],
    ['{"a":1 "b":2}', 'read/json-comma'],
    ['{"a":1', 'read/json-unclosed'],
    ['{"a":"x', 'read/json-unclosed'],
    ['{"a":01}', 'read/json-number'],
    ['{a:1}', 'read/json-syntax'],
    ['', 'read/empty'],
    ['// x\n{}', 'read/json-comment'],
    [`${'['.repeat(100_000)}`, 'read/too-deep'],
  ])('%s → %s', (text, code) => {
    expect(codes(text)).toEqual([code]);
  });
});

test.each([
  '{"a":9007199254740991}',
  '{"a":-3}',
  '{"a":0}',
  '{"a":3.64}',
  '{"a":0.000001}',
  '{"a":"１:{}[],\\"x\\":2"}',
  '[]',
  '{"a":{}}',
])('%s is read without a word', (text) => {
  expect(readJson(source, text)).toEqual({ value: JSON.parse(text), findings: [] });
});

test('any JSON value comes back as it was', () => {
  const value = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.string({ unit: 'binary' }),
      fc.maxSafeInteger(),
      fc.boolean(),
      fc.constant(null),
      tie('list'),
      tie('object'),
    ),
    list: fc.array(tie('value'), { maxLength: 5 }),
    object: fc.dictionary(
      fc.string().filter((key) => key !== '__proto__'),
      tie('value'),
      { maxKeys: 5 },
    ),
  })).value;
  fc.assert(
    fc.property(value, fc.constantFrom(undefined, 1, '\t'), (original, indent) => {
      const text = JSON.stringify(original, null, indent);
      expect(readJson(source, text)).toEqual({ value: JSON.parse(text), findings: [] });
    }),
    runs,
  );
});

test('no text makes it throw, and what is no JSON always has a finding', () => {
  const piece = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ':',
    ',',
    '"',
    '\\',
    '"a"',
    '1',
    '-',
    '.',
    'e',
    'null',
    '，',
    '１',
    ' ',
    '\n',
    '//',
    '/*',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
      ),
      (text) => {
        const { value, findings } = readJson(source, text);
        expect(value === undefined).toBe(findings.length > 0);
      },
    ),
    { numRuns: runs.numRuns * 10 },
  );
});

test('the scan counts what a parser counts', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 4 }), (text) => {
      let properties = 0;
      const visit = (node: ReturnType<typeof parseTree>): void => {
        if (node?.type === 'property') properties++;
        node?.children?.forEach(visit);
      };
      visit(parseTree(text));
      expect(scanJson(text, 99).properties).toBe(properties);
    }),
    runs,
  );
});
