import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SourceSpan } from '../../../src/import/source-document.ts';
import { spansMarkdown } from '../../../src/import/understand/inline.ts';
import { createProseParser } from '../../../src/wording/prose.ts';

const text = fc.stringMatching(/^[甲乙丙a。，：“”（）*_<$+|]{1,4}$/u);
const spans = fc.array(
  fc.record(
    {
      text,
      bold: fc.constant(true),
      italic: fc.constant(true),
      link: fc.constant('https://example.cn/'),
    },
    { requiredKeys: ['text'] },
  ),
  { minLength: 1, maxLength: 5 },
);

/** Each letter with its look; signs without: they may stand beside the emphasis. */
const looks = (runs: readonly SourceSpan[], what: (span: SourceSpan) => unknown) =>
  runs.flatMap((span) => [...span.text].map((letter) => (/\p{L}/u.test(letter) ? [letter, what(span)] : [letter])));

const leaning = (runs: readonly SourceSpan[]) =>
  runs.flatMap(({ text: words, italic }) => [...words].map((letter) => italic === true && /\p{L}/u.test(letter)));

/** What a reader of the Markdown sees. */
function seen(markdown: string): SourceSpan[] {
  const [, inline] = createProseParser().parse(`始${markdown}终`, {});
  const open = { strong: 0, em: 0 };
  let link = '';
  return (inline?.children ?? []).flatMap((token): SourceSpan[] => {
    if (token.tag === 'strong' || token.tag === 'em') open[token.tag] += token.nesting;
    if (token.tag === 'a') link = String(token.attrGet('href') ?? '');
    if (token.content === '') return [];
    return [{ text: token.content, bold: open.strong > 0, italic: open.em > 0, link }];
  });
}

const around = (runs: readonly SourceSpan[]) => [{ text: '始' }, ...runs, { text: '终' }];
const written = (runs: readonly SourceSpan[]) => spansMarkdown(around(runs)).slice(1, -1);

test('each letter stays strong and linked next to whatever signs and letters, and none leans that did not', () => {
  fc.assert(
    fc.property(spans, (runs) => {
      const [before, after] = [around(runs), seen(written(runs))];
      expect(looks(after, ({ bold, link }) => [bold ?? false, link ?? ''])).toEqual(
        looks(before, ({ bold, link }) => [bold ?? false, link ?? '']),
      );
      const leant = leaning(before);
      expect(leaning(after).every((leans, at) => !leans || leant[at])).toBe(true);
    }),
    { numRuns: 3000 },
  );
});

test('letters lean as they did, but for two places inside one strong text', () => {
  const one = fc.record({ text: fc.stringMatching(/^[甲乙。（]{0,2}[丙丁]$/u), italic: fc.boolean() });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 5 }), (runs) => {
      expect(leaning(seen(written(runs)))).toEqual(leaning(around(runs)));
    }),
  );
  const strong = [
    { text: '甲', bold: true },
    { text: '乙', bold: true, italic: true },
    { text: '丙', bold: true },
  ];
  expect(written(strong)).toBe('**甲*乙*丙**');
  expect(written([...strong.slice(1), ...strong.slice(1)])).toBe('**乙丙乙丙**');
});

test('a sign stays inside emphasis where CommonMark sees it there', () => {
  expect(spansMarkdown([{ text: '整段如此。', bold: true }])).toBe('**整段如此。**');
  expect(spansMarkdown([{ text: '加强领导。', bold: true }, { text: '高度重视。' }])).toBe('**加强领导**。高度重视。');
});
