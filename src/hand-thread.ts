import { parentPort, workerData } from 'node:worker_threads';
import { Hand } from './hand.ts';

/** A hand in a thread of its own: answers one message after the other. Values travel as JSON text, which is quicker to copy. */

const hand = new Hand((workerData as { root: string }).root);

async function answer(verb: string, job: never): Promise<unknown> {
  if (verb === 'read') return hand.read(job);
  if (verb === 'check') return hand.check(job);
  return hand.make(job, () => parentPort?.postMessage({ step: 1 }));
}

parentPort?.on('message', async ({ verb, job }: { verb: string; job: string }) => {
  try {
    parentPort?.postMessage({ answer: JSON.stringify(await answer(verb, JSON.parse(job) as never)) });
  } catch (error) {
    const { name, message, stack } = error as Error;
    parentPort?.postMessage({ fault: { moved: error?.constructor.name === 'ContentMoved', name, message, stack } });
  }
});
