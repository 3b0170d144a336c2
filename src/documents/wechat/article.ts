import { borderedTables, type TableBlock } from '../../../schemas/table-layout.ts';
import type { PartView, PictureView, ReportView } from '../../../schemas/views.ts';
import { correctionLines, explanationLines } from '../../wording/afterwards.ts';
import { changeWords } from '../../wording/change.ts';
import { formatDay, formatNumber } from '../../wording/formats.ts';
import { escapeHtml } from '../../wording/html.ts';
import { fill, type Labels } from '../../wording/labels.ts';
import { numbersOf } from '../../wording/prose-number.ts';
import { preamble } from '../pdf/preamble.ts';
import type { Dresser } from './looks.ts';
import { articleProse } from './prose.ts';
import { articleTable } from './tables.ts';

/** What the site knows and the report does not. */
export interface ArticleOptions {
  /** Names of the units that an aggregate counts. */
  readonly units?: readonly string[];
  readonly siteNotice?: string | null;
  /** Public address of the report's page. */
  readonly address?: string | null;
}

/** Writes the pieces of one article in one dress. */
class ArticleWriter {
  readonly #view: ReportView;
  readonly #dress: Dresser;
  readonly #t: Labels;

  constructor(view: ReportView, dress: Dresser, t: Labels) {
    this.#view = view;
    this.#dress = dress;
    this.#t = t;
  }

  paragraph = (words: string, look: 'p' | 'plain' | 'small' | 'notice' = 'p'): string =>
    `<p${this.#dress.wear(look)}>${escapeHtml(words)}</p>\n`;

  #heading = (words: string): string => `<h2${this.#dress.wear('h2')}>${escapeHtml(words)}</h2>\n`;

  /** The numbers at the head of the page, two in a row. */
  numbers(): string {
    const { wear } = this.#dress;
    const cells = this.#view.highlights.map((highlight) => {
      const { label, value, unit } = highlight;
      const { change } = changeWords(highlight, this.#t);
      const number = value === null ? this.#t.number.notStated : formatNumber(value);
      const words = `<span${wear('figure')}>${escapeHtml(number)}</span>${value === null ? '' : ` <span${wear('label')}>${escapeHtml(unit)}</span>`}`;
      const under = change === '' ? '' : `<br><span${wear('label')}>${escapeHtml(change)}</span>`;
      return `<td${wear('number')}><span${wear('label')}>${escapeHtml(label)}</span><br>${words}${under}</td>`;
    });
    const rows = cells.flatMap((cell, at) =>
      at % 2 === 0 ? [`<tr>${cell}${cells[at + 1] ?? `<td${wear('number')}><br></td>`}</tr>\n`] : [],
    );
    return cells.length > 0 ? `<table${wear('numbers')}><tbody>\n${rows.join('')}</tbody></table>\n` : '';
  }

  /** Bars of coloured blocks: editors keep them, need no upload, and the phone draws them sharply. */
  #picture({ title, unit, bars }: PictureView): string {
    const values = bars.map(({ value }) => value ?? 0);
    if (values.length < 3 || values.filter((value) => value > 0).length < 2) return '';
    const { wear, bar } = this.#dress;
    const most = Math.max(...values);
    const drawn = bars.map(({ label, value }) => {
      const number =
        value === null
          ? this.#t.number.notStated
          : fill(this.#t.picture.withUnit, { value: formatNumber(value), unit });
      const words = `<p${wear('barLabel')}>${escapeHtml(fill(this.#t.picture.barWords, { label, value: number }))}</p>\n`;
      const length = Math.round((Math.max(0, value ?? 0) / most) * 100);
      return `${words}<section${wear('track')}>${length > 0 ? `<section${bar(length)}><br></section>` : '<br>'}</section>\n`;
    });
    return `<section${wear('picture')}><p${wear('title')}>${escapeHtml(title)}</p>\n${drawn.join('')}</section>\n`;
  }

  part(part: PartView): string {
    const { report } = this.#view;
    const pictures = (of: PictureView['of']) =>
      part.pictures.filter((picture) => picture.of === of).map((picture) => this.#picture(picture));
    const blocks = part.tables.flatMap(({ key, filled }): TableBlock[] => {
      const table = report.form.table.get(key);
      return table ? [{ table, filled }] : [];
    });
    const inProse = { dress: this.#dress, number: numbersOf(report), notStated: this.#t.number.notStated };
    const pieces = [
      part.prose ? articleProse(part.prose.text, inProse) : '',
      ...pictures('figures'),
      ...borderedTables(blocks).map((table) => articleTable(table, this.#dress, this.#t)),
      ...pictures('table'),
    ].join('');
    return (
      this.#heading(`${part.section.number}、${part.section.label}`) +
      (pieces || this.paragraph(this.#t.report.notWritten))
    );
  }

  /** Corrections and explanations, where there are any. */
  afterwards(): string {
    const t = this.#t;
    const explained = explanationLines(this.#view, t).map(({ place, reason, more }) => {
      const tail = more.length > 0 ? `（${more.join(t.report.listMark)}）` : '';
      return `${place}${t.report.colon}${reason}${tail}`;
    });
    const section = (heading: string, lines: readonly string[]) =>
      lines.length > 0 ? this.#heading(heading) + lines.map((line) => this.paragraph(line)).join('') : '';
    return section(t.report.corrections, correctionLines(this.#view, t)) + section(t.report.explanations, explained);
  }
}

/** A report as one article (公众号文章): the same notices, words, numbers and tables as its page. HTML in the given dress. */
export function article(view: ReportView, options: ArticleOptions, dress: Dresser, t: Labels): string {
  const writer = new ArticleWriter(view, dress, t);
  const { status, published } = view.report.file;
  const notices = [
    ...(status === 'published' ? [] : [t.status[status]]),
    ...view.notices,
    ...(options.siteNotice ? [options.siteNotice] : []),
  ];
  const foot = [
    ...(published ? [`${t.report.published}${t.report.colon}${formatDay(published)}`] : []),
    ...(options.address ? [fill(t.poster.address, { address: options.address })] : []),
  ];
  const pieces = [
    ...notices.map((notice) => writer.paragraph(notice, 'notice')),
    writer.numbers(),
    ...preamble(view, options.units ?? [], t).map((words) => writer.paragraph(words)),
    ...view.parts.map((part) => writer.part(part)),
    writer.afterwards(),
    ...foot.map((words) => writer.paragraph(words, 'small')),
  ];
  return `<section${dress.wear('root')}>\n${pieces.join('')}</section>\n`;
}
