import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DOMParser } from '@xmldom/xmldom';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nameId } from '../../src/documents/feed.ts';
import { mostAddresses, sitemaps } from '../../src/documents/sitemap.ts';
import { nianbao } from '../cli/run.ts';
import { writeDemoRegion } from '../demo/write.ts';

const root = mkdtempSync(join(tmpdir(), 'nianbao-open-'));
const [content, out] = [join(root, 'content'), join(root, 'site')];
afterAll(() => rmSync(root, { recursive: true, force: true }));

beforeAll(() => {
  writeDemoRegion(content, { organs: 20, years: [2020, 2021, 2022], seed: 3 });
  const { code, stderr } = nianbao(['build', '--content', content, '--out', out, '--formats', 'html,csv,json']);
  if (code !== 0) throw new Error(stderr);
});

const read = (path: string) => readFileSync(join(out, path), 'utf8');
const json = (path: string) => JSON.parse(read(path));

/** The fields of a CSV by RFC 4180, the byte order mark taken off. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const pattern = /("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n)/y;
  const body = text.replace(/^\uFEFF/, '');
  for (let match = pattern.exec(body); match; match = pattern.exec(body)) {
    const [, field = '', end] = match;
    row.push(field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field);
    if (end === '\r\n') {
      rows.push(row);
      row = [];
    }
    if (pattern.lastIndex === body.length) break;
  }
  return rows;
}

interface Resource {
  name: string;
  path: string;
  schema: {
    fields: { name: string; type: string; constraints?: { required?: boolean; enum?: string[] } }[];
    primaryKey: string[];
    foreignKeys?: { fields: string[]; reference: { resource?: string; fields: string[] } }[];
  };
}

describe('the data package', () => {
  const tables = new Map<string, { resource: Resource; rows: Map<string, string>[] }>();
  beforeAll(() => {
    for (const resource of json('data/datapackage.json').resources as Resource[]) {
      const [head = [], ...rows] = parseCsv(read(`data/${resource.path}`));
      expect(head).toEqual(resource.schema.fields.map(({ name }) => name));
      tables.set(resource.name, {
        resource,
        rows: rows.map((row) => new Map(row.map((field, at) => [head[at] ?? '', field]))),
      });
    }
  });

  test('every file has the types, keys and references that it says', () => {
    const keyOf = (row: Map<string, string>, fields: readonly string[]) =>
      fields.map((name) => row.get(name) ?? '').join('|');
    for (const { resource, rows } of tables.values()) {
      const { fields, primaryKey, foreignKeys = [] } = resource.schema;
      expect(new Set(rows.map((row) => keyOf(row, primaryKey))).size, resource.name).toBe(rows.length);
      for (const { name, type, constraints } of fields) {
        for (const row of rows) {
          const value = row.get(name) ?? '';
          if (value === '') expect(constraints?.required ?? false, `${resource.name} ${name}`).toBe(false);
          else if (['number', 'integer', 'year'].includes(type)) expect(value).toMatch(/^-?\d+(\.\d+)?$/);
          else if (type === 'date') expect(value).toMatch(/^\d{4}-\d\d-\d\d$/);
          if (value !== '' && constraints?.enum) expect(constraints.enum).toContain(value);
        }
      }
      for (const { fields: own, reference } of foreignKeys) {
        const other = tables.get(reference.resource ?? resource.name);
        const known = new Set(other?.rows.map((row) => keyOf(row, reference.fields)));
        for (const row of rows)
          if (keyOf(row, own).replaceAll('|', '') !== '') expect(known).toContain(keyOf(row, own));
      }
    }
    expect(tables.get('reports')?.rows.length).toBeGreaterThan(50);
  });

  test('the numbers of a year are the numbers beside its reports, line by line', () => {
    const beside = readdirSync(out)
      .sort()
      .map((organ) => join(out, organ, '2021', `${organ}-2021.csv`))
      .filter((file) => existsSync(file))
      .flatMap((file) => readFileSync(file, 'utf8').split('\r\n').slice(1, -1));
    expect(read('data/numbers-2021.csv').split('\r\n').slice(1, -1)).toEqual(beside);
  });

  test('a blank is empty and no zero', () => {
    const rows = tables.get('numbers-2020')?.rows ?? [];
    const blank = rows.filter((row) => row.get('status') === 'not-stated');
    expect(blank.length).toBeGreaterThan(0);
    expect(new Set(blank.map((row) => row.get('value')))).toEqual(new Set(['']));
  });

  test('CSVW and JSON-LD name the same files, all of them there', () => {
    const files = [...tables.values()].map(({ resource }) => resource.path);
    expect(json('data/csv-metadata.json').tables.map(({ url }: { url: string }) => url)).toEqual(files);
    const dcat = json('data/catalog.jsonld')['dcat:dataset'];
    expect(
      dcat.map(
        (set: Record<string, Record<string, Record<string, string>>>) =>
          set['dcat:distribution']?.['dcat:downloadURL']?.['@id'],
      ),
    ).toEqual(files);
    expect(json('data/dataset.jsonld').distribution.map((item: { contentUrl: string }) => item.contentUrl)).toEqual(
      files,
    );
  });

  test('a report’s JSON names its schema, and is as the schema says', () => {
    const file = 'yunchuan/2021/yunchuan-2021.json';
    const { $schema } = json(file);
    const folder = join(out, 'data/schemas');
    const ajv = new Ajv({ strict: false, formats: { date: true } });
    for (const name of readdirSync(folder)) ajv.addSchema(JSON.parse(readFileSync(join(folder, name), 'utf8')), name);
    expect(join('yunchuan/2021', $schema)).toBe('data/schemas/report-document.schema.json');
    const valid = ajv.validate('report-document.schema.json', json(file));
    expect(ajv.errors).toBeNull();
    expect(valid).toBe(true);
  });
});

describe('the feed', () => {
  const text = (element: Element | null | undefined, name: string) =>
    element?.getElementsByTagName(name)[0]?.textContent ?? '';
  const parse = () => new DOMParser().parseFromString(read('feed.xml'), 'text/xml') as unknown as Document;

  test('has what RFC 4287 asks of a feed and of each entry, newest first', () => {
    const feed = parse().documentElement;
    expect(feed.namespaceURI).toBe('http://www.w3.org/2005/Atom');
    const entries = [...feed.getElementsByTagName('entry')];
    expect(entries.length).toBeGreaterThan(10);
    const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/;
    const ids = entries.map((entry) => text(entry, 'id'));
    expect(new Set([text(feed, 'id'), ...ids]).size).toBe(entries.length + 1);
    for (const entry of [feed, ...entries]) {
      expect(text(entry, 'id')).toMatch(
        /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      );
      expect(text(entry, 'title')).not.toBe('');
      expect(text(entry, 'updated')).toMatch(instant);
      expect(text(entry, 'name')).not.toBe('');
    }
    const days = entries.map((entry) => text(entry, 'updated'));
    expect(days).toEqual([...days].sort().reverse());
  });

  test('links lead to pages of the site', () => {
    const links = [...parse().getElementsByTagName('link')].map((link) => link.getAttribute('href') ?? '');
    for (const link of links) expect(existsSync(join(out, link)), link).toBe(true);
  });

  test('an id is a UUID of version 5', () => {
    // python3 -c "import uuid; print(uuid.uuid5(uuid.NAMESPACE_DNS, 'nianbao:a/2024').urn)"
    expect(nameId('a/2024')).toBe('urn:uuid:83f98b81-d8cd-548a-a2f6-43233e021d14');
  });
});

describe('the map of the site', () => {
  test('without a base address there is none; robots.txt says that all may be read', () => {
    expect(existsSync(join(out, 'sitemap.xml'))).toBe(false);
    expect(read('robots.txt')).toBe('User-agent: *\nAllow: /\n');
  });

  test('more addresses than a file may hold are split, none lost', () => {
    const pages = Array.from({ length: 2 * mostAddresses + 1 }, (_, at) => ({
      address: `a${at}/`,
      changed: at === 0 ? '2025-01-02' : null,
    }));
    const files = sitemaps('https://example.cn/x', pages);
    expect([...files.keys()]).toEqual(['sitemap.xml', 'sitemap-1.xml', 'sitemap-2.xml', 'sitemap-3.xml']);
    const count = (name: string) => files.get(name)?.match(/<loc>/g)?.length;
    expect([...files.keys()].map(count)).toEqual([3, mostAddresses, mostAddresses, 1]);
    expect(files.get('sitemap-1.xml')).toContain('<loc>https://example.cn/x/a0/</loc><lastmod>2025-01-02</lastmod>');
    expect([...sitemaps('https://example.cn', pages.slice(0, mostAddresses)).keys()]).toEqual(['sitemap.xml']);
  });
});
