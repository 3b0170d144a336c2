/** The words of one code in one language. `{name}` stands for a fact. */
export interface Words {
  /** What is wrong, as a short heading. */
  readonly title: string;
  /** What was found and what was expected, with the figures. */
  readonly message: string;
  /** What to do. */
  readonly hint: string;
  /** For `nianbao explain`: why this is a rule, with its ground. */
  readonly about: string;
  /** Sentences that are added where a fact is there: fact name → sentence. */
  readonly also?: Readonly<Record<string, string>>;
}

/** One permanent code in both languages. */
export interface Entry {
  readonly zh: Words;
  readonly en: Words;
}

export type Catalog = Readonly<Record<string, Entry>>;
