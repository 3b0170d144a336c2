import type { FactLine } from '../wording/contacts.ts';
import type { Labels } from '../wording/labels.ts';
import { escapeHtml } from './escape.ts';
import type { HighlightWords } from './highlights.ts';
import type { DownloadWords } from './report-facts.ts';
import type { RenderedPart } from './report-parts.ts';

/** Lists of a page as HTML. By functions, not by loops of the frames: there are thousands of pages, and a loop costs ten times as much. */

/** Names and values; `kind` is the class that lays them out. */
export function renderFacts(lines: readonly FactLine[], kind: 'head' | 'long'): string {
  const rows = lines.map(({ label, value, href }) => {
    const outside = href.startsWith('http') ? ' rel="external noopener"' : '';
    const words = escapeHtml(value);
    const shown = href === '' ? words : `<a href="${escapeHtml(href)}"${outside}>${words}</a>`;
    return `<div><dt>${escapeHtml(label)}</dt><dd>${shown}</dd></div>\n`;
  });
  return `<dl class="facts ${kind}">\n${rows.join('')}</dl>\n`;
}

/** The numbers at the head of a report. */
export function renderHighlights(items: readonly HighlightWords[]): string {
  return items
    .map(({ label, value, unit, change, direction }) => {
      const number = unit
        ? `<span class="figure">${escapeHtml(value)}</span> <span class="unit">${escapeHtml(unit)}</span>`
        : `<span class="figure unstated">${escapeHtml(value)}</span>`;
      const compared = change && `<span class="change ${direction}">${escapeHtml(change)}</span>`;
      return `<div><dt>${escapeHtml(label)}</dt><dd>${number}${compared}</dd></div>\n`;
    })
    .join('');
}

/** The files offered beside a page. */
export function renderDownloads(files: readonly DownloadWords[]): string {
  return files
    .map(
      ({ href, name, kind, page }) =>
        `<li><a href="${escapeHtml(href)}"${page ? '' : ' download'}>${escapeHtml(name)}<span class="kind">${escapeHtml(kind)}</span></a></li>\n`,
    )
    .join('');
}

/** The table of contents: the parts with the headings of their prose, then what stands behind them. */
export function renderContents(
  parts: readonly RenderedPart[],
  behind: readonly { id: string; words: string }[],
): string {
  const link = (id: string, words: string) => `<a href="#${id}">${escapeHtml(words)}</a>`;
  const lines = parts.map(({ id, heading, headings }) => {
    const inner = headings.map((item) => `<li>${link(item.id, item.text)}</li>\n`).join('');
    return `<li>${link(id, heading)}${inner && `<ol>\n${inner}</ol>`}</li>\n`;
  });
  return lines.join('') + behind.map(({ id, words }) => `<li>${link(id, words)}</li>\n`).join('');
}

/** The parts themselves, each under its exact heading. */
export function renderSections(parts: readonly RenderedPart[]): string {
  // added up, not joined: a join copies every part once more
  return parts.reduce(
    (sections, { id, headingHtml, html }) =>
      `${sections}<section class="part" aria-labelledby="${id}">\n<h2 id="${id}"><a class="self" href="#${id}">${headingHtml}</a></h2>\n${html}\n</section>\n`,
    '',
  );
}

/** What stands behind the six parts and is named in the contents. */
export function behindParts(
  has: { figures: boolean; corrections: boolean; explanations: boolean },
  t: Labels,
): { id: string; words: string }[] {
  return [
    ...(has.figures ? [{ id: 'figures', words: t.report.figures }] : []),
    ...(has.corrections ? [{ id: 'corrections', words: t.report.corrections }] : []),
    ...(has.explanations ? [{ id: 'explanations', words: t.report.explanations }] : []),
    { id: 'about', words: t.report.about },
  ];
}
