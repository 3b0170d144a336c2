import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { ContentMoved, type OrganRead } from './content-reader.ts';
import type { CheckJob, Done, Hand, MakeJob, OrganChecked } from './hand.ts';

/** Some hands that share work between them. Each keeps to its own organs, which it has read. */
export interface Crew {
  readonly size: number;
  readonly read: (shares: readonly (readonly string[])[]) => Promise<OrganRead[]>;
  readonly check: (jobs: readonly CheckJob[]) => Promise<OrganChecked[]>;
  readonly make: (jobs: readonly MakeJob[], step: () => void) => Promise<Done[]>;
  readonly dismiss: () => Promise<void>;
}

/** Megabytes for values that are soon thrown away: with fewer, those still in use are copied about too often. */
const youngMemory = 96;

/** Processors that may be used, unless `--jobs` says otherwise. */
export const defaultJobs = (): number => availableParallelism();

/** One hand in this very thread. */
export function lonelyCrew(hand: Hand): Crew {
  return {
    size: 1,
    read: async ([ids = []]) => hand.read(ids),
    check: async ([job]) => (job ? hand.check(job) : []),
    make: async ([job], step) => (job ? hand.make(job, step) : []),
    dismiss: async () => {},
  };
}

interface Fault {
  readonly moved: boolean;
  readonly message: string;
  readonly stack?: string;
}

function errorOf({ moved, message, stack }: Fault): Error {
  const error = moved ? new ContentMoved(message) : new Error(message);
  if (stack) error.stack = stack;
  return error;
}

/** One question to a hand in a thread, and its answer. */
function ask<T>(worker: Worker, verb: string, job: unknown, step?: () => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const end = (act: () => void) => {
      worker.off('message', hear).off('error', fail).off('exit', fail);
      act();
    };
    const fail = (error: unknown) =>
      end(() => reject(error instanceof Error ? error : new Error('a thread ended before its work was done')));
    const hear = (message: { steps?: number; answer?: string; fault?: Fault }) => {
      if (message.steps) for (let done = 0; done < message.steps; done++) step?.();
      else if (message.fault) end(() => reject(errorOf(message.fault as Fault)));
      else end(() => resolve(JSON.parse(message.answer ?? 'null') as T));
    };
    worker.on('message', hear).on('error', fail).on('exit', fail);
    worker.postMessage({ verb, job: JSON.stringify(job) });
  });
}

/**
 * A hand in this very thread and others in threads of their own, each with its own memory: one less than there are hands,
 * as this thread would only wait. It has the first share.
 *
 * @param kept how many reports each keeps at hand; all unless given
 */
export function threadedCrew(own: Hand, root: string, size: number, kept?: number): Crew {
  const thread = new URL('./hand-thread.ts', import.meta.url);
  const workers = Array.from(
    { length: size - 1 },
    () => new Worker(thread, { workerData: { root, kept }, resourceLimits: { maxYoungGenerationSizeMb: youngMemory } }),
  );
  const lonely = lonelyCrew(own);
  const all = async <J, T>(
    verb: string,
    [first, ...others]: readonly J[],
    here: (jobs: readonly J[]) => Promise<T[]>,
    step?: () => void,
  ) => {
    const asked = others.flatMap((job, at) => (workers[at] ? [ask<T[]>(workers[at], verb, job, step)] : []));
    return (await Promise.all([first === undefined ? [] : here([first]), ...asked])).flat();
  };
  return {
    size,
    read: (shares) => all('read', shares, lonely.read),
    check: (jobs) => all('check', jobs, lonely.check),
    make: (jobs, step) => all('make', jobs, (own) => lonely.make(own, step), step),
    dismiss: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
