import type { BoardSum, BoardSumLine } from '../../../schemas/board.ts';
import { formatNumber, formatSigned } from '../../wording/formats.ts';
import { fill, type Labels } from '../../wording/labels.ts';
import { escapeHtml } from '../escape.ts';
import { formWords } from '../other-language.ts';
import { type PlainColumn, plainTable } from '../plain-table.ts';

function heads(t: Labels): PlainColumn[] {
  const { columns } = t.board;
  return [
    { head: columns.label },
    { head: columns.whole, number: true },
    { head: columns.sum, number: true },
    { head: columns.difference, number: true },
    { head: columns.blank, number: true },
  ];
}

function linesTable(id: string, caption: string, lines: readonly BoardSumLine[], t: Labels): string {
  const rows = lines.map(({ label, unit, whole, sum, difference, blank }) => [
    {
      words: label,
      after: unit ? `<span class="unit">${escapeHtml(fill(t.picture.unit, { unit: formWords(unit, t) }))}</span>` : '',
    },
    whole === null ? { words: t.number.notStated, classes: 'unstated' } : { words: formatNumber(whole) },
    { words: formatNumber(sum) },
    difference === null
      ? { words: '' }
      : { words: formatSigned(difference), classes: difference === 0 ? 'unstated' : 'attention' },
    { words: formatNumber(blank), classes: blank === 0 ? 'unstated' : '' },
  ]);
  return plainTable(id, caption, heads(t), rows);
}

/** What was compared and what differs, in one or two sentences. */
function verdict({ compared, differing, missing, reasons }: BoardSum, t: Labels): string[] {
  const cells =
    fill(t.board.sumsCompared, { compared }) +
    (differing.length === 0 ? t.board.sumsSame : fill(t.board.sumsDiffer, { n: differing.length }));
  return [
    cells,
    ...(missing.length > 0 ? [fill(t.board.sumsMissing, { names: missing.join('、') })] : []),
    ...reasons.map((reason) => fill(t.board.sumsReason, { reason })),
  ];
}

/** Differing cells listed on the page; the file has them all. */
const mostCells = 20;

/** The reports that sum up others beside the sums of their units; what differs is open, what agrees is folded away. */
export function sumsHtml(sums: readonly BoardSum[], t: Labels): string {
  return sums
    .map((sum, at) => {
      const { name, units, lines, differing } = sum;
      const id = `_sum-${at + 1}`;
      const open = differing.length > 0 && sums.length <= 12;
      const cells =
        differing.length > 0
          ? linesTable(`${id}-cells`, fill(t.board.cellsCaption, { name }), differing.slice(0, mostCells), t)
          : '';
      const more =
        cells === ''
          ? ''
          : `<details><summary>${escapeHtml(fill(differing.length > mostCells ? t.board.sumsCellsFirst : t.board.sumsCells, { n: differing.length, most: mostCells }))}</summary>${cells}</details>`;
      const summary = verdict(sum, t);
      return `<details class="branch"${open ? ' open' : ''}><summary>${escapeHtml(name)}<span class="more">${escapeHtml(`${formatNumber(units)}${t.board.unitWord}${t.board.columns.organ}，${summary[0]}`)}</span></summary>
${linesTable(id, fill(t.board.sumsCaption, { name }), lines, t)}${summary
  .slice(1)
  .map((words) => `<p class="note">${escapeHtml(words)}</p>\n`)
  .join('')}${more}</details>
`;
    })
    .join('');
}
