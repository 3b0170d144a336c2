import { setImmediate } from 'node:timers/promises';
import type { Format } from '../schemas/formats.ts';
import { checkOrgan } from './check/index.ts';
import { ContentReader, type OrganRead } from './content-reader.ts';
import type { Finding } from './diagnostics/finding.ts';
import { type ContentCards, contentOf, factsOf } from './memory/cards.ts';
import type { FileRecord, Unit } from './memory/records.ts';
import { Trace } from './memory/trace.ts';
import { readName, traceContent } from './memory/traced-content.ts';
import { siteOf } from './model/index.ts';
import { putPage } from './pages.ts';
import { createRenderer } from './render/index.ts';
import { makeReport } from './report-files.ts';
import { type BenchPlace, Workbench } from './workbench.ts';

/** What is known of the whole content, whoever read it. */
export interface Known extends ContentCards {
  readonly asOf: string | null;
}

/** Organs to check. */
export interface CheckJob {
  readonly known: Known;
  readonly ids: readonly string[];
  readonly partial: boolean;
}

/** What was found in an organ, and what was read to find it. */
export interface OrganChecked {
  readonly id: string;
  readonly findings: readonly Finding[];
  readonly reads: readonly string[];
}

/**
 * A unit of work: `report` (its page and everything beside it), `organ` (its page) or `region` (the page with that
 * address), and its records of the last good build.
 */
export interface Task {
  readonly kind: 'report' | 'organ' | 'region';
  readonly id: string;
  readonly unit: Unit;
}

/** Files to make. */
export interface MakeJob {
  readonly known: Known;
  /** Drafts get pages too. */
  readonly drafts: boolean;
  readonly place: BenchPlace;
  readonly formats: readonly Format[];
  /** Version of the program. */
  readonly version: string;
  readonly tasks: readonly Task[];
}

/** A unit of work that is done. */
export interface Done {
  readonly kind: Task['kind'];
  readonly id: string;
  readonly unit: Unit;
}

/** The name under which a unit of work is remembered. */
export const unitName = ({ kind, id }: Pick<Task, 'kind' | 'id'>) => `${kind}:${id}`;

const pagePath = (kind: Task['kind'], id: string) => (kind === 'organ' ? `${id}/index.html` : `${id}index.html`);

/** Content, site and renderer for making files; what is read is noted in `trace`. */
export function studio(known: Known, drafts: boolean, reader: ContentReader) {
  const trace = new Trace();
  const editions = [...reader.place.forms.values()].map(({ edition }) => edition);
  const content = contentOf(known, reader.place, (organ, card) => reader.load(organ, card));
  const site = siteOf(content, { asOf: known.asOf, drafts, editions, trace });
  return { trace, site, facts: factsOf(known, known.asOf), renderer: createRenderer(site) };
}

/**
 * One pair of hands: reads, checks and makes what it is told to, alone or beside others in threads of their own. It keeps
 * at hand what it has read.
 */
export class Hand {
  readonly reader: ContentReader;

  /** @param kept how many reports it keeps at hand; all unless given */
  constructor(root: string, kept?: number) {
    this.reader = new ContentReader(root, kept);
  }

  /** read → validate of some organs. */
  read(ids: readonly string[]): OrganRead[] {
    return this.reader.read(ids);
  }

  /** check of some organs; what they read of others is noted. */
  check({ known, ids, partial }: CheckJob): OrganChecked[] {
    const trace = new Trace();
    const plain = contentOf(known, this.reader.place, (organ, card) => this.reader.load(organ, card));
    const content = traceContent(plain, trace, true);
    const options = {
      partial,
      get asOf() {
        trace.note(readName.asOf);
        return known.asOf;
      },
    };
    return ids.flatMap((id) => {
      const organ = content.organ.get(id);
      if (!organ) return [];
      const { value, reads } = trace.follow(() => checkOrgan(organ, content, options));
      return [{ id, findings: value, reads }];
    });
  }

  /** model → documents, render of some reports and organs. `step`: called after each file. */
  async make({ known, drafts, place, formats, version, tasks }: MakeJob, step: () => void): Promise<Done[]> {
    const { trace, site, facts, renderer } = studio(known, drafts, this.reader);
    const bench = new Workbench(place, facts, trace);
    const making = { bench, site, renderer, wanted: new Set(formats), version, step };
    const done: Done[] = [];
    for (const { kind, id, unit } of tasks) {
      let records: FileRecord[];
      if (kind === 'report') records = await makeReport(making, id, unit);
      else {
        const make = kind === 'organ' ? () => renderer.organ(id) : renderer.region.get(id);
        const { value, reads } = trace.follow(() => make?.() ?? '');
        records = putPage(bench, { path: pagePath(kind, id), content: value }, reads, unit);
        step();
      }
      done.push({ kind, id, unit: records });
      // what the typesetter and the painter gave back is freed only when the event loop turns
      if (kind === 'report') await setImmediate();
    }
    return done;
  }
}
