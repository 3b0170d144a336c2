const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** How deep objects lie in each other; 0 for what is none. */
function depthOf(value: unknown): number {
  if (!isObject(value)) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

/** `{ "a": 1, "b": null }` on one line. */
function oneLine(value: unknown): string {
  if (!isObject(value)) return Array.isArray(value) ? `[${value.map(oneLine).join(', ')}]` : JSON.stringify(value);
  const inside = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${oneLine(item)}`);
  return inside.length > 0 ? `{ ${inside.join(', ')} }` : '{}';
}

const isAmount = (value: unknown) => isObject(value) && Object.keys(value).join() === 'value,unit';

/** An object is a row where it holds only numbers and amounts. */
const isRow = (value: Readonly<Record<string, unknown>>) =>
  Object.values(value).every((item) => depthOf(item) === 0 || isAmount(item));

/** JSON as editors keep it: a row of a table, and a figure, on a line of their own. */
export function layoutJson(value: unknown, indent = ''): string {
  const deeper = `${indent}  `;
  const block = (open: string, lines: readonly string[], close: string) =>
    lines.length === 0 ? open + close : `${open}\n${lines.map((line) => deeper + line).join(',\n')}\n${indent}${close}`;
  if (Array.isArray(value)) return block('[', value.map(oneLine), ']');
  if (!isObject(value) || (indent !== '' && isRow(value))) return oneLine(value);
  const lines = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${layoutJson(item, deeper)}`);
  return block('{', lines, '}');
}
