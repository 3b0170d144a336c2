import type { Content, Organ } from '../../../schemas/content.ts';
import { finding } from '../../diagnostics/finding.ts';
import { placeOf } from '../../diagnostics/source.ts';
import type { OrganRule } from '../rule.ts';

/** The organs on the way up from an organ until it comes back to it; null where it does not. */
function circleOf(organ: Organ, content: Content): string[] | null {
  const circle: string[] = [];
  for (
    let id: string | null | undefined = organ.id;
    id && !circle.includes(id);
    id = content.organ.get(id)?.file.parent
  )
    circle.push(id);
  const last = content.organ.get(circle.at(-1) ?? '')?.file.parent;
  return last === organ.id ? circle : null;
}

/** Organs form a tree (check/organ-circle); a circle is reported once, at the organ whose id comes first. */
export const organCircle: OrganRule = (organ, content) => {
  const circle = circleOf(organ, content);
  if (!circle || circle.some((id) => id < organ.id)) return [];
  return [
    finding('check/organ-circle', 'error', placeOf(organ.source, ['parent']), {
      organ: organ.id,
      parent: organ.file.parent ?? '',
    }),
  ];
};
