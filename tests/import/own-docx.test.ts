import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reportDocx } from '../../src/documents/docx/index.ts';
import { importReport } from '../../src/import/index.ts';
import { forms, variedStatistics, viewFrom } from '../documents/xlsx-view.ts';

const words = fc.constantFrom('政策解读', '信息更新', '群众来信', '平台维护', '业务培训', '日常沟通');
const marked = words.chain((text) =>
  fc.constantFrom(`**${text}**`, `*${text}*`, `***${text}***`, `[${text}](https://example.cn/a)`),
);
const sentence = fc
  .array(fc.tuple(words, marked), { minLength: 1, maxLength: 3 })
  .map((pairs) => `${pairs.flat().join('')}有序推进。`);
const runIn = fc.tuple(words, sentence).map(([head, rest]) => `**${head}**。${rest}`);
const whole = sentence.map((text) => `**${text.replace(/[*[]|\]\(.*?\)/g, '')}**`);
const item = fc.tuple(words, marked).map((pair) => pair.join(''));
const items = fc.array(item, { minLength: 1, maxLength: 3 });
const bullets = fc
  .tuple(items, items)
  .map(([outer, inner]) => [...outer.map((text) => `- ${text}`), ...inner.map((text) => `  - ${text}`)].join('\n'));
const numbers = fc
  .tuple(items, fc.constantFrom('.', ')'), fc.integer({ min: 1, max: 12 }))
  .map(([list, mark, first]) => list.map((text, at) => `${first + at}${mark} ${text}`).join('\n'));
const table = fc
  .tuple(
    fc.array(fc.tuple(words, item), { minLength: 1, maxLength: 3 }),
    fc.constantFrom('---', '---:', ':---:', ':---'),
  )
  .map(([rows, rule]) =>
    ['| 渠道 | 做法 |', `| --- | ${rule} |`, ...rows.map((cells) => `| ${cells.join(' | ')} |`)].join('\n'),
  );
const quote = fc.array(sentence, { minLength: 1, maxLength: 2 }).map((lines) => `> ${lines.join('\n>\n> ')}`);
const heading = fc.tuple(fc.constantFrom('（一）', '（三）', ''), words).map(([number, text]) => `## ${number}${text}`);

/** Prose in the order in which it is usual, so that no two lists follow each other. */
const prose = fc
  .array(
    fc.tuple(
      fc.oneof(heading, sentence, runIn, whole),
      fc.oneof(bullets, numbers, table, quote),
      fc.oneof(sentence, runIn, whole),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((blocks) => `${blocks.flat().join('\n\n')}\n`);

const file = {
  status: 'draft' as const,
  corrections: [{ date: '2025-02-01', kind: '更正', reason: '录入有误' }],
  explanations: [{ code: 'check/late', place: 'a/2024', reason: '系统迁移', until: null }],
};

test.each([...forms].slice(0, 2))('the prose of our own Word document on the form %s comes back as it was', (_, form) =>
  fc.assert(
    fc.asyncProperty(fc.integer({ min: 0 }), prose, fc.boolean(), async (seed, text, published) => {
      const statistics = variedStatistics(form, seed);
      const view = viewFrom(form, statistics, { file: { ...file, published: published ? '2025-01-20' : null } });
      const parts = view.parts.map((part) => {
        if (part.section.kind !== 'prose') return { ...part, prose: null };
        return { ...part, prose: { source: { path: '', file: '' }, text } };
      });
      const attachments = [{ name: '附表.pdf', size: 1, file: '' }];
      const bytes = reportDocx({ ...view, parts, attachments }, { siteNotice: '演示数据' });
      const result = await importReport(bytes, { path: 'a.docx', organ: 'a', year: 2024, forms });
      if ('findings' in result) throw new Error(JSON.stringify(result.findings));
      const written = form.edition.sections.filter(({ kind }) => kind === 'prose').map((part) => [part.file, text]);
      expect([...(result.imported.prose ?? [])]).toEqual(written);
    }),
    { numRuns: 40 },
  ),
);
