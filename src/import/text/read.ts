import { DocumentBuilder } from '../document/builder.ts';
import { withoutSilent } from '../document/clean.ts';
import { joinWrapped, type TextLine, wrapWidth } from '../document/wrapped.ts';
import type { SourceDocument } from '../source-document.ts';
import { cellsOf, findTables } from './tables.ts';

/** The lines of a text with their numbers; empty ones are left out. */
export const linesOf = (text: string): TextLine[] =>
  withoutSilent(text.replace(/\r\n?/g, '\n'))
    .split('\n')
    .map((line, index) => ({ text: line, line: index + 1 }))
    .filter(({ text }) => text.trim() !== '');

/** Adds lines: those with pipes or tabs between cells as tables, lines broken at the edge of a page joined. */
export function addLines(builder: DocumentBuilder, lines: readonly TextLine[], edge: number | null): void {
  let prose: TextLine[] = [];
  const flush = () => {
    for (const { text, line } of joinWrapped(prose, edge)) builder.paragraph([{ text }], { place: { line } });
    prose = [];
  };
  for (const run of findTables(lines)) {
    if ('text' in run) {
      prose.push(run);
      continue;
    }
    flush();
    builder.table(cellsOf(run), { line: run.line });
  }
  flush();
}

/** Plain text: a paragraph a line. Throws `Unreadable('too-complex')`. */
export function readText(text: string): SourceDocument {
  const builder = new DocumentBuilder();
  const lines = linesOf(text);
  addLines(builder, lines, wrapWidth(lines));
  return builder.document('text');
}
