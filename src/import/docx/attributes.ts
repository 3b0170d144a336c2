import { childOf, type Element } from '../office/xml.ts';

/** An attribute by its name without prefix, as programs write it with and without one; null for none. */
export function attribute(element: Element | undefined, name: string): string | null {
  for (const one of [...(element?.attributes ?? [])]) if (one.localName === name) return one.value;
  return null;
}

/** The `val` of a child element: `<w:pStyle w:val="1"/>`. */
export const wordOf = (parent: Element | undefined, name: string): string | null =>
  parent ? attribute(childOf(parent, name), 'val') : null;

/** A whole number in the `val` of a child element. */
export function numberOf(parent: Element | undefined, name: string): number | null {
  const value = Number.parseInt(wordOf(parent, name) ?? '', 10);
  return Number.isFinite(value) ? value : null;
}

/** An on-off property (ECMA-376 part 1, 17.17.4): there without a value means on; null: not said. */
export function toggle(properties: Element | undefined, name: string): boolean | null {
  const element = properties && childOf(properties, name);
  if (!element) return null;
  return !/^(0|false|off)$/.test(attribute(element, 'val') ?? '1');
}
