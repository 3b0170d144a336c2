import type { Form, FormTable } from '../../../schemas/form.ts';
import type { ImportedReport } from '../../import/index.ts';
import type { RecordedValue } from '../../import/understand/index.ts';
import { escapeMarkup } from './markup.ts';
import { factLabel } from './review-facts.ts';
import { placeKey, placeWords } from './review-source.ts';
import type { reviewWords } from './review-words.ts';

type Words = ReturnType<typeof reviewWords>;

/** The values that were read, by key; the doubtful ones know their number in the list of all that is in doubt. */
export interface Reviewed {
  readonly byKey: ReadonlyMap<string, RecordedValue>;
  /** In order, each with its number from 1. */
  readonly doubts: ReadonlyMap<RecordedValue, number>;
}

/** The values with a number each for those in doubt: a reader goes from one to the next. */
export const reviewed = (values: readonly RecordedValue[]): Reviewed => ({
  byKey: new Map(values.map((value) => [value.key, value])),
  doubts: new Map(values.filter(({ confidence }) => confidence === 'doubtful').map((value, at) => [value, at + 1])),
});

/** Where the list of all that is in doubt stands, and one of them in the result; from 1. */
const listId = 'to-check';
const doubtId = (number: number) => `doubt-${number}`;

/** Behind a value in doubt: a link to the next one, behind the last to the list. */
function onward(number: number, { doubts }: Reviewed, words: Words): string {
  const last = number === doubts.size;
  const title = last ? words.backToList : words.nextDoubt;
  const target = last ? listId : doubtId(number + 1);
  return ` <a class="next" href="#${target}" title="${title}" aria-label="${title}">${last ? '↑' : '↓'}</a>`;
}

/** What statistics.json holds under a path; undefined where the row is not there. */
function valueAt(statistics: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((node, key) => (node as Record<string, unknown> | null | undefined)?.[key], statistics);
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object') return String(value);
  const { value: amount, unit } = value as { value?: unknown; unit?: unknown };
  return amount === null || amount === undefined ? '' : `${amount} ${unit ?? ''}`.trim();
}

/** A cell of the result: its number, a link to where it stands in the source. */
function cellHtml(value: unknown, recorded: RecordedValue | undefined, all: Reviewed, words: Words): string {
  const text = shown(value);
  const confidence = recorded && recorded.confidence !== 'certain' ? recorded.confidence : '';
  const kind = [confidence, text === '' ? 'blank' : ''].filter((one) => one !== '').join(' ');
  const said = escapeMarkup(text === '' ? words.blank : text);
  const where = recorded?.place ? ` title="${escapeMarkup(placeWords(recorded.place, words))}"` : '';
  const link = recorded?.place ? `<a href="#${placeKey(recorded.place)}"${where}>${said}</a>` : said;
  const number = recorded ? (all.doubts.get(recorded) ?? 0) : 0;
  const id = number > 0 ? ` id="${doubtId(number)}"` : '';
  return `<td${id}${kind && ` class="${kind}"`}>${link}${number > 0 ? onward(number, all, words) : ''}</td>`;
}

/** The words of a row or column with those of the heading right above it, where that one has another above it. */
const leafLabel = ({ under, label }: FormTable['rows'][number]) =>
  [
    ...under
      .slice(1)
      .slice(-1)
      .map((node) => node.label),
    label,
  ].join(' · ');

/** A statutory table with what was read, every row and column under the words of the form. */
function tableHtml(table: FormTable, { statistics }: ImportedReport, all: Reviewed, words: Words): string {
  if (valueAt(statistics, table.path) === null) return `<p class="quiet">${words.blank}</p>`;
  const rows = [...table.rows, ...table.groups].flatMap((row) => {
    const cells = table.columns.flatMap((column) => table.cell(row.key, column.key) ?? []);
    const values = cells.map((cell) => valueAt(statistics, cell.path));
    if (values.every((value) => value === undefined)) return [];
    const tds = cells.map((cell, at) => cellHtml(values[at], all.byKey.get(cell.key), all, words));
    return [`<tr><th scope="row">${escapeMarkup(leafLabel(row))}</th>${tds.join('')}</tr>`];
  });
  const heads = table.columns.map((column) => `<th scope="col">${escapeMarkup(leafLabel(column))}</th>`).join('');
  const caption = table.definition.label ? `<p>${escapeMarkup(table.definition.label)}</p>` : '';
  return `${caption}<div class="scroll" tabindex="0"><table><thead><tr><th scope="col">${words.key}</th>${heads}</tr></thead>\n<tbody>\n${rows.join('\n')}\n</tbody></table></div>`;
}

/** What was read of one part: its tables and its prose as it will stand in the file. */
export function resultHtml(
  section: Form['edition']['sections'][number],
  imported: ImportedReport,
  all: Reviewed,
  words: Words,
): string {
  const tables = imported.form.tables.filter((table) => table.section === section);
  const prose = imported.prose?.get(section.file)?.trim() ?? '';
  const text = prose === '' ? '' : `<pre class="prose">${escapeMarkup(prose)}</pre>`;
  const parts = [text, ...tables.map((table) => tableHtml(table, imported, all, words))].filter((part) => part !== '');
  return parts.length > 0 ? parts.join('\n') : `<p class="quiet">${words.notFound}</p>`;
}

/** Values that are no cells, as a list: period, dates, contacts. */
export function factsHtml(all: Reviewed, form: Form, words: Words): string {
  const rows = [...all.byKey.values()]
    .filter((value) => !form.cell.has(value.key))
    .map(
      (value) =>
        `<tr><th scope="row">${escapeMarkup(factLabel(value.key))}</th>${cellHtml(value.value, value, all, words)}</tr>`,
    );
  return rows.length > 0 ? `<table class="facts"><tbody>\n${rows.join('\n')}\n</tbody></table>` : '';
}

/** The heading of all that is in doubt, with how much it is. */
export const doubtsHead = ({ doubts }: Reviewed, words: Words): string =>
  `<h2 id="${listId}">${words.toCheck}${doubts.size > 0 ? ` <span class="quiet">${doubts.size}</span>` : ''}</h2>`;

/** Everything in doubt: a link to what was read, and one to where it stands in the source. */
export function doubtsHtml({ doubts }: Reviewed, form: Form, words: Words): string {
  const rows = [...doubts].map(([value, number]) => {
    const label = escapeMarkup(form.cell.get(value.key)?.cell.label ?? factLabel(value.key));
    const where = escapeMarkup(placeWords(value.place, words));
    const link = value.place ? `<a href="#${placeKey(value.place)}">${where}</a>` : where;
    const read = value.value === null ? words.blank : String(value.value);
    return `<tr><th scope="row"><a href="#${doubtId(number)}">${label}</a></th><td>${escapeMarkup(value.printed)}</td><td>${escapeMarkup(read)}</td><td>${link}</td></tr>`;
  });
  if (rows.length === 0) return `<p class="list">${words.none}</p>`;
  const heads = [words.key, words.printed, words.value, words.place]
    .map((head) => `<th scope="col">${head}</th>`)
    .join('');
  return `<div class="scroll" tabindex="0"><table><thead><tr>${heads}</tr></thead>\n<tbody>\n${rows.join('\n')}\n</tbody></table></div>`;
}

/** What the source does not say, or not in full: the editor writes it. */
export function lostHtml(lost: readonly string[], words: Words): string {
  if (lost.length === 0) return '';
  const items = lost.map((key) => {
    const label =
      key === 'attachments' ? words.attachments : factLabel(key.startsWith('figures.') ? key : `report.${key}`);
    return `<li>${escapeMarkup(label)} <code>${escapeMarkup(key)}</code></li>`;
  });
  return `<section>\n<h2>${words.lost}</h2>\n<p class="list">${words.lostLead}</p>\n<ul class="list">\n${items.join('\n')}\n</ul>\n</section>`;
}
