import type { Cell, Form, FormTable } from '../../../schemas/form.ts';
import { type Figure, figureSchema, statisticsSchema } from '../../../schemas/statistics.ts';
import type { Labels } from '../../wording/labels.ts';
import { attribute, type Element, elementsOf, isElement, isText, type Node, parsePage } from '../html/tree.ts';
import { type PageFacts, readPageFacts } from './page-facts.ts';
import { proseMarkdown } from './page-prose.ts';

type Tree = { [key: string]: unknown };

/** What one of our report pages holds by its ids. */
export interface OwnPage {
  readonly form: Form;
  readonly statistics: Readonly<Record<string, unknown>>;
  readonly prose: ReadonlyMap<string, string>;
  readonly facts: PageFacts;
  /** Keys of the content that the page shows not at all or not in full. */
  readonly lost: readonly string[];
}

/** The words of a cell without the marks and spoken words beside its number. */
const ownWords = (element: Element): string =>
  element.childNodes
    .map((node) => (isText(node) ? node.value : ''))
    .join('')
    .trim();

const allWords = (node: Node): string =>
  (isText(node) ? node.value : isElement(node) ? node.childNodes.map(allWords).join('') : '').trim();

const hasMark = (element: Element, kind: string) =>
  element.childNodes.some((node) => isElement(node) && attribute(node, 'class') === kind);

/** A number as our pages print it: grouped, with a minus sign or a plus. */
const numberIn = (words: string): number => Number(words.replaceAll(',', '').replace('−', '-').replace(/^\+/, ''));

/** What a cell of the page says: a number, an amount with its unit, blank; undefined for a total that was computed. */
function readValue(element: Element, cell: Cell): unknown {
  const words = ownWords(element);
  if (words === '') return null;
  if (cell.total && hasMark(element, 'mark') && hasMark(element, 'vh')) return undefined;
  const [number = '', unit] = words.split(' ');
  return unit === undefined ? numberIn(number) : { value: numberIn(number), unit };
}

/** The object at a path, made on the way. */
function branch(tree: Tree, path: readonly string[]): Tree {
  return path.reduce((node, key) => {
    node[key] ??= {};
    return node[key] as Tree;
  }, tree);
}

/** One table by the ids of its cells; null where none of them is there. */
function plant(tree: Tree, table: FormTable, cells: ReadonlyMap<string, Element>): void {
  const here = table.cells.flatMap((cell) => {
    const element = cells.get(cell.key);
    return element ? [{ cell, element }] : [];
  });
  if (here.length === 0) branch(tree, table.path.slice(0, -1))[table.path.at(-1) as string] = null;
  for (const { cell, element } of here) {
    const value = readValue(element, cell);
    if (value !== undefined) branch(tree, cell.path.slice(0, -1))[cell.path.at(-1) as string] = value;
  }
}

/** The list of figures: a row's id is its key. */
function figuresOf(elements: readonly Element[]): Figure[] {
  const table = elements.find(
    ({ tagName, attrs }) =>
      tagName === 'table' && attrs.some(({ name, value }) => name === 'class' && /\bfigures\b/.test(value)),
  );
  if (!table) return [];
  return [...elementsOf(table)].flatMap((row) => {
    if (row.tagName !== 'tr' || attribute(row, 'id') === '') return [];
    const [label, value, unit] = row.childNodes.filter(isElement);
    if (!label || !value || !unit) return [];
    const words = ownWords(value);
    const parts = attribute(row, 'data-parts').split(' ').filter(Boolean);
    const parsed = figureSchema.safeParse({
      key: attribute(row, 'id').replace(/^_/, ''),
      label: allWords(label),
      value: words === '' ? null : numberIn(words),
      unit: ownWords(unit),
      ...(parts.length > 0 ? { parts } : {}),
    });
    return parsed.success ? [parsed.data] : [];
  });
}

/** The prose of each part, by the file of its section. */
function proseOf(elements: readonly Element[], form: Form): Map<string, string> {
  const parts = form.edition.sections.flatMap((section, at) => {
    const part = elements.find(
      (one) => one.tagName === 'section' && attribute(one, 'aria-labelledby') === `part-${at + 1}`,
    );
    const head = elements.findIndex((one) => attribute(one, 'id') === `part-${at + 1}`);
    const inside = part ? [...elementsOf(part)] : elements.slice(head + 1);
    const stop = inside.findIndex((one) => one.tagName === 'h2' && attribute(one, 'id') !== `part-${at + 1}`);
    const prose = (stop < 0 ? inside : inside.slice(0, stop)).find((one) => attribute(one, 'class') === 'prose');
    return head < 0 || !prose ? [] : [[section.file, proseMarkdown(prose)] as const];
  });
  return new Map(parts);
}

/**
 * Reads one of our own report pages by its ids, which are the keys of its cells and figures; null for any other page,
 * and for one whose cells are no longer a whole statistics.json. Throws `Unreadable('too-complex')`.
 */
export function readOwnPage(text: string, forms: ReadonlyMap<string, Form>, labels: Labels): OwnPage | null {
  const shown = ([, id = '']: RegExpExecArray) => [...forms.values()].some(({ cell }) => cell.has(id));
  const named = forms.get(/<article class="report" data-edition="([\w.-]{1,100})"/.exec(text)?.[1] ?? '');
  if (!named && ![...text.matchAll(/ id="([\w.-]{1,200})"/g)].some(shown)) return null;
  const elements = [...elementsOf(parsePage(text))];
  const cells = new Map(elements.filter(({ tagName }) => tagName === 'td').map((one) => [attribute(one, 'id'), one]));
  const known = (form: Form) => [...cells.keys()].filter((key) => form.cell.has(key)).length;
  const form = named ?? [...forms.values()].sort((a, b) => known(b) - known(a))[0];
  if (!form) return null;
  const tree: Tree = {};
  for (const table of form.tables) plant(tree, table, cells);
  for (const { path } of form.tables) {
    const [section = ''] = path;
    if (path.length > 1 && Object.values(tree[section] ?? {}).every((inner) => inner === null)) tree[section] = null;
  }
  const statistics = { ...tree, figures: figuresOf(elements) };
  if (!statisticsSchema(form).safeParse(statistics).success) return null;
  const facts = readPageFacts(elements, labels);
  const lost = [
    // pages of earlier versions do not tell their parts
    ...(statistics.figures.length > 0 && !named ? ['figures.parts'] : []),
    ...(facts.corrections ? [] : ['corrections']),
    ...(facts.explanations ? [] : ['explanations']),
    ...(facts.scope === 'aggregate' && !facts.units ? ['units'] : []),
  ];
  return { form, statistics, prose: proseOf(elements, form), facts, lost };
}
