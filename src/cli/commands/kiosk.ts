import { buildCatalog } from '../../diagnostics/catalog/index.ts';
import { makeKiosk } from '../../kiosk.ts';
import { exitCodes, UsageError } from '../exit.ts';
import { programVersion } from '../paths.ts';
import { printFindings, type Terminal } from '../terminal.ts';
import { cliWords, say } from '../words.ts';

export interface KioskFlags {
  readonly site: string;
  readonly idle: string;
}

/** `nianbao kiosk DEST`: the built site for a touch screen, as a folder or a `.zip`. */
export async function kiosk(dest: string, flags: KioskFlags, terminal: Terminal): Promise<number> {
  const words = cliWords(terminal.language);
  const seconds = Number(flags.idle);
  if (!/^\d{1,5}$/.test(flags.idle) || seconds < 30) throw new UsageError(say(words.badIdle, { value: flags.idle }));
  const result = await makeKiosk({ site: flags.site, dest, seconds, version: programVersion() });
  if ('refused' in result) {
    printFindings([result.refused], buildCatalog([]), terminal, dest, terminal.stderr);
    return exitCodes.findings;
  }
  terminal.stdout.write(`${say(words.kioskMade, { dest, files: result.files })}\n`);
  return exitCodes.good;
}
