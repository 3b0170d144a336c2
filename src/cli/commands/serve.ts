import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { performance } from 'node:perf_hooks';
import { watch } from 'chokidar';
import { formats } from '../../../schemas/formats.ts';
import { type Built, buildSite } from '../../build.ts';
import { errorName } from '../../disk/failure.ts';
import { type PreviewState, previewServer } from '../../preview/server.ts';
import { exitCodes, UsageError } from '../exit.ts';
import { contentFolder, programVersion } from '../paths.ts';
import { findingCatalog } from '../print/findings.ts';
import { pretty } from '../print/pretty.ts';
import { printFindings, type Terminal } from '../terminal.ts';
import { cliWords, say } from '../words.ts';

export interface ServeFlags {
  readonly content: string;
  readonly port: string;
}

/** The panel on preview pages: the verdict and the findings as a terminal would show them. */
function panelHtml({ findings }: Built, terminal: Terminal): string {
  const worth = findings.filter((finding) => finding.severity !== 'note');
  if (worth.length === 0) return '';
  const text = pretty(worth, findingCatalog(), { language: terminal.language, colour: false, linesOf: () => [] });
  const escaped = text.replace(/[&<>]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[c] ?? c);
  const broken = worth.some((finding) => finding.severity === 'error');
  return `<aside class="nianbao-findings${broken ? ' error' : ''}">${escaped}</aside>`;
}

/** Builds the preview anew, drafts included; with an error the last good site stays and the panel says what is wrong. */
async function rebuild(content: string, folder: string, state: PreviewState, terminal: Terminal): Promise<void> {
  const out = join(folder, 'site');
  const built = await buildSite({
    ...{ content, out, only: null, formats: new Set(formats), version: programVersion(), strict: false },
    ...{ drafts: true, memory: join(folder, 'memory.json'), jobs: availableParallelism() },
    epoch: terminal.environment.SOURCE_DATE_EPOCH,
    progress: { stage: () => {}, step: () => {} },
  });
  const { findings, outcome } = built;
  if (findings.length > 0) printFindings(findings, findingCatalog(), terminal, content, terminal.stderr);
  state.panel = panelHtml(built, terminal);
  if (outcome === 'findings') return;
  if ('refused' in outcome) printFindings([outcome.refused], findingCatalog(), terminal, content, terminal.stderr);
  else state.site = out;
}

/** `nianbao serve`: builds, serves on this machine, and follows every change of the content until it is stopped. */
export async function serve(flags: ServeFlags, terminal: Terminal): Promise<number> {
  const words = cliWords(terminal.language);
  const content = contentFolder(flags.content, words);
  const port = Number(flags.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new UsageError(say(words.notOne, { name: flags.port, choices: '0–65535' }));
  const state: PreviewState = { site: null, panel: '' };
  const { server, reload } = previewServer(state);
  server.listen(port, '127.0.0.1');
  const trouble = await once(server, 'listening').then(() => null, errorName);
  if (trouble !== null) {
    const sentence = trouble === 'EADDRINUSE' ? words.portTaken : words.portRefused;
    throw new UsageError(say(sentence, { port, error: trouble }));
  }
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-preview-'));
  await rebuild(content, folder, state, terminal);
  terminal.stdout.write(
    `${say(words.serving, { url: `http://localhost:${(server.address() as AddressInfo).port}/` })}\n`,
  );
  let running = Promise.resolve();
  let wanted = false;
  const follow = () => {
    if (wanted) return;
    wanted = true;
    running = running.then(async () => {
      wanted = false;
      const started = performance.now();
      await rebuild(content, folder, state, terminal);
      terminal.stderr.write(`${say(words.updated, { milliseconds: Math.round(performance.now() - started) })}\n`);
      reload();
    });
  };
  // The folder around it is watched, so that a content folder that goes and comes back is followed still.
  const watcher = watch(dirname(content), {
    ignored: (path) => path !== dirname(content) && path !== content && !path.startsWith(content + sep),
    ignoreInitial: true,
    awaitWriteFinish: { stabilityThreshold: 40, pollInterval: 10 },
  }).on('all', follow);
  const stop = new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  await stop;
  await watcher.close();
  server.closeAllConnections();
  server.close();
  await running;
  await rm(folder, { recursive: true, force: true });
  return exitCodes.good;
}
