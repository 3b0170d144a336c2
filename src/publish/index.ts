import type { SiteProblem } from '../../schemas/manifest.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { mismatch, refusal } from './refusal.ts';

export { type Published, publishSite, rollbackSite } from './publish.ts';

/** A folder that is no built site: `publish/no-manifest`. */
export const noSite = (site: string): Finding => refusal('no-manifest', site);

/** A site that is not what its manifest says: `publish/manifest-mismatch`. */
export const mismatchOf = (site: string, problems: readonly SiteProblem[]): Finding => mismatch(site, problems);
