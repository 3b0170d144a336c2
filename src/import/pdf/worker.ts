import { parentPort } from 'node:worker_threads';
import { Unreadable } from '../problem.ts';
import { readPdf } from './read.ts';

/** Reads each file that is sent and answers with what it holds, or with what forbids it. */
parentPort?.on('message', async (bytes: Uint8Array) => {
  try {
    parentPort?.postMessage({ document: await readPdf(bytes) });
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    parentPort?.postMessage({ code: error.code, facts: error.facts });
  }
});
