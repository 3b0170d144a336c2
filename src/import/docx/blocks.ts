import { childOf, childrenOf, type Element } from '../office/xml.ts';
import { toggle } from './attributes.ts';

/** Wrappers whose content counts as if they were not there. */
const wrappers = new Set(['sdt', 'sdtContent', 'ins', 'moveTo', 'customXml', 'smartTag']);

/** Elements of these names below, seen through controls and accepted changes; deleted ones are not there. */
export function* blocksOf(parent: Element, names: ReadonlySet<string>): Generator<Element> {
  for (const child of childrenOf(parent)) {
    const name = child.localName ?? '';
    if (names.has(name)) yield child;
    else if (wrappers.has(name) && toggle(childOf(child, 'sdtPr'), 'showingPlcHdr') !== true)
      yield* blocksOf(child, names);
    else if (name === 'AlternateContent') {
      const way = childOf(child, 'Choice') ?? childOf(child, 'Fallback');
      if (way) yield* blocksOf(way, names);
    }
  }
}
