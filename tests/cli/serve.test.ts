import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeContent } from '../case.ts';
import { nianbao } from './run.ts';

const program = join(import.meta.dirname, '../../src/cli/nianbao.js');
const made = makeContent([]);
let served: ChildProcessByStdio<null, Readable, Readable>;
let url = '';
let said = '';

/** Asks again until the answer pleases; the last answer where it never does, so that the assertion shows it. */
async function eventually(path: string, pleases: (text: string) => boolean): Promise<string> {
  for (let i = 0; ; i++) {
    const text = await (await fetch(`${url}${path}`)).text();
    if (pleases(text) || i === 200) return text;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

beforeAll(async () => {
  served = spawn(process.execPath, [program, 'serve', '--content', made.content, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, LC_ALL: 'zh_CN.UTF-8' },
  });
  served.stderr.on('data', (chunk) => {
    said += chunk;
  });
  for await (const chunk of served.stdout) {
    url = /http:\/\/localhost:\d+\//.exec(String(chunk))?.[0] ?? '';
    if (url) break;
  }
});

afterAll(() => {
  served.kill('SIGKILL');
  made.dispose();
});

test('serves the site on this machine, with the right types', async () => {
  const page = await fetch(`${url}shili/2024/`);
  expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  expect(await page.text()).toContain('一、总体情况');
  const styles = await fetch(`${url}assets/site.css`);
  expect([styles.status, styles.headers.get('content-type')]).toEqual([200, 'text/css']);
  const archive = await fetch(`${url}shili/2024/shili-2024.zip`);
  expect([archive.status, archive.headers.get('content-type')]).toEqual([200, 'application/zip']);
  expect((await fetch(`${url}shili/2024`)).url).toBe(`${url}shili/2024/`);
  expect((await fetch(`${url}nowhere`)).status).toBe(404);
  expect((await fetch(`${url}nowhere/`)).status).toBe(404);
});

test('a port that is taken is told in a sentence', () => {
  const second = nianbao(['serve', '--content', made.content, '--port', new URL(url).port]);
  expect([second.code, second.stderr]).toEqual([
    2,
    `端口 ${new URL(url).port} 已被占用；可换一个：npm start -- --port 8081。\n`,
  ]);
});

test('follows a change of the content, and tells open pages', async () => {
  const events = (await fetch(`${url}.nianbao/events`)).body?.getReader();
  const file = join(made.content, 'shili/2024/6-other-matters.md');
  writeFileSync(file, '改过的一段文字。\n');
  expect(await eventually('shili/2024/', (text) => text.includes('改过的一段文字。'))).toContain('改过的一段文字。');
  let heard = '';
  while (events && !heard.includes('event: change')) heard += new TextDecoder().decode((await events.read()).value);
  expect(heard).toContain('event: change');
  await events?.cancel();
});

test('with an error the last good site stays and the page says what is wrong; mended, it is gone', async () => {
  const file = join(made.content, 'shili/2024/statistics.json');
  const good = readFileSync(file, 'utf8');
  writeFileSync(file, good.replace('"review.total": 4', '"review.total": 0'));
  const broken = await eventually('shili/2024/', (text) => text.includes('check/review-total'));
  expect(broken).toContain('class="nianbao-findings error"');
  expect(broken.split('核查未通过').length).toBe(2);
  expect(broken).toContain('改过的一段文字。');
  expect(said).toContain('check/review-total');
  writeFileSync(file, good);
  expect(await eventually('shili/2024/', (text) => !text.includes('check/review-total'))).not.toContain(
    'nianbao-findings error',
  );
});

test('a content folder that goes and comes back is followed still', async () => {
  renameSync(made.content, `${made.content}-away`);
  await eventually('shili/2024/', (text) => text.includes('read/unreadable'));
  renameSync(`${made.content}-away`, made.content);
  expect(await eventually('shili/2024/', (text) => !text.includes('nianbao-findings'))).toContain('改过的一段文字。');
  writeFileSync(join(made.content, 'shili/2024/6-other-matters.md'), '又改过的一段文字。\n');
  expect(await eventually('shili/2024/', (text) => text.includes('又改过'))).toContain('又改过的一段文字。');
});

test('no address leads out of the site folder, and odd requests do no harm', async () => {
  const port = Number(new URL(url).port);
  for (const path of ['/../../etc/passwd', '/..%2f..%2fetc/passwd', '/%', '/shili/2024/%00', '//']) {
    const socket = connect(port, '127.0.0.1');
    socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
    let answer = '';
    for await (const chunk of socket) answer += chunk;
    expect(answer).toMatch(/^HTTP\/1\.1 (200|400|404)/);
    expect(answer).not.toContain('root:');
  }
  expect((await fetch(url)).status).toBe(200);
});

test('ends at Ctrl+C with code 0', async () => {
  served.kill('SIGINT');
  expect(await once(served, 'exit')).toEqual([0, null]);
});
