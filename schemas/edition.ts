import { z } from 'zod';

/** A text in the two languages of every message. */
export const bilingual = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
export type Bilingual = z.infer<typeof bilingual>;

/** What a cell may hold: a count (integer from 0), a count that may be negative, or an amount of money. */
export const valueKinds = ['count', 'signedCount', 'money'] as const;
export type ValueKind = (typeof valueKinds)[number];

/**
 * How prose speaks of a row or column, beside its labels; words may be written together as `结转{,至}下年` (spelled-out.ts). `names`: words for it. `readings`: what the same words may
 * also mean, as sums of rows (or columns) of the table, `-key` taken away. `denials`: words that say, with “all” before
 * them, that this number is 0 (“全部办结” of what is carried out). `beside`: words for it where two or more of the rows or
 * columns beside it are named in the same sentence, and that elsewhere mean anything (“公开33件、部分公开7件、不公开4件”).
 */
const nodeProse = z.strictObject({
  names: z.array(z.string().min(2)).optional(),
  readings: z.array(z.array(z.string().regex(/^-?[A-Za-z][\w.]*$/)).min(1)).optional(),
  denials: z.array(z.string().min(2)).optional(),
  beside: z.array(z.string().min(2)).optional(),
});

/**
 * How prose speaks of a table. `context`: words one of which stands near a number of it. `bare`: the row meant where
 * only a word of the context is said. `neutral`: words that do not change which cell is meant. `published`: verbs of
 * publishing; what is published may rightly be less than the table counts (公开行政处罚…件), and never more. `loose`: words
 * with which a number may be a cell's and may as well be another (“办理行政许可” counts decisions, or all that was applied
 * for), unless a word of the context stands beside them. `sums`: words for several rows, or columns, together (“应办理”: what came in and what was carried in),
 * or for one row where they are read otherwise than its other names (“办结” is less often said of what was not done yet than “办理”).
 * `dividing`: words behind which the columns are told of a row that is not named (“按申请人类型分”).
 */
const tableProse = z.strictObject({
  context: z.array(z.string().min(1)).optional(),
  bare: z.string().optional(),
  neutral: z.array(z.string().min(1)).optional(),
  published: z.array(z.string().min(1)).optional(),
  loose: z.array(z.string().min(1)).optional(),
  dividing: z.array(z.string().min(2)).optional(),
  sums: z
    .array(
      z.strictObject({
        names: z.array(z.string().min(2)).min(1),
        rows: z
          .array(z.string().regex(/^[A-Za-z][\w.]*$/))
          .min(1)
          .optional(),
        readings: z.array(z.array(z.string().regex(/^-?[A-Za-z][\w.]*$/)).min(1)).optional(),
        columns: z
          .array(z.string().regex(/^[A-Za-z][\w.]*$/))
          .min(2)
          .optional(),
      }),
    )
    .optional(),
});

/**
 * How prose speaks of this form's subject. `neutral`: words that do not change which cell is meant (“政府信息”).
 * `otherSubjects`: things that are counted in the same words as the form's (documents “denied”, say), but are not its.
 */
const editionProse = z.strictObject({
  neutral: z.array(z.string().min(1)).optional(),
  otherSubjects: z.array(z.string().min(1)).optional(),
});

/** A row or column of a statutory table; one with children is a heading over them. */
export interface FormNode {
  key: string;
  label: string;
  /** false: the form prints no label here (the one row of part four). */
  labelPrinted?: boolean | undefined;
  altLabels?: string[] | undefined;
  value?: ValueKind | undefined;
  unit?: string | undefined;
  /** This row or column is the sum of others; it may be left out and is then computed. */
  total?: boolean | undefined;
  /** Reports may print this group as one row of numbers instead of its sub-rows. */
  collapsible?: boolean | undefined;
  prose?: z.infer<typeof nodeProse> | undefined;
  children?: FormNode[] | undefined;
}

const formNode: z.ZodType<FormNode> = z.lazy(() =>
  z.strictObject({
    key: z.string().regex(/^[A-Za-z][\w.]*$/),
    label: z.string().min(1),
    labelPrinted: z.boolean().optional(),
    altLabels: z.array(z.string()).optional(),
    value: z.enum(valueKinds).optional(),
    unit: z.string().optional(),
    total: z.boolean().optional(),
    collapsible: z.boolean().optional(),
    prose: nodeProse.optional(),
    children: z.array(formNode).min(1).optional(),
  }),
);

const table = z.strictObject({
  key: z.string().regex(/^[A-Za-z]\w*$/),
  label: z.string().min(1),
  altLabels: z.array(z.string().min(1)).optional(),
  captionPrinted: z.boolean(),
  legalBasis: z.string().optional(),
  note: z.string().optional(),
  rowHeader: z.string().optional(),
  unit: z.string().optional(),
  value: z.enum(valueKinds).optional(),
  prose: tableProse.optional(),
  columns: z.array(formNode).min(1),
  rows: z.array(formNode).min(1),
});

const section = z.strictObject({
  key: z.string().regex(/^[A-Za-z]\w*$/),
  number: z.string().min(1),
  label: z.string().min(1),
  kind: z.enum(['prose', 'table']),
  /** The file of this part's prose inside a report's folder. */
  file: z.string().regex(/^[\w-]+\.md$/),
  required: z.boolean(),
  altLabels: z.array(z.string()).optional(),
  /** Wordings of the heading met in published reports: for import only, some are too short to mean this part elsewhere. */
  headings: z.array(z.string().min(2)).optional(),
  topics: z
    .array(z.strictObject({ key: z.string(), label: z.string(), altLabels: z.array(z.string().min(1)).optional() }))
    .optional(),
  topicsPrescribed: z.boolean().optional(),
  tables: z.array(table).optional(),
});

/** A term of an identity: a row (or column) key; a group stands for the sum of its leaves. */
const term = z.union([
  z.string(),
  z.strictObject({ key: z.string(), year: z.literal(-1).optional(), minus: z.boolean().optional() }),
]);

const identity = z.strictObject({
  id: z.string(),
  code: z.string().regex(/^check\/[a-z-]+$/),
  severity: z.enum(['error', 'warning']),
  tables: z.array(z.string()).min(1),
  /** One equation for each column (terms are rows) or for each row (terms are columns). */
  each: z.enum(['column', 'row']),
  left: z.array(term).min(1),
  right: z.array(term).min(1),
  title: bilingual,
  statement: bilingual,
  basis: bilingual,
  hint: bilingual,
});

/**
 * What a part has to speak of: one of `words`. Asked only where the cell `cell` holds more than 0, and where the part
 * uses one of the words `given`; clauses with such a word do not count as an answer.
 */
const mention = z.strictObject({
  code: z.enum(['check/fee', 'check/remedies']),
  section: z.string(),
  words: z.array(z.string().min(1)).min(1),
  cell: z.string().optional(),
  given: z.array(z.string().min(1)).min(1).optional(),
});

/** A number that stands at the head of a report page: a figure by its key, or a sum of cells. */
const highlight = z.union([
  z.strictObject({ label: z.string(), figure: z.string() }),
  z.strictObject({ label: z.string(), unit: z.string(), sum: z.array(z.string()).min(1) }),
]);

/**
 * A bar picture over rows of a table. With a `key`, organs of a year are set side by side by it, too; editions that count
 * the same thing give it, and its rows, the same key.
 */
const picture = z.strictObject({
  key: z
    .string()
    .regex(/^[a-z]+(-[a-z]+)*$/)
    .optional(),
  title: z.string(),
  table: z.string(),
  rows: z.array(z.string()).min(1),
  column: z.string(),
  unit: z.string(),
});

/** Cells added up under a label of their own. */
const labelledSum = z.strictObject({ label: z.string(), sum: z.array(z.string()).min(1) });

/** What a number is made up of, one bar each: the parts of a figure, rows of a table in one column, or sums of cells. */
const division = z.union([
  z.strictObject({ title: z.string(), figure: z.string() }),
  picture,
  z.strictObject({ title: z.string(), unit: z.string(), items: z.array(labelledSum).min(2) }),
]);

/**
 * A block of the picture of the year (一图读懂). `lead`: its large number. `strips`: wholes and what they are made up of,
 * all lines of one strip on one scale. `divisions`: bars. `numbers`: smaller numbers, with what they are made up of.
 */
const posterBlock = z.strictObject({
  title: z.string(),
  lead: highlight.optional(),
  strips: z
    .array(z.strictObject({ title: z.string(), unit: z.string(), lines: z.array(z.array(labelledSum).min(1)).min(1) }))
    .optional(),
  divisions: z.array(division).optional(),
  numbers: z
    .array(
      z.strictObject({
        label: z.string(),
        unit: z.string(),
        sum: z.array(z.string()).min(1),
        parts: z.array(labelledSum).min(2).optional(),
      }),
    )
    .optional(),
  /** So many of the report's own figures that no other block shows, sums of parts before others. */
  figures: z.int().min(1).optional(),
});

/**
 * What organs and years are compared by: a figure, a sum of cells, or such a sum as a share of another (`of`, in per
 * cent). `key` is part of an address and stays; editions that measure the same thing give it the same key.
 */
const measure = z.union([
  z.strictObject({
    key: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
    label: z.string().min(1),
    unit: z.string(),
    figure: z.string(),
    about: bilingual,
  }),
  z.strictObject({
    key: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
    label: z.string().min(1),
    unit: z.string(),
    sum: z.array(z.string()).min(1),
    of: z.array(z.string()).min(1).optional(),
    about: bilingual,
  }),
]);

/**
 * Which numbers of this edition go on from those of an earlier one, so that their series may be joined: all cells of
 * `tables`, and single `cells`. `breaks`: tables whose other cells count something else, or are gone, and why.
 */
const continues = z.strictObject({
  edition: z.string(),
  tables: z.array(z.string()),
  cells: z.array(z.string()),
  breaks: z.array(z.strictObject({ tables: z.array(z.string()).min(1), reason: bilingual })),
});

/** One edition of a statutory form, as it stands in `schemas/editions/KEY.json`. */
export const editionSchema = z.strictObject({
  $schema: z.string().optional(),
  key: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string(),
  documentNumber: z.string(),
  status: z.enum(['trial', 'in-force', 'example']),
  reportYears: z.strictObject({ from: z.int(), to: z.int().nullable() }),
  /** The title of a report, with {organ} and {year}. */
  reportTitle: z.string(),
  sections: z.array(section).min(1),
  identities: z.array(identity),
  mentions: z.array(mention).optional(),
  highlights: z.array(highlight),
  pictures: z.array(picture),
  /** The picture of the year; without it, it is made of the highlights. */
  poster: z.array(posterBlock).min(1).optional(),
  prose: editionProse.optional(),
  measures: z.array(measure).optional(),
  continues: continues.optional(),
  /** The file of `schemas/glossary` that explains the rows and columns. */
  glossary: z.string().optional(),
});

export type Edition = z.infer<typeof editionSchema>;
export type Section = Edition['sections'][number];
export type TableDefinition = NonNullable<Section['tables']>[number];
export type IdentityDefinition = Edition['identities'][number];
export type Mention = NonNullable<Edition['mentions']>[number];
export type Highlight = Edition['highlights'][number];
export type Picture = Edition['pictures'][number];
export type PosterDefinition = NonNullable<Edition['poster']>[number];
export type Division = NonNullable<PosterDefinition['divisions']>[number];
export type Measure = NonNullable<Edition['measures']>[number];
export type Continuation = NonNullable<Edition['continues']>;
