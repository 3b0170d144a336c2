import type { Content, Organ, Report } from '../../schemas/content.ts';
import type { PageLink, PartView, ReportView } from '../../schemas/views.ts';
import { highlightsOf } from './highlights.ts';
import { figurePictures, tablePictures } from './pictures.ts';
import { posterBlocks } from './poster.ts';
import { versionsOf } from './versions.ts';

export const organAddress = (organ: string) => `${organ}/`;
export const reportAddress = (organ: string, year: number) => `${organ}/${year}/`;
export const seriesAddress = (organ: string) => `${organ}/series/`;
export const displayName = (organ: Organ) => organ.file.shortName ?? organ.file.name;

/** The title of a report: its own, or made by the edition's pattern. */
export function reportTitle(report: Report, organ: Organ): string {
  if (report.file.title) return report.file.title;
  const name = report.file.onBehalfOf ?? organ.file.name;
  return report.form.edition.reportTitle.replace('{organ}', () => name).replace('{year}', String(report.year));
}

/** Links from the home page down to an organ: its superiors, outermost first, then itself. */
export function organTrail(organ: Organ, content: Content): PageLink[] {
  const trail: PageLink[] = [];
  const seen = new Set<string>();
  for (
    let here: Organ | undefined = organ;
    here && !seen.has(here.id);
    here = content.organ.get(here.file.parent ?? '')
  ) {
    seen.add(here.id);
    trail.unshift({ address: organAddress(here.id), label: displayName(here) });
  }
  return trail;
}

/** The parts of a report in the form's order. Pictures stand in the part that tells of their numbers. */
function partsOf(report: Report): PartView[] {
  const pictures = figurePictures(report);
  return report.form.edition.sections.map((section, index) => {
    const tables = report.form.tables.filter((table) => table.section.key === section.key);
    return {
      id: `part-${index + 1}`,
      section,
      prose: report.prose.get(section.key) ?? null,
      tables: tables.map((table) => ({ key: table.key, filled: report.tables.get(table.key) ?? null })),
      pictures: [
        ...pictures.filter((placed) => placed.section === section.key).map((placed) => placed.picture),
        ...tables.flatMap((table) => tablePictures(report, table)),
      ],
    };
  });
}

/** Everything one report page needs, from the report and its neighbours alone. */
export function modelReport(report: Report, organ: Organ, content: Content): ReportView {
  const at = organ.reports.indexOf(report);
  const previous = organ.reports.find((other) => other.year === report.year - 1) ?? null;
  const notices = [organ.file.notice, report.file.notice].filter((notice) => typeof notice === 'string');
  return {
    address: reportAddress(organ.id, report.year),
    title: reportTitle(report, organ),
    organ,
    report,
    previous: organ.reports[at - 1] ?? null,
    next: organ.reports[at + 1] ?? null,
    contacts: { ...organ.file.contacts, ...report.file.contacts },
    notices,
    highlights: highlightsOf(report, previous),
    poster: () => posterBlocks(report, previous),
    parts: partsOf(report),
    figures: report.figures,
    attachments: report.attachments,
    breadcrumbs: organTrail(organ, content),
    versions: versionsOf(report),
  };
}
