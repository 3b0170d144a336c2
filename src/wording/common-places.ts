import { diffArrays } from 'diff';

/** So many texts that stand elsewhere than before are followed; real reports move a few. */
const mostMoved = 400;

/** Places of the texts that stand in both lists, in order: pairs of the place before and the place now. */
export function commonPlaces(before: readonly string[], now: readonly string[]): [before: number, now: number][] {
  const rows = diffArrays([...before], [...now], { maxEditLength: mostMoved });
  if (!rows) return forwardPlaces(before, now);
  const common: [number, number][] = [];
  let [one, two] = [0, 0];
  for (const { value, added, removed } of rows) {
    if (!added && !removed) for (const at of value.keys()) common.push([one + at, two + at]);
    if (!added) one += value.length;
    if (!removed) two += value.length;
  }
  return common;
}

/** The same where a great deal was moved about: each text is looked for behind the one before it, once. */
function forwardPlaces(before: readonly string[], now: readonly string[]): [before: number, now: number][] {
  const places = Map.groupBy(before.keys(), (place) => before[place]);
  const found: [number, number][] = [];
  let from = 0;
  for (const [at, text] of now.entries()) {
    const left = places.get(text) ?? [];
    while ((left[0] ?? from) < from) left.shift();
    const place = left[0];
    if (place === undefined) continue;
    found.push([place, at]);
    from = place + 1;
  }
  return found;
}
