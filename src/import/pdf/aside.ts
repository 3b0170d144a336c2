import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Facts } from '../../diagnostics/finding.ts';
import { limits } from '../limits.ts';
import { Unreadable } from '../problem.ts';
import type { SourceDocument } from '../source-document.ts';
import { refuseBombs } from './unpacked.ts';

type Answer = { readonly document: SourceDocument } | { readonly code: string; readonly facts: Facts };

let worker: Worker | null = null;

/** The thread that reads, kept for the next file; it does not keep the program running. */
function reader(): Worker {
  worker ??= new Worker(new URL('./worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: limits.memory },
  });
  return worker;
}

/** Ends a thread that does not answer; the next file gets a new one. */
async function stop(thread: Worker): Promise<void> {
  if (worker === thread) worker = null;
  await thread.terminate();
}

/** The answer to one file, or what became of the thread. */
async function ask(thread: Worker, bytes: Uint8Array, signal: AbortSignal): Promise<Answer> {
  const answer = once(thread, 'message', { signal });
  thread.postMessage(bytes);
  const [told] = await answer;
  return told as Answer;
}

/** A file without its end was cut: the library would mend it in silence and leave pages out. */
function refuseCut(bytes: Uint8Array): void {
  const end = Buffer.from(
    bytes.buffer,
    bytes.byteOffset + Math.max(0, bytes.length - 4096),
    Math.min(bytes.length, 4096),
  );
  if (!end.includes('%%EOF')) throw new Unreadable('damaged');
}

/**
 * Reads a PDF in a thread of its own: a file that takes too long or too much memory is given up, and nothing of it is left.
 * Throws `Unreadable`: damaged, encrypted, too-large, too-complex, too-slow, no-text.
 */
export async function readPdfAside(bytes: Uint8Array, seconds: number = limits.seconds): Promise<SourceDocument> {
  refuseCut(bytes);
  refuseBombs(bytes);
  const thread = reader();
  thread.ref();
  try {
    const answer = await ask(thread, bytes, AbortSignal.timeout(seconds * 1000));
    thread.unref();
    if ('document' in answer) return answer.document;
    throw new Unreadable(answer.code, answer.facts);
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    await stop(thread);
    const { name, code } = error as NodeJS.ErrnoException;
    if (name === 'AbortError') throw new Unreadable('too-slow', { seconds });
    if (code === 'ERR_WORKER_OUT_OF_MEMORY') throw new Unreadable('too-complex', { limit: limits.memory });
    throw error;
  }
}
