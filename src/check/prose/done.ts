import type { Form } from '../../../schemas/form.ts';
import type { Analysis } from './analysis.ts';
import { type Candidate, candidatesOf, countedAnyway } from './candidates.ts';
import { type Clause, clausesOf } from './clauses.ts';
import { type Concept, conceptsOf, type TableConcepts } from './concepts.ts';
import { isNarrowed, isNear } from './context.ts';
import type { Judged } from './judged.ts';
import { type Scene, wordsOf } from './scene.ts';
import type { Sentence } from './sentences.ts';
import { rowAlone, understand } from './understand.ts';

/** A clause that says all is done, of which the tables count some that is not. */
export interface DoneClaim {
  readonly sentence: Sentence;
  readonly clause: Clause;
  readonly concept: Concept;
  readonly found: Candidate;
  /** Another sentence of the same part says how many are left: then it is only badly put. */
  readonly admitted: boolean;
}

const everything = /全部|均|都|所有|皆/;
/** Said with it, not all is meant. */
const excepting = /除|尚|未到期|正在|其中|应办|到期/;

interface Denier {
  readonly word: string;
  readonly table: TableConcepts;
  readonly concept: Concept;
}

/** The words of a form that deny, and a pattern of all of them, longest first; of a form without any it finds no letter. */
interface Deniers {
  readonly list: readonly Denier[];
  readonly any: RegExp;
}

const known = new WeakMap<Form, Deniers>();

/** Words that say of a row or column that it is 0. Made once for each form. */
function deniersOf(form: Form): Deniers {
  const made = known.get(form);
  if (made) return made;
  const list = conceptsOf(form)
    .flatMap((table) => table.concepts.flatMap((concept) => concept.denials.map((word) => ({ word, table, concept }))))
    .sort((a, b) => b.word.length - a.word.length);
  const words = [...new Set(list.map(({ word }) => word))];
  const deniers = { list, any: new RegExp(words.map(RegExp.escape).join('|')) };
  known.set(form, deniers);
  return deniers;
}

/** A sentence with the numbers judged in it. */
interface Place {
  readonly scene: Scene;
  readonly sentence: Sentence;
  readonly clause: Clause;
  readonly numbers: readonly Judged[];
  /** The numbers of the whole report. */
  readonly all: readonly Judged[];
}

const numbersWithin = ({ start, end }: Clause, numbers: readonly Judged[]) =>
  numbers.filter(({ number }) => number.start >= start && number.end <= end);

/** The clause without its numbers and without the word that denies; null where it does not speak of everything. */
function restOf({ sentence, clause, numbers }: Place, word: string): string | null {
  let text = sentence.text.slice(clause.start, clause.end);
  const own = numbersWithin(clause, numbers);
  const whole =
    own.some(({ number }) => number.kind === 'percent' && number.value === 100) && text.includes(`${word}率`);
  if (whole && /按[时期]|及时/.test(text)) return null;
  if (!whole && !everything.test(text)) return null;
  for (const { number } of own.toReversed())
    text = `${text.slice(0, number.start - clause.start)} ${text.slice(number.end - clause.start)}`;
  return text.replace(whole ? `${word}率` : word, '');
}

/** 三件申请均已办结, where three were received: the number in the clause is of all of them, and not just of those done. */
function countsAll({ scene, clause, numbers }: Place, { table, word }: Denier, bare: Concept): boolean {
  const [only, ...more] = numbersWithin(clause, numbers);
  if (!only || more.length > 0) return false;
  const isValueOf = (row: Concept) =>
    candidatesOf(scene.report, { ...rowAlone(table, row), rowsAre: 'sum' }, table.plain).some(
      ({ value }) => value === only.number.value,
    );
  return isValueOf(bare) && !table.concepts.filter(({ names }) => names.includes(word)).some(isValueOf);
}

/** The rows that the claim is about: those it names, else those of the numbers before it in the sentence. */
function rowsOf(place: Place, denier: Denier, named: readonly Concept[]): readonly Concept[] {
  const { table } = denier;
  if (named.length > 0) return named;
  const all = table.bare ? [table.bare] : [];
  if (all.some((bare) => countsAll(place, denier, bare))) return all;
  const earlier = place.numbers.filter(({ number }) => number.end <= place.clause.end && number.kind !== 'percent');
  if (earlier.slice(-1).some(({ meaning }) => meaning?.table !== table)) return [];
  const rows = earlier.flatMap(({ meaning }) => meaning?.rows ?? []);
  return rows.length > 0 ? rows : all;
}

/** What is left over of it all by the tables; null where it is nothing, or not stated. */
function leftOver({ scene }: Place, { table, concept }: Denier, rows: readonly Concept[]): Candidate | null {
  const about = concept.axis === 0 ? [concept] : [...new Set(rows)];
  const columns = concept.axis === 0 ? table.plain : [[concept]];
  for (const row of about) {
    const found = countedAnyway(scene.report, rowAlone(table, row), columns);
    if (found) return found;
  }
  return null;
}

/** True where the part says elsewhere, as the tables do, how many are left over. */
const isAdmitted = ({ scene, sentence, all }: Place, concept: Concept): boolean =>
  all.some(
    (other) =>
      other.sentence.passage.section === sentence.passage.section &&
      (other.outcome === 'matches' || other.outcome === 'bound') &&
      other.owner === scene.report &&
      (other.meaning?.rows.includes(concept) || other.meaning?.columns.includes(concept)),
  );

function claimIn(place: Place, denier: Denier): DoneClaim | null {
  const { scene, sentence, clause } = place;
  const { table, concept } = denier;
  const rest = restOf(place, denier.word);
  if (rest === null) return null;
  const { kind, meaning, denials, lastYear } = understand(wordsOf(scene, rest));
  if (kind === 'unknown' || denials > 0 || lastYear || (meaning && meaning.table !== table)) return null;
  if (!isNear(table, sentence, clause.end)) return null;
  const rows = rowsOf(place, denier, meaning?.rows ?? []);
  // all that came in this year: of what came in before, or of one outcome, it may be true
  if (concept.axis === 0 && !rows.includes(table.bare as Concept)) return null;
  const found = leftOver(place, denier, rows);
  return found && { sentence, clause, concept, found, admitted: isAdmitted(place, concept) };
}

/** True where the sentence itself names what is left, or makes an exception. */
const admits = (sentence: Sentence, concept: Concept, word: string) =>
  excepting.test(sentence.text) ||
  concept.names.some((name) => sentence.text.includes(name) && !word.includes(name) && !name.includes(word));

/** All clauses of a report's prose that say everything is done while the tables count what is not. */
export function doneClaims({ scene, sentences, numbers }: Analysis): DoneClaim[] {
  const { list, any } = deniersOf(scene.report.form);
  return sentences.flatMap((sentence) => {
    if (!any.test(sentence.text)) return [];
    const own = numbers.filter((judged) => judged.sentence === sentence);
    return clausesOf(sentence.text).flatMap((clause) => {
      const word = any.exec(sentence.text.slice(clause.start, clause.end))?.[0];
      if (!word || isNarrowed(scene, sentence.text.slice(0, clause.start))) return [];
      const place = { scene, sentence, clause, numbers: own, all: numbers };
      return list
        .filter((denier) => denier.word === word && !admits(sentence, denier.concept, word))
        .flatMap((denier) => claimIn(place, denier) ?? []);
    });
  });
}
