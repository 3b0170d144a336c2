import type { Finding } from '../../diagnostics/finding.ts';
import { tell } from '../../diagnostics/words.ts';
import { cliWords } from '../words.ts';
import type { Printer, PrintJob } from './job.ts';
import { verdict } from './pretty.ts';

const commands = { error: 'error', warning: 'warning', note: 'notice' } as const;

/** A workflow command's message: `%` and line ends are escaped, so no text of the content can begin a command. */
const message = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

/** A workflow command's property: `:` and `,` are escaped too. */
const property = (text: string) => message(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

function command(finding: Finding, { catalog, language, pathOf }: PrintJob): string {
  const told = tell(finding, catalog, language);
  const { file, line, column, endLine, endColumn } = finding.at;
  const properties = {
    file: pathOf(file),
    line,
    endLine,
    // Columns are for stretches of one line only.
    ...(endLine === line ? { col: column, endColumn } : {}),
    title: `${told.title} (${finding.code})`,
  };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
  const text = `${told.message}\n${cliWords(language).hint}${told.hint}`;
  return `::${commands[finding.severity]} ${list.join(',')}::${message(text)}\n`;
}

/** Findings as workflow commands of GitHub Actions (Gitea and Forgejo read them too): the verdict, then an annotation each. */
export const github: Printer = (job) =>
  `${verdict(job.findings, job.language, job.strict)}\n${job.findings.map((finding) => command(finding, job)).join('')}`;
