import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import sirv from 'sirv';

const run = promisify(execFile);
const checkout = resolve(import.meta.dirname, '..', '..');

/** The content that ships with the program. */
export const shippedContent = join(checkout, 'content');

/** Of the pages about rules, which are all made from one frame, those that hold every part of it, and their list. */
const rulePages: ReadonlySet<string> = new Set([
  'rules/index.html',
  'rules/check/carried-over/index.html',
  'rules/check/missing-year/index.html',
  'rules/publish/busy/index.html',
]);

/** A site in a temporary folder, served on this machine. */
export interface BuiltSite {
  readonly folder: string;
  /** Its pages by path, `dongchang/2019/index.html`, in order. */
  readonly pages: readonly string[];
  /** Where it is served, with `/` at the end. */
  readonly origin: string;
  /** The address of a page over HTTP, or on disk. */
  readonly address: (page: string, how?: 'http' | 'file') => string;
  readonly close: () => Promise<void>;
}

/** Runs the real command line in the checkout. @returns exit code, stdout, stderr */
export async function nianbao(...words: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const program = join(checkout, 'src', 'cli', 'nianbao.js');
  const env = { ...process.env, LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8', NO_COLOR: '1' };
  return run(process.execPath, [program, ...words], { cwd: checkout, env, maxBuffer: 1 << 26 }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }) => ({ code, stdout, stderr }),
  );
}

/** Builds a content folder into `out` with the real command line. Throws what it printed if it fails. */
export async function buildInto(content: string, out: string): Promise<void> {
  const { code, stderr } = await nianbao('build', '--content', content, '--out', out);
  if (code !== 0) throw new Error(`build ended with ${code}:\n${stderr}`);
}

/** Serves a folder as a plain web server does: unknown addresses give the site's 404 page. */
async function serve(folder: string): Promise<Server> {
  const files = sirv(folder, { dev: true });
  const missing = readFileSync(join(folder, '404.html'));
  const server = createServer((request, response) =>
    files(request, response, () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(missing);
    }),
  );
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return server;
}

/** Builds content (the shipped one unless named) into a temporary folder and serves it until `close`. */
export async function openSite(content = shippedContent): Promise<BuiltSite> {
  const root = mkdtempSync(join(tmpdir(), 'nianbao-browser-'));
  const folder = join(root, 'site');
  await buildInto(content, folder);
  const server = await serve(folder);
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    // An article for WeChat is a fragment to be pasted, no page.
    .filter((path) => path.endsWith('.html') && !path.endsWith('-wechat.html'))
    .filter((path) => !path.startsWith('rules/') || rulePages.has(path))
    .sort();
  const online = (page: string) => origin + page.replace(/(^|\/)index\.html$/, '$1');
  return {
    folder,
    pages,
    origin,
    address: (page, how = 'http') => (how === 'http' ? online(page) : pathToFileURL(join(folder, page)).href),
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      rmSync(root, { recursive: true, force: true });
    },
  };
}
