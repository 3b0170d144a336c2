import type { NumbersView, TermGroup, TermView } from '../../schemas/region-views.ts';
import type { Site } from '../../schemas/views.ts';
import { fill, inLanguage, type Labels } from '../wording/labels.ts';
import { escapeHtml } from './escape.ts';
import { frameOf } from './frame.ts';
import { linksFrom, numbersAddress, publicAddress } from './links.ts';
import { pageTags } from './meta.ts';
import { formLabel, formWords } from './other-language.ts';
import { asHtml } from './templates.ts';

/** One term: its words, what it means, its ground, what it has to agree with, the editions that have it. */
function renderTerm(term: TermView, all: number, t: Labels): string {
  const line = (words: string) => `<dd class="more">${escapeHtml(words)}</dd>`;
  const plain = term.plain ? `<dd>${escapeHtml(inLanguage(term.plain, t))}</dd>` : '';
  const ground = term.ground ? line(fill(t.numbers.ground, { ground: inLanguage(term.ground, t) })) : '';
  const identities = term.identities.map(({ statement, basis }) =>
    line(fill(t.numbers.identity, { statement: inLanguage(statement, t), basis: inLanguage(basis, t) })),
  );
  const editions =
    term.editions.length < all ? line(fill(t.numbers.editions, { editions: term.editions.join('、') })) : '';
  return (
    `<div id="${term.id}" class="term d${Math.min(term.depth, 3)}">` +
    `<dt><a class="self" href="#${term.id}">${formLabel(term.label, t)}</a></dt>${plain}${ground}${identities.join('')}${editions}</div>\n`
  );
}

/** One table: its own words under its caption, then its rows and its columns. */
function renderGroup({ id, title, terms }: TermGroup, all: number, t: Labels): string {
  const [table] = terms.filter(({ kind }) => kind === 'table');
  const lists = (['row', 'column'] as const).map((kind) => {
    const found = terms.filter((term) => term.kind === kind);
    if (found.length === 0) return '';
    const heading = kind === 'row' ? t.numbers.rows : t.numbers.columns;
    const tag = title === '' ? 'h3' : 'h4';
    return `<${tag}>${heading}</${tag}>\n<dl class="terms">\n${found.map((term) => renderTerm(term, all, t)).join('')}</dl>\n`;
  });
  const head = title === '' ? '' : `<h3 id="${id}" class="block">${formLabel(title, t)}</h3>\n`;
  const own = table ? renderTableTerm(table, t) : '';
  return head + own + lists.join('');
}

/** What a table as a whole is about. */
function renderTableTerm({ id, plain, ground }: TermView, t: Labels): string {
  const words = plain ? `<p id="${id}">${escapeHtml(inLanguage(plain, t))}</p>` : '';
  const rule = ground
    ? `<p class="kind">${escapeHtml(fill(t.numbers.ground, { ground: inLanguage(ground, t) }))}</p>`
    : '';
  return `${words}${rule}\n`;
}

/** The tables of one part of the form. */
function renderPart(groups: readonly TermGroup[], index: number, all: number, t: Labels): string {
  const id = `_part-${index + 1}`;
  const { section = '', edition = '' } = groups[0] ?? {};
  const kind = all > 1 ? ` <span class="kind">${escapeHtml(edition)}</span>` : '';
  return (
    `<section class="part" aria-labelledby="${id}">\n<h2 id="${id}"><a class="self" href="#${id}">${formLabel(section, t)}</a>${kind}</h2>\n` +
    `${groups.map((group) => renderGroup(group, all, t)).join('')}</section>\n`
  );
}

/** Names and sentences under a heading of their own; nothing where there are none. */
function renderNotes(
  id: string,
  words: { title: string; lead: string },
  notes: readonly { id: string; name: string; text: string }[],
): string {
  if (notes.length === 0) return '';
  const items = notes.map(
    (note) =>
      `<div id="${note.id}" class="term d0"><dt>${escapeHtml(note.name)}</dt><dd>${escapeHtml(note.text)}</dd></div>\n`,
  );
  return (
    `<section class="part" aria-labelledby="${id}">\n<h2 id="${id}"><a class="self" href="#${id}">${words.title}</a></h2>\n` +
    `<p class="lead">${words.lead}</p>\n<dl class="terms">\n${items.join('')}</dl>\n</section>\n`
  );
}

/** The values of the page that says what every number means. */
export function numbersPage(site: Site, view: NumbersView, t: Labels, styles: string): object {
  const all = new Set(view.groups.flatMap(({ terms }) => terms.flatMap(({ editions }) => editions))).size;
  const measures = view.measures.map(({ id, label, about }) => ({
    id,
    name: formWords(label, t),
    text: inLanguage(about, t),
  }));
  const breaks = view.breaks.map(({ title, reason }, index) => ({
    id: `_break-${index + 1}`,
    name: formWords(title, t),
    text: inLanguage(reason, t),
  }));
  const parts = [...Map.groupBy(view.groups, ({ section, edition }) => `${section} ${edition}`).values()];
  const body =
    parts.map((part, index) => renderPart(part, index, all, t)).join('') +
    renderNotes('_measures', { title: t.numbers.measures, lead: t.numbers.measuresLead }, measures) +
    renderNotes('_breaks', { title: t.numbers.breaks, lead: t.numbers.breaksLead }, breaks);
  return {
    ...frameOf({
      site: site.site,
      t,
      address: numbersAddress,
      title: t.numbers.title,
      description: t.numbers.description,
      tags: pageTags(site.site, t, 'column'),
      link: linksFrom(numbersAddress),
      styles,
      canonical: publicAddress(site.site, numbersAddress),
      breadcrumbs: [],
    }),
    heading: t.numbers.title,
    lead: t.numbers.lead,
    body: asHtml(body),
  };
}
