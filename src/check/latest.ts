/**
 * Remembers what was worked out for the last few reports or parts. Rules ask for one report after the other, and for the
 * one of the year before; a memory of all of them would be kept as long as the content and walked by every collection
 * of garbage: a fifth of the time of all checks (`npm run bench -- --check`).
 *
 * @param size how many are kept
 */
export function remember<K extends object, V>(size: number, make: (key: K) => V): (key: K) => V {
  const keys: K[] = [];
  const values: V[] = [];
  let next = 0;
  return (key) => {
    const at = keys.indexOf(key);
    if (at >= 0) return values[at] as V;
    const value = make(key);
    keys[next] = key;
    values[next] = value;
    next = (next + 1) % size;
    return value;
  };
}
