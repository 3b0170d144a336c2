import { distance } from 'fastest-levenshtein';
import type { FormNode, Section } from '../../../schemas/edition.ts';
import type { Form, FormTable } from '../../../schemas/form.ts';
import { core, withoutNumber } from './plain.ts';

/** What a label of the form may stand for. */
export interface Meaning {
  /** null for the heading of a part without a table, or with several. */
  readonly table: FormTable | null;
  /** `aside`: words that a table prints beside its labels, its note say. */
  readonly role: 'row' | 'column' | 'caption' | 'section' | 'aside';
  /** The row or column; null for other roles. */
  readonly node: FormNode | null;
  /** The headings above, outermost first. */
  readonly under: readonly FormNode[];
  /** What it is: two spellings of the same are no rivals. */
  readonly of: object;
}

/** A label in the letters it is compared by. */
export interface Word {
  readonly core: string;
  readonly meanings: readonly Meaning[];
  /** How many letters may be wrong before it could be another label. */
  readonly slack: number;
}

/** All labels of a form. */
export interface Vocabulary {
  readonly form: Form;
  readonly words: readonly Word[];
  /** By the first and the second letter. */
  readonly byFirst: ReadonlyMap<string, readonly Word[]>;
  readonly bySecond: ReadonlyMap<string, readonly Word[]>;
}

const bracket = /[（(][^（）()]*[）)]\s*$/;

/** The ways one label is compared: with and without its number, with and without what it says in brackets at its end. */
function spellings(label: string, captioned: boolean): string[] {
  const bare = captioned ? label : withoutNumber(label);
  const forms = [label, bare, ...(captioned ? [] : [label.replace(bracket, ''), bare.replace(bracket, '')])];
  return [...new Set(forms.map((form) => core(form)))].filter((text) => text.length >= 2);
}

function nodeEntries(
  table: FormTable,
  role: 'row' | 'column',
  nodes: readonly FormNode[],
  under: readonly FormNode[] = [],
): [string, Meaning][] {
  return nodes.flatMap((node) => {
    const labels = node.labelPrinted === false ? [] : [node.label, ...(node.altLabels ?? [])];
    const meaning: Meaning = { table, role, node, under, of: node };
    const own = labels.flatMap((label) => spellings(label, false)).map((text): [string, Meaning] => [text, meaning]);
    return [...own, ...nodeEntries(table, role, node.children ?? [], [...under, node])];
  });
}

function tableEntries(table: FormTable): [string, Meaning][] {
  const { definition } = table;
  const caption: Meaning = { table, role: 'caption', node: null, under: [], of: table };
  const aside: Meaning = { ...caption, role: 'aside' };
  const asides = [definition.rowHeader ?? '', definition.note ?? ''].map((text) => core(text)).filter(Boolean);
  const captions = definition.captionPrinted ? [definition.label, ...(definition.altLabels ?? [])] : [];
  return [
    ...captions.flatMap((label) => spellings(label, true)).map((text): [string, Meaning] => [text, caption]),
    ...asides.map((text): [string, Meaning] => [text, aside]),
    ...nodeEntries(table, 'column', definition.columns),
    ...nodeEntries(table, 'row', definition.rows),
  ];
}

/** Shorter headings are words of any text. */
const leastHeading = 6;

/** All wordings of a part's heading. */
export const headingsOf = ({ label, altLabels, headings }: Section): string[] => [
  ...new Set([label, ...(altLabels ?? []), ...(headings ?? [])]),
];

/** The headings of the parts: one with a single table says which table follows. */
const sectionEntries = (form: Form) =>
  form.edition.sections.flatMap((section) => {
    const tables = form.tables.filter((table) => table.section === section);
    const table = tables.length === 1 ? (tables[0] ?? null) : null;
    const meaning: Meaning = { table, role: 'section', node: null, under: [], of: section };
    return headingsOf(section)
      .map((label) => core(label))
      .filter((text) => text.length >= leastHeading)
      .map((text): [string, Meaning] => [text, meaning]);
  });

/** At most this share of a label's letters may be wrong. */
const mostWrong = 0.25;

/** Letters that may be wrong: fewer than half the way to the nearest other label, so that a slip never means another. */
function slackOf(text: string, others: readonly string[], exact: boolean): number {
  if (exact || text.length < 4) return 0;
  const most = Math.max(1, Math.floor(text.length * mostWrong));
  let nearest = Number.POSITIVE_INFINITY;
  for (const other of others) {
    if (other === text || Math.abs(other.length - text.length) > 2 * most) continue;
    nearest = Math.min(nearest, distance(text, other));
  }
  return Math.min(most, Math.floor((nearest - 1) / 2));
}

const made = new WeakMap<Form, Vocabulary>();

/** The labels of a form by their letters. Made once for each form. */
export function vocabularyOf(form: Form): Vocabulary {
  const known = made.get(form);
  if (known) return known;
  const byText = Map.groupBy([...form.tables.flatMap(tableEntries), ...sectionEntries(form)], ([text]) => text);
  const words = [...byText].map(([text, entries]): Word => {
    const meanings = [...new Set(entries.map(([, meaning]) => meaning))];
    const exact = meanings.some(({ role }) => role === 'caption');
    const same = new Set(meanings.map(({ of }) => of));
    const others = [...byText].flatMap(([other, rivals]) =>
      rivals.some(([, meaning]) => !same.has(meaning.of)) ? [other] : [],
    );
    return { core: text, meanings, slack: slackOf(text, others, exact) };
  });
  const byFirst = Map.groupBy(words, (word) => word.core[0] as string);
  const bySecond = Map.groupBy(words, (word) => word.core[1] as string);
  const vocabulary = { form, words, byFirst, bySecond };
  made.set(form, vocabulary);
  return vocabulary;
}
