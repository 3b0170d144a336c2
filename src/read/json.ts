import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { type Finding, finding, quote } from '../diagnostics/finding.ts';
import { placeAt, type Source } from '../diagnostics/source.ts';
import { limits } from './limits.ts';
import { repairJson } from './repair.ts';
import { scanJson } from './scan.ts';

/** Number of own properties in a parsed value, at every depth. */
function countProperties(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + countProperties(item), 0);
  let sum = 0;
  for (const key of Object.keys(value)) sum += 1 + countProperties((value as Record<string, unknown>)[key]);
  return sum;
}

/** `__proto__` as a key, which other programs take for something else. */
function hasProto(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (Object.hasOwn(value, '__proto__')) return true;
  return Object.values(value).some(hasProto);
}

/** Keys that stand twice in one object, and `__proto__` keys, with their places. */
function keyFindings(source: Source, text: string): Finding[] {
  const found: Finding[] = [];
  const at = (node: Node) => placeAt(source, text, node.offset, node.offset + node.length);
  const visit = (node: Node | undefined): void => {
    if (node?.type === 'object') {
      const first = new Map<string, Node>();
      for (const property of node.children ?? []) {
        const key = property.children?.[0];
        if (!key) continue;
        const earlier = first.get(key.value);
        if (earlier) {
          const related = [{ at: at(earlier), label: String(key.value) }];
          found.push(finding('read/duplicate-key', 'error', at(key), { key: quote(key.value) }, related));
        } else first.set(key.value, key);
        if (key.value === '__proto__')
          found.push(finding('read/forbidden-key', 'error', at(key), { key: '__proto__' }));
      }
    }
    node?.children?.forEach(visit);
  };
  visit(parseTree(text));
  return found;
}

/** Numbers whose digits a double cannot keep: they would be rounded without a word. */
function numberFindings(source: Source, text: string, numbers: readonly (readonly [number, number])[]): Finding[] {
  return numbers.flatMap(([start, end]) => {
    const digits = text.slice(start, end);
    const value = Number(digits);
    const plain = /^-?(\d+)(?:\.(\d+))?$/.exec(digits);
    const kept =
      plain !== null &&
      Number.isFinite(value) &&
      (plain[2] ? digits.replace(/\D/g, '').length <= 15 : Number.isSafeInteger(value));
    if (kept) return [];
    return [finding('read/number', 'error', placeAt(source, text, start, end), { number: quote(digits) })];
  });
}

const fullWidth = /[\uFF01-\uFF5E\u201C\u201D\u2018\u2019\u3001\u3002]/;

/** Names of the parser's errors that have a finding of their own. */
const syntaxCodes: Readonly<Record<string, string>> = {
  CommaExpected: 'read/json-comma',
  InvalidCommentToken: 'read/json-comment',
  CloseBraceExpected: 'read/json-unclosed',
  CloseBracketExpected: 'read/json-unclosed',
  UnexpectedEndOfString: 'read/json-unclosed',
};

/** A number as people write it and JSON does not: `1,345`, `12件`, `012`. `offset`: where the parser gave up. */
function badNumber(text: string, offset: number): [start: number, end: number] | null {
  const before = /[:[]\s*(-?\d[\d,]{0,40})$/.exec(text.slice(Math.max(0, offset - 60), offset))?.[1];
  const rest = /^[^\s,:"{}[\]]{0,40}/.exec(text.slice(offset))?.[0] ?? '';
  if (before === undefined || rest === '' || (before.endsWith(',') && !/^\d{3}/.test(rest))) return null;
  return [offset - before.length, offset + rest.length];
}

/** A place where a value belongs and none stands: `"total": ,`, `"total": 无`, `"total": /`. */
function badValue(text: string, offset: number): [start: number, end: number] | null {
  if (!/:\s*$/.test(text.slice(Math.max(0, offset - 60), offset))) return null;
  const found = /^(?!"|\/\/|\/\*)[^\s,"{}[\]]{0,40}/.exec(text.slice(offset))?.[0];
  if (found === undefined) return null;
  return [offset, offset + Math.max(1, found.length)];
}

/** What is wrong at a place where JSON stops being JSON. */
function syntaxFinding(source: Source, text: string, error: ParseError): Finding {
  const at = placeAt(source, text, error.offset, error.offset + Math.max(1, error.length));
  const character = text.slice(error.offset, error.offset + 1);
  if (fullWidth.test(character)) {
    return finding('read/full-width', 'error', placeAt(source, text, error.offset, error.offset + 1), {
      character,
      plain: character
        .normalize('NFKC')
        .replace(/[“”‘’]/, '"')
        .replace(/[、。]/, (c) => (c === '、' ? ',' : '.')),
    });
  }
  for (const [code, stretch] of [
    ['read/json-number', badNumber(text, error.offset)],
    ['read/json-value', badValue(text, error.offset)],
  ] as const) {
    if (!stretch) continue;
    const found = quote(text.slice(stretch[0], stretch[1]), 24);
    return finding(code, 'error', placeAt(source, text, stretch[0], stretch[1]), { found });
  }
  const trailing = /^\s*[}\]]/.test(text.slice(error.offset)) && /,\s*$/.test(text.slice(0, error.offset));
  const code = trailing
    ? 'read/json-trailing-comma'
    : (syntaxCodes[printParseErrorCode(error.error)] ?? 'read/json-syntax');
  return finding(code, 'error', at, {
    found: character === '' ? '' : quote(text.slice(error.offset).split('\n')[0] ?? '', 24),
  });
}

/** The first place where the text is no JSON, with the changes that would make all of it JSON where they are beyond doubt. */
function syntaxFindings(source: Source, text: string): Finding[] {
  if (text.trim() === '') return [finding('read/empty', 'error', placeAt(source, text, 0))];
  const errors: ParseError[] = [];
  parseTree(text, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
  const [first] = errors;
  if (!first) return [finding('read/json-syntax', 'error', placeAt(source, text, 0), { found: quote(text, 24) })];
  const told = syntaxFinding(source, text, first);
  const repairs = repairJson(text);
  if (!repairs || repairs.length === 0) return [told];
  const edits = repairs.map(({ start, end, text: put }) => ({ at: placeAt(source, text, start, end), text: put }));
  return [{ ...told, fix: { edits, safe: true } }];
}

/**
 * JSON text to a value, with what plain `JSON.parse` loses without a word told as findings:
 * read/duplicate-key, read/forbidden-key, read/number, read/too-deep, and the ways in which text is no JSON
 * (RFC 8259): read/json-*, read/full-width, read/empty. `value` is undefined where the file cannot be used.
 */
export function readJson(source: Source, text: string): { value: unknown; findings: Finding[] } {
  const scan = scanJson(text, limits.depth);
  if (scan.tooDeepAt >= 0) {
    const at = placeAt(source, text, scan.tooDeepAt, scan.tooDeepAt + 1);
    return { value: undefined, findings: [finding('read/too-deep', 'error', at, { limit: limits.depth })] };
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { value: undefined, findings: syntaxFindings(source, text) };
  }
  const findings = scan.numbers.length > 0 ? numberFindings(source, text, scan.numbers) : [];
  if (countProperties(value) !== scan.properties || hasProto(value)) findings.push(...keyFindings(source, text));
  return { value: findings.length > 0 ? undefined : value, findings };
}
