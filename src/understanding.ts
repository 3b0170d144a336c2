import type { SiteFile } from '../schemas/site.ts';
import type { Job } from './build.ts';
import type { OrganRead } from './content-reader.ts';
import { type Finding, sortFindings } from './diagnostics/finding.ts';
import { maskFinding } from './diagnostics/personal/index.ts';
import type { Known } from './hand.ts';
import type { Hands } from './hands.ts';
import { contentOf, factsOf, type OrganCard } from './memory/cards.ts';
import { keyOf } from './memory/records.ts';
import type { OrganMemory } from './memory/state.ts';
import { readName } from './memory/traced-content.ts';
import { asOfDay } from './model/dates.ts';
import { withEffectiveExplanations } from './model/index.ts';
import { readTree } from './read/index.ts';
import { validateTree } from './validate/index.ts';

/** Milliseconds of one core that it takes, roughly: to read, validate and check one file, to check one report. */
const perFile = 0.4;
const perReport = 1;

/** The content, understood: read, validated, checked. */
export interface Understood {
  /** null where site.json cannot be used. */
  readonly known: Known | null;
  readonly organs: ReadonlyMap<string, OrganMemory>;
  /** All findings, in the order they are told, personal data masked. */
  readonly findings: readonly Finding[];
}

const linesOf = (text: string) => text.split('\n').length;

/**
 * A list cut into parts, one after the other: the first has its share of the whole, the others are of about the same length.
 *
 * @param first 0 to 1; as much as the others unless given
 */
export function shares<T>(list: readonly T[], parts: number, first = 1 / parts): T[][] {
  const end = (at: number) =>
    Math.floor(list.length * (at === 0 ? 0 : first + ((1 - first) * (at - 1)) / Math.max(1, parts - 1)));
  return Array.from({ length: parts }, (_, at) => list.slice(end(at), at === parts - 1 ? list.length : end(at + 1)));
}

/** Where only the reports' own files are needed. */
const needless = (): never => {
  throw new Error('nothing of a report but its own file is needed here');
};

/** Reads what looks other than it did; everything else is taken from memory. Who has read an organ checks it, too. */
class Understanding {
  readonly #job: Job;
  readonly #hands: Hands;
  readonly #findings: Finding[] = [];
  readonly #read = new Map<string, OrganRead>();
  #owners: string[][] = [];

  constructor(job: Job, hands: Hands) {
    this.#job = job;
    this.#hands = hands;
  }

  /** The folder's own files and the ids of its organs. */
  #root(): { site: SiteFile | null; texts: Known['texts']; ids: string[] } {
    const { content, only } = this.#job.options;
    const ids: string[] = [];
    const { tree, findings } = readTree(content, (id) => {
      if (!only || only.organ === id) ids.push(id);
      return false;
    });
    const { content: valid, findings: more } = validateTree(tree, this.#hands.own.reader.place.forms);
    this.#findings.push(...findings, ...more);
    return { site: valid?.site ?? null, texts: [...(valid?.texts ?? [])], ids };
  }

  async #organs(ids: readonly string[], known: ReadonlyMap<string, OrganMemory>): Promise<void> {
    const { head, last } = this.#job;
    const same = last?.head.program.engine === head.program.engine;
    const asBefore = (id: string) => same && head.looks[id] !== '' && head.looks[id] === last?.head.looks[id];
    const stale = ids.filter((id) => !(known.has(id) && asBefore(id)));
    const files = stale.reduce((sum, id) => sum + (head.looks[id] ? linesOf(head.looks[id]) : 20), 0);
    const crew = this.#hands.crew(files * perFile);
    this.#owners = shares(stale, crew.size);
    for (const read of await crew.read(this.#owners)) this.#read.set(read.id, read);
    for (const id of ids) {
      const memory = known.get(id);
      if (memory && !this.#read.has(id)) this.#read.set(id, { id, card: memory.card, findings: memory.read });
    }
  }

  async #check(known: Known, base: string, memory: ReadonlyMap<string, OrganMemory>) {
    const facts = factsOf(known, known.asOf);
    const key = (reads: readonly string[]) => keyOf(base, '', [readName.names, ...reads], facts);
    const checked = new Map<string, OrganMemory['checked']>();
    const todo = new Set<string>();
    for (const { id } of known.cards) {
      const before = memory.get(id)?.checked;
      if (before && before.key === key(before.reads)) checked.set(id, before);
      else todo.add(id);
    }
    const reports = known.cards.reduce((sum, card) => sum + (todo.has(card.id) ? card.reports.length : 0), 0);
    const crew = this.#hands.crew(reports * perReport);
    const owned =
      this.#owners.length === crew.size ? this.#owners.map((ids) => ids.filter((id) => todo.delete(id))) : [];
    const jobs = shares([...todo], crew.size).map((ids, at) => ({
      known,
      ids: [...(owned[at] ?? []), ...ids],
      partial: this.#job.options.only !== null,
    }));
    for (const { id, findings, reads } of await crew.check(jobs))
      checked.set(id, { key: key(reads) ?? '', reads, findings });
    return checked;
  }

  async understand(): Promise<Understood> {
    const memory = this.#job.last?.organs() ?? new Map<string, OrganMemory>();
    const { site, texts, ids } = this.#root();
    await this.#organs(ids, memory);
    const cards: OrganCard[] = [];
    for (const id of ids) {
      const read = this.#read.get(id);
      this.#findings.push(...(read?.findings ?? []));
      if (read?.card) cards.push(read.card);
    }
    if (!site) return { known: null, organs: new Map(), findings: sortFindings(this.#findings).map(maskFinding) };
    const { options, head } = this.#job;
    const plain = contentOf({ site, texts, cards }, this.#hands.own.reader.place, needless);
    const known = { site, texts, cards, asOf: asOfDay(plain, options.epoch) };
    const checked = await this.#check(known, `${head.program.engine} ${JSON.stringify(site)}`, memory);
    const organs = new Map<string, OrganMemory>();
    for (const card of cards) {
      const found = checked.get(card.id) ?? { key: '', reads: [], findings: [] };
      organs.set(card.id, { card, read: this.#read.get(card.id)?.findings ?? [], checked: found });
      this.#findings.push(...found.findings);
    }
    return { known, organs, findings: sortFindings(this.#findings).map(maskFinding) };
  }
}

/** read → validate → check of everything that is not remembered. Findings are those of the whole content. */
export const understand = (job: Job, hands: Hands): Promise<Understood> => new Understanding(job, hands).understand();

/** The same content with only those explanations that are in effect: what pages and documents are made from. */
export function explainedOf(known: Known, hands: Hands, findings: readonly Finding[]): Known {
  const { place } = hands.own.reader;
  const explained = withEffectiveExplanations(contentOf(known, place, needless), findings);
  const cards = explained.organs.map(({ reports }, at): OrganCard => {
    const card = known.cards[at] as OrganCard;
    return {
      ...card,
      reports: card.reports.map((report, index) => {
        const file = reports[index]?.file ?? report.file;
        if (file === report.file) return report;
        return { ...report, file, fileHash: `${report.fileHash} ${JSON.stringify(file.explanations)}` };
      }),
    };
  });
  return { ...known, cards };
}
