import { webAddress } from '../../../schemas/texts.ts';
import type { TextLine } from './lines.ts';

const longest = 300;

/** Laws and papers that a report says it follows: 《…》 behind 根据, 按照 with the number printed after it. */
export function findBasis(lines: readonly TextLine[]): string[] {
  const found: string[] = [];
  for (const { text } of lines) {
    for (const [sentence] of text.matchAll(/(?:根据|依据|按照|遵照)[^。]*/g)) {
      if (!/编制|制作|编写|要求|撰写|汇总|起草/.test(text)) continue;
      for (const match of sentence.matchAll(
        /(?<!简称)(?<!简称“)《((?:[^《》]|[《〈<][^《》]*[》〉>])*)》(?:的通知)?\s*(?:[（(](?!以下)[^（）()]{2,40}[）)])?/g,
      )) {
        const law = match[0].trim().replace(/\s+/g, '');
        const before = sentence.slice(Math.max(0, match.index - 3), match.index);
        if (before.endsWith('简称') || law.length > longest || found.includes(law)) continue;
        found.push(law);
      }
      if (found.length > 0) return found;
    }
  }
  return found;
}

/** Where the electronic edition can be had. */
export interface Download {
  readonly text: string | null;
  readonly address: string | null;
}

const address = /(?:https?:\/\/|www\.)[A-Za-z0-9][^\s，。；、）)》”"'<>\u4e00-\u9fff]*/;

export function findDownload(lines: readonly TextLine[]): Download | null {
  for (const { text } of lines) {
    for (const sentence of text.split('。')) {
      if (!/下载|电子版|查阅|查看|查询/.test(sentence) || !/网|平台|公报/.test(sentence)) continue;
      const printed = address.exec(sentence.normalize('NFKC'))?.[0];
      const url = printed === undefined ? null : printed.startsWith('www.') ? `http://${printed}` : printed;
      const place =
        /(?:可以?|请)?(?:从|在|到|通过|登录|登陆|访问)\s*([^，。；]{2,80}?)\s*(?:[（(]|上?\s*(?:查阅|下载|查看|查询|浏览|获取))/.exec(
          sentence,
        )?.[1];
      if (!place && !url) continue;
      return { text: place?.trim() ?? null, address: url !== null && webAddress.safeParse(url).success ? url : null };
    }
  }
  return null;
}
