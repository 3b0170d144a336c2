import type { SourceBlock, SourceDocument, SourcePlace, SourceTable } from '../../import/source-document.ts';
import type { RecordedValue } from '../../import/understand/index.ts';
import { say } from '../words.ts';
import { escapeMarkup } from './markup.ts';
import type { reviewWords } from './review-words.ts';

/** A place as one word, by which cells, paragraphs and values of the record find each other. */
export const placeKey = ({ table, row, column, paragraph, line, page, sheet, cell }: SourcePlace): string =>
  table !== undefined && row !== undefined
    ? `t${table}-${row}-${column}`
    : `p${paragraph ?? ''}-${line ?? ''}-${page ?? ''}-${sheet === undefined ? '' : (cell ?? '')}`.replace(
        /[^\w-]/g,
        '',
      );

/** A place in words: `第3页 第2表第4行第5列`. */
export function placeWords(place: SourcePlace | null, words: ReturnType<typeof reviewWords>): string {
  if (!place) return '';
  const { page, line, table, row, column, sheet, cell } = place;
  const parts = [
    sheet !== undefined ? `${sheet} ${cell ?? ''}` : '',
    page !== undefined ? say(words.page, { page }) : '',
    line !== undefined ? say(words.line, { line }) : '',
    sheet === undefined && table !== undefined && row !== undefined && column !== undefined
      ? say(words.cell, { table, row, column })
      : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** The values that were read at each place, the most doubtful first. */
export type ValuesByPlace = ReadonlyMap<string, RecordedValue>;

const ranks = { doubtful: 0, likely: 1, certain: 2 };

export function valuesByPlace(values: readonly RecordedValue[]): ValuesByPlace {
  const out = new Map<string, RecordedValue>();
  for (const value of values) {
    if (!value.place) continue;
    const key = placeKey(value.place);
    const known = out.get(key);
    if (!known || ranks[value.confidence] < ranks[known.confidence]) out.set(key, value);
  }
  return out;
}

const mark = (value: RecordedValue | undefined) =>
  value && value.confidence !== 'certain' ? ` class="${value.confidence}"` : '';

function tableHtml(table: SourceTable, values: ValuesByPlace): string {
  const rows = Array.from({ length: table.rows }, () => [] as string[]);
  for (const { text, row, rowSpan, columnSpan, place } of table.cells) {
    const key = placeKey(place);
    const spans = `${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}${columnSpan > 1 ? ` colspan="${columnSpan}"` : ''}`;
    rows[row]?.push(`<td id="${key}"${spans}${mark(values.get(key))}>${escapeMarkup(text)}</td>`);
  }
  const body = rows.map((cells) => `<tr>${cells.join('')}</tr>`).join('\n');
  return `<div class="scroll" tabindex="0"><table><tbody>\n${body}\n</tbody></table></div>`;
}

/** Blocks of the source as they stand there; whatever they hold is text. */
export function sourceHtml(blocks: readonly SourceBlock[], values: ValuesByPlace): string {
  return blocks
    .map((block) => {
      if (block.kind === 'table') return tableHtml(block, values);
      const key = placeKey(block.place);
      const words = escapeMarkup(block.text);
      const text = block.heading === null ? words : `<strong>${words}</strong>`;
      return `<p id="${key}"${mark(values.get(key))}>${text}</p>`;
    })
    .join('\n');
}

/** The blocks before the first part, and those of each part by the places of their beginnings; of parts that begin in one block the first has it. */
export function partBlocks(document: SourceDocument, starts: ReadonlyMap<string, SourcePlace>) {
  const sections = new Map([...starts].reverse().map(([section, place]) => [placeKey(place), section]));
  const before: SourceBlock[] = [];
  const parts = new Map<string, SourceBlock[]>();
  let here = before;
  for (const block of document.blocks) {
    const first = block.kind === 'table' ? block.cells[0]?.place : undefined;
    const section = sections.get(placeKey(block.place)) ?? (first && sections.get(placeKey(first)));
    if (section !== undefined) {
      here = parts.get(section) ?? [];
      parts.set(section, here);
    }
    here.push(block);
  }
  const sameAs = (section: string) => {
    const start = starts.get(section);
    return start && sections.get(placeKey(start));
  };
  return { before, parts, sameAs };
}
