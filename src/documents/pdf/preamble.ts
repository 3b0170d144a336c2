import type { ReportView } from '../../../schemas/views.ts';
import { contactLines } from '../../wording/contacts.ts';
import { formatDay } from '../../wording/formats.ts';
import { fill, type Labels } from '../../wording/labels.ts';
import { words } from './words.ts';

/** `A、B和C` */
function joined(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join('、')}${words.and}${last}`;
}

function basisSentences({ report }: ReportView): string {
  const { basis } = report.file;
  const { title, documentNumber } = report.form.edition;
  const named = basis.some((item) => item.includes(documentNumber));
  return (
    (basis.length > 0 ? fill(words.basis, { list: joined(basis) }) : '') +
    (named ? '' : fill(words.form, { title, number: documentNumber }))
  );
}

function scopeSentence({ report }: ReportView, units: readonly string[]): string {
  if (report.file.scope === 'own') return words.scopeOwn;
  return units.length > 0 ? fill(words.scopeUnits, { units: joined(units) }) : words.scopeAggregate;
}

function downloadSentence({ report }: ReportView): string {
  const { text, address } = report.file.download ?? {};
  const place = text && address ? `${text}（${address}）` : (text ?? address);
  return place ? fill(words.download, { place }) : '';
}

/** Whom to ask: the unit that the contacts name, else the organ, and how it can be reached. */
function contactSentence({ contacts, organ }: ReportView, t: Labels): string {
  const unit = contacts.unit ?? organ.file.name;
  const lines = contactLines({ ...contacts, unit: null }, t).map(({ label, value }) => `${label}：${value}`);
  return fill(lines.length > 0 ? words.contacts : words.contactsNone, { unit, list: lines.join('；') });
}

/**
 * What every such report says before its first part: on what grounds it was made and in which form, for whom, for which
 * time and scope, where the electronic edition can be had, whom to ask. Paragraphs of plain text.
 *
 * @param units names of the units counted, where the report is an aggregate
 */
export function preamble(view: ReportView, units: readonly string[], t: Labels): string[] {
  const { onBehalfOf, period } = view.report.file;
  const grounds =
    basisSentences(view) +
    (onBehalfOf ? fill(words.onBehalfOf, { organ: view.organ.file.name, onBehalfOf }) : '') +
    fill(words.period, { from: formatDay(period.from), to: formatDay(period.to) }) +
    scopeSentence(view, units);
  return [grounds, downloadSentence(view) + contactSentence(view, t)];
}
