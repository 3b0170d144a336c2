import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadForms } from '../../schemas/editions.ts';
import type { Form } from '../../schemas/form.ts';
import { organKinds } from '../../schemas/organ.ts';
import type { Statistics } from './cells.ts';
import { proseFiles } from './prose.ts';
import { type Random, randomFrom } from './random.ts';
import { balancedStatistics } from './statistics.ts';

/** What `writeSyntheticContent` is to make: every organ has one report for each of the years. */
export interface SyntheticOptions {
  readonly organs: number;
  readonly years: readonly number[];
  readonly seed: number;
  /** Whether the site can be searched; it can unless this is false. */
  readonly search?: boolean;
}

/** JSON as editors keep it: what holds no object of its own (a row of a table, a figure) on one line. */
export const json = (value: unknown): string => {
  const joined = (inner: string) => inner.replace(/\s*\n\s*/g, ' ');
  const text = JSON.stringify(value, null, 2)
    .replace(/\[\n\s+([^{}[\]]*?)\n\s+\]/g, (_, inner: string) => `[${joined(inner)}]`)
    .replace(/\{\n\s+([^{}]*?)\n\s+\}/g, (_, inner: string) => `{ ${joined(inner)} }`);
  return `${text}\n`;
};

/** Units under one government: small enough to read, large enough to make groups. */
const unitsPerGovernment = 20;

const idOf = (number: number) => `sample-${String(number).padStart(5, '0')}`;

function organFile(number: number): object {
  const first = number - (number % unitsPerGovernment);
  const kind = number === first ? 'government' : organKinds[1 + (number % (organKinds.length - 1))];
  const name = `示例机关第${String(number).padStart(5, '0')}号`;
  return {
    name,
    shortName: null,
    kind,
    parent: number === first ? null : idOf(first),
    contacts: {
      unit: '办公室',
      phone: '0000-0000000',
      fax: null,
      email: `${idOf(number)}@example.cn`,
      postcode: '000000',
      address: '示例市示例区示例路',
      website: null,
    },
    notice: '本机关及其数字均为虚构，供测试使用。',
  };
}

function reportFile(form: Form, year: number, random: Random): object {
  return {
    edition: form.edition.key,
    scope: 'own',
    period: { from: `${year}-01-01`, to: `${year}-12-31` },
    published: `${year + 1}-01-${String(random.integer(4, 29)).padStart(2, '0')}`,
    status: 'published',
    basis: ['《中华人民共和国政府信息公开条例》', `《${form.edition.title}》（${form.edition.documentNumber}）`],
    download: { text: '本报告电子版可以在本网站下载。', address: null },
  };
}

/** The form that was in force for a report year; of several, the one with the latest beginning. */
export function formFor(forms: ReadonlyMap<string, Form>, year: number): Form {
  const fitting = [...forms.values()].filter(({ edition }) => {
    const { from, to } = edition.reportYears;
    return edition.status !== 'example' && from <= year && year <= (to ?? year);
  });
  const found = fitting.sort((a, b) => b.edition.reportYears.from - a.edition.reportYears.from)[0];
  if (!found) throw new Error(`no edition for the year ${year}`);
  return found;
}

/** Writes one report's folder and gives back its statistics, for the year after. */
function writeReport(folder: string, form: Form, year: number, random: Random, previous?: Statistics): Statistics {
  const statistics = balancedStatistics(form, random, previous);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'report.json'), json(reportFile(form, year, random)));
  writeFileSync(join(folder, 'statistics.json'), json(statistics));
  for (const [name, text] of proseFiles(form, statistics.figures, random)) writeFileSync(join(folder, name), text);
  return statistics;
}

/**
 * Writes a content folder of invented organs whose reports are balanced, year after year: `site.json`, and for each
 * organ `organ.json` and the report folders. The same options give the same bytes. Years must ascend by one for the
 * cross-year equations to hold between all of them.
 */
export function writeSyntheticContent(folder: string, { organs, years, seed, search = true }: SyntheticOptions): void {
  const forms = loadForms();
  mkdirSync(folder, { recursive: true });
  const site = {
    name: '示例年度报告网站',
    baseUrl: 'https://example.cn',
    sponsor: '示例主办单位',
    hue: 210,
    rules: false,
    search,
  };
  writeFileSync(join(folder, 'site.json'), json({ ...site, notice: '本站内容均为虚构，供测试使用。' }));
  for (let number = 0; number < organs; number++) {
    const random = randomFrom(seed * 1_000_003 + number);
    const organ = join(folder, idOf(number));
    mkdirSync(organ, { recursive: true });
    writeFileSync(join(organ, 'organ.json'), json(organFile(number)));
    let previous: Statistics | undefined;
    for (const year of years) {
      previous = writeReport(join(organ, String(year)), formFor(forms, year), year, random, previous);
    }
  }
}
