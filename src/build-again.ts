import type { Format } from '../schemas/formats.ts';
import type { Built, Job } from './build.ts';
import { ContentMoved } from './content-reader.ts';
import type { Known } from './hand.ts';
import { Hands } from './hands.ts';
import { makeSite, type Units } from './making.ts';
import type { FileRecord } from './memory/records.ts';
import { saveState } from './memory/state.ts';
import { abandonFolder, commitFolder, diskRefusal, stageFolder } from './package/index.ts';
import { explainedOf, type Understood, understand } from './understanding.ts';

/** How often a build begins again because the content was changed while it was read. */
const attempts = 3;

const lookPair = ({ path, look }: FileRecord) => [path, look] as const;

function remember({ options, head }: Job, { organs, findings }: Understood, units: Units, pages: number): void {
  if (options.memory === null) return;
  const files = [...units.values()].flat().map(lookPair);
  saveState(options.memory, { head, outcome: { pages, findings, files }, organs, units });
}

/** Builds aside and swaps in whole. */
async function makeAndSwap(job: Job, understood: Understood, known: Known, hands: Hands): Promise<Built> {
  const { findings } = understood;
  const { out } = job.options;
  const staged = await stageFolder(out);
  if ('refused' in staged) return { findings, outcome: staged };
  const { stage } = staged;
  try {
    const units = await makeSite(job, known, hands, stage);
    const refused = await commitFolder(stage);
    if (refused) return { findings, outcome: { refused } };
    const files = [...units.values()].flat();
    const pages = files.filter(({ by, path }) => by === 'page' && path.endsWith('.html')).length;
    remember(job, understood, units, pages);
    return { findings, outcome: { pages, files: files.length, changed: true } };
  } catch (error) {
    await abandonFolder(stage);
    const refused = diskRefusal(error, out);
    if (refused) return { findings, outcome: { refused } };
    throw error;
  }
}

async function attempt(job: Job, hands: Hands): Promise<Built> {
  const { options } = job;
  options.progress.stage('reading');
  const understood = await understand(job, hands);
  const { findings, known } = understood;
  const broken = findings.some(({ severity }) => severity === 'error') || (options.strict && findings.length > 0);
  if (!known || broken) return { findings, outcome: 'findings' };
  return makeAndSwap(job, understood, explainedOf(known, hands, findings), hands);
}

/** Formats that take so long that it does not count to read a report again for them. */
const slowFormats: readonly Format[] = ['pdf', 'docx', 'poster'];

/** Reports that are kept at hand where others take no time worth mentioning to read again, so that memory stays flat. */
const keptReports = 200;

function handsOf({ options }: Job): Hands {
  const slow = slowFormats.some((format) => options.formats.has(format));
  return new Hands(options.content, options.jobs, {
    ...(options.worthThreads === undefined ? {} : { worth: options.worthThreads }),
    ...(slow ? { kept: keptReports } : {}),
  });
}

/** A build in which something has changed. */
export async function buildAgain(job: Job): Promise<Built> {
  for (let left = attempts; ; left--) {
    const hands = handsOf(job);
    try {
      return await attempt(job, hands);
    } catch (error) {
      if (!(error instanceof ContentMoved) || left === 1) throw error;
    } finally {
      await hands.dismiss();
    }
  }
}
