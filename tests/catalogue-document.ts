import { loadForms } from '../schemas/editions.ts';
import { type Example, standsBeside } from '../src/diagnostics/catalog/examples.ts';
import { limits } from '../src/diagnostics/catalog/limits.ts';
import { type Rule, rulesOf, stages, withoutFacts } from '../src/diagnostics/catalog/rules.ts';

const severities = { error: '错误 error', warning: '警告 warning', note: '提示 note' } as const;

const fenced = (text: string) => ['```text', text, '```'];

function exampleLines(example: Example): string[] {
  const { changes, place, zh, en } = example;
  const label = (change: Example['changes'][number]) =>
    standsBeside(change, example) ? '另有 beside it:' : '有误 wrong:';
  return [
    ...changes.flatMap((change) => {
      const { file, right, wrong, done } = change;
      return [
        `\`${file}\``,
        '',
        ...(done ? [`有误 wrong: ${done.zh} ${done.en}`, ''] : []),
        ...(right === null ? [] : ['正确 right:', '', ...fenced(right), '']),
        ...(wrong === null ? [] : [label(change), '', ...fenced(wrong), '']),
      ];
    }),
    `\`${place}\``,
    '',
    `> ${zh.message}`,
    '>',
    `> ${en.message}`,
    '',
  ];
}

function ruleLines({ code, zh, en, severity, since, editions, example }: Rule): string[] {
  const facts = [
    severity === null ? '级别视情形而定 severity depends on the case' : severities[severity],
    editions === null ? '各版格式 every edition' : `格式 edition ${editions.join(', ')}`,
    `${since} 版起 since ${since}`,
  ];
  return [
    `### ${code}`,
    '',
    `**${zh.title}** · ${en.title}`,
    '',
    facts.join(' · '),
    '',
    zh.about,
    '',
    en.about,
    '',
    ...(example ? exampleLines(example) : []),
    `改法：${example?.zh.hint ?? withoutFacts(zh.hint)}`,
    '',
    `What to do: ${example?.en.hint ?? withoutFacts(en.hint)}`,
    '',
  ];
}

/** docs/rules.md: every code in both languages, from the same data as its page of the site and `nianbao explain`. */
export function catalogueDocument(): string {
  const rules = rulesOf([...loadForms().values()].map((form) => form.edition));
  const lines = [
    '# 核查规则 The rules',
    '',
    '由 `npm run catalogue` 生成，请勿手改；正误对照都作为测试运行过。',
    'Made by `npm run catalogue`; examples are run as tests.',
    '',
    ...stages.flatMap((stage) => [
      `## ${stage}`,
      '',
      ...rules.filter((rule) => rule.stage === stage).flatMap(ruleLines),
    ]),
    '## 没有核查的内容 What is not checked',
    '',
    ...limits.flatMap(({ zh, en }) => [`- ${zh} ${en}`]),
  ];
  return `${lines.join('\n')}\n`;
}
