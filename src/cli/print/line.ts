import { tell } from '../../diagnostics/words.ts';
import { cliWords } from '../words.ts';
import type { Printer } from './job.ts';

/** One line whatever the content holds: line ends become blanks. */
const oneLine = (text: string) => text.replace(/\s*[\r\n\u2028\u2029]\s*/g, ' ');

/**
 * One finding a line, `file:line:column: severity code message`, as compilers print them and editors read them
 * (`.vscode/tasks.json`). The severity is `error`, `warning` or `note` in every language; nothing without findings.
 */
export const line: Printer = ({ findings, catalog, language, pathOf }) => {
  const { hint: whatToDo } = cliWords(language);
  return findings
    .map((finding) => {
      const { message, hint } = tell(finding, catalog, language);
      const place = `${pathOf(finding.at.file)}:${finding.at.line}:${finding.at.column}`;
      return `${place}: ${finding.severity} ${finding.code} ${oneLine(`${message} ${whatToDo}${hint}`)}\n`;
    })
    .join('');
};
