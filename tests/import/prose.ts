import fc from 'fast-check';

/** Prose with everything that Markdown may hold here, as editors write it. */
const words = fc.constantFrom(
  '政策解读',
  '信息更新',
  '群众来信',
  '平台维护',
  '业务培训',
  '日常沟通',
  'OA 系统',
  '3 件',
);
const marked = words.chain((text) =>
  fc.constantFrom(
    `**${text}**`,
    `*${text}*`,
    `_${text}_`,
    `***${text}***`,
    `[${text}](https://example.cn/a?b=1&c=2)`,
    `[${text}](attachments/a.pdf)`,
    `[**${text}**](mailto:a@example.cn)`,
    `\`${text}\``,
    `![${text}](attachments/b.png)`,
    `${text}\\*`,
    `[${text}][注]`,
    `[[spoken]]`,
  ),
);
const sentence = fc
  .array(fc.tuple(words, marked), { minLength: 1, maxLength: 4 })
  .map((pairs) => `${pairs.map((pair) => pair.join('，')).join('；')}有序推进。`);
const lines = fc
  .array(sentence, { minLength: 1, maxLength: 3 })
  .chain((all) => fc.constantFrom(all.join(''), all.join('\n'), all.join('\\\n'), all.join('  \n')));
const heading = fc
  .tuple(fc.constantFrom('##', '###', '####'), fc.constantFrom('（一）', '1. ', ''), words)
  .map(([mark, number, text]) => `${mark} ${number.replace('.', '\\.')}${text}`);
const indented = (text: string, by: number) => text.replaceAll('\n', `\n${' '.repeat(by)}`);

/** A list whose items may hold paragraphs, and lists of either kind. */
const { list } = fc.letrec<{ list: string; item: string }>((tie) => ({
  item: fc
    .tuple(lines, fc.option(lines, { nil: '' }), fc.oneof({ maxDepth: 2 }, fc.constant(''), tie('list')))
    .map((blocks) => blocks.filter((block) => block !== '').join('\n\n')),
  list: fc
    .tuple(
      fc.array(tie('item'), { minLength: 1, maxLength: 3 }),
      fc.constantFrom('-', '*', '.', ')'),
      fc.constantFrom(1, 2, 9, 12, 99999),
    )
    .map(([items, mark, first]) =>
      items
        .map((text, at) => {
          const begin = /[.)]/.test(mark) ? `${first + at}${mark} ` : `${mark} `;
          return begin + indented(text, begin.length);
        })
        .join('\n'),
    ),
}));
const quote = fc
  .array(lines, { minLength: 1, maxLength: 2 })
  .map((all) => `> ${indented(all.join('\n\n'), 0).replaceAll('\n', '\n> ')}`);
const table = fc
  .tuple(
    fc.array(fc.tuple(words, marked), { minLength: 1, maxLength: 3 }),
    fc.constantFrom('---', '---:', ':---:', ':---'),
  )
  .map(([rows, rule]) =>
    ['| 渠道 | 做法 |', `| --- | ${rule} |`, ...rows.map((cells) => `| ${cells.join(' | ')} |`)].join('\n'),
  );
const code = fc.constantFrom('```text\n第一行\n  第二行\n```', '    缩进的代码', '~~~\n*原样*\n~~~');

/** Blocks in any order; a comment between two lists is none of ours, so a paragraph stands there. */
export const prose: fc.Arbitrary<string> = fc
  .array(fc.oneof(heading, lines, lines, list, quote, table, code, fc.constant('---'), fc.constant('***')), {
    minLength: 1,
    maxLength: 8,
  })
  .map((blocks) => `${blocks.join('\n\n')}\n\n[注]: https://example.cn/note\n`);
