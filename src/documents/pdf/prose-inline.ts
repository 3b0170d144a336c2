import { fill } from '../../wording/labels.ts';
import { joinsLines, type ProseTokens } from '../../wording/prose.ts';
import { type NumberWords, numberWords } from '../../wording/prose-number.ts';
import type { Run, Typewriter } from './text.ts';
import { words } from './words.ts';

/** What the pieces of a prose need to become runs. */
export interface InlineContext extends NumberWords {
  readonly typewriter: Typewriter;
}

/** Addresses that lead somewhere from a sheet of paper or a file on a disk. */
const outside = /^(https?:\/\/|mailto:|tel:)/i;
const ownFile = /^attachments\//;

const textOf = (tokens: ProseTokens): string => tokens.map(({ content }) => content).join('');

/** The last part of an address, readable; as it is written where it cannot be read. */
function fileName(address: string): string {
  const name = address.replace(ownFile, '');
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** A picture in prose: its words, and where the file is. */
function pictureWords(token: ProseTokens[number]): string {
  const source = String(token.attrGet('src') ?? '');
  const alt = textOf(token.children ?? []);
  return ownFile.test(source) ? fill(words.picture, { alt, name: fileName(source) }) : alt;
}

const han = /[\p{Script=Han}，。：；！？、“”‘’（）《》]/u;

/** Markdown needs a space behind emphasis that ends with a full-width sign; in Chinese it is none. */
function withoutMarkdownSpace(tokens: ProseTokens, index: number): string {
  const { content = '' } = tokens[index] ?? {};
  if (content[0] !== ' ' || !/^(strong|em)_close$/.test(tokens[index - 1]?.type ?? '')) return content;
  const before = tokens[index - 2]?.content.at(-1) ?? '';
  return han.test(before) && han.test(content.charAt(1)) ? content.slice(1) : content;
}

/**
 * The content of one inline token as runs: emphasis, links that lead out, numbers by their key, line breaks.
 * A link to a place of the page or to an attachment keeps its words only.
 */
export function proseInline(tokens: ProseTokens, context: InlineContext): Run[] {
  const { typewriter } = context;
  const stack: { runs: Run[]; href: string }[] = [{ runs: [], href: '' }];
  const write = (...runs: Run[]) => stack.at(-1)?.runs.push(...runs);
  const close = (wrap: (inner: readonly Run[], href: string) => readonly Run[]) => {
    const inner = stack.pop();
    if (inner) write(...wrap(inner.runs, inner.href));
  };
  for (const [index, token] of tokens.entries()) {
    const { type, content } = token;
    if (type === 'text') write(...typewriter.runs(withoutMarkdownSpace(tokens, index)));
    else if (type === 'number') write(...typewriter.runs(numberWords(content, context)));
    else if (type === 'softbreak') write(...(joinsLines(tokens, index) ? [] : [' ']));
    else if (type === 'hardbreak') write({ n: true });
    else if (type === 'image') write(...typewriter.runs(pictureWords(token)));
    else if (type === 'link_open') stack.push({ runs: [], href: String(token.attrGet('href') ?? '') });
    else if (type === 'strong_open' || type === 'em_open') stack.push({ runs: [], href: '' });
    else if (type === 'strong_close') close((b) => [{ b: typewriter.heavy(b, 'hei') }]);
    else if (type === 'em_close') close((i) => [{ i }]);
    else if (type === 'link_close') close((r, a) => (outside.test(a) ? [{ a, r }] : r));
    else write(...typewriter.runs(content));
  }
  return stack[0]?.runs ?? [];
}
