import type { Content } from '../../schemas/content.ts';
import type { ReportView } from '../../schemas/views.ts';
import { modelReport } from './report.ts';
import { versionsOf } from './versions.ts';

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
  return { ...view, address, previous: null, next: null, attachments: [], versions: [], replaced, breadcrumbs };
}
