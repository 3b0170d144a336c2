import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { importCatalog } from '../../src/diagnostics/catalog/import.ts';
import { importQuestionEntries } from '../../src/diagnostics/catalog/import-questions.ts';
import { buildCatalog } from '../../src/diagnostics/catalog/index.ts';
import type { Finding } from '../../src/diagnostics/finding.ts';
import { tell } from '../../src/diagnostics/words.ts';
import { formXlsx, reportXlsx } from '../../src/documents/xlsx/index.ts';
import type { Imported } from '../../src/import/index.ts';
import { forms, viewFrom } from '../documents/xlsx-view.ts';
import { balancedStatistics, randomFrom } from '../synthetic/index.ts';
import { pdfFile } from './pdf-file.ts';
import { type Change, changed, findingsOf, form2021, onlyFinding, read, recordOf, setCell } from './workbook.ts';

const statistics = balancedStatistics(form2021, randomFrom(3));
const view = viewFrom(form2021, statistics);
const report = reportXlsx(view);
const form = formXlsx(view);
const form2019 = formXlsx(
  viewFrom(forms.get('2019') as never, balancedStatistics(forms.get('2019') as never, randomFrom(3))),
);
const told = new Set<string>();

/** Every finding of these tests is told in both languages, with no fact missing. */
function seen(finding: Finding) {
  told.add(finding.code);
  for (const language of ['zh', 'en'] as const) {
    const { message, hint } = tell(finding, buildCatalog([]), language);
    expect(`${message}${hint}`).not.toMatch(/\{\w+\}/);
  }
  return finding;
}
const only = async (bytes: Uint8Array, year?: number) => seen(await onlyFinding(bytes, year));

/** Files of sheets: 1 cover, 2–4 tables, 5 figures. */
const sheet = (number: number) => `worksheets/sheet${number}.xml`;

describe('what is no workbook of ours is told, never thrown', () => {
  const inside = (text: string): Uint8Array =>
    zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.xml': strToU8(text) });
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const compound = (text: string) =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from(text, 'utf16le')]);
  /** A file with the bit that says its first entry is encrypted. */
  const claiming = (bytes: Uint8Array) => bytes.with(6, (bytes[6] ?? 0) | 1);
  const encryptedEntry = () => {
    const bytes = Buffer.from(claiming(report));
    bytes[bytes.indexOf(Buffer.from('504b0102', 'hex')) + 8] = 1;
    return bytes;
  };
  const cases: [string, Uint8Array, string][] = [
    ['nothing', new Uint8Array(), 'empty'],
    ['blanks', Buffer.from(' \r\n\u3000'), 'empty'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'unknown-format'],
    ['an old .xls', compound('Workbook'), 'old-format'],
    ['an old .doc', compound('WordDocument'), 'old-format'],
    ['an .ofd', zipSync({ 'OFD.xml': strToU8('<ofd/>') }), 'old-format'],
    ['an .rtf', Buffer.from('{\\rtf1\\ansi'), 'old-format'],
    ['a page in pieces', Buffer.from('From: a\nMIME-Version: 1.0\nContent-Type: multipart/related'), 'old-format'],
    ['a scan', pdfFile([{ draw: [] }]), 'no-text'],
    ['another text', Buffer.from('今天天气很好。\n我们去公园。\n'), 'no-report'],
    ['another page', Buffer.from('<html><p>天气</p><table><tr><td>12</td></tr></table></html>'), 'no-report'],
    ['numbers without end', Buffer.from('规章 1 2 3 4 5 6 7 8 9\n'.repeat(40_000)), 'too-complex'],
    ['a page without end', Buffer.from(`<html><body>${'<div>'.repeat(100_000)}`), 'too-complex'],
    ['a workbook with a password', compound('EncryptedPackage'), 'encrypted'],
    ['a ZIP with a password', encryptedEntry(), 'encrypted'],
    ['another ZIP', zipSync({ 'a.txt': strToU8('a') }), 'not-a-workbook'],
    ['half a workbook', report.subarray(0, report.length / 2), 'damaged'],
    ['half a workbook whose first entry claims a password', claiming(report.subarray(0, report.length / 2)), 'damaged'],
    ['a ZIP of nothing that can be read', claiming(Buffer.from('PK\x03\x04'.padEnd(80, 'x'), 'latin1')), 'damaged'],
    ['broken XML', inside('<workbook'), 'damaged'],
    ['entities', inside('<!DOCTYPE w [<!ENTITY a "aaaa">]><workbook>&a;</workbook>'), 'damaged'],
    ['another document', inside('<document/>'), 'not-a-workbook'],
    ['a workbook without sheets', inside(`<workbook ${main}/>`), 'empty'],
    ['a broken record', changed(report, (text) => text.replaceAll('&quot;sheets&quot;', '&quot;s&quot;')), 'damaged'],
    [
      'a sheet that is listed and not there',
      changed(report, (text) => text.replaceAll('sheet2.xml', 'sheet99.xml')),
      'damaged',
    ],
  ];
  test.each(cases)('%s', async (_, bytes, code) => {
    expect((await only(bytes)).code).toBe(`import/${code}`);
  });

  test('a file cut anywhere, or with any byte turned, gives findings or the same report', async () => {
    const random = randomFrom(9);
    const untouched = await read(report);
    const whole = 'imported' in untouched ? untouched.imported.statistics : undefined;
    expect(whole).toBeDefined();
    for (let round = 0; round < 150; round++) {
      const bytes = Uint8Array.from(report);
      const at = random.integer(0, bytes.length - 1);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << random.integer(0, 7));
      const cut = random.chance(0.3) ? bytes.subarray(0, at) : bytes;
      const result = await read(cut);
      if ('findings' in result) expect(result.findings.length).toBeGreaterThan(0);
      else expect(result.imported.statistics).toEqual(whole);
    }
  });
});

test('a file that unpacks without end is stopped at the limit, whatever sizes it declares', async () => {
  const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(200 * 1024 * 1024) }, { level: 9 });
  expect(bomb.length).toBeLessThan(300_000);
  const declared = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength);
  declared.setUint32(22, 100, true);
  const before = process.memoryUsage().arrayBuffers;
  expect((await only(bomb)).code).toBe('import/too-large');
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(160 * 1024 * 1024);
  const many = Object.fromEntries(
    Array.from({ length: 3000 }, (_, at) => [`xl/worksheets/${at}.bin`, new Uint8Array()]),
  );
  expect((await only(zipSync(many))).code).toBe('import/too-large');
});

test('the workbook of another organ, year or edition', async () => {
  expect(await only(report, 2023)).toMatchObject({
    code: 'import/other-report',
    facts: { organ: 'a', year: 2024, wantedYear: 2023 },
  });
  const strange: Change = (text) =>
    text.replaceAll('&quot;edition&quot;:&quot;2021&quot;', '&quot;edition&quot;:&quot;1999&quot;');
  expect(await only(changed(report, strange))).toMatchObject({ code: 'import/edition', facts: { edition: '1999' } });
  const other: Change = (text) =>
    text.replaceAll('&quot;edition&quot;:&quot;2021&quot;', '&quot;edition&quot;:&quot;2019&quot;');
  expect((await only(changed(report, other))).code).toBe('import/edition');
});

describe('what was changed on the sheets', () => {
  const text = (words: string) => `<is><t>${words}</t></is>`;
  const cases: [string, Change, Record<string, unknown>][] = [
    [
      'a label',
      setCell(sheet(3), 'D3', text('改过'), 'inlineStr'),
      { code: 'import/label', facts: { cell: 'D3', found: '改过' } },
    ],
    [
      'a renamed sheet',
      (part) => part.replaceAll('name="三、收到和处理政府信息公开申请情况"', 'name="三"'),
      { code: 'import/sheet-missing' },
    ],
    [
      'a text for a number',
      setCell(sheet(3), 'D6', text('12件'), 'inlineStr'),
      { code: 'import/text', at: { line: 6, column: 4 } },
    ],
    [
      'digits as text',
      setCell(sheet(3), 'D6', text('12'), 'inlineStr'),
      { code: 'import/text', facts: { found: '12' } },
    ],
    ['a truth value', setCell(sheet(3), 'D6', '<v>1</v>', 'b'), { code: 'import/text', facts: { found: 'TRUE' } }],
    [
      'an error',
      setCell(sheet(3), 'D6', '<f>1/0</f><v>#DIV/0!</v>', 'e'),
      { code: 'import/formula-error', facts: { found: '#DIV/0!' } },
    ],
    ['half a case', setCell(sheet(3), 'D6', '<v>1.5</v>'), { code: 'import/count', facts: { found: '1.5' } }],
    ['fewer than none', setCell(sheet(3), 'D6', '<v>-1</v>'), { code: 'import/count' }],
    ['an amount with seven decimals', setCell(sheet(2), 'B16', '<v>0.1234567</v>'), { code: 'import/amount' }],
    ['a day that is none', setCell(sheet(1), 'B11', text('2025-02-30'), 'inlineStr'), { code: 'import/day' }],
    ['a status that is none', setCell(sheet(1), 'B12', text('发布'), 'inlineStr'), { code: 'import/choice' }],
    [
      'a period without a beginning',
      setCell(sheet(1), 'B9', ''),
      { code: 'import/fact', facts: { key: 'period.from' } },
    ],
    ['a figure without a label', setCell(sheet(5), 'B2', ''), { code: 'import/figure', facts: { cell: 'B2' } }],
    ['a figure in words', setCell(sheet(5), 'C2', text('许多'), 'inlineStr'), { code: 'import/text' }],
  ];
  test.each(cases)('%s', async (_, change, expected) => {
    expect(await only(changed(form, change))).toMatchObject(expected);
  });

  test('a change that is none, and a unit of money', async () => {
    const { record, places } = recordOf(form2019);
    const signed = places.find(({ kind }) => kind === 'signedCount');
    const amount = Object.entries(record.units)[0];
    const change = setCell(sheet(2), signed?.address ?? '', '<v>0.5</v>');
    expect((await only(changed(form2019, change))).code).toBe('import/signed-count');
    const unit = setCell(sheet(2), String(amount?.[1]), text('美元'), 'inlineStr');
    expect(await only(changed(form2019, unit))).toMatchObject({ code: 'import/unit', facts: { found: '美元' } });
  });

  test('several cells are told together, in any order of sheets', async () => {
    const both: Change = (part, name) =>
      setCell(sheet(3), 'E6', '<v>-2</v>')(setCell(sheet(3), 'D6', '<v>1.5</v>')(part, name), name);
    expect((await findingsOf(changed(form, both))).map(({ facts }) => facts.cell)).toEqual(['D6', 'E6']);
  });
});

describe('what counts as an entry', () => {
  const cellOf = async (change: Change, key: readonly string[]) => {
    const result = await read(changed(form, change));
    if (!('imported' in result)) throw new Error(JSON.stringify(result.findings));
    return key.reduce<unknown>(
      (node, one) => (node as Record<string, unknown> | undefined)?.[one],
      result.imported.statistics,
    );
  };
  const first = form2021.table.get('applications')?.cells[0]?.path ?? [];

  test('a blank is null, 0 is 0, a formula is its result, blanks around words do not count', async () => {
    expect(await cellOf(setCell(sheet(3), 'D6', ''), first)).toBeNull();
    expect(await cellOf(setCell(sheet(3), 'D6', '<is><t> </t></is>', 'inlineStr'), first)).toBeNull();
    expect(await cellOf(setCell(sheet(3), 'D6', '<v>0</v>'), first)).toBe(0);
    expect(await cellOf(setCell(sheet(3), 'D6', '<f>3+4</f><v>7</v>'), first)).toBe(7);
    expect(await cellOf(setCell(sheet(3), 'D6', '<f>3+4</f>'), first)).toBeNull();
  });

  test('a total that is typed over its formula is stated; one that was left out stays so', async () => {
    const total = form2021.table.get('applications')?.cells.find((cell) => cell.total)?.path ?? [];
    const left = viewFrom(form2021, withoutTotals());
    const bytes = formXlsx(left);
    const at = (result: Imported) =>
      'imported' in result
        ? total.reduce<unknown>(
            (node, one) => (node as Record<string, unknown> | undefined)?.[one],
            result.imported.statistics,
          )
        : 'not read';
    expect(at(await read(bytes))).toBeUndefined();
    expect(at(await read(changed(bytes, setCell(sheet(3), 'J6', '<v>99</v>'))))).toBe(99);
  });

  test('days as days, as words, and counted from 1904', async () => {
    const day = async (change: Change) => {
      const result = await read(changed(form, change));
      return 'imported' in result ? result.imported.report.published : result.findings[0]?.code;
    };
    for (const words of ['2025-01-20', '2025/1/20', '2025年1月20日', ' 2025.1.20 ']) {
      expect(await day(setCell(sheet(1), 'B11', `<is><t>${words}</t></is>`, 'inlineStr'))).toBe('2025-01-20');
    }
    expect(await day(setCell(sheet(1), 'B11', '<v>45677</v>'))).toBe('2025-01-20');
    expect(await day(setCell(sheet(1), 'B11', ''))).toBeNull();
    const from1904: Change = (part, name) => {
      const shifted = ['B9', 'B10', 'B11'].reduce(
        (one, address, at) => setCell(sheet(1), address, `<v>${44215 + at}</v>`)(one, name),
        part,
      );
      return shifted.replace('<workbookPr/>', '<workbookPr date1904="1"/>');
    };
    expect(await day(from1904)).toBe('2025-01-22');
  });

  test('a hostile record changes nothing but its own report', async () => {
    const hostile: Change = (part) =>
      part.replaceAll(
        '&quot;facts&quot;:{&quot;onBehalfOf&quot;',
        '&quot;facts&quot;:{&quot;constructor.polluted&quot;',
      );
    const result = await read(changed(form, (part, name) => setHostile(hostile(part, name), name)));
    expect('findings' in result && result.findings.map(({ code }) => code)).toEqual(['import/damaged']);
    expect(Object.hasOwn(Object, 'polluted')).toBe(false);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

/** Puts words into the cell of the first fact of the cover. */
function setHostile(part: string, name: string): string {
  return name.endsWith(sheet(1)) ? setCell(sheet(1), 'B8', '<is><t>x</t></is>', 'inlineStr')(part, name) : part;
}

function withoutTotals(): typeof statistics {
  const copy = structuredClone(statistics) as Record<string, unknown>;
  for (const table of form2021.tables) {
    for (const cell of table.cells.filter((one) => one.total)) {
      const row = cell.path.slice(0, -1).reduce<unknown>((node, key) => (node as Record<string, unknown>)?.[key], copy);
      if (row) delete (row as Record<string, unknown>)[cell.path.at(-1) as string];
    }
  }
  return copy as typeof statistics;
}

test('every code about content came up here', () => {
  // said by the command, and by the clock
  const atTheDoor = ['import/exists', 'import/cannot-read', 'import/cannot-write', 'import/too-slow'];
  expect(
    Object.keys(importCatalog)
      // questions about other people's reports have their own tests: understand/questions.test.ts
      .filter((code) => !told.has(code) && !Object.hasOwn(importQuestionEntries, code))
      .sort(),
  ).toEqual(atTheDoor.sort());
});
