import { type NumberWords, numberWords } from '../../wording/prose-number.ts';
import { joinsLines, type ProseTokens } from '../../wording/prose.ts';
import type { Run, Typewriter } from './text.ts';
import { words } from './words.ts';

/** What the pieces of a prose need to become runs. */
export interface InlineContext extends NumberWords {
  readonly typewriter: Typewriter;
}

/** Addresses that lead somewhere from a sheet of paper or a file on a disk. */
const outside = /^(https?:\/\/|mailto:|tel:)/i;
const ownFile = /^attachments\//;

/** A picture in prose: its words, and where the file is. */
function pictureWords(alt: string, source: string): string {
  const name = ownFile.test(source) ? decodeURIComponent(source.replace(ownFile, '')) : '';
  return name ? words.picture.replace('{alt}', () => alt).replace('{name}', () => name) : alt;
}

const textOf = (tokens: ProseTokens): string => tokens.map(({ content }) => content).join('');

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
  tokens.forEach((token, index) => {
    switch (token.type) {
      case 'text':
      case 'code_inline':
        return write(...typewriter.runs(token.content));
      case 'number':
        return write(...typewriter.runs(numberWords(token.content, context)));
      case 'softbreak':
        return joinsLines(tokens, index) ? undefined : write(' ');
      case 'hardbreak':
        return write({ n: true });
      case 'image':
        return write(
          ...typewriter.runs(pictureWords(textOf(token.children ?? []), String(token.attrGet('src') ?? ''))),
        );
      case 'strong_open':
      case 'em_open':
        return void stack.push({ runs: [], href: '' });
      case 'link_open':
        return void stack.push({ runs: [], href: String(token.attrGet('href') ?? '') });
      case 'strong_close':
        return close((b) => [{ b }]);
      case 'em_close':
        return close((i) => [{ i }]);
      case 'link_close':
        return close((r, a) => (outside.test(a) ? [{ a, r }] : r));
      default:
        return write(...typewriter.runs(token.content));
    }
  });
  return stack[0]?.runs ?? [];
}
