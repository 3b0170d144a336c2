import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { read } from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { reportDocx } from '../../src/documents/docx/index.ts';
import { reportXlsx } from '../../src/documents/xlsx/index.ts';
import { formatNumber } from '../../src/wording/formats.ts';
import { shippedContent } from '../browser/site.ts';
import { pdfFacts, solidText } from '../documents/pdf-reader.ts';

const { site } = compile({ content: shippedContent });
if (!site) throw new Error('the shipped content has errors');
const folder = mkdtempSync(join(tmpdir(), 'nianbao-office-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Has LibreOffice open a file and save it in another format. @returns what it saved */
function convert(name: string, bytes: Uint8Array, format: string): Buffer {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  const out = join(folder, format);
  mkdirSync(out, { recursive: true });
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  try {
    execFileSync('soffice', [profile, '--headless', '--convert-to', format, '--outdir', out, file], {
      stdio: 'ignore',
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new Error('LibreOffice was not found: apt-get install libreoffice-writer libreoffice-calc');
  }
  return readFileSync(join(out, basename(name).replace(/\w+$/, format)));
}

/** The workbook with what its formulas last gave taken out, so that whoever opens it has to reckon. */
function withoutResults(workbook: Uint8Array): Uint8Array {
  const files = Object.entries(unzipSync(workbook)).map(([path, bytes]) => {
    if (!path.startsWith('xl/worksheets/')) return [path, bytes] as const;
    return [path, strToU8(strFromU8(bytes).replaceAll(/<\/f><v>[^<]*<\/v>/g, '</f>'))] as const;
  });
  return zipSync(Object.fromEntries(files));
}

describe.each(site.reports)('LibreOffice opens %s', (id) => {
  const view = site.report(id);
  const name = id.replace('/', '-');

  test('as a Word document: every number of every table is on its pages, in order', () => {
    const pdf = convert(`${name}.docx`, reportDocx(view), 'pdf');
    const words = solidText(pdf);
    expect(Number(pdfFacts(pdf).Pages)).toBeGreaterThanOrEqual(5);
    for (const { section } of view.parts) expect(words).toContain(`${section.number}、${section.label}`);
    for (const filled of view.report.tables.values()) {
      for (const row of filled?.table.rows.filter(({ node }) => node.labelPrinted !== false) ?? []) {
        const numbers = filled?.table.columns.map(({ key }) => {
          const value = filled.values[filled.table.cell(row.key, key)?.index ?? -1];
          return typeof value === 'number' ? formatNumber(value) : '';
        });
        expect(words).toContain((numbers ?? []).join(''));
      }
    }
  });

  test('as a workbook: it reckons every formula to what we put there', () => {
    const ours = reportXlsx(view);
    const ods = convert(`${name}.xlsx`, withoutResults(ours), 'ods');
    const [written, reckoned] = [read(ours), read(convert(`${name}.ods`, ods, 'xlsx'))];
    let formulas = 0;
    for (const sheet of written.SheetNames)
      for (const [address, cell] of Object.entries(written.Sheets[sheet] ?? {})) {
        if (cell?.f === undefined) continue;
        formulas++;
        expect(reckoned.Sheets[sheet]?.[address]?.v, `${sheet} ${address} ${cell.f}`).toBe(cell.v);
      }
    const known = [...view.report.tables.values()].some((filled) => filled);
    expect(formulas > 0).toBe(known);
  });
});
