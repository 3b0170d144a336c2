import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Form } from '../../schemas/form.ts';
import type { Finding } from '../../src/diagnostics/finding.ts';
import { type Imported, importReport } from '../../src/import/index.ts';
import { forms } from '../documents/xlsx-view.ts';

/** A change to one part of a workbook, as text. */
export type Change = (text: string, name: string) => string;

/** A workbook with its parts changed, packed anew. */
export function changed(bytes: Uint8Array, change: Change): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => {
    const text = strFromU8(part);
    return [name, strToU8(change(text, name))] as const;
  });
  return zipSync(Object.fromEntries(parts));
}

/** Puts XML into a cell: the inside of its `c`, and its type. */
export const setCell =
  (sheet: string, address: string, inside: string, type = ''): Change =>
  (text, name) => {
    if (!name.endsWith(sheet)) return text;
    const cell = new RegExp(`<c r="${address}"( s="\\d+")?[^>]*?(?:/>|>.*?</c>)`);
    if (!cell.test(text)) throw new Error(`no cell ${address} in ${name}`);
    return text.replace(cell, (_, style = '') => `<c r="${address}"${style}${type && ` t="${type}"`}>${inside}</c>`);
  };

export const read = (bytes: Uint8Array, year = 2024): Promise<Imported> =>
  importReport(bytes, { path: 'a.xlsx', organ: 'a', year, forms });

/** The findings of a file that must not be read. */
export async function findingsOf(bytes: Uint8Array, year?: number): Promise<readonly Finding[]> {
  const result = await read(bytes, year);
  if ('imported' in result) throw new Error('it was read');
  return result.findings;
}

/** Code and facts of the only finding. */
export async function onlyFinding(bytes: Uint8Array, year?: number): Promise<Finding> {
  const findings = await findingsOf(bytes, year);
  if (findings.length !== 1) throw new Error(JSON.stringify(findings, null, 2));
  return findings[0] as Finding;
}

export const form2021 = forms.get('2021') as Form;

/** Places of the second sheet, from the hidden record, with what the form says of each. */
export function recordOf(bytes: Uint8Array) {
  let json = '';
  changed(bytes, (part, name) => {
    if (name.endsWith('sharedStrings.xml')) json = /\{&quot;version&quot;.*?(?=<\/t>)/.exec(part)?.[0] ?? '';
    return part;
  });
  const whole = JSON.parse(
    json.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
  );
  const record = whole.sheets[1] as { cells: Record<string, string>; units: Record<string, string> };
  const { cell } = forms.get('2019') as NonNullable<ReturnType<typeof forms.get>>;
  const places = Object.entries(record.cells).map(([key, address]) => ({ address, kind: cell.get(key)?.cell.kind }));
  return { record, places };
}
