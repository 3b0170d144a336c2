import type { Content, Report } from '../../schemas/content.ts';
import type { Finding } from '../diagnostics/finding.ts';

const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/'));

/** By report folder: the places in `explanations` whose findings are there and accepted. */
function acceptedIn(findings: readonly Finding[]): Map<string, Set<number>> {
  const found = new Map<string, Set<number>>();
  for (const { facts, at } of findings) {
    if (!facts.accepted || typeof facts.explanation !== 'number') continue;
    const folder = folderOf(at.file);
    found.set(folder, (found.get(folder) ?? new Set()).add(facts.explanation));
  }
  return found;
}

function withEffective(report: Report, accepted: ReadonlyMap<string, ReadonlySet<number>>): Report {
  const all = report.file.explanations ?? [];
  if (all.length === 0) return report;
  const own = accepted.get(folderOf(report.sources.report.path));
  const file = { ...report.file, explanations: all.filter((_, index) => own?.has(index)) };
  // not a copy: that would read numbers and prose that nobody may want
  return Object.create(report, { file: { value: file, enumerable: true } }) as Report;
}

/**
 * The content with only those explanations that are in effect: what they explain is still found, and their day is not
 * past. Others are findings of their own and are not told to the public.
 */
export function withEffectiveExplanations(content: Content, findings: readonly Finding[]): Content {
  const accepted = acceptedIn(findings);
  const organs = content.organs.map((organ) => ({
    ...organ,
    reports: organ.reports.map((report) => withEffective(report, accepted)),
  }));
  return { ...content, organs, organ: new Map(organs.map((organ) => [organ.id, organ])) };
}
