// Run before the tests: sees to it that there is a Chromium, and a Chinese font for it. Says nothing where both are there.
import { execFile, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { findChromium, noChromium } from './chromium.ts';

const run = promisify(execFile);
const say = (words: string) => process.stderr.write(`${words}\n`);

/** True if a font with Chinese is installed; null where that cannot be asked (macOS and Windows bring their own). */
async function hasChineseFont(): Promise<boolean | null> {
  if (process.platform !== 'linux') return null;
  return run('fc-list', [':lang=zh', 'family']).then(
    ({ stdout }) => stdout.trim() !== '',
    () => false,
  );
}

/** Playwright's own download, through its command line. @returns whether it went well */
function download(): boolean {
  say('正在下载 Chromium（仅供测试）…… Downloading Chromium, for the tests only …');
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');
  const environment = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000', ...process.env };
  const { status } = spawnSync(process.execPath, [cli, 'install', 'chromium', '--no-shell'], {
    stdio: 'ignore',
    env: environment,
    timeout: 10 * 60_000,
  });
  if (status !== 0) say('下载没有成功。 The download failed.');
  return status === 0;
}

/** Whether packages can be installed here without asking anybody: root on Debian or Ubuntu. */
const canInstall = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** Packages of Debian. @returns whether they are installed now */
function install(...packages: string[]): boolean {
  say(`正在安装软件包 Installing packages: ${packages.join(' ')} …`);
  const apt = (...words: string[]) =>
    spawnSync('apt-get', words, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  apt('update', '-qq');
  return apt('install', '-y', '-qq', '--no-install-recommends', ...packages);
}

/** Finds or gets a Chromium. @returns whether there is one now */
async function ensureChromium(): Promise<boolean> {
  if (await findChromium()) return true;
  if (process.env.NIANBAO_CHROMIUM) return false;
  // A download may lack the libraries it needs; then Debian's package, which brings them, is asked for after all.
  if (download() && (await findChromium())) return true;
  return canInstall() && install('chromium', 'fonts-noto-cjk') && (await findChromium()) !== null;
}

const [chromium, font] = await Promise.all([ensureChromium(), hasChineseFont()]);
if (!chromium) {
  say(noChromium);
  process.exitCode = 1;
} else if (font === false && (await hasChineseFont()) === false && !(canInstall() && install('fonts-noto-cjk'))) {
  say(
    '没有找到中文字体，页面上的汉字会显示为方框，测试仍会运行：建议安装 fonts-noto-cjk。 ' +
      'No Chinese font was found; the tests run, but Chinese text shows as boxes: installing fonts-noto-cjk is advised.',
  );
}
