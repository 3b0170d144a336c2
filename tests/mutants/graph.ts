import { existsSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import vm, { type Module } from 'node:vm';

/** A file that is evaluated anew in each run, without its types. */
interface Source {
  readonly text: string;
  /** What V8 made of it in the first run. */
  cached: Buffer | undefined;
}

const sources = new Map<string, Source>();
const reaching = new Map<string, boolean>();
const importPattern = /^(?:import|export)\s[^'"]*?from\s*['"](\.[^'"]+)['"]/gm;

/** A module's memory of what it worked out before, which can be emptied. */
class Memory {
  private held = new WeakMap<object, unknown>();
  static all: Memory[] = [];

  constructor() {
    Memory.all.push(this);
  }

  get(key: object): unknown {
    return this.held.get(key);
  }

  set(key: object, value: unknown): this {
    this.held.set(key, value);
    return this;
  }

  forget(): void {
    this.held = new WeakMap();
  }
}
Object.assign(globalThis, { MutantsMemory: Memory });

/** Empties what the modules of the last graph remember: the next test comes by the code that works it out. */
export function forget(): void {
  for (const memory of Memory.all) memory.forget();
}

function sourceOf(file: string, folder: string): Source {
  const known = sources.get(file);
  if (known) return known;
  const text = stripTypeScriptTypes(readFileSync(file, 'utf8'));
  const made = {
    text: file.startsWith(folder) ? `const WeakMap = globalThis.MutantsMemory; ${text}` : text,
    cached: undefined,
  };
  sources.set(file, made);
  return made;
}

/**
 * True for a file of `folder` and for each that imports one, near or far: these remember things between two calls, so
 * each run has its own. All others (readers, schemas, packages) are the same for all runs.
 */
export function reaches(file: string, folder: string): boolean {
  if (file.startsWith(folder)) return true;
  const known = reaching.get(file);
  if (known !== undefined) return known;
  reaching.set(file, false);
  const imported = existsSync(file) ? [...readFileSync(file, 'utf8').matchAll(importPattern)] : [];
  const answer = imported.some(([, target = '']) => reaches(join(dirname(file), target), folder));
  reaching.set(file, answer);
  return answer;
}

/** Modules of one run. `given` are modules by their specifier that stand in for packages. */
export class Graph {
  private readonly modules = new Map<string, Promise<Module>>();
  private readonly folder: string;
  private readonly given: Readonly<Record<string, Readonly<Record<string, unknown>>>>;

  constructor(folder: string, given: Graph['given']) {
    Memory.all = [];
    this.folder = folder;
    this.given = given;
  }

  /** Evaluates a file and what it imports. */
  async load(file: string): Promise<void> {
    const module = await this.module(file);
    await module.link((specifier, { identifier }) =>
      this.module(specifier.startsWith('.') ? join(dirname(identifier), specifier) : specifier),
    );
    await module.evaluate();
  }

  private module(name: string): Promise<Module> {
    const made = this.modules.get(name) ?? this.make(name);
    this.modules.set(name, made);
    return made;
  }

  private async make(name: string): Promise<Module> {
    const values = this.given[name];
    if (values) return standIn(values);
    if (!name.startsWith('/')) return standIn(await import(name));
    return reaches(name, this.folder) ? fresh(name, this.folder) : standIn(await import(pathToFileURL(name).href));
  }
}

function fresh(file: string, folder: string): Module {
  const source = sourceOf(file, folder);
  const module = new vm.SourceTextModule(source.text, {
    identifier: file,
    ...(source.cached ? { cachedData: source.cached } : {}),
    initializeImportMeta: (meta) => Object.assign(meta, { dirname: dirname(file), filename: file }),
  });
  // of Node 14.3, and not yet in its types
  source.cached ??= (module as unknown as Pick<vm.Script, 'createCachedData'>).createCachedData();
  return module;
}

/** A module that exports these values. */
function standIn(values: Readonly<Record<string, unknown>>): Module {
  const module = new vm.SyntheticModule(Object.keys(values), () => {
    for (const [name, value] of Object.entries(values)) module.setExport(name, value);
  });
  return module;
}
