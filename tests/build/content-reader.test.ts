import { appendFileSync, cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ContentMoved, ContentReader } from '../../src/content-reader.ts';

const shipped = join(import.meta.dirname, '..', '..', 'content');
const organsOf = (folder: string) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'pages')
    .map(({ name }) => name)
    .sort();

/** What a report says, without the form it is filled into. */
const saidOf = ({ tables, figures, prose }: ReturnType<ContentReader['load']>) => ({
  tables: [...tables].map(([key, table]) => [key, table?.values, table?.computed, table?.units]),
  ...{ figures, prose },
});

test('what is not kept at hand is read again, and is the same', () => {
  const all = new ContentReader(shipped);
  const few = new ContentReader(shipped, 1);
  const ids = organsOf(shipped);
  const read = few.read(ids);
  expect(read).toEqual(all.read(ids));
  for (const { id, card } of read) {
    for (const report of card?.reports ?? []) {
      expect(saidOf(few.load(id, report))).toEqual(saidOf(all.load(id, report)));
    }
  }
});

test('a report that was changed meanwhile is not taken for the one that was read', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-reader-'));
  try {
    cpSync(shipped, folder, { recursive: true });
    const reader = new ContentReader(folder, 0);
    const [first] = reader.read(organsOf(folder)).filter(({ card }) => (card?.reports.length ?? 0) > 0);
    const report = first?.card?.reports[0];
    if (!first || !report) throw new Error('the shipped content has no report');
    expect(reader.load(first.id, report).prose.size).toBeGreaterThan(0);
    const [name] = readdirSync(join(folder, first.id, String(report.year))).filter((file) => file.endsWith('.md'));
    appendFileSync(join(folder, first.id, String(report.year), String(name)), '\n还有一句。\n');
    reader.forget();
    expect(() => reader.load(first.id, report)).toThrow(ContentMoved);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
