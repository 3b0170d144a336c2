import { join } from 'node:path';
import { isOpen } from '../../../schemas/board.ts';
import { releaseBoard } from '../../board.ts';
import { compile } from '../../compile.ts';
import { exitCodes } from '../exit.ts';
import { contentFolder, programVersion } from '../paths.ts';
import { makeProgress, printFindings, type Terminal } from '../terminal.ts';
import { cliWords, say } from '../words.ts';

export interface BoardFlags {
  readonly content: string;
  readonly out: string;
}

/**
 * `nianbao board`: who has reported and who has not, as a folder to look at, errors or not. Exit 1 only where nothing
 * can be told: no usable site.json, or a folder that cannot be written.
 */
export async function board(flags: BoardFlags, terminal: Terminal): Promise<number> {
  const words = cliWords(terminal.language);
  const content = contentFolder(flags.content, words);
  const progress = makeProgress(terminal.stderr, words);
  progress.stage(words.reading);
  const compiled = compile({ content, epoch: terminal.environment.SOURCE_DATE_EPOCH });
  progress.end();
  const made = await releaseBoard(compiled, {
    out: flags.out,
    version: programVersion(),
    language: terminal.language,
  });
  if (made === null || 'refused' in made) {
    const findings = made === null ? compiled.findings : [made.refused];
    printFindings(findings, compiled.catalog, terminal, content, terminal.stderr);
    return exitCodes.findings;
  }
  const [year] = made.board.years;
  const units = year === undefined ? [] : made.board.year(year).branches.flatMap((branch) => branch.units);
  const open = units.filter(isOpen);
  const facts = {
    out: join(flags.out, 'index.html'),
    year: year ?? '',
    units: units.length,
    open: open.length,
    overdue: open.filter(({ late }) => late > 0).length,
    errors: units.filter(({ state }) => state === 'invalid').length,
  };
  terminal.stdout.write(`${say(words.boardMade, facts)}\n`);
  return exitCodes.good;
}
