import { type Finding, finding } from '../../diagnostics/finding.ts';
import { placeOf } from '../../diagnostics/source.ts';
import type { OrganRule, ReportRule } from '../rule.ts';

/** An organ's parent is an organ of this content and not its own descendant (check/unknown-organ, check/organ-circle). */
export const parents: OrganRule = (organ, content) => {
  const { parent } = organ.file;
  if (!parent) return [];
  const at = placeOf(organ.source, ['parent']);
  if (!content.organ.has(parent)) return [finding('check/unknown-organ', 'error', at, { organ: parent })];
  const circle = [organ.id];
  for (let id: string | null | undefined = parent; id && id !== organ.id; id = content.organ.get(id)?.file.parent) {
    if (circle.includes(id)) return [];
    circle.push(id);
    if (!content.organ.get(id)?.file.parent) return [];
  }
  const first = circle.every((id) => organ.id <= id);
  return first ? [finding('check/organ-circle', 'error', at, { organ: organ.id, parent })] : [];
};

/** The units a report sums up are organs of this content (check/unknown-organ). */
export const units: ReportRule = (report, { content, partial }) =>
  partial
    ? []
    : (report.file.units ?? []).flatMap((unit, index): Finding[] =>
        content.organ.has(unit)
          ? []
          : [
              finding('check/unknown-organ', 'error', placeOf(report.sources.report, ['units', index]), {
                organ: unit,
              }),
            ],
      );
