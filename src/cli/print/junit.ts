import type { Finding } from '../../diagnostics/finding.ts';
import { tell } from '../../diagnostics/words.ts';
import { cliWords } from '../words.ts';
import { fails, type Printer, type PrintJob } from './job.ts';
import { escapeMarkup } from './markup.ts';
import { type CheckedFile, suitesOf } from './suites.ts';

const attributes = (values: Readonly<Record<string, string | number>>) =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeMarkup(String(value))}"`)
    .join('');

/** One finding in words, with its place. */
function words(finding: Finding, { catalog, language, pathOf }: PrintJob): string {
  const { title, message, hint } = tell(finding, catalog, language);
  const { file, line, column } = finding.at;
  const { hint: whatToDo, [finding.severity]: severity } = cliWords(language);
  return `${severity} ${title}  ${finding.code}\n${pathOf(file)}:${line}:${column}\n${message}\n${whatToDo}${hint}\n`;
}

/** One file as a test: what fails it is one `failure` (readers take no more), all else is its output. */
function testcase(file: CheckedFile, suite: string, job: PrintJob): string {
  const [bad, other] = [true, false].map((wanted) =>
    file.findings.filter((item) => fails(item, job.strict) === wanted),
  );
  const text = (findings: readonly Finding[]) => escapeMarkup(findings.map((item) => words(item, job)).join('\n'));
  const [first] = bad ?? [];
  const head = { name: file.name, classname: suite, file: job.pathOf(file.path), time: 0 };
  const failure = first
    ? `<failure${attributes({ message: tell(first, job.catalog, job.language).message, type: first.code })}>${text(bad ?? [])}</failure>`
    : '';
  const output = other?.length ? `<system-out>${text(other)}</system-out>` : '';
  const inside = failure + output;
  return inside === '' ? `<testcase${attributes(head)}/>` : `<testcase${attributes(head)}>${inside}</testcase>`;
}

const failed = (files: readonly CheckedFile[], strict: boolean) =>
  files.filter(({ findings }) => findings.some((item) => fails(item, strict))).length;

/** Findings as JUnit XML: a suite for each report and organ, a test for each file. Times are 0: nothing is measured. */
export const junit: Printer = (job) => {
  const suites = suitesOf(job);
  const all = suites.flatMap((suite) => suite.files);
  const counts = (files: readonly CheckedFile[]) => ({
    tests: files.length,
    failures: failed(files, job.strict),
    errors: 0,
    skipped: 0,
    time: 0,
  });
  const inside = suites.map(({ name, files }) => {
    const suite = name === '' ? 'site' : name;
    const tests = files.map((file) => testcase(file, suite, job));
    return `<testsuite${attributes({ name: suite, ...counts(files) })}>\n${tests.join('\n')}\n</testsuite>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${attributes({ name: 'nianbao', ...counts(all) })}>\n${inside.join('\n')}\n</testsuites>\n`;
};
