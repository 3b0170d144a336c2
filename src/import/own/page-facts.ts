import type { Explanation, ReportFile } from '../../../schemas/report.ts';
import { type Contacts, contacts as contactKeys } from '../../../schemas/texts.ts';
import type { Labels } from '../../wording/labels.ts';
import { attribute, type Element, elementsOf, isElement, isText, type Node } from '../html/tree.ts';
import { type Correction, dayIn, readCorrection } from './correction.ts';

/** What of report.json a page says; `corrections` and `explanations` are left out where a line of theirs could not be read. */
export type PageFacts = Pick<ReportFile, 'basis' | 'download' | 'published' | 'status' | 'scope'> & {
  readonly onBehalfOf?: string;
  readonly units?: string[];
  readonly title?: string;
  readonly notice?: string;
  readonly contacts?: Contacts;
  readonly corrections?: Correction[];
  readonly explanations?: Explanation[];
};

const textOf = (node: Node): string =>
  isText(node) ? node.value : isElement(node) ? node.childNodes.map(textOf).join('') : '';

/** The words after each name in the lists of facts of a page; the first of a name. */
function factLines(elements: readonly Element[]): ReadonlyMap<string, string> {
  const lines = new Map<string, string>();
  for (const { childNodes } of elements) {
    const [name, ...rest] = childNodes.filter(isElement);
    if (name?.tagName !== 'dt' || rest[0]?.tagName !== 'dd') continue;
    const label = textOf(name).trim();
    if (!lines.has(label)) lines.set(label, textOf(rest[0]).trim());
  }
  return lines;
}

/** The corrections, a line each: `2025年2月1日，更正：录入有误`; null where a line is none. */
function correctionsIn(elements: readonly Element[], pattern: string): Correction[] | null {
  const section = elements.find((one) => attribute(one, 'aria-labelledby') === 'corrections');
  if (!section) return [];
  const lines = [...elementsOf(section)].filter(({ tagName }) => tagName === 'li');
  const read = lines.flatMap((item) => {
    const [first] = item.childNodes;
    return readCorrection(first && isText(first) ? first.value : '', pattern) ?? [];
  });
  return read.length === lines.length ? read : null;
}

/** The explanations: what a reader sees, with code and place beside it; null where one does not tell them. */
function explanationsIn(elements: readonly Element[], words: Labels['report']): Explanation[] | null {
  const section = elements.find((one) => attribute(one, 'aria-labelledby') === 'explanations');
  if (!section) return [];
  const all = [...elementsOf(section)];
  const lines = all.filter(({ tagName }) => tagName === 'dt');
  const [beforeBy = ''] = words.explanationBy.split('{by}');
  const [beforeDay = ''] = words.explanationUntil.split('{date}');
  const read = lines.flatMap((line): Explanation[] => {
    const [code, place] = [attribute(line, 'data-code'), attribute(line, 'data-place')];
    const said = all.slice(all.indexOf(line)).find(({ tagName }) => tagName === 'dd');
    if (code === '' || place === '' || !said) return [];
    const reason = said.childNodes.map((node) => (isText(node) ? node.value : '')).join('');
    const more = said.childNodes.filter(isElement).map(textOf);
    const by = more.find((text) => text.startsWith(beforeBy))?.slice(beforeBy.length);
    const until = dayIn(more.find((text) => text.startsWith(beforeDay))?.slice(beforeDay.length));
    return [{ code, place, reason, ...(by === undefined ? {} : { by }), until }];
  });
  return read.length === lines.length ? read : null;
}

/** Title, notice and contacts, as far as the report states them itself. */
function ownFacts(
  elements: readonly Element[],
  lines: ReadonlyMap<string, string>,
  labels: Labels['contacts'],
): Pick<PageFacts, 'title' | 'notice' | 'contacts'> {
  const article = elements.find((one) => attribute(one, 'data-own') !== '');
  const own = new Set(article ? attribute(article, 'data-own').split(' ') : []);
  const heading = elements.find(({ tagName }) => tagName === 'h1');
  const notice = elements.find((one) => attribute(one, 'class') === 'notice')?.childNodes.findLast(isElement);
  const stated = Object.keys(contactKeys.shape).filter((key): key is keyof Contacts => own.has(key));
  return {
    ...(own.has('title') && heading ? { title: textOf(heading) } : {}),
    ...(own.has('notice') && notice ? { notice: textOf(notice) } : {}),
    ...(stated.length > 0
      ? { contacts: Object.fromEntries(stated.map((key) => [key, lines.get(labels[key]) ?? null])) }
      : {}),
  };
}

/** What one of our pages says of its report, in the words of the interface. */
export function readPageFacts(
  elements: readonly Element[],
  { report: words, status, contacts: contactWords }: Labels,
): PageFacts {
  const lines = factLines(elements);
  const text = lines.get(words.source) ?? null;
  const web = /^https?:/.test(text ?? '') ? text : (lines.get(words.sourceAddress) ?? null);
  const onBehalfOf = lines.get(words.onBehalfOf);
  const said = elements
    .filter(({ tagName }) => tagName === 'p' || tagName === 'strong')
    .map((one) => textOf(one).trim());
  const corrections = correctionsIn(elements, words.correctionLine);
  const explanations = explanationsIn(elements, words);
  const scope = lines.get(words.scope)?.startsWith(words.scopeAggregate) ? 'aggregate' : 'own';
  const article = elements.find((one) => attribute(one, 'data-units') !== '');
  const is = (what: string) => said.some((line) => line.startsWith(what));
  return {
    basis: lines.get(words.basis)?.split(words.listMark) ?? [],
    download: text === null ? null : { text: web === text ? null : text, address: web },
    published: dayIn(lines.get(words.published)),
    status: is(status.draft) ? 'draft' : is(status.withdrawn) ? 'withdrawn' : 'published',
    scope,
    ...(article ? { units: attribute(article, 'data-units').split(' ') } : {}),
    ...(corrections ? { corrections } : {}),
    ...(explanations ? { explanations } : {}),
    ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
    ...ownFacts(elements, lines, contactWords),
  };
}
