import { buildCatalog } from '../../diagnostics/catalog/index.ts';
import { verifySite } from '../../package/index.ts';
import { publishSite, rollbackSite } from '../../publish/index.ts';
import { exitCodes } from '../exit.ts';
import { rememberPublished } from '../paths.ts';
import { printFindings, type Terminal } from '../terminal.ts';
import { cliWords, say } from '../words.ts';

export interface PublishFlags {
  readonly site: string;
  readonly rollback?: boolean;
  readonly allowChanges?: boolean;
}

/** `nianbao publish DEST`: the built site goes where the public reads it, in one swap; `--rollback` brings the one before back. */
export async function publish(dest: string, flags: PublishFlags, terminal: Terminal): Promise<number> {
  const words = cliWords(terminal.language);
  const result = flags.rollback
    ? await rollbackSite(dest, { verify: verifySite })
    : await publishSite(flags.site, dest, { verify: verifySite, allowChanges: flags.allowChanges ?? false });
  if (result.kind === 'refused') {
    printFindings(result.findings, buildCatalog([]), terminal, dest, terminal.stderr);
    return exitCodes.findings;
  }
  rememberPublished(flags.site, dest);
  const said = {
    published: words.published,
    unchanged: words.unchanged,
    'rolled-back': words.rolledBack,
  }[result.kind];
  terminal.stdout.write(`${say(said, { dest, id: result.release, files: 'files' in result ? result.files : 0 })}\n`);
  return exitCodes.good;
}
