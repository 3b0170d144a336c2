import type { Organ, Report } from '../../schemas/content.ts';
import type { ChangedNumber, VersionView } from '../../schemas/views.ts';

/** `dongchang/2019/versions/1/` */
const versionAddress = (organ: string, year: number, number: number) => `${organ}/${year}/versions/${number}/`;

/** A report's numbers by key, with the words for each. */
function numbersOf(report: Report): Map<string, { label: string; value: number | null | undefined }> {
  const numbers = new Map<string, { label: string; value: number | null | undefined }>();
  for (const table of report.form.tables) {
    const filled = report.tables.get(table.key);
    for (const cell of table.cells)
      numbers.set(cell.key, { label: cell.label, value: filled ? filled.values[cell.index] : null });
  }
  for (const { key, label, value } of report.figures) numbers.set(key, { label, value });
  return numbers;
}

/** Every number that two versions do not have alike, in the order of the newer one. A blank is no zero. */
export function changedNumbers(before: Report, after: Report): ChangedNumber[] {
  const [old, now] = [numbersOf(before), numbersOf(after)];
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((key) => {
    const [was, is] = [old.get(key), now.get(key)];
    if (was?.value === is?.value) return [];
    return [{ key, label: is?.label ?? was?.label ?? key, before: was?.value, after: is?.value }];
  });
}

/** Headings of the parts whose words differ. */
const changedParts = (before: Report, after: Report): string[] =>
  after.form.edition.sections
    .filter(({ key }) => (before.prose.get(key)?.text ?? '') !== (after.prose.get(key)?.text ?? ''))
    .map(({ number, label }) => `${number}、${label}`);

/** The versions of a report that were replaced, oldest first: version N gave way to the correction that is Nth in report.json. */
export function versionsOf(report: Report): VersionView[] {
  if (!report.versionNumbers?.length) return [];
  const versions = [...(report.versions ?? [])];
  return versions.map(([number, version], at) => {
    const next = versions[at + 1]?.[1] ?? report;
    return {
      number,
      address: versionAddress(report.organ, report.year, number),
      correction: report.file.corrections?.[number - 1] ?? null,
      numbers: changedNumbers(version, next),
      parts: changedParts(version, next),
    };
  });
}

/** Addresses of all old versions of some content. */
export const versionPages = (organs: readonly Organ[]): string[] =>
  organs.flatMap(({ id, reports }) =>
    reports.flatMap(({ year, versionNumbers }) =>
      (versionNumbers ?? []).map((number) => versionAddress(id, year, number)),
    ),
  );
