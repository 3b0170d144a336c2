import type { Content, Organ } from '../../../schemas/content.ts';
import type { Analysis } from './analysis.ts';
import { otherTown, townKinds } from './other-towns.ts';
import { ownWork } from './own-work.ts';
import type { Sentence } from './sentences.ts';

/** A name in the prose that is not the organ's own, or not any more. */
export interface OtherName {
  readonly sentence: Sentence;
  readonly start: number;
  readonly end: number;
  readonly name: string;
  /** The organ whose name it is; null for a town that is no organ of the site. */
  readonly organ: Organ | null;
}

/** Names shorter than this may be ordinary words. */
const shortest = 4;

/** All organs' names by their first two letters, longest first, and the first letter of each: most sentences begin otherwise. */
interface NameIndex {
  readonly first: ReadonlySet<number>;
  readonly names: ReadonlyMap<string, readonly { name: string; organ: Organ }[]>;
}

const indexes = new WeakMap<Content, NameIndex>();

/** The index of a content's names; made once for it. */
function indexOf(content: Content): NameIndex {
  const known = indexes.get(content);
  if (known) return known;
  const names = content.organs.flatMap((organ) =>
    [organ.file.name, organ.file.shortName, ...(organ.file.formerNames ?? []).map(({ name }) => name)]
      .filter((name): name is string => (name?.length ?? 0) >= shortest)
      .map((name) => ({ name, organ })),
  );
  names.sort((a, b) => b.name.length - a.name.length);
  const made = {
    first: new Set(names.map(({ name }) => name.charCodeAt(0))),
    names: Map.groupBy(names, ({ name }) => name.slice(0, 2)),
  };
  indexes.set(content, made);
  return made;
}

/** The head of a sentence up to its subject: `2024年，`, `一年来，`. */
const head = /^\s*(?:(?:20\d\d\s?年度?|一年来|全年|本年度|今年)(?:以来)?\s?[，,]?\s*)?/;
/** What such a head begins with, or a blank. */
const headed = new Set(' \t\u3000\u00a02一全本今');
/** Organs that a report may well tell about: those above and below, and the units it sums up. */
function related(own: Organ, other: Organ, units: readonly string[]): boolean {
  return own.file.parent === other.id || other.file.parent === own.id || units.includes(other.id);
}

/** The name of another organ, or a former name of its own, where the organ itself should be the subject of a sentence. */
export function otherNames({ scene, sentences }: Analysis, organ: Organ, content: Content): OtherName[] {
  const { report } = scene;
  if (report.file.scope === 'aggregate') return [];
  const index = indexOf(content);
  const former = new Set(
    (organ.file.formerNames ?? []).filter(({ to }) => to !== null && to < report.year).map(({ name }) => name),
  );
  const own = scene.names.filter((name) => ![...former].some((old) => old.endsWith(name)));
  const units = report.file.units ?? [];
  const towns = townKinds(scene);
  return sentences.flatMap((sentence): OtherName[] => {
    const start = headed.has(sentence.text.charAt(0)) ? (head.exec(sentence.text)?.[0].length ?? 0) : 0;
    const town = towns.length > 0 ? otherTown(scene, towns, sentence, start) : null;
    const none = town ? [{ ...town, organ: null }] : [];
    if (!index.first.has(sentence.text.charCodeAt(start))) return none;
    const entry = index.names
      .get(sentence.text.slice(start, start + 2))
      ?.find(({ name }) => sentence.text.startsWith(name, start));
    if (!entry) return none;
    if (
      own.some((name) => sentence.text.includes(name)) ||
      /[本我](?:机关|单位|[局委办厅处镇乡区县市街])/.test(sentence.text)
    )
      return [];
    const end = start + entry.name.length;
    if (!ownWork.test(sentence.text.slice(end))) return [];
    if (entry.organ === organ ? !former.has(entry.name) : related(organ, entry.organ, units)) return [];
    return [{ sentence, start, end, ...entry }];
  });
}
