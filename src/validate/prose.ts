import type { Prose } from '../../schemas/content.ts';
import { type Finding, finding, quote } from '../diagnostics/finding.ts';
import { placeAt } from '../diagnostics/source.ts';

/** What prose may not hold, each with its code. Content is text: it is never a template, never HTML, never settings. */
const forbidden: readonly { code: string; pattern: RegExp }[] = [
  { code: 'validate/front-matter', pattern: /^---(?:[a-z]+[ \t]*\n|[^\n]*\n(?=[^\n]*:))/ },
  { code: 'validate/template-syntax', pattern: /\{\{|\{%|\{#(?=[^\n]*#\})/g },
  { code: 'validate/raw-html', pattern: /<(?:!--|!\[CDATA|\?|\/?[A-Za-z][\w-]{0,40}(?=[\s/>])[^<>\n]{0,2000}>)/g },
  { code: 'validate/remote-image', pattern: /!\[[^\]\n]{0,500}\]\(\s{0,9}<?(?:[a-z]+:)?\/\/[^\s)>]*/gi },
  { code: 'validate/deep-nesting', pattern: /^(?:[ \t]{0,8}(?:>|[-*+]|\d{1,9}[.)])){12,}|^ {80,}(?=\S)/gm },
];

/** Text inside code spans and fenced blocks is shown as it is and may hold anything; blanked, so offsets stay. */
function withoutCode(text: string): string {
  if (!text.includes('`') && !text.includes('~~~')) return text;
  const blank = (code: string) => code.replace(/[^\n]/g, ' ');
  return text
    .replace(/^ {0,3}(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^ {0,3}\1[`~]*[ \t]*$|(?![\s\S]))/gm, blank)
    .replace(/(?<!`)(`{1,9})(?!`)[^\n]{0,500}?(?<!`)\1(?!`)/g, blank);
}

/** How much text reference definitions can grow into: longest destination × number of places that may use one. */
const expansionLimit = 4_000_000;

function expansionFindings(prose: Prose): Finding[] {
  if (!/^ {0,3}\[[^\]\n]+\]:/m.test(prose.text)) return [];
  let longest = 0;
  for (const match of prose.text.matchAll(/^ {0,3}\[[^\]\n]+\]:(.*(?:\n[^\n]+)*)/gm))
    longest = Math.max(longest, match[1]?.length ?? 0);
  const uses = prose.text.split(']').length - 1;
  if (longest * uses <= expansionLimit) return [];
  const at = placeAt(prose.source, prose.text, 0);
  return [finding('validate/expansion', 'error', at, { size: longest * uses, limit: expansionLimit })];
}

/**
 * Prose that is more than text: raw HTML, template syntax, front matter, pictures from elsewhere, nesting that the
 * Markdown reader would drop, references that grow beyond measure. Each kind is reported once a file, at its first place,
 * with how often it occurs.
 */
export function validateProse(prose: Prose): Finding[] {
  const text = withoutCode(prose.text);
  const findings = expansionFindings(prose);
  for (const { code, pattern } of forbidden) {
    pattern.lastIndex = 0;
    const match = pattern.exec(text);
    if (!match) continue;
    const at = placeAt(prose.source, prose.text, match.index, match.index + match[0].length);
    const count = pattern.global ? (text.match(pattern)?.length ?? 1) : 1;
    findings.push(finding(code, 'error', at, { found: quote(match[0].trim(), 40), count }));
  }
  return findings;
}
