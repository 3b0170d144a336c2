import type { Attachment, Content, Report } from '../../schemas/content.ts';
import type { ReportView } from '../../schemas/views.ts';
import { modelReport } from './report.ts';
import { versionsOf } from './versions.ts';

/** Files that the version's prose leads to; they are kept once, with the report, and offered beside each version that names them. */
function attachmentsOf(report: Report, version: Report): Attachment[] {
  const texts = [...version.prose.values()].map(({ text }) => text);
  const named = (name: string) =>
    texts.some((text) => [name, encodeURI(name)].some((word) => text.includes(`attachments/${word}`)));
  return report.attachments.filter(({ name }) => named(name));
}

/** An old version as its page shows it: as it was, with a word on what replaced it. Null where there is none. */
export function modelVersion(address: string, content: Content): ReportView | null {
  const [id = '', year, , number] = address.split('/');
  const organ = content.organ.get(id);
  const report = organ?.reports.find((one) => String(one.year) === year);
  const version = report?.versions?.get(Number(number));
  const replaced = report && versionsOf(report).find((one) => one.address === address);
  if (!organ || !report || !version || !replaced) return null;
  const view = modelReport(version, organ, content);
  const breadcrumbs = [...view.breadcrumbs, { address: view.address, label: view.title }];
  const attachments = attachmentsOf(report, version);
  return { ...view, address, previous: null, next: null, attachments, versions: [], replaced, breadcrumbs };
}
