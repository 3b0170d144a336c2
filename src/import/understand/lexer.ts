import { distance } from 'fastest-levenshtein';
import type { Atom, Span } from './atoms.ts';
import type { Vocabulary, Word } from './vocabulary.ts';

/** A text cut into labels of the form, cells, and what is neither; `until` is its last letter. */
export type Token =
  | {
      readonly kind: 'label';
      readonly word: Word;
      /** Letters that are wrong. */
      readonly edits: number;
      /** Only the beginning of the label stands here. */
      readonly partial: boolean;
      readonly span: Span;
      readonly until: Span;
    }
  | { readonly kind: 'field'; readonly text: string; readonly span: Span; readonly until: Span }
  | { readonly kind: 'blank'; readonly text: string; readonly span: Span; readonly until: Span }
  | { readonly kind: 'rest'; readonly text: string; readonly span: Span; readonly until: Span };

type Letter = Extract<Atom, { kind: 'letter' }>;

interface Step {
  readonly cost: number;
  readonly end: number;
  /** Where it began. */
  readonly from: number;
  readonly word: Word | null;
  readonly edits: number;
  readonly partial: boolean;
}

type Offer = (end: number, step: Omit<Step, 'end'>) => void;

const restCost = 1;
const labelCost = 0.5;
const editCost = 1.2;
const partialCost = 0.9;
/** Labels of so few letters are words of every sentence: they count only where they stand alone. */
const shortest = 3;
/** The least that must stand of a label that goes on elsewhere. */
const leastPart = 4;
const partShare = 0.3;

const candidatesAt = ({ byFirst }: Vocabulary, text: string, at: number) => byFirst.get(text[at] as string) ?? [];

/** The label's beginning that ends the text, where it can only be this label's. */
function partialEnd(vocabulary: Vocabulary, word: Word, text: string, at: number): boolean {
  if (text.length - at >= word.core.length) return false;
  const part = text.slice(at);
  const least = Math.max(leastPart, Math.ceil(word.core.length * partShare));
  if (part.length < least || !word.core.startsWith(part)) return false;
  return candidatesAt(vocabulary, part, 0).every(
    (other) => other === word || !other.core.startsWith(part) || sameMeaning(other, word),
  );
}

const sameMeaning = (a: Word, b: Word) => a.meanings.every(({ node }) => b.meanings.some((m) => m.node === node));

/** Do the first letters agree anywhere near? Spares most comparisons. */
const alike = (core: string, text: string, at: number) =>
  core[1] === text[at + 1] || core[2] === text[at + 2] || core[2] === text[at + 1] || core[1] === text[at + 2];

/** The nearest way to read a word at a place: how many letters are wrong and where it ends; null where none is near. */
function nearest(word: Word, text: string, at: number): { edits: number; end: number } | null {
  const { core, slack } = word;
  if (text.startsWith(core, at)) return { edits: 0, end: at + core.length };
  if (slack === 0 || !alike(core, text, at)) return null;
  let best: { edits: number; end: number } | null = null;
  for (let length = core.length - slack; length <= core.length + slack; length++) {
    if (at + length > text.length || length < 2) continue;
    const edits = distance(core, text.slice(at, at + length));
    if (edits <= slack && (!best || edits < best.edits)) best = { edits, end: at + length };
  }
  return best;
}

/** Cuts a run of letters into labels and the rest, at least cost. */
function cut(vocabulary: Vocabulary, letters: readonly Letter[]): Step[] {
  const text = letters.map(({ letter }) => letter).join('');
  const best: (Step | undefined)[] = [{ cost: 0, end: 0, from: -1, word: null, edits: 0, partial: false }];
  const offer: Offer = (end, step) => {
    const old = best[end];
    if (!old || step.cost < old.cost) best[end] = { ...step, end };
  };
  const beginsWord = (at: number) =>
    at >= text.length ||
    letters[at]?.free === true ||
    candidatesAt(vocabulary, text, at).some((word) => word.core.length > shortest && text.startsWith(word.core, at));
  for (let at = 0; at < letters.length; at++) {
    const here = best[at] as Step;
    offer(at + 1, { cost: here.cost + restCost, from: at, word: null, edits: 0, partial: false });
    const first = letters[at]?.free === true || here.word !== null || at === 0;
    for (const word of candidatesAt(vocabulary, text, at)) {
      const found = nearest(word, text, at);
      if (found && (word.core.length > shortest || (first && beginsWord(found.end)))) {
        const cost = here.cost + labelCost + found.edits * editCost;
        offer(found.end, { cost, from: at, word, edits: found.edits, partial: false });
      }
      if (first && partialEnd(vocabulary, word, text, at)) {
        offer(letters.length, { cost: here.cost + partialCost, from: at, word, edits: 0, partial: true });
      }
    }
    slips(vocabulary, text, at, here, offer);
  }
  const steps: Step[] = [];
  for (let end = letters.length; end > 0; ) {
    const step = best[end] as Step;
    steps.unshift(step);
    end = step.from;
  }
  return steps;
}

/** A label whose first letter is wrong or lost: found by its second. */
function slips(vocabulary: Vocabulary, text: string, at: number, here: Step, offer: Offer): void {
  for (const second of [text[at + 1], text[at]]) {
    for (const word of vocabulary.bySecond.get(second ?? '') ?? []) {
      if (word.slack === 0 || word.core[0] === text[at]) continue;
      const found = nearest(word, text, at);
      if (!found) continue;
      const cost = here.cost + labelCost + found.edits * editCost;
      offer(found.end, { cost, from: at, word, edits: found.edits, partial: false });
    }
  }
}

/** The tokens of a run of letters; what is no label stays together. */
function tokensOfRun(vocabulary: Vocabulary, letters: readonly Letter[]): Token[] {
  const tokens: Token[] = [];
  for (const { word, edits, partial, from, end } of cut(vocabulary, letters)) {
    const { letter, span, remark } = letters[from] as Letter;
    const { span: until, remark: inside } = letters[end - 1] as Letter;
    // what brackets say of words names nothing, and parts no label from its numbers
    if (remark > 0 && inside > 0) continue;
    const last = tokens.at(-1);
    if (word) tokens.push({ kind: 'label', word, edits, partial, span, until });
    else if (last?.kind === 'rest') tokens[tokens.length - 1] = { ...last, text: last.text + letter, until };
    else tokens.push({ kind: 'rest', text: letter, span, until });
  }
  return tokens;
}

/** Reads atoms as labels, cells and the rest. A label may be broken over lines, never over a cell. */
export function tokensOf(vocabulary: Vocabulary, atoms: readonly Atom[]): Token[] {
  const tokens: Token[] = [];
  let letters: Letter[] = [];
  const flush = () => {
    if (letters.length > 0) tokens.push(...tokensOfRun(vocabulary, letters));
    letters = [];
  };
  for (const atom of atoms) {
    if (atom.kind === 'letter') {
      letters.push(atom);
      continue;
    }
    flush();
    tokens.push({ ...atom, until: atom.span });
  }
  flush();
  return tokens;
}
