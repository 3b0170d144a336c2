import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEngine } from '../../reports/scripts/search/40-engine.js';

/** The search of a built site, as the browser runs it, with a count of what it fetches. */
export function engineOf(folder: string) {
  const fetched: string[] = [];
  let bytes = 0;
  const engine = createEngine(async (name) => {
    const text = readFileSync(join(folder, 'search', `${name}.js`), 'utf8');
    fetched.push(name);
    bytes += Buffer.byteLength(text);
    let value: unknown;
    new Function('nianbaoSearch', text)((given: string, data: unknown) => {
      if (given !== name) throw new Error(`${name} calls itself ${given}`);
      value = data;
    });
    return value;
  });
  /** All pages that are found, by address. */
  const all = async (query: { question: string; organ?: string; year?: string; part?: number }) => {
    const found = await engine.find(query);
    const { results } = await found.next(Number.POSITIVE_INFINITY);
    return { results, found };
  };
  return { engine, all, fetched, bytes: () => bytes };
}
