import type MarkdownIt from 'markdown-it';
import { type Look, plainLook, spanOf } from '../html/inline.ts';
import type { SourceSpan } from '../source-document.ts';

export type Token = ReturnType<MarkdownIt['parse']>[number];

/** The spans of inline text, cut at line ends; pictures and tags are left out. */
export function inlineLines(tokens: readonly Token[]): SourceSpan[][] {
  const lines: SourceSpan[][] = [[]];
  const looks: Look[] = [plainLook];
  const add = (text: string) => lines.at(-1)?.push(spanOf(text, looks.at(-1) ?? plainLook));
  const push = (change: Partial<Look>) => looks.push({ ...(looks.at(-1) ?? plainLook), ...change });
  for (const token of tokens) {
    if (token.type === 'text' || token.type === 'text_special' || token.type === 'code_inline') add(token.content);
    else if (token.type === 'softbreak' || token.type === 'hardbreak') lines.push([]);
    else if (token.type === 'html_inline') {
      if (/^<br\s*\/?>$/i.test(token.content)) lines.push([]);
    } else if (token.type === 'strong_open') push({ bold: true });
    else if (token.type === 'em_open') push({ italic: true });
    else if (token.type === 'link_open') push({ link: String(token.attrGet('href') ?? '') });
    else if (token.type.endsWith('_open')) push({});
    else if (token.type.endsWith('_close') && looks.length > 1) looks.pop();
  }
  return lines;
}
