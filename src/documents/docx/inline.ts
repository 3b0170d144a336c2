import { pictureWords } from '../../wording/picture-words.ts';
import { joinsLines, type ProseTokens, withoutMarkupSpace } from '../../wording/prose.ts';
import { type NumberWords, numberWords } from '../../wording/prose-number.ts';
import type { Links } from './links.ts';
import { lineBreak, type Marks, run } from './runs.ts';

/** What the words of a prose need to become runs. */
export interface InlineContext extends NumberWords {
  readonly links: Links;
}

/** The words of a token that prints words by itself. */
function ownWords(tokens: ProseTokens, index: number, context: InlineContext): string {
  const token = tokens[index];
  switch (token?.type) {
    case 'text':
      return withoutMarkupSpace(tokens, index);
    case 'number':
      return numberWords(token.content, context);
    case 'image':
      return pictureWords(token);
    case 'softbreak':
      return joinsLines(tokens, index) ? '' : ' ';
    default:
      return token?.content ?? '';
  }
}

/** The content of one inline token as XML of runs: emphasis, links that lead out, numbers by their key, line breaks. */
export function inlineRuns(tokens: ProseTokens, context: InlineContext): string {
  let bold = 0;
  let emphasis = 0;
  /** Where the words of a link began. */
  const links: { href: string; before: string }[] = [];
  let xml = '';
  tokens.forEach((token, index) => {
    if (token.type === 'hardbreak') xml += lineBreak;
    else if (token.tag === 'strong') bold += token.nesting;
    else if (token.tag === 'em') emphasis += token.nesting;
    else if (token.type === 'link_open') {
      links.push({ href: String(token.attrGet('href') ?? ''), before: xml });
      xml = '';
    } else if (token.type === 'link_close') {
      const { href, before } = links.pop() ?? { href: '', before: '' };
      xml = before + context.links.around(href, xml);
    } else {
      const linked = links.length > 0 && context.links.leads(links.at(-1)?.href ?? '');
      const style = token.type === 'code_inline' ? 'Code' : linked ? 'Hyperlink' : '';
      const marks: Marks = { style, bold: bold > 0, emphasis: emphasis > 0 };
      xml += run(ownWords(tokens, index, context), marks);
    }
  });
  return xml;
}
