import type { ChangedNumber, ReportView, VersionView } from '../../schemas/views.ts';
import { formatDay, formatNumber } from '../wording/formats.ts';
import { fill, type Labels } from '../wording/labels.ts';
import { anchorOf } from './anchors.ts';
import { escapeHtml } from './escape.ts';
import type { Link } from './links.ts';
import { plainTable } from './plain-table.ts';

/** Changed numbers listed on the page at most. */
const mostNumbers = 60;

function numberWords(value: ChangedNumber['before'], t: Labels) {
  if (value === undefined) return { words: t.versions.absent, classes: 'unstated' };
  return value === null ? { words: t.number.blank, classes: 'unstated' } : { words: formatNumber(value) };
}

/** What a correction changed: number by number, and the parts whose words were changed. */
export function changesHtml(version: VersionView, own: boolean, t: Labels): string {
  const heads = [
    { head: t.versions.item },
    { head: t.versions.before, number: true },
    { head: t.versions.after, number: true },
  ];
  const rows = version.numbers
    .slice(0, mostNumbers)
    .map(({ key, label, before, after }) => [
      { words: label, ...(own ? { href: `#${anchorOf(key)}` } : {}) },
      numberWords(before, t),
      numberWords(after, t),
    ]);
  const caption = fill(t.versions.caption, { number: version.number });
  const table = rows.length > 0 ? plainTable(`_version-${version.number}`, caption, heads, rows) : '';
  const more = version.numbers.length - mostNumbers;
  const notes = [
    ...(more > 0 ? [fill(t.versions.more, { n: more })] : []),
    ...(version.parts.length > 0 ? [fill(t.versions.parts, { parts: version.parts.join(t.report.listMark) })] : []),
    ...(version.numbers.length + version.parts.length === 0 ? [t.versions.nothing] : []),
  ];
  return table + notes.map((words) => `<p class="note">${escapeHtml(words)}</p>\n`).join('');
}

/** One correction: what was said of it, what it changed, and the version before it. */
export interface CorrectionWords {
  readonly words: string;
  readonly changes: string;
  readonly href: string;
  readonly label: string;
}

/**
 * The corrections of a report in the order of report.json, each beside the version that it replaced.
 *
 * @param lines what the report says of each
 */
export function correctionItems(
  lines: readonly string[],
  view: ReportView,
  link: Link | null,
  t: Labels,
): CorrectionWords[] {
  const byNumber = new Map(view.versions.map((version) => [version.number, version]));
  const latest = view.versions.at(-1)?.number;
  return lines.map((words, at) => {
    const version = byNumber.get(at + 1);
    if (!version) return { words, changes: '', href: '', label: '' };
    return {
      words,
      changes: changesHtml(version, version.number === latest, t),
      href: link ? link(version.address) : '',
      label: fill(t.versions.read, { number: version.number }),
    };
  });
}

/** What the page of an old version says first. */
export function replacedWords({ replaced }: ReportView, t: Labels): string {
  if (!replaced) return '';
  const { number, correction } = replaced;
  return correction
    ? fill(t.versions.replaced, {
        number,
        date: formatDay(correction.date),
        kind: correction.kind,
        reason: correction.reason,
      })
    : fill(t.versions.replacedPlain, { number });
}
