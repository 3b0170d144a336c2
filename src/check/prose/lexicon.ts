import type { Form } from '../../../schemas/form.ts';
import { type Concept, conceptsOf, type TableConcepts } from './concepts.ts';
import { denials, joiners, lastYearWords, neutralWords, restWords } from './neutral.ts';

/** What a word may be. */
export interface Role {
  readonly kind:
    | 'neutral'
    | 'rest'
    | 'joiner'
    | 'denial'
    | 'lastYear'
    | 'concept'
    | 'context'
    | 'tableNeutral'
    | 'published'
    | 'loose';
  readonly table?: TableConcepts;
  readonly concept?: Concept;
}

/** A stretch of a clause: a known word with its roles, or letters that no list knows (no roles). */
export interface Token {
  readonly word: string;
  readonly roles: readonly Role[];
}

/** True for letters that no list knows, and for verbs of publishing, which may have anything for their object. */
export const isUnknown = ({ roles }: Token): boolean => roles.every(({ kind }) => kind === 'published');

/** 未, 没有: a word that denies. */
export const isDenial = ({ roles }: Token): boolean => roles.some(({ kind }) => kind === 'denial');

/** All words of a form, by their first letter, longest first. */
export type Lexicon = ReadonlyMap<number, readonly { readonly word: string; readonly roles: readonly Role[] }[]>;

function makeLexicon(form: Form): Lexicon {
  const roles = new Map<string, Role[]>();
  const add = (word: string, role: Role) => {
    const own = roles.get(word);
    if (own) own.push(role);
    else roles.set(word, [role]);
  };
  for (const word of [...neutralWords, ...(form.edition.prose?.neutral ?? [])]) add(word, { kind: 'neutral' });
  for (const word of restWords) add(word, { kind: 'rest' });
  for (const word of joiners) add(word, { kind: 'joiner' });
  for (const word of denials) add(word, { kind: 'denial' });
  for (const word of lastYearWords) add(word, { kind: 'lastYear' });
  for (const table of conceptsOf(form)) {
    for (const concept of table.concepts)
      for (const word of concept.names) add(word, { kind: 'concept', table, concept });
    for (const word of table.context) add(word, { kind: 'context', table });
    for (const word of table.neutral) add(word, { kind: 'tableNeutral', table });
    for (const word of table.published) add(word, { kind: 'published', table });
    for (const word of table.loose) add(word, { kind: 'loose', table });
  }
  const entries = [...roles].map(([word, list]) => ({ word, roles: list }));
  entries.sort((a, b) => b.word.length - a.word.length);
  return Map.groupBy(entries, ({ word }) => word.charCodeAt(0));
}

const lexicons = new WeakMap<Form, Lexicon>();

/** The words of a form and of official language. Made once for each form. */
export function lexiconOf(form: Form): Lexicon {
  const made = lexicons.get(form) ?? makeLexicon(form);
  lexicons.set(form, made);
  return made;
}

/** Cuts a text into the longest known words; spaces vanish. */
export function tokens(text: string, lexicon: Lexicon): Token[] {
  const dense = text.replace(/\s/g, '');
  const found: Token[] = [];
  let unknown = '';
  for (let at = 0; at < dense.length; ) {
    const entry = lexicon.get(dense.charCodeAt(at))?.find(({ word }) => dense.startsWith(word, at));
    if (!entry) {
      unknown += dense.charAt(at++);
      continue;
    }
    if (unknown) found.push({ word: unknown, roles: [] });
    unknown = '';
    found.push(entry);
    at += entry.word.length;
  }
  if (unknown) found.push({ word: unknown, roles: [] });
  return found;
}
