import { closest } from 'fastest-levenshtein';
import { loadForms } from '../../../schemas/editions.ts';
import { buildCatalog } from '../../diagnostics/catalog/index.ts';
import { exitCodes, UsageError } from '../exit.ts';
import type { Terminal } from '../terminal.ts';
import { cliWords, say } from '../words.ts';

/** `nianbao explain [CODE]`: what a finding means, why it is one, how to mend it; without a code the list of all codes. */
export function explain(code: string | undefined, terminal: Terminal): number {
  const words = cliWords(terminal.language);
  const catalog = buildCatalog([...loadForms().values()].map((form) => form.edition));
  const codes = Object.keys(catalog).sort();
  if (code === undefined) {
    const longest = Math.max(...codes.map((item) => item.length));
    for (const item of codes)
      terminal.stdout.write(`${item.padEnd(longest + 2)}${catalog[item]?.[terminal.language].title}\n`);
    return exitCodes.good;
  }
  const entry = catalog[code]?.[terminal.language];
  if (!entry)
    throw new UsageError(
      `${say(words.unknownCode, { code })} ${say(words.nearestCode, { code: closest(code, codes) })}`,
    );
  const sections = [
    [words.means, entry.message],
    [words.why, entry.about],
    [words.mend, entry.hint],
  ];
  terminal.stdout.write(
    `${code}\n${entry.title}\n\n${sections.map(([head, text]) => `${head}\n  ${text}`).join('\n\n')}\n`,
  );
  return exitCodes.good;
}
