import { dayOfSerial, type SheetRecord } from '../../../schemas/workbook.ts';
import { quote } from '../../diagnostics/finding.ts';
import { contentAt, type OwnSheet, type OwnWorkbook, shownContent, tellCell, wordsOf } from './source.ts';

type Tree = { [key: string]: unknown };

/** Days between the two ways of counting days (ECMA-376 part 1, 18.17.4.1). */
const days1904 = 1462;

/** A day that was typed as words: `2025-01-20`, `2025/1/20`, `2025年1月20日`. */
function writtenDay(text: string): string | null {
  const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text);
  if (!match) return null;
  const [year = '', month = '', day = ''] = match.slice(1);
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const real = new Date(`${written}T00:00:00Z`);
  return Number.isNaN(real.getTime()) || real.toISOString().slice(0, 10) !== written ? null : written;
}

/** The value of a fact; null: blank; undefined, with a finding, where it cannot be used. Findings: day, choice. */
function valueIn(own: OwnWorkbook, sheet: OwnSheet, key: string): string | null | undefined {
  const { cell, as } = sheet.record.facts[key] as SheetRecord['facts'][string];
  const content = contentAt(sheet, cell);
  const words = wordsOf(content);
  if (words === '' && content?.kind !== 'error') return null;
  if (as.type === 'text' && content?.kind !== 'error') return words;
  if (as.type === 'choice' && Object.hasOwn(as.words, words)) return as.words[words];
  const number = content?.kind === 'number' ? content.value + (own.workbook.from1904 ? days1904 : 0) : null;
  const day = as.type === 'day' ? (number === null ? writtenDay(words) : dayOfSerial(number)) : null;
  if (day !== null) return day;
  const facts = { found: quote(shownContent(content)) };
  if (as.type === 'choice') {
    tellCell(own, sheet, cell, 'choice', { ...facts, choices: Object.keys(as.words).join('、') });
  } else tellCell(own, sheet, cell, as.type === 'day' ? 'day' : 'formula-error', { label: key, ...facts });
  return undefined;
}

/** Puts a value where it stands in report.json; what is blank there and here stays left out. Own keys only. */
function setFact(report: Tree, path: readonly string[], value: string | null): void {
  const [key = '', ...rest] = path;
  const there = Object.hasOwn(report, key) ? (report[key] ?? null) : null;
  if (value === null && there === null) return;
  if (rest.length === 0) report[key] = value;
  else {
    if (typeof there !== 'object' || there === null) report[key] = {};
    setFact(report[key] as Tree, rest, value);
  }
}

/** report.json as the record has it, with what was entered on the sheets. */
export function readFacts(own: OwnWorkbook, sheets: readonly OwnSheet[]): Tree {
  const report = structuredClone(own.record.report) as Tree;
  for (const sheet of sheets) {
    for (const key of Object.keys(sheet.record.facts)) {
      const value = valueIn(own, sheet, key);
      if (value !== undefined) setFact(report, key.split('.'), value);
    }
  }
  return report;
}
