import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import type { Report } from '../../../schemas/content.ts';
import { loadForms } from '../../../schemas/editions.ts';
import type { Form } from '../../../schemas/form.ts';
import { compile } from '../../compile.ts';
import { draftReport } from '../../drafts/report.ts';
import { exitCodes, UsageError } from '../exit.ts';
import { contentFolder } from '../paths.ts';
import type { Terminal } from '../terminal.ts';
import { type CliWords, cliWords, say } from '../words.ts';

export interface NewFlags {
  readonly content: string;
  readonly edition?: string;
}

/** The edition asked for, else the newest one whose report years hold the year. */
function chooseForm(forms: ReadonlyMap<string, Form>, year: number, wanted: string | undefined, words: CliWords): Form {
  const inForce = [...forms.values()].filter(
    ({ edition: { reportYears, status } }) =>
      status !== 'example' && year >= reportYears.from && (reportYears.to === null || year <= reportYears.to),
  );
  const form = wanted === undefined ? inForce.at(-1) : forms.get(wanted);
  if (!form)
    throw new UsageError(
      say(words.noEdition, { edition: wanted ?? String(year), editions: [...forms.keys()].join('、') }),
    );
  return form;
}

/** Last year's report of an organ, where it can be read. */
function previousReport(content: string, organ: string, year: number): Report | null {
  if (!existsSync(join(content, organ, String(year - 1)))) return null;
  const compiled = compile({ content, only: (id) => id === organ });
  return compiled.content?.organ.get(organ)?.reports.find((report) => report.year === year - 1) ?? null;
}

/** Writes files that are not there yet; an existing one is never touched. */
function writeNew(files: ReadonlyMap<string, string>): string[] {
  return [...files].flatMap(([file, text]) => {
    if (existsSync(file)) return [];
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, text);
    return [file];
  });
}

/** `nianbao new ORGAN YEAR`: the files of a report, with the edition's keys and last year's carried-over numbers. */
export function create(organ: string, yearText: string, flags: NewFlags, terminal: Terminal): number {
  const words = cliWords(terminal.language);
  const content = contentFolder(flags.content, words);
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(organ)) throw new UsageError(words.badOrgan);
  if (!/^(19|20)\d\d$/.test(yearText)) throw new UsageError(words.badYear);
  const year = Number(yearText);
  const form = chooseForm(loadForms(), year, flags.edition, words);
  const folder = join(content, organ, yearText);
  const shown = (file: string) => relative(process.cwd(), file).replaceAll('\\', '/') || basename(file);
  if (existsSync(folder)) throw new UsageError(say(words.exists, { path: shown(folder) }));
  const previous = previousReport(content, organ, year);
  const organFile = join(content, organ, 'organ.json');
  const draft = draftReport({
    organ,
    year,
    form,
    previous,
    organFile: existsSync(organFile) ? readFileSync(organFile, 'utf8') : null,
  });
  const made = writeNew(new Map([...draft.files].map(([path, text]) => [join(content, organ, path), text])));
  const carried =
    draft.carried > 0
      ? say(words.carried, { year: year - 1, count: draft.carried })
      : say(words.notCarried, { year: year - 1 });
  terminal.stdout.write(
    `${words.created}\n${made.map((file) => `  ${shown(file)}`).join('\n')}\n\n${carried}\n\n${say(words.next, { folder: shown(folder) })}\n`,
  );
  return exitCodes.good;
}
