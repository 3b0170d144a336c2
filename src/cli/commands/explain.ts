import { closest } from 'fastest-levenshtein';
import { loadForms } from '../../../schemas/editions.ts';
import { type Example, standsBeside } from '../../diagnostics/catalog/examples.ts';
import { limits } from '../../diagnostics/catalog/limits.ts';
import { type Rule, rulesOf, withoutFacts } from '../../diagnostics/catalog/rules.ts';
import { exitCodes, UsageError } from '../exit.ts';
import type { Terminal } from '../terminal.ts';
import { cliWords, say } from '../words.ts';

const indent = (text: string, by: string) =>
  text
    .split('\n')
    .map((line) => (line === '' ? '' : by + line))
    .join('\n');

/** The list of all codes, and what is not checked. */
function list(rules: readonly Rule[], { language }: Terminal): string {
  const words = cliWords(language);
  const longest = Math.max(...rules.map(({ code }) => code.length));
  const lines = rules.map((rule) => `${rule.code.padEnd(longest + 2)}${rule[language].title}`);
  return `${lines.join('\n')}\n\n${words.notChecked}\n${limits.map((limit) => `  ${limit[language]}`).join('\n')}\n`;
}

/** The example and counter-example, each change with its file, and what is then said. */
function exampleText(example: Example, { language }: Terminal): string {
  const words = cliWords(language);
  const changes = example.changes.flatMap((change) => {
    const { file, right, wrong, done } = change;
    const side = standsBeside(change, example) && wrong !== null ? words.besideIt : words.wrongSide;
    return [
      `  ${file}`,
      ...(done ? [`    ${words.wrongSide}${done[language]}`] : []),
      ...(right === null ? [] : [`    ${words.rightSide}`, indent(right, '      ')]),
      ...(wrong === null ? [] : [`    ${side}`, indent(wrong, '      ')]),
    ];
  });
  return [...changes, `  ${words.isSaid}${example.place}`, `    ${example[language].message}`].join('\n');
}

/** All that is told of one code. */
function tellRule(rule: Rule, terminal: Terminal): string {
  const { language } = terminal;
  const words = cliWords(language);
  const { title, message, hint, about } = rule[language];
  const { example, severity, editions, since } = rule;
  const scope = [
    severity === null ? words.stops : words[severity],
    editions ? say(words.forEditions, { editions: editions.join('、') }) : words.forAllEditions,
    say(words.sinceVersion, { version: since }),
  ];
  const sections = [
    [words.why, `  ${about}`],
    ...(example ? [[words.example, exampleText(example, terminal)]] : [[words.means, `  ${withoutFacts(message)}`]]),
    [words.mend, `  ${example?.[language].hint ?? withoutFacts(hint)}`],
  ];
  return `${rule.code}\n${title}\n${scope.join(words.listJoin)}\n\n${sections.map(([head, text]) => `${head}\n${text}`).join('\n\n')}\n`;
}

/**
 * `nianbao explain [CODE]`: what a finding means, why it is one, an example and a counter-example, how to mend it – the
 * same data as its page of the site; without a code the list of all codes and of what is not checked.
 */
export function explain(code: string | undefined, terminal: Terminal): number {
  const words = cliWords(terminal.language);
  const rules = rulesOf([...loadForms().values()].map((form) => form.edition));
  if (code === undefined) {
    terminal.stdout.write(list(rules, terminal));
    return exitCodes.good;
  }
  const rule = rules.find((item) => item.code === code);
  if (!rule) {
    const nearest = closest(
      code,
      rules.map((item) => item.code),
    );
    throw new UsageError(`${say(words.unknownCode, { code })} ${say(words.nearestCode, { code: nearest })}`);
  }
  terminal.stdout.write(tellRule(rule, terminal));
  return exitCodes.good;
}
