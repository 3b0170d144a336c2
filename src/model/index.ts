import type { Content, Organ } from '../../schemas/content.ts';
import type { Edition } from '../../schemas/edition.ts';
import type { Form } from '../../schemas/form.ts';
import type { ReportView, Site } from '../../schemas/views.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { modelBoard } from './board/index.ts';
import { withEffectiveExplanations } from './explanations.ts';
import { modelNumbers } from './glossary.ts';
import { modelHome } from './home.ts';
import { modelOrgan } from './organ.ts';
import { modelReport } from './report.ts';
import { modelSeries } from './series.ts';
import { modelSiteView } from './site.ts';
import { successorsOf } from './succession.ts';

export { modelBoard } from './board/index.ts';
export { modelSiteView } from './site.ts';

/** The content as the public may see it: reports that are still drafts are left out. */
function withoutDrafts(content: Content): Content {
  const organs = content.organs.map((organ) => ({
    ...organ,
    reports: organ.reports.filter(({ file }) => file.status !== 'draft'),
  }));
  return { site: content.site, organs, organ: new Map(organs.map((organ) => [organ.id, organ])) };
}

/** The forms that reports use, the newest edition first. */
function formsOf(content: Content): Form[] {
  const forms = new Set(content.organs.flatMap((organ) => organ.reports.map(({ form }) => form)));
  return [...forms].sort((a, b) => b.edition.reportYears.from - a.edition.reportYears.from);
}

/**
 * Checked content as the one finished value that pages and documents are made from. Total: it cannot fail on checked
 * content. Report and organ views are made when asked for, each from the report and its neighbours alone. `findings`:
 * what the checks found; of the explanations only those in effect are kept then.
 */
export function modelSite(
  checked: Content,
  options: {
    asOf: string | null;
    drafts?: boolean;
    findings?: readonly Finding[];
    editions?: readonly Edition[];
  },
): Site {
  const explained = options.findings ? withEffectiveExplanations(checked, options.findings) : checked;
  const content = options.drafts ? explained : withoutDrafts(explained);
  const { site } = content;
  const units = Map.groupBy(
    content.organs.filter((organ) => organ.file.parent),
    (organ) => organ.file.parent as string,
  );
  const successors = successorsOf(content);
  const reports = new Map(
    content.organs.flatMap((organ) => organ.reports.map((report) => [`${organ.id}/${report.year}`, { organ, report }])),
  );
  // A report's documents and its page are made one after the other from the same view.
  let latest: { id: string; view: ReportView } | undefined;
  const organOf = (id: string): Organ => {
    const organ = content.organ.get(id);
    if (!organ) throw new Error(`no organ ${id}`);
    return organ;
  };
  return {
    site: modelSiteView(site),
    home: modelHome(content),
    organs: content.organs.map((organ) => organ.id),
    reports: [...reports.keys()],
    organ: (id) => modelOrgan(organOf(id), content, units, successors),
    series: (id) => modelSeries(organOf(id), content),
    numbers: () => modelNumbers(formsOf(content)),
    report: (id) => {
      const found = reports.get(id);
      if (!found) throw new Error(`no report ${id}`);
      if (latest?.id !== id) latest = { id, view: modelReport(found.report, found.organ, content) };
      return latest.view;
    },
    board: site.board === false ? null : modelBoard(explained, options.findings ?? [], options.asOf),
    asOf: options.asOf,
    editions: options.editions ?? [],
  };
}
