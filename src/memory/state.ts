import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Finding } from '../diagnostics/finding.ts';
import { refusalName } from '../disk/failure.ts';
import { replaceFile } from '../disk/replace.ts';
import type { OrganCard } from './cards.ts';
import type { ProgramState } from './program.ts';
import type { FileRecord, Unit } from './records.ts';

/** What was asked for and what it was made from: where all of this is the same, nothing needs to be done. */
export interface StateHead {
  /** Name of the content folder, what of it, drafts. */
  readonly variant: string;
  readonly formats: string;
  readonly epoch: string;
  readonly program: ProgramState;
  /** How the content folder itself and its own files looked. */
  readonly rootLook: string;
  /** How each organ's folder looked; empty: too young to tell. */
  readonly looks: Readonly<Record<string, string>>;
}

/** The outcome of the last good build. */
export interface StateOutcome {
  readonly pages: number;
  readonly findings: readonly Finding[];
  /** Every file of the site with its look. */
  readonly files: readonly (readonly [path: string, look: string])[];
}

/** What is remembered of an organ. */
export interface OrganMemory {
  readonly card: OrganCard;
  /** read/* and validate/*. */
  readonly read: readonly Finding[];
  readonly checked: { readonly key: string; readonly reads: readonly string[]; readonly findings: readonly Finding[] };
}

/** Everything that is remembered of the last good build; the parts after the head are parsed when they are asked for. */
export interface State {
  readonly head: StateHead;
  readonly outcome: () => StateOutcome;
  readonly organs: () => ReadonlyMap<string, OrganMemory>;
  readonly units: () => ReadonlyMap<string, Unit>;
}

const version = 1;

type Packed = Omit<FileRecord, 'reads'> & { readonly reads: readonly number[] };

/** Names of what was read stand once in a list; records hold their numbers. */
function pack(units: ReadonlyMap<string, Unit>) {
  const numbers = new Map<string, number>();
  const numberOf = (name: string) => {
    const known = numbers.get(name) ?? numbers.size;
    numbers.set(name, known);
    return known;
  };
  const packed = [...units].map(
    ([name, unit]) => [name, unit.map((record) => ({ ...record, reads: record.reads.map(numberOf) }))] as const,
  );
  return { names: [...numbers.keys()], units: packed };
}

function unpack({ names, units }: { names: string[]; units: [string, Packed[]][] }): Map<string, Unit> {
  return new Map(
    units.map(([name, unit]) => [
      name,
      unit.map((record) => ({ ...record, reads: record.reads.map((at) => names[at] as string) })),
    ]),
  );
}

/** The state of the last good build from its file; null where there is none, or none that this program wrote. */
export function loadState(file: string): State | null {
  let lines: string[];
  let head: StateHead & { version: number };
  try {
    lines = readFileSync(file, 'utf8').split('\n');
    head = JSON.parse(lines[0] ?? '') as typeof head;
  } catch {
    return null;
  }
  if (head.version !== version || lines.length !== 5) return null;
  const line = <T>(at: number) => JSON.parse(lines[at] ?? '') as T;
  return {
    head,
    outcome: () => line(1),
    organs: () => new Map(line<[string, OrganMemory][]>(2)),
    units: () => unpack(line(3)),
  };
}

/** Writes the state in one step. A disk that refuses is no fault: the next build makes everything again. */
export function saveState(
  file: string,
  state: {
    head: StateHead;
    outcome: StateOutcome;
    organs: ReadonlyMap<string, OrganMemory>;
    units: ReadonlyMap<string, Unit>;
  },
): void {
  const parts = [{ version, ...state.head }, state.outcome, [...state.organs], pack(state.units)];
  try {
    mkdirSync(dirname(file), { recursive: true });
    replaceFile(file, `${parts.map((part) => JSON.stringify(part)).join('\n')}\n`);
  } catch (error) {
    if (refusalName(error) === null) throw error;
  }
}
