import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeContent } from '../case.ts';
import { nianbao } from '../cli/run.ts';

/** `cases/base` published once; its report of 2024 may then be changed. */
function published() {
  const { content, folder, dispose } = makeContent([]);
  const [site, live] = [join(folder, 'site'), join(folder, 'live')];
  const again = () => nianbao(['build', '--content', content, '--out', site, '--formats', 'html,json,csv']);
  const build = () => {
    const { code, stderr } = again();
    if (code !== 0) throw new Error(stderr);
  };
  const publish = (...more: string[]) => nianbao(['publish', live, '--site', site, ...more]);
  const report = join(content, 'shili/2024');
  const file = join(report, 'statistics.json');
  const text = readFileSync(file, 'utf8');
  const change = () =>
    writeFileSync(file, text.replace('"value": 30', '"value": 31').replace('"value": 20', '"value": 21'));
  const correct = (...more: string[]) =>
    nianbao([
      'correct',
      'shili',
      '2024',
      '--content',
      content,
      '--kind',
      '数据更正',
      '--reason',
      '网站公开数少计一条',
      ...more,
    ]);
  build();
  expect(publish().code).toBe(0);
  return {
    content,
    site,
    live,
    report,
    build,
    again,
    publish,
    change,
    correct,
    restore: () => writeFileSync(file, text),
    dispose,
  };
}

describe('a report that is live', () => {
  let desk: ReturnType<typeof published>;
  beforeEach(() => {
    desk = published();
  });
  afterEach(() => desk.dispose());

  test('is not changed without a word', () => {
    desk.change();
    desk.build();
    const { code, stderr } = desk.publish();
    expect(code).toBe(1);
    expect(stderr).toContain('publish/changed-without-correction');
    expect(stderr).toContain('nianbao correct shili 2024');
    expect(readFileSync(join(desk.live, 'shili/2024/shili-2024.json'), 'utf8')).toContain('"value": 30');
    expect(desk.publish('--allow-changes').code).toBe(0);
    expect(readFileSync(join(desk.live, 'shili/2024/shili-2024.json'), 'utf8')).toContain('"value": 31');
  });

  test('does not go missing without a word', () => {
    const build = (...more: string[]) =>
      nianbao(['build', '--content', desk.content, '--out', desk.site, '--formats', 'html', ...more]);
    expect(build('--only', 'shili/2023').code).toBe(0);
    const { code, stderr } = desk.publish();
    expect(code).toBe(1);
    expect(stderr).toContain('publish/reports-missing');
    expect(stderr).toContain('有 1 份不在要发布的网站里，第一份是 shili/2024');
    expect(existsSync(join(desk.live, 'shili/2024/index.html'))).toBe(true);
    const file = join(desk.report, 'report.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"published",', '"withdrawn",'));
    expect([build().code, desk.publish().code]).toEqual([0, 0]);
    expect([build('--only', 'shili/2023').code, desk.publish('--allow-changes').code]).toEqual([0, 0]);
    expect(existsSync(join(desk.live, 'shili/2024/index.html'))).toBe(false);
  });

  test('is told of by the next build and by a check against what is live, until it is corrected', () => {
    const check = (...more: string[]) => nianbao(['check', '--content', desk.content, ...more]);
    expect(check('--published', desk.live).stdout).not.toContain('publish/needs-correction');
    desk.change();
    const { stderr, code } = desk.again();
    expect(code).toBe(0);
    expect(stderr).toMatch(/警告 .*publish\/needs-correction\n {2}content\/shili\/2024\/report\.json/);
    expect(desk.again().stderr).toContain('publish/needs-correction');
    const told = check('--published', desk.live, '--format', 'json');
    const { findings } = JSON.parse(told.stdout);
    expect(findings.map(({ code, severity }: { code: string; severity: string }) => [code, severity])).toContainEqual([
      'publish/needs-correction',
      'warning',
    ]);
    expect(check().stdout).not.toContain('publish/needs-correction');
    expect(check('--published', join(desk.content, 'shili')).code).toBe(2);
    desk.restore();
    expect(desk.again().stderr).not.toContain('publish/needs-correction');
    desk.correct('--date', '2025-03-01');
    desk.change();
    expect(desk.again().stderr).not.toContain('publish/needs-correction');
  });

  test('is corrected in public: what changed, the version before, the feed and the data', () => {
    const before = readFileSync(join(desk.report, 'report.json'), 'utf8');
    const opened = desk.correct('--date', '2025-03-01');
    expect([opened.code, opened.stderr]).toEqual([0, '']);
    expect(readdirSync(join(desk.report, 'versions/1')).sort()).toEqual(
      readdirSync(desk.report)
        .filter((name) => name !== 'versions' && name !== 'attachments')
        .sort(),
    );
    expect(readFileSync(join(desk.report, 'versions/1/report.json'), 'utf8')).toBe(before);
    desk.change();
    desk.build();
    expect(desk.publish().code).toBe(0);
    const read = (path: string) => readFileSync(join(desk.live, path), 'utf8');
    const page = read('shili/2024/index.html').split('id="corrections"')[1] ?? '';
    expect(page).toContain('2025年3月1日，数据更正：网站公开数少计一条');
    expect(page.match(/<td class="a-right">\d+<\/td>/g)).toEqual([
      '<td class="a-right">30</td>',
      '<td class="a-right">31</td>',
      '<td class="a-right">20</td>',
      '<td class="a-right">21</td>',
    ]);
    const old = read('shili/2024/versions/1/index.html');
    expect(old).toContain('这是第1版，已于2025年3月1日更正');
    expect(old).toContain('<meta name="robots" content="noindex">');
    expect(JSON.parse(read('shili/2024/versions/1/shili-2024-v1.json')).figures[0].value).toBe(30);
    expect(old).toContain('href="shili-2024-v1.zip"');
    expect(old).toContain('href="attachments/list.csv"');
    expect(read('shili/2024/versions/1/attachments/list.csv')).toBe(read('shili/2024/attachments/list.csv'));
    const archive = join(desk.live, 'shili/2024/versions/1/shili-2024-v1.zip');
    const files = unzipSync(readFileSync(archive));
    expect(Object.keys(files).sort()).toEqual(
      ['SHA256SUMS', 'assets/icon.svg', 'assets/site.css', 'index.html', 'manifest.json']
        .concat('attachments/list.csv', 'shili-2024-v1.csv', 'shili-2024-v1.json')
        .map((name) => `shili-2024-v1/${name}`)
        .sort(),
    );
    expect(Buffer.from(files['shili-2024-v1/index.html'] ?? []).toString()).toContain('第1版');
    expect(nianbao(['verify', archive]).code).toBe(0);
    expect(read('feed.xml')).toMatch(/<title>（更正）[^<]*2024[^<]*<\/title>/);
    expect(read('data/corrections.csv')).toContain('shili,2024,1,2025-03-01,数据更正,网站公开数少计一条');
  });

  test('that was changed before the correction was opened is not kept as the version before', () => {
    desk.change();
    const refused = desk.correct('--published', desk.live);
    expect([refused.code, refused.stderr.includes('已经与公布的不同')]).toEqual([2, true]);
    expect(existsSync(join(desk.report, 'versions'))).toBe(false);
    desk.restore();
    expect(desk.correct('--published', desk.live).code).toBe(0);
  });

  test('keeps each version once corrected again, each change beside its correction', () => {
    desk.correct('--date', '2025-03-01');
    desk.change();
    desk.correct('--date', '2025-04-01');
    desk.restore();
    desk.build();
    expect(desk.publish().code).toBe(0);
    const page = readFileSync(join(desk.live, 'shili/2024/index.html'), 'utf8');
    expect(page.match(/versions\/\d\/index\.html/g)).toEqual(['versions/1/index.html', 'versions/2/index.html']);
    expect(readFileSync(join(desk.live, 'shili/2024/versions/2/index.html'), 'utf8')).toContain('>31<');
  });
});

test('only what is published can be corrected; nothing is touched else', () => {
  const draft = { file: 'shili/2024/report.json', replace: ['"status": "published"', '"status": "draft"'] } as {
    file: string;
    replace: [string, string];
  };
  const { content, dispose } = makeContent([draft]);
  const words = ['correct', 'shili', '2024', '--content', content, '--kind', '文字更正', '--reason', '错字'];
  expect(nianbao(words)).toMatchObject({ code: 2, stdout: '' });
  expect(readdirSync(join(content, 'shili/2024'))).not.toContain('versions');
  dispose();
});
