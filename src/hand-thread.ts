import { parentPort, workerData } from 'node:worker_threads';
import { Hand } from './hand.ts';

/** A hand in a thread of its own: answers one message after the other. Values travel as JSON text, which is quicker to copy. */

const { root, kept } = workerData as { root: string; kept?: number };
const hand = new Hand(root, kept);

/** Milliseconds between two messages of progress: a message for each file would cost as much as a small file. */
const betweenMessages = 50;

/** Makes files; tells of them in bunches. */
async function make(job: never): Promise<unknown> {
  let steps = 0;
  let told = performance.now();
  const tell = () => {
    if (steps > 0) parentPort?.postMessage({ steps });
    steps = 0;
    told = performance.now();
  };
  const done = await hand.make(job, () => {
    steps++;
    if (performance.now() - told >= betweenMessages) tell();
  });
  tell();
  return done;
}

async function answer(verb: string, job: never): Promise<unknown> {
  if (verb === 'read') return hand.read(job);
  if (verb === 'check') return hand.check(job);
  return make(job);
}

parentPort?.on('message', async ({ verb, job }: { verb: string; job: string }) => {
  try {
    parentPort?.postMessage({ answer: JSON.stringify(await answer(verb, JSON.parse(job) as never)) });
  } catch (error) {
    const { name, message, stack } = error as Error;
    parentPort?.postMessage({ fault: { moved: error?.constructor.name === 'ContentMoved', name, message, stack } });
  }
});
