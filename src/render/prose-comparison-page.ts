import type { ComparedPart, ProseComparison, ProsePiece, ProseSpan } from '../../schemas/prose-views.ts';
import type { Site } from '../../schemas/views.ts';
import { formatNumber, formatPercent } from '../wording/formats.ts';
import { fill, type Labels } from '../wording/labels.ts';
import { escapeHtml } from './escape.ts';
import { frameOf } from './frame.ts';
import { linksFrom, publicAddress } from './links.ts';
import { pageTags } from './meta.ts';
import { formLabel, reportLang } from './other-language.ts';
import { asHtml } from './templates.ts';

const tags = { kept: null, new: 'ins', gone: 'del' } as const;

/** What is new and what is gone are told by the element, by its look, and in words for screen readers. */
function renderSpan({ kind, text }: ProseSpan, t: Labels): string {
  const tag = tags[kind];
  const words = escapeHtml(text);
  if (tag === null) return words;
  // inside prose of another language, what is said about it is in that of the interface
  const lang = reportLang(t) && ` lang="${t.language}"`;
  const heard = kind === 'new' ? t.compare.heardNew : t.compare.heardGone;
  return `<${tag}><span class="vh"${lang}>${heard}</span>${words}<span class="vh"${lang}>${t.compare.heardEnd}</span></${tag}>`;
}

const renderPiece = (piece: ProsePiece, t: Labels): string =>
  piece.kind === 'changed' ? piece.spans.map((span) => renderSpan(span, t)).join('') : renderSpan(piece, t);

const shareOf = ({ kept, length }: Pick<ComparedPart, 'kept' | 'length'>, t: Labels) =>
  length === 0 ? t.compare.nothing : formatPercent((kept / length) * 100);

function renderPart(part: ComparedPart, t: Labels): string {
  const words = part.paragraphs
    .map((pieces) => `<p>${pieces.map((piece) => renderPiece(piece, t)).join('')}</p>\n`)
    .join('');
  const share = fill(t.compare.partShare, { share: shareOf(part, t), kept: part.kept, length: part.length });
  return (
    `<section class="part" aria-labelledby="${part.id}">\n<h2 id="${part.id}"><a class="self" href="#${part.id}">${formLabel(part.heading, t)}</a></h2>\n` +
    `<p class="kind">${share}</p>\n<div class="prose compared"${reportLang(t)}>\n${words}</div>\n</section>\n`
  );
}

function summary(parts: readonly ComparedPart[], t: Labels): string {
  const whole = parts.reduce((sum, { kept, length }) => ({ kept: sum.kept + kept, length: sum.length + length }), {
    kept: 0,
    length: 0,
  });
  const row = (name: string, part: Pick<ComparedPart, 'kept' | 'length'>, total: boolean) =>
    `<tr${total ? ' class="t"' : ''}><th scope="row">${name}</th><td>${formatNumber(part.length)}</td><td>${formatNumber(part.kept)}</td><td>${shareOf(part, t)}</td></tr>\n`;
  const rows = parts.map((part) => row(`<a href="#${part.id}">${formLabel(part.heading, t)}</a>`, part, false));
  const heads = [t.compare.part, t.compare.length, t.compare.kept, t.compare.share];
  return (
    `<section class="scroll" tabindex="0" aria-labelledby="_shares"><table class="series shares"><caption class="vh" id="_shares">${t.compare.table}</caption>` +
    `<thead><tr>${heads.map((words) => `<th scope="col">${words}</th>`).join('')}</tr></thead><tbody>\n${rows.join('')}${row(t.compare.whole, whole, true)}</tbody></table></section>\n`
  );
}

/** The values of the page that sets a report's prose against that of the report before it. */
export function proseComparisonPage(site: Site, view: ProseComparison, t: Labels, styles: string): object {
  const link = linksFrom(view.address);
  const facts = { organ: view.organ, year: view.year, before: view.before };
  const ways = [view.report, view.earlier].map(
    ({ address, label }) => `<li><a href="${link(address)}">${fill(t.series.report, { year: label })}</a></li>\n`,
  );
  const body =
    `<ul class="more ways">\n${ways.join('')}</ul>\n<p class="hint-print">${t.compare.print}</p>\n` +
    `${summary(view.parts, t)}<p class="note">${t.compare.method}</p>\n${view.parts.map((part) => renderPart(part, t)).join('')}`;
  const title = fill(t.compare.title, facts);
  return {
    ...frameOf({
      site: site.site,
      t,
      address: view.address,
      here: fill(t.compare.here, facts),
      title,
      description: fill(t.compare.description, facts),
      tags: pageTags(site.site, t, 'column'),
      link,
      styles,
      canonical: publicAddress(site.site, view.address),
      breadcrumbs: view.breadcrumbs,
    }),
    heading: title,
    lead: fill(t.compare.lead, facts),
    body: asHtml(body),
  };
}
