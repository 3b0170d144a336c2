import type { Content, Organ } from '../../../schemas/content.ts';
import { finding } from '../../diagnostics/finding.ts';
import { placeOf } from '../../diagnostics/source.ts';
import type { OrganRule } from '../rule.ts';

/** Whether an organ is among its own predecessors, near or far. Each organ is looked at once. */
function precedesItself(organ: Organ, content: Content): boolean {
  const seen = new Set<string>();
  const waiting = (organ.file.predecessors ?? []).map((entry) => entry.organ);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (id === organ.id) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    waiting.push(...(content.organ.get(id)?.file.predecessors ?? []).map((entry) => entry.organ));
  }
  return false;
}

/** No organ comes after itself (check/predecessor-circle); each organ of a circle is told, for each names the next. */
export const predecessorCircle: OrganRule = (organ, content) =>
  precedesItself(organ, content)
    ? [finding('check/predecessor-circle', 'error', placeOf(organ.source, ['predecessors']), { organ: organ.id })]
    : [];
