import type { Concept, TableConcepts } from './concepts.ts';
import type { Role, Token } from './lexicon.ts';

/** What the words of a clause name in a table. Rows or columns may be left out: they are then taken over or the total. */
export interface Meaning {
  readonly table: TableConcepts;
  readonly rows: readonly Concept[];
  readonly columns: readonly Concept[];
  /** `sum`: 予以公开和部分公开; `either`: a group and one of its rows, 因不掌握等原因无法提供. */
  readonly rowsAre: 'one' | 'sum' | 'either';
  /** What is counted was published: it may be fewer than the table counts. */
  readonly published?: boolean;
  /** A word stands there that says what the table is about. */
  readonly context: boolean;
  /** Its words alone say what it counts, whatever else the sentence tells: 收到政府信息公开申请, not 收到申请. */
  readonly complete?: boolean;
  /** A word stands there with which the number may as well count something else. */
  readonly loose?: boolean;
}

/** What the words of a clause say: of a table, nothing in particular, or more than is known here. */
export type Understood = {
  readonly kind: 'meaning' | 'plain' | 'unknown';
  readonly meaning: Meaning | null;
  /** Last year is spoken of: at the head of the clause, or somewhere in it (and then of what is not clear). */
  readonly lastYear: 'head' | 'within' | null;
  readonly denials: number;
};

const isNeutral = (token: Token) =>
  token.roles.some(({ kind }) => kind === 'neutral' || kind === 'joiner' || kind === 'lastYear' || kind === 'denial');

/** True where a word means nothing else to a table than what it is about, or nothing at all. */
export const fits = (token: Token, table: TableConcepts): boolean =>
  isNeutral(token) || token.roles.some((role) => role.table === table);

/** True where a word says nothing to a table but that the number may count something else. */
const isLoose = ({ roles }: Token, table: TableConcepts): boolean =>
  roles.every((role) => role.table !== table || role.kind === 'loose');

const conceptIn = (token: Token, table: TableConcepts): Concept | undefined =>
  token.roles.find((role) => role.concept && role.table === table)?.concept;

/** How the named concepts of one axis belong together; null where the words do not say. */
function relation(
  named: readonly { concept: Concept; at: number }[],
  words: readonly Token[],
): Meaning['rowsAre'] | null {
  const [first, second, ...more] = named;
  if (!first || !second) return 'one';
  const [a, b] = [first.concept, second.concept];
  if (more.length === 0 && (a.under.includes(b.key) || b.under.includes(a.key))) return 'either';
  const joined = named.every(
    ({ at }, index) =>
      index === 0 ||
      words.slice((named[index - 1]?.at ?? 0) + 1, at).some(({ roles }) => roles.some(({ kind }) => kind === 'joiner')),
  );
  return joined ? 'sum' : null;
}

/** Concepts of one axis in the order they are named, each once; totals give way to what they sum up. */
function named(words: readonly Token[], table: TableConcepts, axis: 0 | 1): { concept: Concept; at: number }[] {
  const all = words.flatMap((token, at) => {
    const concept = conceptIn(token, table);
    return concept?.axis === axis ? [{ concept, at }] : [];
  });
  const once = all.filter(({ concept }, index) => all.findIndex((other) => other.concept === concept) === index);
  const parts = once.filter(({ concept }) => !concept.total);
  return parts.length > 0 ? parts : once;
}

/** 其余31件结转下年度: 其余 says nothing more where a row is named that counts what remains; else it does. */
const isRest = (token: Token) => token.roles.some(({ kind }) => kind === 'rest');

function meaningIn(all: readonly Token[], table: TableConcepts): Meaning | null {
  const remains = all.some((token) => (conceptIn(token, table)?.denials.length ?? 0) > 0);
  const words = remains ? all.filter((token) => !isRest(token)) : all;
  if (!words.every((token) => fits(token, table))) return null;
  const rows = named(words, table, 0);
  const columns = named(words, table, 1);
  const rowsAre = relation(rows, words);
  if (!rowsAre || !relation(columns, words)) return null;
  const has = (kind: Role['kind']) =>
    words.some(({ roles }) => roles.some((role) => role.kind === kind && role.table === table));
  const conceptsOf = (list: typeof rows) => list.map(({ concept }) => concept);
  const loose = words.some((token) => !isNeutral(token) && isLoose(token, table));
  return {
    table,
    rows: conceptsOf(rows),
    columns: conceptsOf(columns),
    rowsAre,
    published: has('published'),
    context: has('context'),
    ...(loose ? { loose } : {}),
  };
}

/**
 * True where a clause names a row and the subject of its table, or a column too where the table has no subject. What one table alone is about (申请) may be said of much
 * else where the table has a row that is meant by it; with the subject of another (信息公开) it is not.
 */
const isComplete = (
  { table, rows, columns, context }: Meaning,
  about: ReadonlySet<TableConcepts | undefined>,
): boolean =>
  rows.length > 0 &&
  (table.context.length === 0 ? columns.length > 0 : context && (table.bare === null || about.size > 1));

/** A meaning of one row alone, whatever else its clause names. */
export const ofRow = (meaning: Meaning, row: Concept): Meaning => ({ ...meaning, rows: [row], rowsAre: 'one' });

/** What one row of a table says by itself. */
export const rowAlone = (table: TableConcepts, row: Concept): Meaning =>
  ofRow({ table, rows: [], columns: [], rowsAre: 'one', context: true }, row);

/**
 * What a clause says, from all its words: every word must be understood, for one that is not may narrow the number down
 * (收到网上申请 is not 收到申请). Words that fit two tables name neither.
 */
export function understand(words: readonly Token[]): Understood {
  const has = (wanted: string) => words.filter(({ roles }) => roles.some(({ kind }) => kind === wanted)).length;
  const first = words.slice(0, 1).some(({ roles }) => roles.some(({ kind }) => kind === 'lastYear'));
  const lastYear = has('lastYear') === 0 ? null : first ? ('head' as const) : ('within' as const);
  const common = { lastYear, denials: has('denial') };
  const tables = new Set(
    words.flatMap(({ roles }) =>
      roles.flatMap((role) => (role.table && /concept|context/.test(role.kind) ? [role.table] : [])),
    ),
  );
  if (tables.size === 0) {
    return { kind: words.every(isNeutral) ? 'plain' : 'unknown', meaning: null, ...common };
  }
  const about = new Set(
    words.flatMap(({ roles }) => roles.flatMap((role) => (role.kind === 'context' ? role.table : []))),
  );
  const found = [...tables].flatMap((table) => {
    const meaning = meaningIn(words, table);
    return meaning ? [isComplete(meaning, about) ? { ...meaning, complete: true } : meaning] : [];
  });
  const speaking = found.filter(({ rows, columns }) => rows.length + columns.length > 0);
  const [only, ...more] = speaking.length > 0 ? speaking : found.filter(({ table }) => table.bare);
  return only && more.length === 0
    ? { kind: 'meaning', meaning: only, ...common }
    : { kind: 'unknown', meaning: null, ...common };
}
