import { finding } from '../../diagnostics/finding.ts';
import { placeOf } from '../../diagnostics/source.ts';
import type { ReportRule } from '../rule.ts';

/** A published report states its date (check/publication-date): whether it came in time hangs on it (Regulation, art. 49). */
export const publicationDate: ReportRule = ({ file, sources }) =>
  file.status === 'published' && file.published === null
    ? [finding('check/publication-date', 'note', placeOf(sources.report, ['published']))]
    : [];
