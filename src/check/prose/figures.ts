import type { Figure } from '../../../schemas/statistics.ts';
import { remember } from '../latest.ts';
import { reckoned } from './candidates.ts';
import { sinceLast } from './clauses.ts';
import { isNarrowed } from './context.ts';
import type { Case } from './judge.ts';
import { type Judged, says } from './judged.ts';
import { isUnknown, type Lexicon, type Token } from './lexicon.ts';
import { withoutOwn } from './neutral.ts';
import type { ProseNumber } from './numbers.ts';
import { type Scene, wordsOf } from './scene.ts';
import { plainUnit, unitKind } from './units.ts';

/** What is left of some words when those that narrow nothing down are gone: the name of a figure. */
function nameOf(words: readonly Token[]): string {
  return words
    .filter(({ roles }) => !roles.some(({ kind }) => kind === 'neutral' || kind === 'joiner'))
    .map(({ word }) => word)
    .join('')
    .replace(/信息$/, '');
}

const namesOfLabels = new WeakMap<Lexicon, Map<string, string>>();

/** The name in a figure's label. Labels stay the same over years and organs; only those with a year or an organ's name are read for each. */
function nameInLabel(scene: Scene, label: string): string {
  const plain = label.replace(/[“”]/g, '');
  if (/\d/.test(plain) || withoutOwn(plain, scene.names, scene.speaksForArea) !== plain)
    return nameOf(wordsOf(scene, plain));
  const known = namesOfLabels.get(scene.lexicon) ?? new Map<string, string>();
  namesOfLabels.set(scene.lexicon, known);
  const name = known.get(plain) ?? nameOf(wordsOf(scene, plain));
  known.set(plain, name);
  return name;
}

/** The figures of a report by the names that prose may give them. */
const figuresByName = remember(
  2,
  (scene: Scene): ReadonlyMap<string, readonly Figure[]> =>
    Map.groupBy(scene.report.figures, (figure) => nameInLabel(scene, figure.label)),
);

/** A figure's value in plain units: 2.91 万人 is 29 100 人. */
export const plainValue = (figure: Figure): number | null =>
  figure.value === null ? null : Math.round(figure.value * plainUnit(figure.unit).size * 1e6) / 1e6;

/** True where a number and a figure count the same sort of thing. */
export function sameUnit(number: ProseNumber, figure: Figure): boolean {
  const { unit } = plainUnit(figure.unit);
  return unit === number.unit || (number.kind === 'piece' && unitKind(unit) === 'piece');
}

/** True where what stands earlier in the sentence is not understood, or divides what comes after it. */
function isOpen(item: Case): boolean {
  const { scene, before } = item;
  if (wordsOf(scene, sinceLast(item)).some(isUnknown)) return true;
  return before.some(({ outcome }) => outcome === 'unknown');
}

/** True for a figure that another figure is made up of. */
const isPart = ({ report }: Scene, figure: Figure) => report.figures.some(({ parts }) => parts?.includes(figure.key));

/**
 * Holds a number against the figure whose name its words are; null where they are no figure's name. It is called wrong
 * only where nothing earlier in the sentence can narrow it down.
 */
export function figureNamed(item: Case, words: readonly Token[]): Judged | null {
  const { scene, sentence, number, wording } = item;
  const name = nameOf(words);
  if (name.length < 2) return null;
  const fitting = (figuresByName(scene).get(name) ?? []).filter((figure) => sameUnit(number, figure));
  const known = fitting.filter((figure) => figure.value !== null);
  const [first] = known;
  if (!first || number.approximate) return null;
  const common = {
    sentence,
    number,
    relation: 'value',
    meaning: null,
    owner: scene.report,
    sign: 1,
    value: number.value,
  } as const;
  const candidates = known.map((figure) => reckoned(plainValue(figure) as number, figure.label));
  const right = known.find((figure) => says(number, plainValue(figure) as number));
  if (right) return { ...common, outcome: 'matches', figure: right, candidates };
  const divided = `${wording.earlier}${wording.before}`.includes('其中') && !isPart(scene, first);
  if (divided || isOpen(item) || isNarrowed(scene, wording.earlier)) return null;
  return { ...common, outcome: 'wrong', figure: first, candidates };
}
