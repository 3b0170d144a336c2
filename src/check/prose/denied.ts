import type { Analysis } from './analysis.ts';
import { type Candidate, countedAnyway } from './candidates.ts';
import { type Clause, clausesOf } from './clauses.ts';
import { columnChoices } from './columns.ts';
import type { Concept } from './concepts.ts';
import { isNarrowed, isNear } from './context.ts';
import { isDenial, type Token } from './lexicon.ts';
import { denialLetters } from './neutral.ts';
import { type Scene, wordsOf } from './scene.ts';
import { hasSign, type Sentence } from './sentences.ts';
import { type Meaning, ofRow, understand } from './understand.ts';

/** A clause that says there was none of something, of which the tables count some. */
export interface Denied {
  readonly sentence: Sentence;
  readonly clause: Clause;
  readonly found: Candidate;
}

const denying = new RegExp(`[${denialLetters}]`);
/** 没有, 无 deny that there is a thing; 未 alone denies what the word behind it says. */
const ofThings = new Set('没有 无 零 暂无 并无 尚无 未有 均无'.split(' '));
const ofEvents = /^(?:新?收到?|接到|接收到?|发生|产生|出现|有|被.*|因|提起|引发|引起|涉及|存在)$/;

/** 未制定规范性文件: the word behind it is a column of a table with rows of its own subject, so it denies the cell itself. */
const isColumn = ({ roles }: Token) => roles.some(({ concept, table }) => concept?.axis === 1 && table?.rest === null);

/** True where the denial is of there being any, not of what was done with it (没有办结 is no “none”). */
const deniesAll = (words: readonly Token[]): boolean =>
  words.some((token, at) => {
    const next = words[at + 1];
    const ofEvent = next && (ofEvents.test(next.word) || isColumn(next));
    return isDenial(token) && (ofThings.has(token.word) || ofEvent);
  });

/** Each row that a clause names, or the one meant where only the subject is named; none where it speaks of outcomes. */
function rowsOf({ table, rows }: Meaning): readonly Concept[] {
  if (rows.some(({ total }) => total)) return [];
  return rows.length > 0 ? rows : table.bare ? [table.bare] : [];
}

/** The row of a denied meaning whose every reading is above zero. */
function contradicted(scene: Scene, meaning: Meaning): Candidate | null {
  const columns = columnChoices(meaning);
  for (const row of rowsOf(meaning)) {
    const found = countedAnyway(scene.report, ofRow(meaning, row), columns);
    if (found) return found;
  }
  return null;
}

function deniedIn(scene: Scene, sentence: Sentence, clause: Clause): Denied | null {
  const text = sentence.text.slice(clause.start, clause.end);
  if (!denying.test(text)) return null;
  const words = wordsOf(scene, text);
  const { meaning, denials, lastYear } = understand(words);
  if (!meaning || denials !== 1 || lastYear || !deniesAll(words)) return null;
  if (!isNear(meaning.table, sentence, clause.end)) return null;
  if (isNarrowed(scene, sentence.text.slice(0, clause.start))) return null;
  const found = contradicted(scene, meaning);
  return found && { sentence, clause, found };
}

/** All clauses of a report's prose that deny what its tables count. */
export function deniedClauses({ scene, sentences, numbers }: Analysis): Denied[] {
  // 收到申请零件: that the number is wrong is told already
  const told = ({ sentence, clause }: Denied) =>
    numbers.some(
      ({ outcome, value, number, sentence: own }) =>
        own === sentence &&
        outcome === 'wrong' &&
        value === 0 &&
        number.start >= clause.start &&
        number.end <= clause.end,
    );
  return sentences
    .filter((sentence) => hasSign(sentence, 'denial'))
    .flatMap((sentence) => clausesOf(sentence.text).flatMap((clause) => deniedIn(scene, sentence, clause) ?? []))
    .filter((denied) => !told(denied));
}
