import { fill } from './labels.ts';
import type { ProseTokens } from './prose.ts';

/** A picture in words, where only its file can be named. */
export const pictureSentence = '（图：{alt}，见附件“{name}”）';

/** A picture of the prose in words: what it shows and the file it is. */
export function pictureWords(token: ProseTokens[number]): string {
  const alt = (token.children ?? []).map(({ content }) => content).join('');
  const name = /^attachments\/([^/]+)$/.exec(String(token.attrGet('src') ?? ''))?.[1];
  return name ? fill(pictureSentence, { alt, name: decodeURIComponent(name) }) : alt;
}
