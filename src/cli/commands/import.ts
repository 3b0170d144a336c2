import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { loadForms } from '../../../schemas/editions.ts';
import { buildCatalog } from '../../diagnostics/catalog/index.ts';
import { type Finding, sortFindings } from '../../diagnostics/finding.ts';
import { refusalName } from '../../disk/failure.ts';
import { draftReport } from '../../drafts/report.ts';
import { fileProblem, type ImportedReport, importedFiles, importLimits, importReport } from '../../import/index.ts';
import { exitCodes, UsageError } from '../exit.ts';
import { contentFolder } from '../paths.ts';
import { pretty } from '../print/pretty.ts';
import { type Terminal, wantsColour } from '../terminal.ts';
import { type CliWords, cliWords, say } from '../words.ts';

export interface ImportFlags {
  readonly organ: string;
  readonly year: string;
  readonly content: string;
  readonly force?: boolean;
}

/** Where the report goes. */
interface Target {
  readonly content: string;
  readonly organ: string;
  readonly year: number;
  /** Its folder, absolute and as it is told. */
  readonly folder: string;
  readonly shown: string;
}

function targetOf(flags: ImportFlags, words: CliWords): Target {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(flags.organ)) throw new UsageError(words.badOrgan);
  if (!/^(19|20)\d\d$/.test(flags.year)) throw new UsageError(words.badYear);
  const content = contentFolder(flags.content, words);
  const folder = join(content, flags.organ, flags.year);
  const shown = relative(process.cwd(), folder).replaceAll('\\', '/');
  return { content, organ: flags.organ, year: Number(flags.year), folder, shown };
}

/** The bytes of a file; a finding where it is none, or larger than any report. */
function readBytes(path: string, words: CliWords): Uint8Array | Finding {
  const status = statSync(path, { throwIfNoEntry: false });
  if (!status) throw new UsageError(say(words.noPath, { path }));
  if (!status.isFile()) return fileProblem(path, 'unknown-format');
  if (status.size > importLimits.file) return fileProblem(path, 'too-large', { limit: importLimits.file });
  return readFileSync(path);
}

/** The draft of organ.json with what the report says of the organ. */
function organText(draft: string, { organ }: ImportedReport): string {
  const file = JSON.parse(draft) as { name: string; contacts: object };
  const said = { name: organ?.name ?? file.name, contacts: { ...file.contacts, ...organ?.contacts } };
  return `${JSON.stringify({ ...file, ...said }, null, 2)}\n`;
}

/** Everything that is to be written, by path inside the organ's folder; what a draft adds never replaces a file. */
function filesFor(imported: ImportedReport, { organ, year, content }: Target) {
  const own = [...importedFiles(imported)].map(([name, text]) => [`${year}/${name}`, text] as const);
  const draft = draftReport({ organ, year, form: imported.form, previous: null, organFile: null });
  const added = [...draft.files]
    .filter(([path]) => !own.some(([name]) => name === path) && !existsSync(join(content, organ, path)))
    .map(([path, text]) => [path, path === 'organ.json' ? organText(text, imported) : text] as const);
  return { own: new Map(own), added: new Map(added) };
}

/** Files of the report that are there already, unless they may be replaced. Finding: import/exists. */
function existing(names: Iterable<string>, target: Target, flags: ImportFlags, path: string): Finding[] {
  const there = [...names].filter((name) => existsSync(join(target.content, target.organ, name)));
  if (flags.force || there.length === 0) return [];
  const files = there.map((name) => name.split('/').at(-1)).join('、');
  return [fileProblem(path, 'exists', { folder: target.shown, files })];
}

/** Writes files; what the disk refuses is import/cannot-write. */
function write(files: ReadonlyMap<string, string>, target: Target, path: string): Finding[] {
  try {
    for (const [name, text] of files) {
      const file = join(target.content, target.organ, name);
      mkdirSync(join(file, '..'), { recursive: true });
      writeFileSync(file, text);
    }
    return [];
  } catch (error) {
    const name = refusalName(error);
    if (name === null) throw error;
    return [fileProblem(path, 'cannot-write', { folder: target.shown, error: name })];
  }
}

/** Reads one file into content files. */
async function run(
  path: string,
  flags: ImportFlags,
  target: Target,
  words: CliWords,
): Promise<{ findings: Finding[]; made: string[] }> {
  const refused = (findings: readonly Finding[]) => ({ findings: [...findings], made: [] });
  const bytes = readBytes(path, words);
  if ('code' in bytes) return refused([bytes]);
  const { organ, year } = target;
  const result = await importReport(bytes, { path: path.replaceAll('\\', '/'), organ, year, forms: loadForms() });
  if ('findings' in result) return refused(result.findings);
  const { own, added } = filesFor(result.imported, target);
  const there = existing(own.keys(), target, flags, path);
  if (there.length > 0) return refused(there);
  const all = new Map([...own, ...added]);
  const failed = write(all, target, path);
  return failed.length > 0 ? refused(failed) : { findings: [], made: [...all.keys()] };
}

/**
 * `nianbao import FILE --organ ORGAN --year YEAR`: an existing report becomes content files. All is read before the
 * first file is written; with a finding nothing is written: exit 1.
 */
export async function importFile(path: string, flags: ImportFlags, terminal: Terminal): Promise<number> {
  const words = cliWords(terminal.language);
  const target = targetOf(flags, words);
  const { findings, made } = await run(path, flags, target, words);
  if (findings.length > 0) {
    const colour = wantsColour(terminal.stderr, terminal.environment);
    const options = { language: terminal.language, colour, linesOf: () => [] };
    const catalog = buildCatalog([]);
    terminal.stderr.write(pretty(sortFindings(findings), catalog, options));
    return exitCodes.findings;
  }
  const list = made.map(
    (name) => `  ${relative(process.cwd(), join(target.content, target.organ, name)).replaceAll('\\', '/')}`,
  );
  terminal.stdout.write(
    `${words.imported}\n${list.join('\n')}\n\n${say(words.importNext, { folder: target.shown })}\n`,
  );
  return exitCodes.good;
}
