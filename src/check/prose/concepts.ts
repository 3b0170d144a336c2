import type { FormNode, TableDefinition } from '../../../schemas/edition.ts';
import { type Form, type FormTable, shortLabel } from '../../../schemas/form.ts';
import { allSpelledOut } from '../../../schemas/spelled-out.ts';

/** A row or column of a table as prose may name it. A cell is named by one concept of each axis. */
export interface Concept {
  readonly table: FormTable;
  /** 0: rows; 1: columns. In a table of one row: 0 the headings over columns, 1 the columns by their words. */
  readonly axis: 0 | 1;
  readonly key: string;
  readonly label: string;
  readonly names: readonly string[];
  /** Keys of the leaf rows or columns it stands for. */
  readonly leaves: readonly string[];
  /** The sum of its siblings; in a clause that names a sibling too it adds nothing. */
  readonly total: boolean;
  /** The row that holds the whole group where a report prints it as one. */
  readonly whole: string | null;
  /** Keys of the headings above. */
  readonly under: readonly string[];
  readonly readings: readonly (readonly string[])[];
  readonly denials: readonly string[];
  /** Words that name it only among its siblings. */
  readonly beside: readonly string[];
}

/** A table's concepts, ready for asking. */
export interface TableConcepts {
  readonly table: FormTable;
  readonly concepts: readonly Concept[];
  readonly byKey: ReadonlyMap<string, Concept>;
  /** The second axis where prose names only the first: the totals column; null where the form has none. */
  readonly rest: Concept | null;
  /** The same as a list of choices. */
  readonly plain: readonly (readonly Concept[])[];
  /** The rows that sum up others. */
  readonly totals: readonly Concept[];
  readonly context: readonly string[];
  readonly neutral: readonly string[];
  /** Verbs of publishing: what they count may be less than the table. */
  readonly published: readonly string[];
  readonly loose: readonly string[];
  readonly dividing: readonly string[];
  readonly bare: Concept | null;
}

/** Labels so short that they mean anything (其他, 总计) name nothing. */
const shortest = 3;
const bareLabel = (label: string) => shortLabel(label).replace(/[“”‘’"'（）()《》]/g, '');

/** A list that a form need not have. */
const given = <Item>(list: readonly Item[] | undefined): readonly Item[] => list ?? [];

function namesOf(node: FormNode): string[] {
  const labels = [node.label, ...given(node.altLabels)].map(bareLabel).filter((label) => label.length >= shortest);
  return [...new Set([...(node.total ? [] : labels), ...allSpelledOut(node.prose?.names)])];
}

const leafKeys = (node: FormNode): string[] => (node.children ? node.children.flatMap(leafKeys) : [node.key]);

/** A heading with a total among its own children stands for that total, else for all below it. */
function standsFor(node: FormNode): string[] {
  const total = node.children?.find((child) => child.total && !child.children);
  return total ? [total.key] : leafKeys(node);
}

function axisOf(table: FormTable, axis: 0 | 1, nodes: readonly FormNode[], under: readonly string[] = []): Concept[] {
  return nodes.flatMap((node) => [
    {
      table,
      axis,
      key: node.key,
      label: shortLabel(node.label),
      names: namesOf(node),
      leaves: standsFor(node),
      total: node.total ?? false,
      whole: node.collapsible ? node.key : null,
      under,
      readings: given(node.prose?.readings),
      denials: given(node.prose?.denials),
      beside: given(node.prose?.beside),
    },
    ...axisOf(table, axis, given(node.children), [...under, node.key]),
  ]);
}

/** Columns of a one-row table by their words: 结果维持 of 行政复议 and of 行政诉讼 is one concept. */
function columnKinds(table: FormTable): Concept[] {
  return [...Map.groupBy(table.columns, (leaf) => leaf.label)].map(([label, leaves]) => {
    const nodes = leaves.map((leaf) => leaf.node);
    return {
      table,
      axis: 1,
      key: nodes[0]?.key ?? label,
      label: shortLabel(label),
      names: [...new Set(nodes.flatMap(namesOf))],
      leaves: leaves.map((leaf) => leaf.key),
      total: nodes.every((node) => node.total),
      whole: null,
      under: [],
      readings: [],
      denials: [...new Set(nodes.flatMap((node) => given(node.prose?.denials)))],
      beside: [],
    };
  });
}

/** Headings over the columns of a one-row table; each stands for all columns below it. */
function headings(table: FormTable, { columns }: TableDefinition): Concept[] {
  const walk = (nodes: readonly FormNode[], under: readonly string[]): Concept[] =>
    nodes.flatMap((node) => {
      if (!node.children) return [];
      const own = axisOf(table, 0, [{ ...node, children: undefined }], under);
      return [
        ...own.map((concept) => ({ ...concept, leaves: leafKeys(node) })),
        ...walk(node.children, [...under, node.key]),
      ];
    });
  return walk(columns, []);
}

/** Several rows, or columns, that have a name together. */
function sumsOf(table: FormTable, { prose }: TableDefinition, concepts: readonly Concept[], axis: 0 | 1): Concept[] {
  return given(prose?.sums).flatMap(({ names, rows, columns, readings }) => {
    const keys = given(axis === 0 ? rows : columns);
    const parts = concepts.filter((concept) => keys.includes(concept.key));
    if (parts.length === 0) return [];
    const key = keys.length > 1 ? keys.join('+') : `${keys[0]}:${names[0]}`;
    const label = parts.map((part) => part.label).join(' + ');
    const leaves = parts.flatMap((part) => part.leaves);
    const total = parts.every((part) => part.total);
    const none = { total, whole: null, under: [], readings: given(readings), denials: [], beside: [] };
    return [{ table, axis, key, label, names: allSpelledOut(names), leaves, ...none }];
  });
}

/** The only total of an axis; null where it has none, or several. */
function totalOf(concepts: readonly Concept[]): Concept | null {
  const [total, ...more] = concepts.filter((concept) => concept.total);
  return total && more.length === 0 ? total : null;
}

function conceptsOfTable(table: FormTable): TableConcepts {
  const { definition, singleRow } = table;
  const rows = axisOf(table, 0, definition.rows);
  const columns = singleRow ? columnKinds(table) : axisOf(table, 1, definition.columns);
  const named = singleRow ? headings(table, definition) : [...rows, ...sumsOf(table, definition, rows, 0)];
  const concepts = [...named, ...columns, ...sumsOf(table, definition, columns, 1)];
  const byKey = new Map(concepts.map((concept) => [concept.key, concept]));
  const rest = totalOf(columns);
  const { prose } = definition;
  return {
    ...{ table, concepts, byKey, rest, plain: rest ? [[rest]] : [] },
    totals: named.filter((concept) => concept.total),
    context: allSpelledOut(prose?.context),
    neutral: given(prose?.neutral),
    published: given(prose?.published),
    loose: given(prose?.loose),
    dividing: allSpelledOut(prose?.dividing),
    bare: byKey.get(prose?.bare ?? '') ?? null,
  };
}

const known = new WeakMap<Form, readonly TableConcepts[]>();

/** What prose can name of a form, table by table. Made once for each form. */
export function conceptsOf(form: Form): readonly TableConcepts[] {
  const made = known.get(form) ?? form.tables.map(conceptsOfTable);
  known.set(form, made);
  return made;
}
