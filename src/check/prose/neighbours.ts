import { candidatesOf } from './candidates.ts';
import { depthAt } from './clauses.ts';
import { onlyColumn } from './columns.ts';
import type { Concept } from './concepts.ts';
import { fits, type Judged } from './judged.ts';
import { type Meaning, ofRow } from './understand.ts';

/** A number from here on is seldom right by chance. */
const telling = 10;

/** Numbers beside it that are right, of the same unit, as deep in brackets: enough of them to say what it is one of. */
function companions(number: Judged, sentence: readonly Judged[], isLike: (meaning: Meaning) => boolean): Judged[] {
  const { text } = number.sentence;
  const depth = depthAt(text, number.number.start);
  const found = sentence.filter(
    ({ outcome, relation, meaning, number: { unit, start } }) =>
      outcome === 'matches' &&
      relation === 'value' &&
      meaning !== null &&
      unit === number.number.unit &&
      isLike(meaning) &&
      depthAt(text, start) === depth,
  );
  return found.length > 1 || (found[0]?.value ?? 0) >= telling ? found : [];
}

/** 自然人16件，商业企业18件，法律服务机构7件: where the others are of one row, this is of it too. */
function judgeByRow(number: Judged, meaning: Meaning, sentence: readonly Judged[]): Judged | null {
  const { table, columns } = meaning;
  if (meaning.rows.length > 0 || columns.length !== 1) return null;
  const others = companions(
    number,
    sentence,
    (other) => other.table === table && other.rows.length === 1 && other.columns.length === 1,
  );
  const rows = new Set(others.flatMap(({ meaning: other }) => other?.rows ?? []));
  const [row, ...more] = rows;
  if (!row || more.length > 0) return null;
  const of = (one: Concept) => candidatesOf(number.owner, ofRow(meaning, one), [columns]);
  if (table.concepts.flatMap(of).some((candidate) => fits(number.number, candidate))) return null;
  return { ...number, outcome: 'wrong', meaning: ofRow(meaning, row), candidates: of(row) };
}

/** 行政许可0件，行政处罚74件，行政强制0件: where those beside it are what the tables count, this is it too. */
function judgeByTables(number: Judged, meaning: Meaning, sentence: readonly Judged[]): Judged | null {
  const { table, rows, columns } = meaning;
  const column = onlyColumn(meaning);
  const isPlain = table.context.length === 0 && rows.length === 1 && columns.length === 0 && column !== null;
  if (!isPlain || meaning.loose || sentence.some((other) => other.meaning?.published)) return null;
  const others = companions(number, sentence, (other) => other.table.context.length === 0 && other.rows.length === 1);
  const candidates = candidatesOf(number.owner, meaning, [[column]]);
  return others.length === 0 || candidates.length === 0 ? null : { ...number, outcome: 'wrong', candidates };
}

/** True for a number whose meaning its words leave in doubt. */
const isDoubtful = ({ outcome, relation, number }: Judged): boolean =>
  outcome === 'unknown' && relation === 'value' && !number.approximate;

/** Numbers of a passage of which the words alone leave a doubt, judged by those that stand beside them in their sentence. */
export function withNeighbours(passage: readonly Judged[]): readonly Judged[] {
  return passage.map((number) => {
    const { meaning } = number;
    if (meaning === null || !isDoubtful(number)) return number;
    const sentence = passage.filter((other) => other.sentence === number.sentence);
    return judgeByRow(number, meaning, sentence) ?? judgeByTables(number, meaning, sentence) ?? number;
  });
}
