import { resolve } from 'node:path';
import type { Format } from '../schemas/formats.ts';
import type { Finding } from './diagnostics/finding.ts';
import { programState } from './memory/program.ts';
import { loadState, type State, type StateHead } from './memory/state.ts';
import { type ContentLook, lookAtContent } from './memory/survey.ts';
import { standsIn } from './workbench.ts';

/** What to build. */
export interface BuildOptions {
  /** The content folder, absolute. */
  readonly content: string;
  readonly out: string;
  readonly formats: ReadonlySet<Format>;
  readonly version: string;
  /** One organ, or one of its years: all its years are read, since a report is checked against its neighbours. */
  readonly only: { readonly organ: string; readonly year: number | null } | null;
  /** SOURCE_DATE_EPOCH. */
  readonly epoch: string | undefined;
  /** Reports that are still drafts get pages too: for the preview, never for the public. */
  readonly drafts: boolean;
  /** Nothing is published where there is any finding. */
  readonly strict: boolean;
  /** File with what the last good build remembered; null: nothing is remembered. */
  readonly memory: string | null;
  /** Threads to work in. */
  readonly jobs: number;
  /** Milliseconds of work from which on threads are made; a sensible number unless given. */
  readonly worthThreads?: number;
  readonly progress: BuildProgress;
}

/** Told when a stage begins, and of every step in it. */
export interface BuildProgress {
  readonly stage: (name: 'reading' | 'pages' | 'manifest', total?: number) => void;
  readonly step: () => void;
}

/** What became of a build. `refused`: the disk, or a folder that is not ours; the last site stands as it was. */
export interface Built {
  readonly findings: readonly Finding[];
  readonly outcome:
    | { readonly pages: number; readonly files: number; readonly changed: boolean }
    | { readonly refused: Finding }
    | 'findings';
}

/** A build under way: what was asked for, how everything looks, what is remembered. */
export interface Job {
  readonly options: BuildOptions;
  readonly head: StateHead;
  readonly look: ContentLook;
  readonly last: State | null;
}

const headOf = (options: BuildOptions, look: ContentLook, last: StateHead | null, now: number): StateHead => ({
  variant: JSON.stringify([resolve(options.content), options.only, options.drafts, options.version]),
  formats: [...options.formats].sort().join(),
  epoch: options.epoch ?? '',
  program: programState(last?.program ?? null, now),
  rootLook: look.root,
  looks: look.folders,
});

const sameLooks = (a: StateHead['looks'], b: StateHead['looks']) => {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] !== '' && a[name] === b[name]);
};

/** Nothing that goes into the site looks other than it did, and the site itself stands as it was written. */
function nothingChanged({ options, head, last }: Job): Built | null {
  if (!last || last.head.rootLook !== head.rootLook || !sameLooks(head.looks, last.head.looks)) return null;
  if (last.head.formats !== head.formats || last.head.epoch !== head.epoch) return null;
  if (last.head.program.looks !== head.program.looks) return null;
  const { findings, files, pages } = last.outcome();
  if (options.strict && findings.length > 0) return { findings, outcome: 'findings' };
  if (!files.every(([path, look]) => standsIn(options.out, path, look))) return null;
  return { findings, outcome: { pages, files: files.length, changed: false } };
}

/**
 * read → validate → check → model → documents, render → package: builds the site aside and swaps it in whole. What did
 * not change since the last good build is neither read again nor made again; the bytes are those of a build from nothing.
 * With an error nothing is published. Never throws on content; a disk that refuses, or a folder that is not ours, is a
 * finding.
 */
export async function buildSite(options: BuildOptions): Promise<Built> {
  const now = Date.now();
  const loaded = options.memory === null ? null : loadState(options.memory);
  const look = lookAtContent(options.content, now);
  const head = headOf(options, look, loaded?.head ?? null, now);
  const last = loaded?.head.variant === head.variant ? loaded : null;
  const job: Job = { options, head, look, last };
  const same = nothingChanged(job);
  if (same) return same;
  const { buildAgain } = await import('./build-again.ts');
  return buildAgain(job);
}
