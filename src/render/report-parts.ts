import type { PartView, ReportView } from '../../schemas/views.ts';
import type { Labels } from '../wording/labels.ts';
import { type NumberByKey, numbersOf } from '../wording/prose-number.ts';
import { renderBars } from './bars.ts';
import { type ProseHeading, renderProse } from './markdown.ts';
import { formLabel, reportLang } from './other-language.ts';
import { renderTables } from './tables.ts';

/** One part of a report, ready for the page. */
export interface RenderedPart {
  readonly id: string;
  /** The exact heading of the form, `一、总体情况`. */
  readonly heading: string;
  /** The same as HTML, with what it means in the language of the interface. */
  readonly headingHtml: string;
  readonly html: string;
  readonly headings: readonly ProseHeading[];
}

function renderPart(
  part: PartView,
  view: ReportView,
  number: NumberByKey,
  t: Labels,
  series: string | null,
): RenderedPart {
  const { form, file } = view.report;
  const explained = new Set(file.explanations?.map((explanation) => explanation.place));
  const prose = part.prose ? renderProse(part.prose.text, { part: part.id, number, labels: t }) : null;
  const text = prose ? `<div class="prose"${reportLang(t)}>${prose.html}</div>` : '';
  const pictures = (of: 'figures' | 'table') => {
    const bars = part.pictures
      .filter((picture) => picture.of === of)
      .map((picture) => renderBars(picture, t))
      .join('');
    return bars && `<div class="pictures">${bars}</div>`;
  };
  const tables = renderTables(part, form.table, t, explained, series === null ? null : { page: series, form });
  const html = text + pictures('figures') + tables + pictures('table');
  return {
    id: part.id,
    heading: `${part.section.number}、${part.section.label}`,
    headingHtml: formLabel(`${part.section.number}、${part.section.label}`, t, part.section.label),
    html: html || `<p class="missing">${t.report.notWritten}</p>`,
    headings: prose?.headings.filter((heading) => heading.level === 1) ?? [],
  };
}

/** The parts of a report in the order of the form: prose with the pictures of its figures, statutory tables with theirs; a part with none of them says so. `series`: the organ's page of series, where it is at hand. */
export function renderParts(view: ReportView, t: Labels, series: string | null = null): RenderedPart[] {
  const number = numbersOf(view.report);
  return view.parts.map((part) => renderPart(part, view, number, t, series));
}
