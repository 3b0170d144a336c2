import { utils } from '@e965/xlsx';
import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Form } from '../../schemas/form.ts';
import { formXlsx, reportXlsx } from '../../src/documents/xlsx/index.ts';
import { sheetNames } from '../../src/documents/xlsx/sheet-names.ts';
import { balancedStatistics, randomFrom } from '../synthetic/index.ts';
import { forms, viewFrom } from './xlsx-view.ts';

/** Every part of a workbook, parsed strictly. */
function partsOf(bytes: Uint8Array): Map<string, Document> {
  const onError = (level: string, message: string) => {
    throw new Error(`${level}: ${message}`);
  };
  return new Map(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [
      name,
      new DOMParser({ onError }).parseFromString(Buffer.from(part).toString('utf8'), 'text/xml'),
    ]),
  );
}

const all = (part: Document | undefined, name: string): Element[] => [...(part?.getElementsByTagName(name) ?? [])];
const attribute = (elements: readonly Element[], name: string) => elements.map((element) => element.getAttribute(name));

/** The order that the schema of a worksheet prescribes (ECMA-376 part 1, CT_Worksheet), as far as it is used. */
const order =
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetProtection autoFilter mergeCells conditionalFormatting dataValidations printOptions pageMargins pageSetup headerFooter';

function make(form: Form) {
  const random = randomFrom(7);
  const previous = balancedStatistics(form, random);
  const view = viewFrom(form, balancedStatistics(form, random, previous), { previous });
  return { report: partsOf(reportXlsx(view)), form: partsOf(formXlsx(view)), view };
}

const sheetsOf = (parts: Map<string, Document>) => [...parts].filter(([name]) => name.includes('/worksheets/'));

describe.each([...forms])('the parts of a workbook on the form %s', (_, form) => {
  const made = make(form);

  test.each(['report', 'form'] as const)(
    'of a %s are well-formed, named in the types, in the order of the schema',
    (use) => {
      const parts = made[use];
      const named = attribute(all(parts.get('[Content_Types].xml'), 'Override'), 'PartName').map((name) =>
        name?.slice(1),
      );
      const own = [...parts.keys()].filter((name) => !name.endsWith('.rels') && name !== '[Content_Types].xml');
      expect(named.sort()).toEqual(own.sort());
      for (const [name, sheet] of sheetsOf(parts)) {
        const children = [...(sheet.documentElement?.childNodes ?? [])].map((node) => node.nodeName);
        const places = children.map((child) => order.split(' ').indexOf(child));
        expect(places.includes(-1), name).toBe(false);
        expect(places, name).toEqual([...places].sort((a, b) => a - b));
        for (const attributes of [...all(sheet, 'row'), ...all(sheet, 'col')]) {
          expect(attributes.toString(), name).not.toContain('NaN');
        }
      }
    },
  );

  test('print on A4, wide tables across, page numbers below, heads repeated; merged cells do not overlap', () => {
    const { report } = made;
    for (const [name, sheet] of sheetsOf(report)) {
      expect(attribute(all(sheet, 'pageSetup'), 'paperSize'), name).toEqual(['9']);
      expect(all(sheet, 'oddFooter')[0]?.textContent, name).toBe('&C— &P —');
      const merged = new Set<string>();
      for (const ref of attribute(all(sheet, 'mergeCell'), 'ref')) {
        const { s: start, e: end } = utils.decode_range(ref ?? '');
        for (let r = start.r; r <= end.r; r++) {
          for (let c = start.c; c <= end.c; c++) {
            const address = utils.encode_cell({ r, c });
            expect(merged.has(address), `${name} ${ref}`).toBe(false);
            merged.add(address);
          }
        }
      }
    }
    const names = attribute(all(report.get('xl/workbook.xml'), 'definedName'), 'name');
    expect(names).toContain('_xlnm.Print_Area');
    expect(names).toContain('_xlnm.Print_Titles');
    const panes = sheetsOf(report).filter(([, sheet]) => all(sheet, 'pane').length === 1);
    expect(panes.length).toBeGreaterThanOrEqual(2);
  });

  test('a form locks its words without a password and opens its cells for numbers, with rules and marks', () => {
    const { form: parts, report, view } = made;
    expect(sheetsOf(report).flatMap(([, sheet]) => all(sheet, 'sheetProtection'))).toEqual([]);
    const cellXfs = all(parts.get('xl/styles.xml'), 'cellXfs')[0];
    const open = [...(cellXfs?.childNodes ?? [])].map((xf) => xf.toString().includes('locked="0"'));
    const ruled = new Set<string>();
    for (const [name, sheet] of sheetsOf(parts)) {
      const [guard] = all(sheet, 'sheetProtection');
      expect([guard?.getAttribute('sheet'), guard?.getAttribute('password')], name).toEqual(['1', null]);
      for (const list of attribute(all(sheet, 'dataValidation'), 'sqref')) {
        for (const address of list?.split(' ') ?? []) ruled.add(`${name}!${address}`);
      }
      const styles = new Map(all(sheet, 'c').map((cell) => [cell.getAttribute('r'), Number(cell.getAttribute('s'))]));
      for (const rule of ruled) {
        const [file, address] = rule.split('!');
        if (file === name) expect(open[styles.get(address ?? '') ?? 0], rule).toBe(true);
      }
    }
    const numbers = [...view.report.tables.values()].flatMap((filled) =>
      filled ? filled.table.cells.filter((cell) => !cell.total && filled.values[cell.index] !== undefined) : [],
    );
    expect(ruled.size).toBeGreaterThan(numbers.length);
    expect(sheetsOf(parts).flatMap(([, sheet]) => all(sheet, 'cfRule')).length).toBeGreaterThan(5);
    const limits = sheetsOf(parts).flatMap(([, sheet]) => all(sheet, 'dataValidation'));
    for (const rule of limits) {
      // what spreadsheet programs refuse to open otherwise
      expect(rule.getAttribute('promptTitle')?.length).toBeLessThanOrEqual(32);
      expect(rule.getAttribute('prompt')?.length).toBeLessThanOrEqual(255);
      expect(rule.getAttribute('error')?.length).toBeLessThanOrEqual(255);
    }
  });
});

test('sheet names are such as every program takes', () => {
  const long = '一'.repeat(40);
  const names = sheetNames(['a/b:c?*[d]\\', "'甲'", long, long, '甲', 'NIANBAO', '', '乙', '乙']);
  expect(names).toEqual([
    'a b c   d',
    '甲',
    '一'.repeat(31),
    `${'一'.repeat(28)} 2`,
    '甲 2',
    'NIANBAO 2',
    '-',
    '乙',
    '乙 2',
  ]);
  expect(names.every((name) => name.length <= 31)).toBe(true);
});
