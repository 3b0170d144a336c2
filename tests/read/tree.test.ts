import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { tell } from '../../src/diagnostics/words.ts';
import { makeContent } from '../case.ts';

test('whatever bytes a file holds, there are findings and no crash, and nothing is published', () => {
  const files = [
    'site.json',
    'shili/organ.json',
    'shili/2024/report.json',
    'shili/2024/statistics.json',
    'shili/2024/1-overview.md',
  ];
  const { content, dispose } = makeContent([]);
  try {
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.uint8Array({ maxLength: 300 }), (file, bytes) => {
        const copy = makeContent([{ file, base64: Buffer.from(bytes).toString('base64') }]);
        try {
          const { findings, catalog, site } = compile({ content: copy.content });
          for (const item of findings) expect(tell(item, catalog, 'zh').message).not.toMatch(/\{\w+\}/);
          expect(site === null).toBe(findings.some((item) => item.severity === 'error'));
          if (file.endsWith('.json')) expect(site).toBeNull();
        } finally {
          copy.dispose();
        }
      }),
      { numRuns: 60 },
    );
    expect(compile({ content }).site).not.toBeNull();
  } finally {
    dispose();
  }
});

test('any value in the place of any other gives findings and no crash', () => {
  const value = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom(-1, 0.5, 2 ** 53, '', '１２', [], {}, null, { value: 1, unit: '元' }),
  );
  const places = [
    [
      'shili/2024/statistics.json',
      '"penalty": { "decisions": 806 }',
      (text: string) => `"penalty": { "decisions": ${text} }`,
    ],
    ['shili/2024/statistics.json', '"coercion": { "decisions": 35 }', (text: string) => `"coercion": ${text}`],
    ['shili/2024/statistics.json', '"value": 20,', (text: string) => `"value": ${text},`],
    ['shili/2024/report.json', '"contacts": null', (text: string) => `"contacts": ${text}`],
    ['shili/2024/report.json', '"corrections": []', (text: string) => `"corrections": ${text}`],
    ['shili/2024/report.json', '"explanations": []', (text: string) => `"explanations": [${text}]`],
    ['shili/organ.json', '"kind": "department"', (text: string) => `"kind": ${text}`],
  ] as const;
  fc.assert(
    fc.property(fc.constantFrom(...places), value, ([file, from, to], wild) => {
      // A value that looks like an unfilled place of a message would be quoted in one.
      fc.pre(!/\{\w+\}/.test(JSON.stringify(wild)));
      const { content, dispose } = makeContent([{ file, replace: [from, to(JSON.stringify(wild))] }]);
      try {
        const { findings, catalog, site } = compile({ content });
        for (const item of findings) expect(tell(item, catalog, 'en').message).not.toMatch(/\{\w+\}/);
        expect(site === null).toBe(findings.some((item) => item.severity === 'error'));
      } finally {
        dispose();
      }
    }),
    { numRuns: 80 },
  );
});

test('the order in which a folder lists its files changes nothing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-order-'));
  try {
    const make = (name: string, order: readonly string[]) => {
      const content = join(folder, name, 'content');
      mkdirSync(content, { recursive: true });
      for (const organ of order) {
        mkdirSync(join(content, organ));
        writeFileSync(join(content, organ, 'organ.json'), '{ "name": "单位", "kind": "other", "parent": "x" }');
      }
      writeFileSync(join(content, 'site.json'), '{ "name": "站" }');
      return compile({ content }).findings;
    };
    expect(make('one', ['a', 'b', 'c'])).toEqual(make('two', ['c', 'a', 'b']));
  } finally {
    rmSync(folder, { recursive: true });
  }
});
