import { Unreadable } from '../problem.ts';
import { childrenOf, type Element, parseXml } from './xml.ts';

/** The XML parts of an Office package by name. */
export type Parts = ReadonlyMap<string, Uint8Array>;

const relationshipsNamespace = /\/relationships$/;

/** A part that must be there; else `Unreadable` with this code. */
export function partOf(parts: Parts, name: string, code: string): Element {
  const bytes = parts.get(name);
  if (!bytes) throw new Unreadable(code);
  return parseXml(bytes);
}

/** A part that may be there. */
export function optionalPart(parts: Parts, name: string | undefined): Element | null {
  const bytes = name === undefined ? undefined : parts.get(name);
  return bytes ? parseXml(bytes) : null;
}

/** Where a relationship leads: absolute in the package, or from the folder of the part it belongs to. */
function resolvePart(target: string, folder: string): string {
  try {
    return decodeURI(new URL(target, `file:///${folder}`).pathname).slice(1);
  } catch {
    return '';
  }
}

/** Targets of a part's relationships by id, and the first one of a type; `addresses` are those outside the package. */
export function relationshipsOf(parts: Parts, part: string) {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const list = optionalPart(parts, `${folder}_rels/${part.slice(slash)}.rels`);
  const items = list ? [...childrenOf(list, 'Relationship')] : [];
  const external = (item: Element) => item.getAttribute('TargetMode') === 'External';
  const inside = items.filter((item) => !external(item));
  const target = (item: Element) => resolvePart(item.getAttribute('Target') ?? '', folder);
  const id = (item: Element) => item.getAttribute('Id') ?? '';
  const allOfType = (type: string) =>
    inside.filter((item) => (item.getAttribute('Type') ?? '').endsWith(`/${type}`)).map(target);
  return {
    allOfType,
    byId: new Map(inside.map((item) => [id(item), target(item)])),
    addresses: new Map(items.filter(external).map((item) => [id(item), item.getAttribute('Target') ?? ''])),
    ofType: (type: string) => allOfType(type)[0],
  };
}

/** The id by which another part is named; its prefix differs between programs. */
export function relationOf(element: Element): string {
  for (const attribute of [...element.attributes]) {
    if (attribute.localName === 'id' && relationshipsNamespace.test(attribute.namespaceURI ?? ''))
      return attribute.value;
  }
  return '';
}
