import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { utils } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import type { Form } from '../../schemas/form.ts';
import { tidyRows } from '../../src/documents/tidy.ts';
import { formXlsx, reportXlsx } from '../../src/documents/xlsx/index.ts';
import { balancedStatistics, randomFrom, type Statistics, writeCell } from '../synthetic/index.ts';
import { calculate } from './xlsx-formula.ts';
import { foundCells, readBack } from './xlsx-matrix.ts';
import { forms, variedStatistics, viewFrom } from './xlsx-view.ts';

const seeds = Array.from({ length: 12 }, (_, seed) => seed);
const form2021 = forms.get('2021') as Form;
const form2019 = forms.get('2019') as Form;

describe.each([...forms])('a workbook on the form %s, read by another library', (_, form) => {
  test('holds every number under and beside the words of the form: numbers as numbers, blank as blank', () => {
    let numbers = 0;
    let blanks = 0;
    for (const seed of seeds) {
      const view = viewFrom(form, variedStatistics(form, seed));
      const workbook = readBack(reportXlsx(view));
      for (const { cell, value, sheet, address, filled } of foundCells(workbook, view)) {
        const found = sheet[address];
        const place = `${seed} ${cell.key} ${address}`;
        if (typeof value === 'number') {
          expect([found?.t, found?.v], place).toEqual(['n', value]);
          numbers++;
        } else {
          const shown = found?.f === undefined ? (found?.v ?? null) : found.v || null;
          expect(shown, place).toBeNull();
          blanks++;
        }
        const unit = filled.units.get(cell.index) ?? cell.unit;
        if (cell.kind === 'money' && unit) expect(found?.z, place).toContain(unit);
      }
    }
    expect(numbers).toBeGreaterThan(100);
    expect(blanks).toBeGreaterThan(5);
  });

  test('adds up when it is edited: each formula gives what is stored with it, and follows its parts', () => {
    let live = 0;
    for (const seed of seeds) {
      const view = viewFrom(form, variedStatistics(form, seed));
      const workbook = readBack(reportXlsx(view));
      const cells = [...foundCells(workbook, view)];
      for (const { cell, sheet, address } of cells) {
        if (sheet[address]?.f === undefined) continue;
        expect(cell.total).toBe(true);
        expect(calculate(sheet, address), `${seed} ${cell.key}`).toBe(sheet[address].v);
        live++;
      }
    }
    expect(live).toBeGreaterThan(50);
  });

  test('a form says 平 where an identity holds, 不平 where it does not, 未填全 while a number is missing', () => {
    const said = new Set<unknown>();
    for (const seed of seeds) {
      const random = randomFrom(seed);
      const previous = balancedStatistics(form, random);
      const statistics = balancedStatistics(form, random, previous);
      const workbook = readBack(formXlsx(viewFrom(form, statistics, { previous })));
      for (const name of workbook.SheetNames) {
        const sheet = workbook.Sheets[name] ?? {};
        const checks = Object.keys(sheet).filter((address) => String(sheet[address]?.f).includes('不平'));
        for (const address of checks)
          expect([sheet[address].v, calculate(sheet, address)], address).toEqual(['平', '平']);
        const entry = Object.keys(sheet).find(
          (address) =>
            sheet[address]?.t === 'n' && !sheet[address].f && checks.some((at) => sheet[at].f.includes(address)),
        );
        if (entry === undefined) continue;
        sheet[entry].v += 1;
        for (const address of checks) said.add(calculate(sheet, address));
        sheet[entry].v = undefined;
        for (const address of checks) said.add(calculate(sheet, address));
      }
    }
    said.delete('');
    expect([...said].sort()).toEqual(['不平', '平', '未填全']);
  });
});

test('an empty form shows nothing in totals and checks, and no 0', () => {
  const empty = {} as Statistics;
  for (const table of form2021.tables) {
    for (const cell of table.cells) {
      if (!cell.total && table.rows.includes(cell.row) && !cell.row.node.total) writeCell(empty, cell, null);
    }
  }
  const workbook = readBack(formXlsx(viewFrom(form2021, { ...empty, figures: [] })));
  const names = workbook.SheetNames.slice(1, 4);
  expect(names).toHaveLength(3);
  for (const name of names) {
    const sheet = workbook.Sheets[name] ?? {};
    const cells = Object.keys(sheet).filter((address) => !address.startsWith('!'));
    expect(cells.filter((address) => sheet[address].t === 'n')).toEqual([]);
    const formulas = cells.filter((address) => sheet[address].f);
    expect(formulas.map((address) => [sheet[address].v, calculate(sheet, address)])).toEqual(
      formulas.map(() => ['', '']),
    );
  }
});

test('the sheet of data is the CSV once more: one number a line', () => {
  const view = viewFrom(form2019, variedStatistics(form2019, 3));
  const workbook = readBack(reportXlsx(view));
  const lines = utils.sheet_to_json<Record<string, unknown>>(workbook.Sheets.数据 ?? {}, { defval: null, raw: true });
  const rows = tidyRows(view);
  expect(lines).toHaveLength(rows.length);
  lines.forEach((line, at) => {
    const row = rows[at];
    expect([line.机关标识, line.年度, line.表, line.行键, line.列键, line.数值, line.单位]).toEqual([
      row?.organ,
      row?.year,
      row?.table,
      row?.rowKey || null,
      row?.columnKey || null,
      row?.value,
      row?.unit || null,
    ]);
  });
});

test('the first sheet says what the report is, with dates as dates', () => {
  const file = { published: '2025-01-20', onBehalfOf: '示例区人民政府', notice: '虚构。' };
  const view = viewFrom(form2021, variedStatistics(form2021, 1), { file });
  const workbook = readBack(reportXlsx(view));
  const sheet = workbook.Sheets[workbook.SheetNames[0] as string] ?? {};
  const fact = (label: string) =>
    sheet[(Object.keys(sheet).find((at) => sheet[at]?.v === label) ?? '').replace('A', 'B')]?.v;
  expect(sheet.A1?.v).toBe(view.title);
  expect(fact('公布日期')).toBe((Date.UTC(2025, 0, 20) - Date.UTC(1899, 11, 30)) / 86_400_000);
  expect([fact('编制机关'), fact('所报告的机关'), fact('说明')]).toEqual(['示例机关', '示例区人民政府', '虚构。']);
});

test('texts are never formulas, whatever they say, and come back as they were', () => {
  const hostile = [
    '=HYPERLINK("http://example.org","x")',
    "+cmd|' /C calc'!A0",
    '@SUM(A1)',
    '-1+1',
    '<script>&"\'',
    ' 前后空格 ',
    '甲\r\n乙\t丙',
    '_x0041_ 和 _x000D_',
    '\u0000\u0001\u001f\ufffe',
    '👍𠮷',
    ']]>',
  ];
  const figures = hostile.map((label, at) => ({ key: `k${at}`, label, value: at, unit: label }));
  const statistics = { ...variedStatistics(form2021, 2), figures: [] };
  const plain = viewFrom(form2021, statistics, { organ: '=1+1', file: { notice: '=2+2', published: null } });
  const view = { ...plain, figures, report: { ...plain.report, figures } };
  const workbook = readBack(reportXlsx(view));
  const sheet = workbook.Sheets.正文数字 ?? {};
  hostile.forEach((text, at) => {
    // that library gives line ends as \n
    const shown = { t: 's', v: text.replaceAll('\r\n', '\n') };
    expect(sheet[`B${at + 2}`]).toMatchObject(shown);
    expect(sheet[`D${at + 2}`]).toMatchObject(shown);
  });
  const formulas = workbook.SheetNames.flatMap((name) =>
    Object.values(workbook.Sheets[name] ?? {}).flatMap((cell) => (cell?.f ? [String(cell.f)] : [])),
  );
  expect(
    formulas.filter((formula) => !/^IF\(COUNT\([A-Z0-9:,]+\)=\d+,[-+SUMROND().,:A-Z0-9]+,""\)$/.test(formula)),
  ).toEqual([]);
});

test('the same report gives the same bytes in every time zone and locale', () => {
  const script = `
    import { createHash } from 'node:crypto';
    import { compile } from './src/compile.ts';
    import { formXlsx, reportXlsx } from './src/documents/xlsx/index.ts';
    const { site } = compile({ content: 'content' });
    const view = site.report(site.reports.at(-1));
    const seen = new Set();
    for (const zone of ['UTC', 'Asia/Shanghai', 'Pacific/Apia', 'America/St_Johns', 'Africa/Monrovia']) {
      process.env.TZ = zone;
      seen.add([reportXlsx(view), formXlsx(view)].map((bytes) => createHash('sha256').update(bytes).digest('hex')).join());
    }
    console.log(JSON.stringify([...seen]));
  `;
  const run = (env: NodeJS.ProcessEnv) =>
    JSON.parse(
      execFileSync(process.execPath, ['--input-type=module', '-e', script], {
        env: { ...process.env, ...env },
        encoding: 'utf8',
        cwd: join(import.meta.dirname, '../..'),
      }),
    ) as string[];
  const here = run({ LC_ALL: 'C' });
  expect(here).toHaveLength(1);
  expect(run({ LC_ALL: 'zh_CN.UTF-8', TZ: 'Asia/Shanghai' })).toEqual(here);
});
