import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPromise } from 'yauzl';
import { formats } from '../../schemas/formats.ts';
import { buildInto, shippedContent } from '../browser/site.ts';

let root: string;
let folder: string;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'nianbao-downloads-'));
  folder = join(root, 'site');
  await buildInto(shippedContent, folder);
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

/** The files of an archive with the SHA-256 of each, read by another library than the one that packs them. */
async function packed(archive: string): Promise<Map<string, string>> {
  const zip = await openPromise(archive);
  const found = new Map<string, string>();
  for await (const entry of zip.eachEntry()) {
    const hash = createHash('sha256');
    for await (const chunk of await zip.openReadStreamPromise(entry)) hash.update(chunk as Buffer);
    found.set(entry.fileName, hash.digest('hex'));
  }
  return found;
}

/** How a file of each format begins. */
const beginnings: Readonly<Record<string, string>> = {
  pdf: '%PDF-1.7',
  docx: 'PK\x03\x04',
  xlsx: 'PK\x03\x04',
  csv: '\xef\xbb\xbforgan,',
  json: '{\n  "$schema"',
  zip: 'PK\x03\x04',
};

describe.each(['dongchang/2019', 'shili/2023', 'shili/2024'])('%s', (report) => {
  const name = report.replace('/', '-');
  const offered = () =>
    [
      ...readFileSync(join(folder, report, 'index.html'), 'utf8').matchAll(
        /<a href="([^"]+)" download>([^<]+)<span class="kind">（([^，）]+)，([^）]+)）/g,
      ),
    ].map(([, href = '', words = '', kind = '', size = '']) => ({ href, words, kind, size }));

  test('the page offers every format by name, kind and size, and each file is of its kind', () => {
    for (const format of formats.filter((format) => beginnings[format])) {
      const line = offered().find(({ href }) => href === `${name}.${format}`);
      expect(line, format).toBeDefined();
      const bytes = readFileSync(join(folder, report, `${name}.${format}`));
      expect(bytes.toString('latin1')).toSatisfy((text: string) => text.startsWith(beginnings[format] ?? '?'), format);
      expect(line?.kind).toBe(format.toUpperCase());
      expect(line?.size).toBe(`${Math.max(1, Math.round(bytes.length / 1024))} KB`);
      expect(line?.words).toMatch(/^[\p{Script=Han}A-Za-z ]+$/u);
    }
  });

  test('the picture of the year has a page, which offers it twice', () => {
    const html = readFileSync(join(folder, report, 'index.html'), 'utf8');
    expect(html).toContain('<a href="poster/index.html">一图读懂<span class="kind">（网页）</span></a>');
    const page = readFileSync(join(folder, report, 'poster/index.html'), 'utf8');
    for (const ending of ['png', 'svg'])
      expect(page).toMatch(
        new RegExp(
          `<a href="../${name}-poster.${ending}" download>一图读懂<span class="kind">（${ending.toUpperCase()}，\\d+ KB）`,
        ),
      );
  });

  test('the archive holds the same files, byte for byte', async () => {
    const inside = await packed(join(folder, report, `${name}.zip`));
    const beside = readdirSync(join(folder, report)).filter((file) => file.startsWith(name) && !file.endsWith('.zip'));
    expect(beside.length).toBeGreaterThanOrEqual(formats.length - 2);
    for (const file of beside)
      expect(inside.get(`${name}/${file}`), file).toBe(
        createHash('sha256')
          .update(readFileSync(join(folder, report, file)))
          .digest('hex'),
      );
  });
});
