import type { Content, Organ, Report } from '../../schemas/content.ts';
import type { Finding } from '../diagnostics/finding.ts';

/** What a rule may look at beside the report itself. */
export interface Context {
  readonly content: Content;
  readonly organ: Organ;
  /** The same organ's report of the year before; null where there is none. */
  readonly previous: Report | null;
  /** The day the check is made for: SOURCE_DATE_EPOCH, else the newest date in the content; null where there is none. */
  readonly asOf: string | null;
  /** True when only some reports were read, so that what is not there proves nothing. */
  readonly partial: boolean;
}

/** One rule about one report: pure, in any order, never throws. */
export type ReportRule = (report: Report, context: Context) => Finding[];

/** One rule about one organ's own file. */
export type OrganRule = (organ: Organ, content: Content) => Finding[];
