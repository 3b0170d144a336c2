import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { benchCheck } from './check.ts';
import type { Contestant } from './contestant.ts';
import { benchDocuments, benchDocumentsGrowth } from './documents.ts';
import { hugo, hugoVersion } from './hugo/contestant.ts';
import { measure } from './measure.ts';
import { nianbao } from './nianbao.ts';
import { type Sample, summarise, tableOf } from './outcome.ts';
import { differences } from './same.ts';
import { benchSearch } from './search.ts';
import { changeOneReport, writeWorkload } from './workload.ts';

const { values: options } = parseArgs({
  options: {
    sizes: { type: 'string', default: '100,1000,5000' },
    rounds: { type: 'string', default: '3' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    json: { type: 'string' },
    keep: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    documents: { type: 'boolean', default: false },
    search: { type: 'boolean', default: false },
    reports: { type: 'string', default: '20' },
  },
});

const say = (line: string) => process.stderr.write(`${line}\n`);

/** A RAM disk where there is one, so that the disk is not what is measured. */
const root = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'nianbao-bench-'));

/** How many files below a folder were written since a moment (milliseconds); pages among them by name. */
function filesOf(folder: string, since: number): { pages: number; written: number } {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const written = files.filter((file) => statSync(join(file.parentPath, file.name)).mtimeMs >= since);
  return { pages: files.filter((file) => file.name === 'index.html').length, written: written.length };
}

/** One timed build. Throws when the site has fewer pages than reports, organs and home ask for. */
async function timed(contestant: Contestant, job: string, reports: number, round: number): Promise<Sample> {
  const since = Date.now();
  const { seconds, peakMiB } = await measure(contestant.build);
  const { pages, written } = filesOf(contestant.out, since);
  const expected = reports + reports / 5 + 1;
  if (pages < expected) throw new Error(`${contestant.name} made ${pages} pages, not ${expected}`);
  say(`${job}, ${reports} reports, round ${round + 1}, ${contestant.name}: ${seconds.toFixed(3)} s`);
  return { job, reports, contestant: contestant.name, round, seconds, peakMiB, written };
}

/** All jobs of one round: contestants in turn within each job, beginning with another one each round. */
async function playRound(contestants: readonly Contestant[], content: string, reports: number, round: number) {
  const turn = contestants.map((_, at) => contestants[(at + round) % contestants.length] as Contestant);
  const samples: Sample[] = [];
  for (const contestant of turn) contestant.forget();
  for (const contestant of turn) samples.push(await timed(contestant, 'cold', reports, round));
  for (const contestant of turn) samples.push(await timed(contestant, 'nothing changed', reports, round));
  const changed = changeOneReport(content, round);
  for (const contestant of turn) contestant.follow(changed);
  for (const contestant of turn) samples.push(await timed(contestant, 'one report changed', reports, round));
  return samples;
}

async function playSize(reports: number): Promise<Sample[]> {
  const folder = join(root, String(reports));
  const content = join(folder, 'content');
  mkdirSync(folder);
  writeWorkload(content, reports, Number(options.seed));
  const all = [nianbao(folder, content), ...(hugoVersion ? [hugo(folder, content)] : [])];
  const contestants = all.filter(({ name }) => !options.only || options.only === name);
  for (const contestant of contestants) contestant.prepare();
  const samples: Sample[] = [];
  for (let round = 0; round < Number(options.rounds); round++) {
    samples.push(...(await playRound(contestants, content, reports, round)));
  }
  if (contestants.length > 1) for (const line of differences(contestants.map(({ out }) => out))) say(line);
  if (!options.keep) rmSync(folder, { recursive: true });
  return samples;
}

async function main(): Promise<void> {
  const samples: Sample[] = [];
  for (const size of options.sizes.split(',').map(Number)) samples.push(...(await playSize(size)));
  const rows = summarise(samples, 'hugo');
  const machine = { node: process.version, hugo: hugoVersion, processors: cpus().length, model: cpus()[0]?.model };
  process.stdout.write(`${tableOf(rows, 'Hugo')}\n`);
  say(`${machine.processors} processors (${machine.model}), Node ${machine.node}, ${machine.hugo ?? 'no Hugo found'}`);
  if (options.json) writeFileSync(options.json, `${JSON.stringify({ machine, rows, samples }, null, 2)}\n`);
}

try {
  if (options.check) benchCheck(3000, Number(options.rounds), Number(options.seed));
  else if (options.search) benchSearch(1000, Number(options.rounds), Number(options.seed));
  else if (options.documents && options.reports.includes(','))
    await benchDocumentsGrowth(options.reports.split(',').map(Number), Number(options.seed));
  else if (options.documents) await benchDocuments(Number(options.reports), Number(options.seed));
  else await main();
} finally {
  if (options.keep) say(`kept: ${root}`);
  else rmSync(root, { recursive: true, force: true });
}
