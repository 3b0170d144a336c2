import type { Content, Organ, Report } from '../../schemas/content.ts';
import type { Trace } from './trace.ts';

/**
 * Names under which reads are noted. `all`: everything in an organ's folder; `names`: every organ's own file; `roster`:
 * who reports in a year; `year`: what the pages of a year show; `access`: what bears on
 * accessibility in all reports.
 */
export const readName = {
  organ: (id: string) => `organ:${id}`,
  all: (id: string) => `all:${id}`,
  file: (id: string, year: number) => `file:${id}/${year}`,
  data: (id: string, year: number) => `data:${id}/${year}`,
  roster: (year: number) => `roster:${year}`,
  year: (year: number) => `year:${year}`,
  names: 'names',
  access: 'access',
  texts: 'texts',
  asOf: 'asOf',
} as const;

/** A report that notes when its own file or its numbers, prose and attachments are read. */
class TracedReport implements Report {
  readonly organ: string;
  readonly year: number;
  readonly form: Report['form'];
  readonly #report: Report;
  readonly #trace: Trace;
  readonly #fileName: string;
  readonly #dataName: string;
  #fileTurn = -1;
  #dataTurn = -1;

  constructor(report: Report, trace: Trace) {
    this.organ = report.organ;
    this.year = report.year;
    this.form = report.form;
    this.#report = report;
    this.#trace = trace;
    this.#fileName = readName.file(report.organ, report.year);
    this.#dataName = readName.data(report.organ, report.year);
  }

  get file() {
    if (this.#fileTurn !== this.#trace.turn) {
      this.#fileTurn = this.#trace.turn;
      this.#trace.note(this.#fileName);
    }
    return this.#report.file;
  }

  #data(): Report {
    if (this.#dataTurn !== this.#trace.turn) {
      this.#dataTurn = this.#trace.turn;
      this.#trace.note(this.#dataName);
    }
    return this.#report;
  }

  get sources() {
    return this.#report.sources;
  }
  get tables() {
    return this.#data().tables;
  }
  get figures() {
    return this.#data().figures;
  }
  get figure() {
    return this.#data().figure;
  }
  get prose() {
    return this.#data().prose;
  }
  get attachments() {
    return this.#data().attachments;
  }
  get versions() {
    return this.#data().versions ?? new Map();
  }
  get versionNumbers() {
    return this.#data().versionNumbers ?? [];
  }
}

/** An organ that notes when its own file or the list of its years is read. */
class TracedOrgan implements Organ {
  readonly id: string;
  readonly source: Organ['source'];
  readonly #organ: Organ;
  readonly #trace: Trace;
  readonly #reports: readonly Report[];
  readonly #name: string;
  readonly #listName: string;

  constructor(organ: Organ, trace: Trace, whole: boolean) {
    this.id = organ.id;
    this.source = organ.source;
    this.#organ = organ;
    this.#trace = trace;
    this.#reports = whole ? organ.reports : organ.reports.map((report) => new TracedReport(report, trace));
    this.#name = readName.organ(organ.id);
    this.#listName = whole ? readName.all(organ.id) : this.#name;
  }

  get file() {
    this.#trace.note(this.#name);
    return this.#organ.file;
  }
  get unusable(): readonly number[] {
    this.#trace.note(this.#listName);
    return this.#organ.unusable ?? [];
  }
  get reports() {
    this.#trace.note(this.#listName);
    return this.#reports;
  }
}

/**
 * The same content, but what is read of it is noted.
 *
 * @param whole whoever looks at an organ's reports has read all of them: for work that remembers what it found in a report
 */
export function traceContent(content: Content, trace: Trace, whole = false): Content {
  const organs = content.organs.map((organ) => new TracedOrgan(organ, trace, whole));
  return {
    site: content.site,
    organ: new Map(organs.map((organ) => [organ.id, organ])),
    get organs() {
      trace.note(readName.names);
      return organs;
    },
  };
}
