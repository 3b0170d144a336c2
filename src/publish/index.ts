import type { SiteProblem } from '../../schemas/manifest.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { mismatch, refusal, uncorrectedReport } from './refusal.ts';

export { changesSince, type Published, publishSite, rollbackSite } from './publish.ts';
export type { NextReports } from './uncorrected.ts';

/** A folder that is no built site: `publish/no-manifest`. */
export const noSite = (site: string): Finding => refusal('no-manifest', site);

/** A site that is not what its manifest says: `publish/manifest-mismatch`. */
export const mismatchOf = (site: string, problems: readonly SiteProblem[]): Finding => mismatch(site, problems);

/** A report that was changed since it was published: `publish/needs-correction`, told while it can still be mended. */
export const needsCorrection = (file: string, organ: string, year: string): Finding =>
  uncorrectedReport(file, organ, year);
