import type { SourceSpan } from '../source-document.ts';
import { joint, withoutSilent } from './clean.ts';

const sameLook = (a: SourceSpan, b: SourceSpan) =>
  a.bold === b.bold && a.italic === b.italic && a.code === b.code && a.link === b.link;

/** What a run of white space becomes between two letters: nothing at a line end next to Chinese, else one space. */
const foldedSpace = (space: string, before: string, after: string) =>
  space.includes('\n') ? joint(before, after) : ' ';

/** Folds the white space of spans across their borders; spans that look the same become one. */
export function foldSpans(spans: readonly SourceSpan[]): SourceSpan[] {
  const out: { span: SourceSpan; text: string }[] = [];
  let pending = '';
  let last = '';
  for (const span of spans) {
    for (const piece of withoutSilent(span.text).split(/(\s+)/)) {
      if (piece === '') continue;
      if (/^\s/.test(piece)) {
        pending += piece;
        continue;
      }
      const space = last === '' || pending === '' ? '' : foldedSpace(pending, last, piece.slice(0, 1));
      const previous = out.at(-1);
      if (previous && sameLook(previous.span, span)) previous.text += space + piece;
      else {
        if (previous) previous.text += space;
        out.push({ span, text: piece });
      }
      pending = '';
      last = piece.slice(-1);
    }
  }
  return out.map(({ span, text }) => ({ ...span, text }));
}

/** All the text of spans. */
export const textOf = (spans: readonly SourceSpan[]): string => spans.map((span) => span.text).join('');
