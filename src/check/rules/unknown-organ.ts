import { type Finding, finding } from '../../diagnostics/finding.ts';
import { placeOf } from '../../diagnostics/source.ts';
import type { OrganRule, ReportRule } from '../rule.ts';

/** An organ's parent is an organ of this content (check/unknown-organ). */
export const unknownParent: OrganRule = ({ file, source }, content) =>
  file.parent && !content.organ.has(file.parent)
    ? [finding('check/unknown-organ', 'error', placeOf(source, ['parent']), { organ: file.parent })]
    : [];

/** The predecessors an organ names are organs of this content (check/unknown-organ), as its parent is. */
export const unknownPredecessor: OrganRule = ({ file, source }, content) =>
  (file.predecessors ?? []).flatMap((entry, index): Finding[] =>
    content.organ.has(entry.organ)
      ? []
      : [
          finding('check/unknown-organ', 'error', placeOf(source, ['predecessors', index, 'organ']), {
            organ: entry.organ,
          }),
        ],
  );

/** The units a report sums up are organs of this content (check/unknown-organ). */
export const unknownUnit: ReportRule = ({ file, sources }, { content, partial }) =>
  partial
    ? []
    : (file.units ?? []).flatMap((unit, index): Finding[] =>
        content.organ.has(unit)
          ? []
          : [finding('check/unknown-organ', 'error', placeOf(sources.report, ['units', index]), { organ: unit })],
      );
