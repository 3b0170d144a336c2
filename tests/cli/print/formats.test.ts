import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOMParser } from '@xmldom/xmldom';
import { Ajv } from 'ajv';
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { checkedContent } from '../../../src/cli/print/checked.ts';
import type { FindingFormat } from '../../../src/cli/print/formats.ts';
import { printers } from '../../../src/cli/print/index.ts';
import type { PrintJob } from '../../../src/cli/print/job.ts';
import { linesReader } from '../../../src/cli/terminal.ts';
import { compile } from '../../../src/compile.ts';
import { casesFolder, type Edit, makeContent } from '../../case.ts';

const names = readdirSync(casesFolder).filter((name) => name !== 'base');

/** What each case finds, as a job for printers. */
function jobOf(name: string, language: 'zh' | 'en' = 'zh'): PrintJob {
  const edits = JSON.parse(readFileSync(join(casesFolder, name, 'case.json'), 'utf8')) as Edit[];
  const { content, dispose } = makeContent(edits);
  try {
    const compiled = compile({ content, bindings: true });
    const lines = linesReader(content);
    const known = new Map(compiled.findings.map(({ at }) => [at.file, lines(at.file)]));
    return {
      ...checkedContent(compiled.content),
      findings: compiled.findings,
      catalog: compiled.catalog,
      language,
      strict: false,
      colour: false,
      version: '0.1.0',
      linesOf: (path) => known.get(path) ?? [],
      pathOf: (path) => path,
    };
  } finally {
    dispose();
  }
}

const jobs = names.flatMap((name) => [jobOf(name), jobOf(name, 'en')].map((job) => ({ name, job })));
const print = (format: FindingFormat, job: PrintJob) => printers[format](job);

describe('sarif', () => {
  const schema = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../fixtures/sarif/sarif-2.1.0-rtm.5.json'), 'utf8'),
  );
  // The schema is of draft 4, of which it uses nothing that later drafts read otherwise but the name of its id.
  const { id: _id, $schema: _draft, ...body } = schema;
  const formats = {
    uri: URL.canParse,
    'uri-reference': (text: string) => URL.canParse(text, 'https://example.cn/'),
    'date-time': (text: string) => !Number.isNaN(Date.parse(text)),
  };
  const validate = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false, formats }).compile(body);

  test('the log of every case follows the schema of SARIF 2.1.0', () => {
    for (const { name, job } of jobs) {
      validate(JSON.parse(print('sarif', job)));
      expect(validate.errors ?? [], name).toEqual([]);
    }
  });

  test('the schema is not one that lets everything pass', () => {
    const log = JSON.parse(print('sarif', jobOf('check.late')));
    log.runs[0].results[0].level = 'fatal';
    expect(validate(log)).toBe(false);
  });

  test('a result for each finding, accepted ones suppressed with their reason, fixes where there are', () => {
    for (const { name, job } of jobs) {
      const { results } = JSON.parse(print('sarif', job)).runs[0];
      expect(
        results.map(({ ruleId }: { ruleId: string }) => ruleId),
        name,
      ).toEqual(job.findings.map(({ code }) => code));
    }
    const [run] = JSON.parse(print('sarif', jobOf('check.carried-over+explained'))).runs;
    const suppressed = run.results.filter(({ suppressions }: { suppressions: unknown[] }) => suppressions.length > 0);
    expect(suppressed.length).toBeGreaterThan(0);
    expect(suppressed[0].suppressions[0]).toMatchObject({ status: 'accepted' });
    expect(JSON.parse(print('sarif', jobOf('read.full-width'))).runs[0].results[0].fixes).toHaveLength(1);
  });
});

describe('line', () => {
  const [task] = JSON.parse(readFileSync(join(import.meta.dirname, '../../../.vscode/tasks.json'), 'utf8')).tasks;
  const { regexp, ...groups } = task.problemMatcher.pattern;

  test('the problem matcher of VS Code reads every line', () => {
    for (const { name, job } of jobs) {
      const lines = print('line', job).split('\n').slice(0, -1);
      const read = lines.map((line) => {
        const match = new RegExp(regexp).exec(line) ?? [];
        return [match[groups.file], Number(match[groups.line]), match[groups.severity], match[groups.code]];
      });
      expect(read, name).toEqual(job.findings.map(({ at, severity, code }) => [at.file, at.line, severity, code]));
    }
  });
});

describe('github', () => {
  test('the verdict, then one command a finding; nothing of the content can begin another', () => {
    for (const { name, job } of jobs) {
      const [verdict, ...commands] = print('github', job).trimEnd().split('\n');
      expect(verdict, name).toMatch(job.language === 'zh' ? /^核查/ : /^The check/);
      expect(commands, name).toHaveLength(job.findings.length);
      for (const command of commands) expect(command, name).toMatch(/^::(error|warning|notice) file=[^:]+::[^\n]+$/);
    }
  });
});

describe('junit', () => {
  test('well-formed XML; a test for each file, a failure where an error is', () => {
    for (const { name, job } of jobs) {
      const document = new DOMParser().parseFromString(print('junit', job), 'text/xml');
      const failed = new Set(job.findings.filter(({ severity }) => severity === 'error').map(({ at }) => at.file));
      expect(document.getElementsByTagName('failure').length, name).toBe(failed.size);
      const [root] = [...document.getElementsByTagName('testsuites')];
      expect(root?.getAttribute('failures'), name).toBe(String(failed.size));
      expect(root?.getAttribute('tests'), name).toBe(String(document.getElementsByTagName('testcase').length));
    }
  });
});

describe('html', () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended', 'html-validate:a11y'],
    rules: { 'valid-id': ['error', { relaxed: true }] },
  });

  test('html-validate finds nothing; the verdict is the heading; no script', async () => {
    for (const { name, job } of jobs) {
      const page = print('html', job);
      const { results } = await validator.validateString(page, name);
      const messages = results.flatMap((result) =>
        result.messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
      );
      expect(messages, name).toEqual([]);
      expect(page, name).toMatch(job.language === 'zh' ? /<h1[^>]*>核查/ : /<h1[^>]*>The check/);
      expect(page, name).not.toMatch(/<script|<[^>]*\s(?:on\w+=|(?:src|href)="[^#])/);
      for (const { code } of job.findings) expect(page, name).toContain(code);
    }
  });
});

test('what a report explains is shown as accepted in every format, with its reason', () => {
  const reason = '机构改革后部分申请移交其他机关';
  const job = jobOf('check.carried-over+explained');
  const given = job.findings.find(({ facts }) => facts.accepted)?.facts.reason;
  for (const format of ['pretty', 'line', 'json', 'sarif', 'github', 'junit', 'html'] as const) {
    const text = print(format, job);
    expect(text, format).toContain(String(given ?? reason));
    if (!['line', 'json', 'sarif'].includes(format)) expect(text, format).toContain('已说明');
  }
  const [first] = JSON.parse(print('json', job)).findings;
  expect(first).toMatchObject({ severity: 'note', facts: { accepted: 'error' } });
});
