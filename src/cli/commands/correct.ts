import { basename, join, relative } from 'node:path';
import { compile } from '../../compile.ts';
import { openCorrection } from '../../corrections.ts';
import { exitCodes, UsageError, writing } from '../exit.ts';
import { requireOrganName } from '../organ-name.ts';
import { contentFolder, lastPublished } from '../paths.ts';
import { type Terminal, today } from '../terminal.ts';
import { cliWords, say } from '../words.ts';

export interface CorrectFlags {
  readonly content: string;
  readonly kind: string;
  readonly reason: string;
  readonly date?: string;
  /** What the public reads: the version that is kept must be the one that is live. */
  readonly published?: string;
}

/** The day of the correction: as given, else SOURCE_DATE_EPOCH's, else today's. It is written into content and stays. */
function dayOf(flags: CorrectFlags, terminal: Terminal): string {
  const words = cliWords(terminal.language);
  if (flags.date !== undefined) {
    if (!/^\d{4}-\d\d-\d\d$/.test(flags.date)) throw new UsageError(words.badDate);
    return flags.date;
  }
  return today(terminal.environment);
}

/** Whether a report is no longer what the public reads. Content with errors, and what was never published from here, cannot be compared. */
async function changedAlready(content: string, organ: string, year: string, flags: CorrectFlags): Promise<boolean> {
  const published = flags.published ?? (flags.content === 'content' ? lastPublished('_site') : null);
  if (published === null) return false;
  const { site } = compile({ content, only: (id) => id === organ });
  if (site === null) return false;
  const { changedSincePublication } = await import('../../published.ts');
  const changed = await changedSincePublication(published, basename(content), site);
  return changed?.some(({ at }) => at.file === `${basename(content)}/${organ}/${year}/report.json`) ?? false;
}

/** `nianbao correct ORGAN YEAR`: keeps the published version and opens an entry; the correction itself is then written. */
export async function correct(organ: string, year: string, flags: CorrectFlags, terminal: Terminal): Promise<number> {
  const words = cliWords(terminal.language);
  const content = contentFolder(flags.content, words);
  requireOrganName(organ, words);
  if (!/^(19|20)\d\d$/.test(year)) throw new UsageError(words.badYear);
  const folder = join(content, organ, year);
  const shown = (path: string) => relative('.', path).replaceAll('\\', '/');
  if (await changedAlready(content, organ, year, flags))
    throw new UsageError(say(words.changedAlready, { path: shown(folder) }));
  const { kind, reason } = flags;
  const correction = { date: dayOf(flags, terminal), kind, reason };
  const opened = writing(shown(folder), words, () => openCorrection(folder, correction));
  if (typeof opened === 'string') {
    const refusals = {
      'no-report': words.noReport,
      'not-published': words.notYetPublished,
      unreadable: words.unreadableReport,
      'version-exists': words.versionExists,
    };
    throw new UsageError(say(refusals[opened], { path: shown(folder) }));
  }
  terminal.stdout.write(
    `${say(words.corrected, { version: opened.version, folder: shown(opened.folder), report: shown(folder) })}\n`,
  );
  return exitCodes.good;
}
