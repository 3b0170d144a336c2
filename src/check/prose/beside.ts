import type { Form } from '../../../schemas/form.ts';
import { type Concept, conceptsOf, type TableConcepts } from './concepts.ts';
import type { Case } from './judge.ts';
import type { Understood } from './understand.ts';

/** A word that names a row only where rows beside it are named, with their names. */
interface Named {
  readonly table: TableConcepts;
  readonly concept: Concept;
  readonly siblings: readonly (readonly string[])[];
}

const known = new WeakMap<Form, ReadonlyMap<string, Named>>();

/** Such words of a form. Made once for each form. */
function wordsBeside(form: Form): ReadonlyMap<string, Named> {
  const made = known.get(form);
  if (made) return made;
  const list = conceptsOf(form).flatMap((table) =>
    table.concepts.flatMap((concept) => {
      const siblings = table.concepts
        .filter(({ axis, under }) => axis === concept.axis && under.at(-1) === concept.under.at(-1))
        .filter((other) => other !== concept)
        .map(({ names, beside }) => [
          ...names,
          ...beside.filter((word) => !concept.beside.some((own) => own.includes(word))),
        ]);
      return concept.beside.map((word) => [word, { table, concept, siblings }] as const);
    }),
  );
  const words = new Map(list);
  known.set(form, words);
  return words;
}

/** Words before such a word that say nothing of it. */
const lead = /^[\s其中为：:、，]+/;
/** So many of the rows beside it must be named. */
const fewest = 2;

/** 公开33件、部分公开7件、不公开4件: a row by a word that names it only beside others of its kind; null for any other number. */
export function namedBeside({ scene, sentence, wording, number }: Case): Understood | null {
  if (number.unit !== '件' || wording.after.trim() !== '') return null;
  const named = wordsBeside(scene.report.form).get(wording.before.replace(lead, '').trimEnd());
  if (!named) return null;
  const { table, concept, siblings } = named;
  const beside = siblings.filter((names) => names.some((name) => sentence.text.includes(name)));
  if (beside.length < fewest) return null;
  const meaning = { table, rows: [concept], columns: [], rowsAre: 'one', context: false } as const;
  return { kind: 'meaning', meaning, lastYear: null, denials: 0 };
}
