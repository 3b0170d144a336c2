/** What one pass over JSON text shows that `JSON.parse` forgets. */
export interface Scan {
  /** How many `key:` pairs stand in the text. */
  readonly properties: number;
  /** Deepest nesting of objects and lists. */
  readonly depth: number;
  /** Offset where the nesting first went beyond the limit, or -1. */
  readonly tooDeepAt: number;
  /** Stretches of number text that are not plain short integers. */
  readonly numbers: readonly (readonly [start: number, end: number])[];
}

const QUOTE = 34;
const BACKSLASH = 92;
const isNumberPart = (c: number) => (c >= 48 && c <= 57) || c === 43 || c === 45 || c === 46 || c === 69 || c === 101;

/** Offset behind the string that starts at `i`. */
function skipString(text: string, i: number): number {
  for (i++; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === BACKSLASH) i++;
    else if (c === QUOTE) return i + 1;
  }
  return i;
}

/** Scans JSON text once, without building anything; works on broken text too. */
export function scanJson(text: string, depthLimit: number): Scan {
  let properties = 0;
  let depth = 0;
  let deepest = 0;
  let tooDeepAt = -1;
  const numbers: [number, number][] = [];
  for (let i = 0; i < text.length; ) {
    const c = text.charCodeAt(i);
    if (c === QUOTE) {
      i = skipString(text, i);
      continue;
    }
    if (c === 58) properties++;
    else if (c === 123 || c === 91) {
      if (++depth > deepest) deepest = depth;
      if (depth > depthLimit && tooDeepAt < 0) tooDeepAt = i;
    } else if (c === 125 || c === 93) depth--;
    else if (c === 45 || (c >= 48 && c <= 57)) {
      const start = i;
      let plain = c !== 45;
      for (i++; i < text.length && isNumberPart(text.charCodeAt(i)); i++) {
        const d = text.charCodeAt(i);
        if (d < 48 || d > 57) plain = false;
      }
      if (!plain || i - start > 15) numbers.push([start, i]);
      continue;
    }
    i++;
  }
  return { properties, depth: deepest, tooDeepAt, numbers };
}
