import { type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';

/** Characters from `start` to `end` of the text as it is in the file, and what belongs in their place. */
export interface Repair {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Slips mended in one file; a file with more is for a person. */
const mostRepairs = 200;

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
  const match = /^.([^"\\\u201C-\u201F\uFF02\u2018\u2019]{0,2000})(["\u201C\u201D\u201E\u201F\uFF02])(?=[ \t]{0,40}(?:[:：,，\]}］｝]|$))/u.exec(line);
  const inside = match?.[1];
  if (inside === undefined) return null;
  const close = at + 1 + inside.length;
  return [
    { start: at, end: at + 1, text: '"' },
    ...(match?.[2] === '"' ? [] : [{ start: close, end: close + 1, text: '"' }]),
  ];
}

/** A run of full-width signs and digits; between digits 。 and ．are a decimal point, 、 elsewhere is a comma. */
function wideRepair(text: string, at: number): Repair[] | null {
  let end = at;
  while (end < text.length && wide.test(text[end] ?? '')) end++;
  if (end > at) return [{ start: at, end, text: text.slice(at, end).normalize('NFKC') }];
  return text[at] === '、' ? [{ start: at, end: at + 1, text: ',' }] : null;
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

function repairOf(text: string, error: { offset: number; name: string }): Repair[] | null {
  const at = error.offset;
  const character = text[at] ?? '';
  if (quotes.test(character)) return quoteRepair(text, at);
  if (wide.test(character) || character === '、') return wideRepair(text, at);
  if (error.name === 'CommaExpected') return missingRepair(text, at) ?? trailingRepair(text, at);
  return trailingRepair(text, at);
}
