import type { Report } from '../../schemas/content.ts';
import type { Explanation } from '../../schemas/report.ts';
import { type Finding, finding } from '../diagnostics/finding.ts';
import { placeOf } from '../diagnostics/source.ts';
import { planOf } from './plan.ts';

/** Personal data is taken out before publication, whatever the reason it stands there. */
const privacy: ReadonlySet<string> = new Set([
  'check/identity-number',
  'check/mobile-number',
  'check/bank-card',
  'check/personal-name',
]);

/** Errors that can have a reason although the numbers are right: sums over organs. Sums over years stand in the editions. */
const explainableErrors: ReadonlySet<string> = new Set(['check/aggregate']);

/** Past its day. Where no day is known ("as of"), nothing is past. */
const isOver = ({ until }: Explanation, asOf: string | null) => (asOf ?? '') > (until ?? '9999-12-31');

/** Sums over years: identities with a term of last year's. */
const isAcrossYears = (code: string, report: Report) =>
  planOf(report.form).equations.some(
    ({ identity, left, right }) => identity.code === code && [...left, ...right].some(({ year }) => year === -1),
  );

/**
 * Whether a finding may be explained instead of mended: warnings, and errors between years or organs. What cannot be
 * read, has the wrong shape, does not add up inside one report, or names a person must be mended.
 */
function isExplainable({ code, severity }: Finding, report: Report): boolean {
  if (privacy.has(code) || !code.startsWith('check/')) return false;
  return severity === 'warning' || explainableErrors.has(code) || isAcrossYears(code, report);
}

/** The names of the place of a finding: its cell or key, the part it stands in, from the narrowest to the whole report. */
function placesOf({ facts, at }: Finding, report: Report): string[] {
  const name = at.file.slice(at.file.lastIndexOf('/') + 1);
  const part = report.form.edition.sections.find((section) => section.file === name)?.key;
  return [facts.place, facts.cell, facts.key, part, 'report'].filter((place) => typeof place === 'string');
}

/** `place` names a finding's cell, something that contains it (a row, a part), or `report`. */
const fits = ({ code, place }: Explanation, item: Finding, report: Report) =>
  code === item.code && placesOf(item, report).some((own) => own === place || own.startsWith(`${place}.`));

/** The finding as it is told once it is explained: a note with the reason, who gives it and how long it holds. */
function accepted(item: Finding, { reason, by, until }: Explanation, index: number): Finding {
  const facts = { ...item.facts, accepted: item.severity, explanation: index, reason };
  return { ...item, severity: 'note', facts: { ...facts, ...(by ? { by } : {}), ...(until ? { until } : {}) } };
}

/** An explanation that fits no finding: where findings of its code are, or that they cannot be explained. */
function stale(explanation: Explanation, index: number, findings: readonly Finding[], report: Report): Finding {
  const { code, place } = explanation;
  const same = findings.filter((item) => item.code === code);
  const open = same.filter((item) => isExplainable(item, report));
  const places = [...new Set(open.map((item) => placesOf(item, report)[0]))].slice(0, 5).join('、');
  const facts = {
    code,
    place,
    ...(places ? { places } : same.length > 0 ? { unfit: code } : { none: 1 }),
  };
  return finding('check/stale-explanation', 'warning', placeOf(report.sources.report, ['explanations', index]), facts);
}

/**
 * Findings that a report explains (code and place, with a reason, until a day) become notes that carry the reason.
 * Past that day they are back and say so. An explanation that fits no finding any more is check/stale-explanation, but
 * not where only part of the content was read.
 */
export function applyExplanations(
  report: Report,
  findings: readonly Finding[],
  options: { asOf: string | null; partial?: boolean },
): Finding[] {
  const explanations = report.file.explanations ?? [];
  if (explanations.length === 0) return [...findings];
  const used = new Set<number>();
  const applied = findings.map((item): Finding => {
    if (!isExplainable(item, report)) return item;
    const fitting = explanations.flatMap((explanation, index) => (fits(explanation, item, report) ? [index] : []));
    for (const index of fitting) used.add(index);
    const index = fitting.find((at) => !isOver(explanations[at] as Explanation, options.asOf));
    if (index !== undefined) return accepted(item, explanations[index] as Explanation, index);
    const [over] = fitting.map((at) => explanations[at]);
    return over?.until ? { ...item, facts: { ...item.facts, expired: over.until, reason: over.reason } } : item;
  });
  const unused = [...explanations.entries()].filter(([index]) => !options.partial && !used.has(index));
  return [...applied, ...unused.map(([index, explanation]) => stale(explanation, index, findings, report))];
}
