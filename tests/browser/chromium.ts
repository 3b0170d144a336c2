import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';

const run = promisify(execFile);

/** Names under which packages put a Chromium on the PATH. */
const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'msedge'];

/** Where installers put it beside the PATH. */
const places = [
  '/usr/lib/chromium/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

export const noChromium =
  '找不到可用的 Chromium，浏览器测试无法运行：请安装 Chromium 或 Chrome，或用环境变量 NIANBAO_CHROMIUM 指明其路径。 ' +
  'No working Chromium was found, so the browser tests cannot run: install Chromium or Chrome, or name it in NIANBAO_CHROMIUM.';

function executable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** True for a browser that starts: Ubuntu's `chromium-browser` without its snap does not, nor one without its libraries. */
async function works(file: string): Promise<boolean> {
  if (!executable(file)) return false;
  // On Windows `--version` opens a window and says nothing.
  if (process.platform === 'win32') return true;
  return run(file, ['--version'], { timeout: 20_000 }).then(
    ({ stdout }) => /\d+\.\d+/.test(stdout),
    () => false,
  );
}

/** The first of some files that is a working browser. */
async function firstOf(files: readonly string[]): Promise<string | null> {
  for (const file of files) if (await works(file)) return file;
  return null;
}

/** Where Playwright keeps the browser that it downloads. */
export async function downloadedChromium(): Promise<string> {
  return (await import('playwright-core')).chromium.executablePath();
}

/**
 * A Chromium of this machine: the one named in NIANBAO_CHROMIUM (no other then), one that is installed, or
 * Playwright's download. Null where there is none that starts.
 */
export async function findChromium(): Promise<string | null> {
  const named = process.env.NIANBAO_CHROMIUM;
  if (named) return firstOf([named]);
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const installed = await firstOf([...path.flatMap((folder) => names.map((name) => join(folder, name))), ...places]);
  return installed ?? firstOf([await downloadedChromium()]);
}

/** Nothing of the browser's own talks to the network, so that every request seen is the page's. */
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];

/** Starts the browser. Throws one sentence where there is none: a browser test never passes by skipping. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = await findChromium();
  if (!executablePath) throw new Error(noChromium);
  const { chromium } = await import('playwright-core');
  const launch = (chromiumSandbox: boolean) => chromium.launch({ executablePath, chromiumSandbox, args: quiet });
  if (process.getuid?.() === 0) return launch(false);
  // Containers and some distributions forbid the sandbox to ordinary users; the pages here are our own.
  return launch(true).catch(() => launch(false));
}
