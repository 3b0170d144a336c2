import type { DownloadView, ReportView } from '../../schemas/views.ts';
import type { FactLine } from '../wording/contacts.ts';
import { formatDay, formatSize } from '../wording/formats.ts';
import { fill, type Labels } from '../wording/labels.ts';

const line = (label: string, value: string, href = ''): FactLine => ({ label, value, href });

/** What a report says of itself at its head: whose it is, for whom, for which time, since when it is public. */
export function headFacts({ report, organ }: ReportView, t: Labels): FactLine[] {
  const { onBehalfOf, period, published } = report.file;
  const range = fill(t.report.periodRange, { from: formatDay(period.from, t.day), to: formatDay(period.to, t.day) });
  return [
    line(t.report.organ, organ.file.name),
    ...(onBehalfOf ? [line(t.report.onBehalfOf, onBehalfOf)] : []),
    line(t.report.period, range),
    line(t.report.published, published === null ? t.number.notStated : formatDay(published, t.day)),
  ];
}

/** How a report was made: what it counts, when counting ended, on which form and grounds, where else it can be had. */
export function aboutFacts({ report }: ReportView, units: readonly string[], t: Labels): FactLine[] {
  const { scope, period, basis, download } = report.file;
  const { title, documentNumber } = report.form.edition;
  const counted = scope === 'own' ? t.report.scopeOwn : [t.report.scopeAggregate, ...units].join(t.report.listMark);
  return [
    line(t.report.scope, counted),
    line(t.report.cutOff, formatDay(period.to, t.day)),
    line(t.report.edition, `《${title}》（${documentNumber}）`),
    ...(basis.length > 0 ? [line(t.report.basis, basis.join(t.report.listMark))] : []),
    ...(download?.text ? [line(t.report.source, download.text)] : []),
    ...(download?.address
      ? [line(download.text ? t.report.sourceAddress : t.report.source, download.address, download.address)]
      : []),
  ];
}

/** A file offered for download. */
export interface DownloadWords {
  readonly href: string;
  readonly name: string;
  /** Type and size, in brackets. */
  readonly kind: string;
  readonly page: boolean;
}

function kindOf(name: string, size: number | null, t: Labels): string {
  const format = (name.split('.').at(-1) ?? '').toUpperCase();
  if (size === null) return fill(t.downloadKindOnly, { format });
  return fill(t.downloadKind, { format, size: formatSize(size, t.size) });
}

/** The files beside the page: the report in other forms, then what its authors attached. */
export function downloadLines(
  view: Pick<ReportView, 'attachments'>,
  downloads: readonly DownloadView[],
  t: Labels,
): DownloadWords[] {
  const names = t.formats as Readonly<Record<string, string>>;
  const own = downloads.map(({ name, format, size, page = false }) => ({
    href: name,
    name: names[format] ?? name,
    kind: page ? t.downloadPage : kindOf(name, size, t),
    page,
  }));
  const attached = view.attachments.map(({ name, size }) => ({
    href: `attachments/${encodeURIComponent(name)}`,
    name: `${t.formats.attachment}${t.report.colon}${name}`,
    kind: kindOf(name, size, t),
    page: false,
  }));
  return [...own, ...attached];
}
