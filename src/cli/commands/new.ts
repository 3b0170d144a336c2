import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import type { Report } from '../../../schemas/content.ts';
import { loadForms } from '../../../schemas/editions.ts';
import type { Form } from '../../../schemas/form.ts';
import { compile } from '../../compile.ts';
import { replaceFile } from '../../disk/replace.ts';
import { draftWorkbook } from '../../draft-workbook.ts';
import { type Draft, type DraftRequest, draftReport } from '../../drafts/report.ts';
import { exitCodes, UsageError, writing } from '../exit.ts';
import { placeReport, placeSite } from '../importing/place.ts';
import { requireOrganName } from '../organ-name.ts';
import { contentFolder } from '../paths.ts';
import { type Terminal, today } from '../terminal.ts';
import { type CliWords, cliWords, say } from '../words.ts';

export interface NewFlags {
  readonly content: string;
  readonly edition?: string;
  /** The workbook to fill in: its file, or true for the common name. */
  readonly xlsx?: string | true;
}

/** The edition asked for, else the newest one whose report years hold the year. */
function chooseForm(forms: ReadonlyMap<string, Form>, year: number, wanted: string | undefined, words: CliWords): Form {
  const inForce = [...forms.values()].filter(
    ({ edition: { reportYears, status } }) =>
      status !== 'example' && year >= reportYears.from && (reportYears.to === null || year <= reportYears.to),
  );
  const form = wanted === undefined ? inForce.at(-1) : forms.get(wanted);
  if (form) return form;
  const editions = [...forms.keys()].join('、');
  throw new UsageError(
    wanted === undefined ? say(words.noForm, { year, editions }) : say(words.noEdition, { edition: wanted, editions }),
  );
}

/** Last year's report of an organ, where it can be read. */
function previousReport(content: string, organ: string, year: number): Report | null {
  if (!existsSync(join(content, organ, String(year - 1)))) return null;
  const compiled = compile({ content, only: (id) => id === organ });
  return compiled.content?.organ.get(organ)?.reports.find((report) => report.year === year - 1) ?? null;
}

/** Where the workbook goes; null where none is wanted. An existing file is never touched. */
function workbookFile(organ: string, year: string, { xlsx }: NewFlags, words: CliWords): string | null {
  if (xlsx === undefined) return null;
  const file = xlsx === true ? `${organ}-${year}.xlsx` : xlsx;
  if (existsSync(file)) throw new UsageError(say(words.exists, { path: file }));
  return file;
}

/** The bytes of the workbook to fill in. */
function workbookOf(request: DraftRequest, { files }: Draft): Uint8Array {
  const text = (name: string) => files.get(name) ?? '';
  return draftWorkbook({
    ...request,
    organFile: request.organFile ?? text('organ.json'),
    report: text(`${request.year}/report.json`),
    statistics: text(`${request.year}/statistics.json`),
  });
}

/** Writes the draft, all of it or nothing, and site.json where there is none; an existing file is never touched. Gives back the files that were made. */
function placeDraft(content: string, { organ, year }: DraftRequest, { files }: Draft): string[] {
  const folder = join(content, organ);
  const report = new Map([...files].flatMap(([path, text]) => (dirname(path) === '.' ? [] : [[basename(path), text]])));
  placeReport(folder, year, { report, drafts: new Map(), organ: files.get('organ.json') ?? null });
  const made = [...files.keys()].map((path) => join(folder, path));
  const site = placeSite(content);
  return site === null ? made : [site, ...made];
}

/** `nianbao new ORGAN YEAR`: the files of a report, with the edition's keys and last year's carried-over numbers. */
export function create(organ: string, yearText: string, flags: NewFlags, terminal: Terminal): number {
  const words = cliWords(terminal.language);
  const content = contentFolder(flags.content, words);
  requireOrganName(organ, words);
  if (!/^(19|20)\d\d$/.test(yearText)) throw new UsageError(words.badYear);
  const year = Number(yearText);
  const form = chooseForm(loadForms(), year, flags.edition, words);
  const folder = join(content, organ, yearText);
  const shown = (file: string) => relative(process.cwd(), file).replaceAll('\\', '/') || basename(file);
  if (existsSync(folder)) throw new UsageError(say(words.exists, { path: shown(folder) }));
  const workbook = workbookFile(organ, yearText, flags, words);
  const previous = previousReport(content, organ, year);
  const organFile = join(content, organ, 'organ.json');
  const request: DraftRequest = {
    organ,
    year,
    form,
    previous,
    organFile: existsSync(organFile) ? readFileSync(organFile, 'utf8') : null,
  };
  const draft = draftReport(request);
  const made = writing(shown(folder), words, () => placeDraft(content, request, draft));
  if (workbook !== null) {
    const bytes = workbookOf(request, draft);
    writing(workbook, words, () => {
      mkdirSync(dirname(workbook), { recursive: true });
      replaceFile(workbook, bytes);
    });
  }
  const nothing = existsSync(join(content, organ, String(year - 1))) ? words.nothingCarried : words.notCarried;
  const carried = say(draft.carried > 0 ? words.carried : nothing, { year: year - 1, count: draft.carried });
  if (year > Number(today(terminal.environment).slice(0, 4))) terminal.stderr.write(`${say(words.notDue, { year })}\n`);
  terminal.stdout.write(
    `${words.created}\n${made.map((file) => `  ${shown(file)}`).join('\n')}\n\n${carried}\n\n${say(words.next, { folder: shown(folder) })}\n`,
  );
  if (workbook !== null) {
    const where = flags.content === 'content' ? '' : ` --content ${flags.content}`;
    terminal.stdout.write(`\n${say(words.formMade, { file: workbook, organ, year, content: where })}\n`);
  }
  return exitCodes.good;
}
