import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPromise } from 'yauzl';
import { launchChromium } from './chromium.ts';
import { type BuiltSite, openSite } from './site.ts';
import { misfits, watch } from './watch.ts';

let site: BuiltSite;
let browser: Browser;
let root: string;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'nianbao-archive-'));
  [site, browser] = await Promise.all([openSite(), launchChromium()]);
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
  rmSync(root, { recursive: true, force: true });
});

/** Unpacks an archive as a person would. @returns paths of its files, in their order */
async function unpack(archive: string, folder: string): Promise<string[]> {
  const zip = await openPromise(archive);
  const paths: string[] = [];
  for await (const entry of zip.eachEntry()) {
    const file = join(folder, entry.fileName);
    mkdirSync(dirname(file), { recursive: true });
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    writeFileSync(file, Buffer.concat(chunks));
    paths.push(entry.fileName);
  }
  return paths;
}

/** Takes away what leads elsewhere, and so differs: navigation, search, downloads, the note on an offline copy. */
const leaveReport = (page: Page) =>
  page.evaluate(() => {
    for (const extra of document.querySelectorAll('nav, form, .downloads, .warning')) extra.remove();
  });

const mainWords = (page: Page) =>
  page.evaluate(() => (document.querySelector('main')?.textContent ?? '').replace(/\s+/g, ' ').trim());

/** What makes a part look as it does. */
const looks = (page: Page) =>
  page.evaluate(() =>
    ['h1', '#part-1', '.prose p', '.sheet th', '.sheet td', '.site-notice', 'a.number'].map((selector) => {
      const element = document.querySelector(selector) as Element;
      const style = getComputedStyle(element);
      const { width } = element.getBoundingClientRect();
      return [selector, style.fontSize, style.fontFamily, style.color, style.backgroundColor, style.lineHeight, width];
    }),
  );

/** The share of pixels that differ between two pictures of one size; 1 where the sizes differ. */
function difference(page: Page, first: Buffer, second: Buffer): Promise<number> {
  return page.evaluate(
    async (pictures) => {
      const [one, two] = await Promise.all(
        pictures.map(async (picture) => {
          const bytes = Uint8Array.from(atob(picture), (character) => character.charCodeAt(0));
          const bitmap = await createImageBitmap(new Blob([bytes]));
          const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
          context?.drawImage(bitmap, 0, 0);
          return context?.getImageData(0, 0, bitmap.width, bitmap.height) as ImageData;
        }),
      );
      if (!one || !two || one.width !== two.width || one.height !== two.height) return 1;
      let differ = 0;
      for (let at = 0; at < one.data.length; at += 4) {
        const apart = [0, 1, 2].some((c) => Math.abs((one.data[at + c] ?? 0) - (two.data[at + c] ?? 0)) > 16);
        if (apart) differ++;
      }
      return differ / (one.data.length / 4);
    },
    [first.toString('base64'), second.toString('base64')],
  );
}

describe.each(['dongchang-2019', 'shili-2023', 'shili-2024'])('the archive of %s', (name) => {
  const [organ, year] = name.split('-');
  const address = `${organ}/${year}`;

  test('opened from disk it says and looks the same as the page online', async () => {
    const folder = join(root, name);
    const paths = await unpack(join(site.folder, address, `${name}.zip`), folder);
    expect(paths).toContain(`${name}/index.html`);
    const copy = pathToFileURL(join(folder, name, 'index.html')).href;
    const [online, offline] = await Promise.all(
      [1, 2].map(() => browser.newPage({ viewport: { width: 1280, height: 900 } })),
    );
    if (!online || !offline) throw new Error('no page');
    const { problems, requests } = watch(offline, `${pathToFileURL(join(folder, name)).href}/`);
    await Promise.all([online.goto(site.address(`${address}/index.html`)), offline.goto(copy)]);

    const broken = await offline.evaluate(() =>
      [...document.links].map((link) => link.getAttribute('href') ?? '').filter((href) => /^\/|\.\.\//.test(href)),
    );
    expect(broken, 'links out of the folder').toEqual([]);
    expect(await misfits(offline)).toEqual([]);
    await Promise.all([online, offline].map(leaveReport));
    expect(requests.length, 'page and styles').toBeGreaterThanOrEqual(2);
    expect(await mainWords(offline)).toBe(await mainWords(online));
    expect(await looks(offline)).toEqual(await looks(online));
    for (let part = 1; part <= 6; part++) {
      const [one, two] = await Promise.all(
        [online, offline].map((page) =>
          page
            .locator('section.part')
            .filter({ has: page.locator(`#part-${part}`) })
            .screenshot({ animations: 'disabled' }),
        ),
      );
      expect(await difference(online, one as Buffer, two as Buffer), `part ${part}`).toBeLessThan(0.01);
    }
    expect(problems).toEqual([]);
    await Promise.all([online.close(), offline.close()]);
  });

  test('holds the report as data and sums that are right', async () => {
    const folder = join(root, `${name}-sums`);
    const paths = await unpack(join(site.folder, address, `${name}.zip`), folder);
    for (const part of ['index.html', `${name}.json`, `${name}.csv`, 'SHA256SUMS', 'assets/site.css'])
      expect(paths).toContain(`${name}/${part}`);
    for (const part of [`${name}.json`, `${name}.csv`])
      expect(readFileSync(join(folder, name, part)), part).toEqual(readFileSync(join(site.folder, address, part)));
    const lines = readFileSync(join(folder, name, 'SHA256SUMS'), 'utf8')
      .trim()
      .split('\n');
    expect(lines.map((line) => line.slice(66)).sort()).toEqual(
      paths
        .map((path) => path.slice(name.length + 1))
        .filter((path) => path !== 'SHA256SUMS')
        .sort(),
    );
    for (const line of lines) {
      const bytes = readFileSync(join(folder, name, line.slice(66)));
      expect(createHash('sha256').update(bytes).digest('hex'), line.slice(66)).toBe(line.slice(0, 64));
    }
  });
});
