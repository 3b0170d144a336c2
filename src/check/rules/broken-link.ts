import { finding, quote } from '../../diagnostics/finding.ts';
import { placeAt } from '../../diagnostics/source.ts';
import type { ReportRule } from '../rule.ts';

const link = /\]\(\s{0,9}<?([^\s)<>]{1,500})>?/g;
const elsewhere = /^(?:https?:|mailto:|#)/i;

/** The file name behind a link into `attachments/`, decoded; null for any other target. */
function attachmentName(target: string): string | null {
  const match = /^(?:\.\/)?attachments\/([^/?#]+)$/.exec(target);
  if (!match?.[1]) return null;
  try {
    return decodeURIComponent(match[1]);
  } catch {
    return match[1];
  }
}

/** Links in prose lead to the web, to a mail address, or to a file that lies in `attachments/` (check/broken-link). */
export const brokenLink: ReportRule = (report) => {
  const names = new Set(report.attachments.map((attachment) => attachment.name));
  return [...report.prose.values()].flatMap(({ source, text }) => {
    if (!text.includes('](')) return [];
    return [...text.matchAll(link)].flatMap((match) => {
      const target = match[1] ?? '';
      const name = attachmentName(target);
      if (elsewhere.test(target) || (name !== null && names.has(name))) return [];
      const at = placeAt(source, text, match.index + 2, match.index + match[0].length);
      return [
        finding('check/broken-link', 'error', at, { target: quote(target), names: [...names].join('、') || '（无）' }),
      ];
    });
  });
};
