import type { ComparedOrgan, DividedParts, DivisionView, KindView, YearOfRegion } from '../../schemas/region-views.ts';
import { formatNumber } from '../wording/formats.ts';
import { fill, type Labels } from '../wording/labels.ts';
import { percent } from './bars.ts';
import { escapeHtml } from './escape.ts';
import { kindWords } from './kinds.ts';
import type { Link } from './links.ts';
import { formWords } from './other-language.ts';

/** Organs of a kind that the page of a year tells one by one; of more, only the pages of their kind do. */
export const mostNamed = 60;

/**
 * The kinds whose organs the page of a year tells one by one, as long as there is room for all of a kind; the others are
 * told on the pages of their kind.
 */
export function toldByYear(kinds: readonly KindView[]): ReadonlySet<string> {
  let left = mostNamed;
  const told = new Set<string>();
  for (const { kind, organs } of kinds) {
    if (organs.length > left) continue;
    left -= organs.length;
    told.add(kind);
  }
  return told;
}

/** A part of a page with its heading. */
export const section = (id: string, title: string, inner: string): string =>
  `<section class="part" aria-labelledby="${id}">\n<h2 id="${id}"><a class="self" href="#${id}">${title}</a></h2>\n${inner}</section>\n`;

/** One part of an organ's number: the number, a bar as long as its share, and the share in words. */
function partCell(value: number | null, whole: number | null, t: Labels): string {
  if (value === null) return `<td><span class="unstated">${t.number.blank}</span></td>`;
  if (value === 0 || !whole) return `<td class="z">${formatNumber(value)}</td>`;
  const share = (value / whole) * 100;
  return (
    `<td>${formatNumber(value)} <small>${share < 0.5 ? '&lt;1' : Math.round(share)}%</small>` +
    `<svg aria-hidden="true"><rect width="${percent(Math.round(share * 10) / 10)}" height="9"/></svg></td>`
  );
}

/** The cells of one line: the whole, then its parts. Where a part is not stated, there is no whole and no share. */
function cells(parts: DividedParts, t: Labels): string {
  const known = parts.every((part) => part !== null);
  const whole = known ? parts.reduce<number>((sum, part) => sum + (part ?? 0), 0) : null;
  const first = whole === null ? '<td></td>' : `<td class="whole">${formatNumber(whole)}</td>`;
  return first + parts.map((part) => partCell(part, whole, t)).join('');
}

function organRow({ organ, report, parts }: ComparedOrgan, at: number, link: Link, t: Labels): string {
  const name = `<a href="${link(report.address)}">${escapeHtml(organ.label)}</a>`;
  return `<tr><th scope="row">${name}</th>${cells(parts[at] ?? [], t)}</tr>\n`;
}

/** The sum of a kind, and its organs under it. */
function kindRows(kind: KindView, organs: readonly ComparedOrgan[], at: number, link: Link, t: Labels): string {
  const told = organs.filter(({ parts }) => parts[at]?.some((part) => part !== null));
  const { parts = [], stated = 0 } = kind.sums[at] ?? {};
  const facts = { kind: kindWords(kind.kind, t), n: formatNumber(stated) };
  const head = `<tr class="t"><th scope="row">${fill(t.years.divisionSum, facts)}</th>${cells(parts, t)}</tr>\n`;
  const rows = [...(stated > 0 ? [head] : []), ...told.map((organ) => organRow(organ, at, link, t))];
  return rows.length === 0 ? '' : `<tbody>\n${rows.join('')}</tbody>`;
}

/** The kinds to show, and of each the organs that are told one by one. */
export type DividedKinds = readonly { readonly kind: KindView; readonly organs: readonly ComparedOrgan[] }[];

/**
 * What a number of each organ is made up of, as small multiples: a line an organ, a column a part, and in each cell the
 * number and a bar of its share in the organ's own whole. It is a table, so it needs no twin, no legend and no colours.
 * Empty where nobody states it.
 */
export function renderDivision(division: DivisionView, at: number, kinds: DividedKinds, link: Link, t: Labels): string {
  const bodies = kinds.map(({ kind, organs }) => kindRows(kind, organs, at, link, t)).join('\n');
  if (bodies.trim() === '') return '';
  const id = `_division-${division.key}`;
  const heads = [t.years.organ, t.years.divisionWhole, ...division.labels];
  const words = fill(t.years.divisionCaption, { unit: division.unit });
  return (
    `<section class="scroll" tabindex="0" aria-labelledby="${id}"><table class="series ranked divided"><caption id="${id}">${escapeHtml(words)}</caption>` +
    `<thead><tr>${heads.map((head) => `<th scope="col">${escapeHtml(head)}</th>`).join('')}</tr></thead>${bodies}</table></section>\n`
  );
}

/** A year with the words of the form in the language of the interface. */
export function yearInWords(view: YearOfRegion, t: Labels): YearOfRegion {
  const words = (text: string) => formWords(text, t);
  const measures = view.measures.map(({ label, unit, ...rest }) => ({
    ...rest,
    label: words(label),
    unit: words(unit),
  }));
  const divisions = view.divisions.map(({ title, unit, labels, ...rest }) => ({
    ...{ ...rest, title: words(title), unit: words(unit), labels: labels.map(words) },
  }));
  return { ...view, measures, divisions };
}

/** All divisions of a year with their titles. */
export const renderDivisions = (
  { divisions }: Pick<YearOfRegion, 'divisions'>,
  kinds: DividedKinds,
  link: Link,
  t: Labels,
): string =>
  divisions
    .map((division, at) => {
      const table = renderDivision(division, at, kinds, link, t);
      if (table === '') return '';
      const lead = `<p class="lead">${t.years.divisionLead}</p>\n`;
      return section(`_${division.key}`, escapeHtml(fill(t.years.division, { title: division.title })), lead + table);
    })
    .join('');
