import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { makeContent } from '../case.ts';
import { nianbao } from './run.ts';
import { snapshot } from './snapshot.ts';

const folder = mkdtempSync(join(tmpdir(), 'nianbao-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const wrongSum = { file: 'shili/2024/statistics.json', replace: ['"review.total": 4', '"review.total": 0'] } as {
  file: string;
  replace: [string, string];
};

describe('build', () => {
  test('makes the site, says so in one sentence, and leaves no trace beside it', () => {
    const { content, dispose, folder: own } = makeContent([]);
    const out = join(own, 'site');
    const { code, stdout, stderr } = nianbao(['build', '--content', content, '--out', out]);
    expect([code, stdout.trim().split('\n').length]).toEqual([0, 1]);
    expect(stdout).toMatch(/^已生成 .*：\d+ 个网页，共 \d+ 个文件/);
    expect(stderr).not.toContain('\u001b');
    expect(readdirSync(own).sort()).toEqual(['content', 'site']);
    expect(existsSync(join(out, 'shili/2024/index.html'))).toBe(true);
    dispose();
  });

  test('with an error nothing is published and the last good site stays, byte for byte', () => {
    const good = makeContent([]);
    const out = join(good.folder, 'site');
    expect(nianbao(['build', '--content', good.content, '--out', out]).code).toBe(0);
    const before = snapshot(out);
    const bad = makeContent([wrongSum]);
    const { code, stderr, stdout } = nianbao(['build', '--content', bad.content, '--out', out]);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('check/review-total');
    expect(stderr).toContain('网站没有更新');
    expect(snapshot(out)).toEqual(before);
    good.dispose();
    bad.dispose();
  });

  test('--only makes one report, --formats only what is asked, drafts stay out', () => {
    const {
      content,
      dispose,
      folder: own,
    } = makeContent([{ file: 'shili/2023/report.json', replace: ['"status": "published"', '"status": "draft"'] }]);
    const out = join(own, 'site');
    const all = nianbao(['build', '--content', content, '--out', out, '--formats', 'html,csv']);
    expect(all.code).toBe(0);
    // what is left out without the site's address is told
    expect(all.stderr.includes('baseUrl')).toBe(!existsSync(join(out, 'sitemap.xml')));
    expect(readdirSync(join(out, 'shili')).sort()).toEqual(['2024', 'index.html', 'series']);
    expect(readdirSync(join(out, 'shili/2024')).sort()).toEqual([
      'attachments',
      'index.html',
      'shili-2024.csv',
      'shili-2024.csv-metadata.json',
    ]);
    expect(
      nianbao(['build', '--content', content, '--out', out, '--only', 'shili/2024', '--formats', 'html']).code,
    ).toBe(0);
    expect(readdirSync(out).sort()).toEqual(expect.arrayContaining(['index.html', 'manifest.json', 'shili']));
    dispose();
  });

  test('a folder that is not ours is not replaced', () => {
    const { content, dispose, folder: own } = makeContent([]);
    const before = snapshot(content);
    const { code, stderr } = nianbao(['build', '--content', content, '--out', content]);
    expect([code, snapshot(content)]).toEqual([1, before]);
    expect(stderr).toContain('package/out-not-ours');
    expect(readdirSync(own)).toEqual(['content']);
    dispose();
  });
});

describe('check', () => {
  test('a report is named from the content folder too, as --only names it', () => {
    const { content, dispose } = makeContent([
      { file: 'shili/2024/6-other-matters.md', text: '' },
      { file: 'shili/2023/6-other-matters.md', text: '' },
    ]);
    const { code, stdout } = nianbao(['check', 'shili/2024', '--content', content, '--format', 'json']);
    expect([code, JSON.parse(stdout).summary.errors]).toEqual([1, 1]);
    dispose();
  });

  test('exit codes: 0 good, 1 with an error, 1 with any finding under --strict', () => {
    const good = makeContent([]);
    const noted = makeContent([
      { file: 'shili/2024/report.json', replace: ['"published": "2025-01-16"', '"published": null'] },
    ]);
    const bad = makeContent([wrongSum]);
    const codeOf = (content: string, ...more: string[]) => nianbao(['check', '--content', content, ...more]).code;
    expect([
      codeOf(good.content),
      codeOf(good.content, '--strict'),
      codeOf(noted.content),
      codeOf(noted.content, '--strict'),
      codeOf(bad.content),
    ]).toEqual([0, 0, 0, 1, 1]);
    for (const { dispose } of [good, noted, bad]) dispose();
  });

  test('--format json is the one object that the contract promises', () => {
    const { content, dispose } = makeContent([wrongSum]);
    const { code, stdout } = nianbao(['check', '--content', content, '--format', 'json']);
    const { version, summary, findings } = JSON.parse(stdout);
    expect([code, version, summary]).toEqual([1, 1, { errors: 1, warnings: 0, notes: 0 }]);
    expect(Object.keys(findings[0]).sort()).toEqual(
      [
        'code',
        'column',
        'endColumn',
        'endLine',
        'facts',
        'file',
        'hint',
        'line',
        'message',
        'related',
        'severity',
      ].sort(),
    );
    expect(findings[0]).toMatchObject({
      code: 'check/review-total',
      severity: 'error',
      file: 'content/shili/2024/statistics.json',
      line: 46,
    });
    expect(findings[0].facts).toMatchObject({ leftSum: 0, rightSum: 4, difference: 4 });
    dispose();
  });

  test('a PATH narrows what is told; a content folder as PATH is checked itself', () => {
    const { content, dispose } = makeContent([wrongSum]);
    const told = (...paths: string[]) =>
      JSON.parse(nianbao(['check', ...paths, '--content', content, '--format', 'json']).stdout).summary.errors;
    expect([
      told(join(content, 'shili/2024')),
      told(join(content, 'shili/2023')),
      told(join(content, 'shili/2024/statistics.json')),
    ]).toEqual([1, 0, 1]);
    expect(nianbao(['check', content]).code).toBe(1);
    dispose();
  });

  test('colours at a terminal only: none in a pipe, some when forced, none under NO_COLOR', () => {
    const { content, dispose } = makeContent([wrongSum]);
    const coloured = (env: Record<string, string>) =>
      nianbao(['check', '--content', content], { env }).stdout.includes('\u001b[');
    expect([coloured({}), coloured({ FORCE_COLOR: '1' }), coloured({ FORCE_COLOR: '1', NO_COLOR: '1' })]).toEqual([
      false,
      true,
      false,
    ]);
    dispose();
  });

  test('speaks Chinese, and English where the environment or --lang says so', () => {
    const { content, dispose } = makeContent([wrongSum]);
    const told = (args: string[], env: Record<string, string>) =>
      nianbao(['check', '--content', content, ...args], { env }).stdout;
    expect(told([], { LC_ALL: 'C' })).toContain('核查未通过');
    expect(told([], { LC_ALL: 'en_GB.UTF-8' })).toContain('The check is not passed');
    expect(told(['--lang', 'en'], {})).toContain('reviews and lawsuits');
    dispose();
  });
});

test('a reader that has seen enough is no fault of the program', () => {
  const { status, stderr } = spawnSync(
    'sh',
    ['-c', `"$0" src/cli/nianbao.js check --format sarif | head -c 10`, process.execPath],
    {
      encoding: 'utf8',
    },
  );
  expect([status, stderr]).toEqual([0, '']);
});

describe('wrong use is told in a sentence, exit code 2, without a stack', () => {
  test.each([
    [['frobnicate'], 'frobnicate'],
    [['build', '--bogus'], '--bogus'],
    [['build', '--content', '/no/such/folder'], '/no/such/folder'],
    [['build', '--formats', 'html,docm'], 'docm'],
    [['build', '--only', '../etc'], '--only'],
    [['build', '--only', 'nobody'], 'nobody'],
    [['check', '/no/such/file'], '/no/such/file'],
    [['check', '--format', 'yaml'], 'yaml'],
    [['explain', 'check/aplications-balance'], 'check/applications-balance'],
    [['new', 'Organ', '2024'], 'weisheng-jiankang'],
    [['new', 'rules', '2024'], '另取一个名称'],
    [['new', 'shili', '24'], '2025'],
    [['new', 'shili'], '年份'],
    [['new', 'shili', '1990'], '1990'],
    [['serve', '--port', 'x'], 'x'],
    [['publish'], '位置'],
    [['chekc'], '是不是 check'],
    [['check', '--fromat', 'json'], '是不是 --format'],
    [['new', 'shili', '2024', 'x'], '多写了参数：new 只要 2 个，给出了 3 个'],
    [['build', '--only'], '--only <机关[/年份]> 后面要写上它的值'],
    [['correct', 'shili', '2024'], '缺少选项 --kind <类别>'],
    [['check', '--format', 'xml'], 'xml 不是 pretty、line、json'],
  ])('%j', (args, word) => {
    const { code, stdout, stderr } = nianbao(args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(word);
    expect(stderr).not.toMatch(/\n\s+at |Error:|argument|Expected|Allowed/);
  });
});

test('help and version', () => {
  const help = nianbao(['--help']);
  expect(help.code).toBe(0);
  for (const word of ['build', 'serve', 'check', 'explain', 'new', 'publish', '退出码'])
    expect(help.stdout).toContain(word);
  const bare = nianbao([]);
  expect([bare.code, bare.stderr]).toEqual([2, help.stdout]);
  expect(nianbao(['check', '--help']).stdout).not.toMatch(/choices|default|options|<dir>/);
  expect(nianbao(['check', '--help', '--lang', 'en']).stdout).toContain('check the content');
  expect(nianbao(['--version']).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test('explain tells what a code means, and lists all codes', () => {
  expect(nianbao(['explain', 'check/applications-balance']).stdout).toContain('第一项加第二项之和');
  expect(nianbao(['explain']).stdout.split('\n').length).toBeGreaterThan(60);
});

test('publish puts the site where the public reads it, and rolls back', () => {
  const { content, dispose, folder: own } = makeContent([]);
  const [site, live] = [join(own, 'site'), join(own, 'www')];
  const page = () => readFileSync(join(live, 'shili/2024/index.html'), 'utf8');
  const buildAndPublish = () => [
    nianbao(['build', '--content', content, '--out', site]).code,
    nianbao(['publish', live, '--site', site, '--allow-changes']).code,
  ];
  expect(buildAndPublish()).toEqual([0, 0]);
  const first = page();
  writeFileSync(join(content, 'shili/2024/6-other-matters.md'), '新的一段。\n');
  expect(buildAndPublish()).toEqual([0, 0]);
  expect(page()).toContain('新的一段。');
  expect(nianbao(['publish', live, '--rollback']).code).toBe(0);
  expect(page()).toBe(first);
  writeFileSync(join(site, 'index.html'), 'changed');
  const refused = nianbao(['publish', live, '--site', site]);
  expect([refused.code, page()]).toEqual([1, first]);
  expect(refused.stderr).toContain('index.html');
  dispose();
});
