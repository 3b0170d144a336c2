import { type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';

/** Characters from `start` to `end` of the text as it is in the file, and what belongs in their place. */
export interface Repair {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Slips mended in one file, and characters of it; beyond that it is for a person. */
const mostRepairs = 300;
const mostCharacters = 256 * 1024;

const quotes = /[\u201C\u201D\u201E\u201F\uFF02]/;
/** Full-width forms of the signs, digits and letters that JSON is made of. */
const wide = /[\uFF0B-\uFF0E\uFF10-\uFF1A\uFF3B\uFF3D\uFF41-\uFF5B\uFF5D]/;

/** The first place where the text is no JSON, with the parser's name for it. */
function firstError(text: string): { offset: number; length: number; name: string } | null {
  const errors: ParseError[] = [];
  parseTree(text, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
  const [error] = errors;
  return error ? { ...error, name: printParseErrorCode(error.error) } : null;
}

/** `“键”` instead of `"键"`: both marks, where nothing else on the line could be meant. */
function quoteRepair(text: string, at: number): Repair[] | null {
  const line = /^[^\n\r]*/.exec(text.slice(at))?.[0] ?? '';
  const match =
    /^.([^"\\\u201C-\u201F\uFF02\u2018\u2019]{0,2000})(["\u201C\u201D\u201E\u201F\uFF02])(?=[ \t]{0,40}(?:[:：,，\]}］｝]|$))/u.exec(
      line,
    );
  const inside = match?.[1];
  if (inside === undefined) return null;
  const close = at + 1 + inside.length;
  return [
    { start: at, end: at + 1, text: '"' },
    ...(match?.[2] === '"' ? [] : [{ start: close, end: close + 1, text: '"' }]),
  ];
}

/** `"键”` instead of `"键"`, where the string ran on to the next mark. `at`: what stands behind that. */
function closingRepair(text: string, at: number): Repair[] | null {
  const before = text.slice(Math.max(0, at - 500), at);
  const match = /"[^"\\\n\u201C-\u201F\uFF02]{0,200}([\u201D\uFF02])[ \t]{0,40}[:：][ \t]{0,40}"[ \t]{0,40}$/.exec(
    before,
  );
  if (!match) return null;
  const start = at - before.length + match.index + match[0].search(/[\u201D\uFF02]/);
  return [{ start, end: start + 1, text: '"' }];
}

/** `"键”` at the end of its line. `at`: the mark that opens it. */
function unclosedRepair(text: string, at: number): Repair[] | null {
  const line = /^[^\n\r]*/.exec(text.slice(at))?.[0] ?? '';
  const match =
    /^"([^"\\\u201C-\u201F\uFF02]{0,2000})[\u201D\uFF02][ \t]{0,40}(?:[:：,，\]}］｝][^"\u201C-\u201F\uFF02]{0,200})?$/.exec(
      line,
    );
  const start = at + 1 + (match?.[1]?.length ?? 0);
  return match ? [{ start, end: start + 1, text: '"' }] : null;
}

/** A run of full-width signs, digits and letters. A comma between two digits may be part of the number: for a person. */
function wideRepair(text: string, at: number): Repair[] | null {
  let end = at;
  while (end < text.length && wide.test(text[end] ?? '')) end++;
  if (end === at && text[at] === '、') end++;
  if (/\d[,、]\d/.test(text.slice(Math.max(0, at - 1), end + 1).normalize('NFKC'))) return null;
  const plain = text.slice(at, end).normalize('NFKC').replace('、', ',');
  return end > at ? [{ start: at, end, text: plain }] : null;
}

/** A comma in front of `}` or `]`. `at`: the bracket. */
function trailingRepair(text: string, at: number): Repair[] | null {
  const before = /,[ \t\r\n]*$/.exec(text.slice(0, at));
  return before && /[}\]]/.test(text[at] ?? '') ? [{ start: before.index, end: before.index + 1, text: '' }] : null;
}

/** A comma left out between two values: where a line ends, or where only a comma can stand. `at`: the second value. */
function missingRepair(text: string, at: number): Repair[] | null {
  const gap = /([}\]"\dle])([ \t\r\n]*)$/.exec(text.slice(Math.max(0, at - 2000), at));
  const next = text[at] ?? '';
  if (!gap || !/["{[]/.test(next)) return null;
  const certain = gap[2]?.includes('\n') || (gap[1] !== '"' && gap[2] !== '');
  const start = at - (gap[2]?.length ?? 0);
  return certain ? [{ start, end: start, text: ',' }] : null;
}

/** What mends the first error of a text, if anything certainly does. */
function repairOf(text: string, error: { offset: number; length: number; name: string }): Repair[] | null {
  // A run of symbols is one error for the parser: what is wrong in it may stand further on.
  const run = text.slice(error.offset, error.offset + error.length);
  const inside = [...run].findIndex(
    (character) => quotes.test(character) || wide.test(character) || character === '、',
  );
  const at = error.offset + Math.max(0, error.name === 'InvalidSymbol' ? inside : 0);
  const character = text[at] ?? '';
  if (quotes.test(character)) return quoteRepair(text, at);
  if (wide.test(character) || character === '、') return wideRepair(text, at);
  if (error.name === 'UnexpectedEndOfString') return unclosedRepair(text, at);
  if (error.name === 'CommaExpected') return missingRepair(text, at) ?? trailingRepair(text, at);
  return trailingRepair(text, at) ?? closingRepair(text, at);
}

const isJson = (text: string) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/**
 * The changes that make a text JSON again, where each is beyond doubt: full-width signs and digits, quotation marks of
 * prose, a comma too many or left out. null where anything else is wrong too, or a change could be meant otherwise:
 * then nothing is offered. Ordered, not overlapping; offsets are those of the text given.
 */
export function repairJson(text: string): Repair[] | null {
  if (text.length > mostCharacters) return null;
  let now = text;
  // For each character of `now`, where it stood in `text`; and where characters were put in or taken out.
  let origins: Uint32Array = Uint32Array.from({ length: text.length + 1 }, (_, at) => at);
  const repairs: Repair[] = [];
  for (let round = 0; round < mostRepairs; round++) {
    const error = firstError(now);
    if (!error) return isJson(now) ? repairs.sort((a, b) => a.start - b.start) : null;
    const found = repairOf(now, error);
    if (!found) return null;
    for (const { start, end, text: put } of found.toReversed()) {
      const from = origins[start] ?? 0;
      const to = end === start ? from : (origins[end - 1] ?? 0) + 1;
      if (to - from !== end - start || repairs.some((other) => other.start < to && from < other.end)) return null;
      repairs.push({ start: from, end: to, text: put });
      now = now.slice(0, start) + put + now.slice(end);
      const next = new Uint32Array(now.length + 1);
      next.set(origins.subarray(0, start));
      next.fill(from, start, start + put.length);
      next.set(origins.subarray(end), start + put.length);
      origins = next;
    }
  }
  return null;
}
