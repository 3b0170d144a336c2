import { appendFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadForms } from '../../schemas/editions.ts';
import type { Form } from '../../schemas/form.ts';
import { openCorrection } from '../../src/corrections.ts';
import { printedCells, readCell, type Statistics, writeCell } from '../synthetic/cells.ts';
import { formFor, json } from '../synthetic/content.ts';
import { proseFiles } from '../synthetic/prose.ts';
import { type Random, randomFrom } from '../synthetic/random.ts';
import { balancedStatistics, collapseGroups, omitTotals } from '../synthetic/statistics.ts';
import { januaryState, type Peculiarity, peculiarityOf } from './peculiarities.ts';
import { type PlannedOrgan, planRegion } from './region.ts';
import { deadlines, organFile, reportFile } from './report.ts';
import { addUp, inOneUnit, statesUnit } from './sums.ts';

/** What `writeDemoRegion` is to make. Years ascend by one. */
export interface DemoOptions {
  readonly organs: number;
  readonly years: readonly number[];
  readonly seed: number;
  /** The last year's reports as they are on a day in January: begun, with errors, not there yet. */
  readonly january?: boolean;
}

/** What the units of a government have reported so far, by year. */
interface Gathered {
  readonly units: Map<number, string[]>;
  readonly sums: Map<number, Statistics>;
}

const gathered = (): Gathered => ({ units: new Map(), sums: new Map() });

/** Cells that are no totals become "not stated": all of them, or each with a chance. */
function blank(form: Form, statistics: Statistics, random: Random, chance: number): Statistics {
  const copy = structuredClone(statistics);
  for (const cell of printedCells(form)) {
    if (!cell.total && !statesUnit(cell) && random.chance(chance)) writeCell(copy, cell, null);
  }
  return copy;
}

/** A copy in which the first total is one too many. */
function broken(form: Form, statistics: Statistics): Statistics {
  const copy = structuredClone(statistics);
  const cell = printedCells(form).find(({ total }) => total);
  if (cell) writeCell(copy, cell, (readCell(copy, cell) ?? 0) + 1);
  return copy;
}

/** What is written of a report's true numbers. */
function shown(form: Form, statistics: Statistics, what: Peculiarity | undefined, random: Random): Statistics {
  if (what === 'blanks') return blank(form, statistics, random, 0.02);
  if (what === 'unfinished') return blank(form, statistics, random, 0.6);
  if (what === 'invalid') return broken(form, statistics);
  if (what === 'collapsed') return omitTotals(form, collapseGroups(form, statistics, random), random);
  if (what === 'tableLeftOut') return { ...statistics, [form.tables.at(-1)?.section.key as string]: null };
  return statistics;
}

/** Corrects a published report as an office would: the version is kept, then numbers and words are mended. */
function correctDemo(report: string, year: number, random: Random): void {
  const day = `${year + 1}-0${random.integer(4, 6)}-${random.integer(10, 28)}`;
  openCorrection(report, { date: day, kind: '数据更正', reason: '培训次数漏计，正文有一处错字，现予改正。' });
  const file = join(report, 'statistics.json');
  const statistics = JSON.parse(readFileSync(file, 'utf8')) as Statistics;
  const alone = statistics.figures.find(({ key }) => key === 'training');
  if (alone) alone.value = (alone.value ?? 0) + random.integer(1, 9);
  writeFileSync(file, json(statistics));
  const last = readdirSync(report)
    .filter((name) => name.endsWith('.md'))
    .at(-1);
  if (last) appendFileSync(join(report, last), '\n更正说明见文末。\n');
}

/** Writes an organ and its reports; its numbers go to its parent's sums. */
function writeOrgan(
  folder: string,
  organ: PlannedOrgan,
  own: Gathered,
  above: Gathered | undefined,
  carried: Map<string, Statistics>,
  options: DemoOptions & { readonly forms: ReadonlyMap<string, Form>; readonly number: number },
): void {
  const random = randomFrom(options.seed * 1_000_003 + options.number);
  mkdirSync(join(folder, organ.id), { recursive: true });
  writeFileSync(join(folder, organ.id, 'organ.json'), json(organFile(organ)));
  let previous = startOf(organ, carried, options);
  let prose = new Map<string, string>();
  for (const year of organ.years) {
    const form = formFor(options.forms, year);
    const back = (options.years.at(-1) as number) - year;
    const atWork = options.january === true && back === 0;
    const what = atWork ? januaryState(organ.kind === 'government', random) : peculiarityOf(organ.role, back);
    const units = own.units.get(year) ?? [];
    const statistics = own.sums.get(year) ?? inOneUnit(form, balancedStatistics(form, random, previous));
    const quoted = what === 'tableLeftOut' ? { ...form, tables: form.tables.slice(0, -1) } : form;
    const written = proseFiles(quoted, statistics.figures, random);
    if (what !== 'repeated' || prose.size === 0) prose = written;
    if (what !== 'missing') {
      const report = join(folder, organ.id, String(year));
      mkdirSync(report, { recursive: true });
      writeFileSync(join(report, 'report.json'), json(reportFile(form, organ, year, what, units, random)));
      writeFileSync(join(report, 'statistics.json'), json(shown(form, statistics, what, random)));
      for (const [name, text] of prose) writeFileSync(join(report, name), text);
      if (what === 'corrected') correctDemo(report, year, random);
    }
    if (above) gather(above, organ, year, form, statistics, options);
    previous = statistics;
  }
  if (previous) carried.set(organ.id, previous);
}

/** What a merged organ takes over: the last year of those it was made from. */
function startOf(
  { mergedFrom, years }: PlannedOrgan,
  carried: Map<string, Statistics>,
  { forms }: { readonly forms: ReadonlyMap<string, Form> },
): Statistics | undefined {
  const form = formFor(forms, (years[0] ?? 0) - (mergedFrom.length > 0 ? 1 : 0));
  return mergedFrom.reduce<Statistics | undefined>((sum, id) => {
    const part = carried.get(id);
    return part ? addUp(form, sum, part) : sum;
  }, undefined);
}

/** Adds a unit's year to its government's sums. Of the government that leaves one out, the first unit's last table is. */
function gather(
  above: Gathered,
  organ: PlannedOrgan,
  year: number,
  form: Form,
  statistics: Statistics,
  { years }: DemoOptions,
): void {
  const units = above.units.get(year) ?? [];
  const district = organ.role.split('-')[0] as string;
  const leftOut =
    units.length === 0 && organ.role.includes('-') && peculiarityOf(district, (years.at(-1) as number) - year);
  const except = leftOut === 'leftOut' ? [form.tables.at(-1)?.section.key as string] : [];
  above.units.set(year, [...units, organ.id]);
  above.sums.set(year, addUp(form, above.sums.get(year), statistics, except));
}

/**
 * Writes the content folder of an invented region: `organs` organs from departments to governments that sum them up,
 * with balanced reports for all the years, and the peculiarities of `peculiarities.ts`, of which none is an error. The
 * same options give the same bytes. Memory holds one branch of the tree at a time.
 */
export function writeDemoRegion(folder: string, options: DemoOptions): void {
  const forms = loadForms();
  mkdirSync(folder, { recursive: true });
  const site = {
    name: options.organs > 60 ? '示例省政府信息公开年度报告' : '示例省云川市政府信息公开年度报告',
    baseUrl: null,
    sponsor: '示例省云川市人民政府办公室（虚构）',
    hue: 200,
    deadlines,
    notice: '演示：本站的地区、机关、数字和文字全部是虚构的，不对应任何真实地方和机关，不得作为依据引用。',
  };
  writeFileSync(join(folder, 'site.json'), json(site));
  const governments = new Map<string, Gathered>();
  const carried = new Map<string, Statistics>();
  const of = (id: string): Gathered => {
    const found = governments.get(id) ?? gathered();
    governments.set(id, found);
    return found;
  };
  let number = 0;
  for (const organ of planRegion(options.organs, options.years)) {
    const above = organ.parent === null ? undefined : of(organ.parent);
    writeOrgan(folder, organ, of(organ.id), above, carried, { ...options, forms, number: number++ });
    governments.delete(organ.id);
    if (organ.kind === 'government') carried.clear();
  }
}
