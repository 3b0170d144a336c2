import { borderedTables, type TableBlock } from '../../../schemas/table-layout.ts';
import type { PartView, ReportView } from '../../../schemas/views.ts';
import { formatDay, formatNumber } from '../../wording/formats.ts';
import { fill, type Labels } from '../../wording/labels.ts';
import { numbersOf } from '../../wording/prose-number.ts';
import { type PictureBlock, pictureBlock } from './pictures.ts';
import { preamble } from './preamble.ts';
import { type Block, proseBlocks } from './prose.ts';
import type { InlineContext } from './prose-inline.ts';
import { type SheetBlock, type SheetContext, sheetBlock } from './sheet.ts';
import type { Run, Typewriter } from './text.ts';
import { words } from './words.ts';

/** What the site knows and the report does not. */
export interface PdfOptions {
  /** Names of the units that an aggregate counts. */
  readonly units?: readonly string[];
  /** What the whole site says of itself, printed with the report's own notices. */
  readonly siteNotice?: string | null;
}

type Piece = Block | SheetBlock | PictureBlock;
type Lines = readonly (readonly Run[])[];

/** Everything the template prints. Texts are data: no word of them is ever read as markup. */
export interface DocumentData {
  readonly title: string;
  readonly titleLines: Lines;
  readonly author: string;
  readonly description: string;
  readonly keywords: readonly string[];
  /** Year, month and day of publication, or null. */
  readonly date: readonly number[] | null;
  readonly published: string;
  readonly notices: Lines;
  readonly preamble: Lines;
  readonly parts: readonly { readonly heading: readonly Run[]; readonly pieces: readonly Piece[] }[];
  readonly figures: {
    readonly heading: string;
    readonly head: readonly string[];
    readonly rows: readonly Lines[];
  } | null;
  readonly appendices: readonly { readonly heading: string; readonly lines: Lines }[];
  readonly missing: string;
}

/** Prose with the pictures of its figures, statutory tables with theirs. */
function partPieces(part: PartView, view: ReportView, inline: InlineContext, sheet: SheetContext): Piece[] {
  const missing = (sentence: string): Block => ({ k: 'paragraph', runs: inline.typewriter.runs(sentence) });
  const pictures = (of: 'figures' | 'table') =>
    part.pictures
      .filter((picture) => picture.of === of)
      .flatMap((picture) => pictureBlock(picture, inline.typewriter, sheet.labels) ?? []);
  const blocks = part.tables.flatMap(({ key, filled }): TableBlock[] => {
    const table = view.report.form.table.get(key);
    return table ? [{ table, filled }] : [];
  });
  const pieces = [
    ...(part.prose ? proseBlocks(part.prose.text, inline) : []),
    ...pictures('figures'),
    ...borderedTables(blocks).map((table) =>
      table.some(({ filled }) => filled) ? sheetBlock(table, sheet) : missing(sheet.labels.report.tableMissing),
    ),
    ...pictures('table'),
  ];
  return pieces.length > 0 ? pieces : [missing(sheet.labels.report.notWritten)];
}

/** The name of the organ and the rest of a long title on lines of their own; 20 characters fit on a line. */
function titleLines(title: string, year: number): string[] {
  const cut = title.indexOf(String(year));
  return title.length > 20 && cut > 0 ? [title.slice(0, cut), title.slice(cut)] : [title];
}

/** Row and column of an explained place as the form calls them. */
function placeWords(place: string, { report }: ReportView): string {
  return report.form.cell.get(place)?.cell.label ?? report.figure.get(place)?.label ?? place;
}

function appendices(view: ReportView, typewriter: Typewriter, t: Labels): DocumentData['appendices'] {
  const { corrections, explanations } = view.report.file;
  const corrected = (corrections ?? []).map(({ date, kind, reason }) =>
    typewriter.runs(fill(t.report.correctionLine, { date: formatDay(date), kind, reason })),
  );
  const explained = (explanations ?? []).map(({ place, reason, by, until }) => {
    const more = [
      ...(by ? [fill(t.report.explanationBy, { by })] : []),
      ...(until ? [fill(t.report.explanationUntil, { date: formatDay(until) })] : []),
    ];
    const tail = more.length > 0 ? `（${more.join(t.report.listMark)}）` : '';
    return typewriter.runs(`${placeWords(place, view)}${t.report.colon}${reason}${tail}`);
  });
  return [
    { heading: t.report.corrections, lines: corrected },
    { heading: t.report.explanations, lines: explained },
  ].filter(({ lines }) => lines.length > 0);
}

function figuresTable(view: ReportView, typewriter: Typewriter, t: Labels): DocumentData['figures'] {
  if (view.figures.length === 0) return null;
  return {
    heading: t.report.figures,
    head: [t.report.figureName, t.report.figureValue, t.report.figureUnit],
    rows: view.figures.map(({ label, value, unit }) =>
      [label, value === null ? t.number.notStated : formatNumber(value), unit].map((text) => typewriter.runs(text)),
    ),
  };
}

function noticeLines(view: ReportView, options: PdfOptions, typewriter: Typewriter, t: Labels): Lines {
  const { status } = view.report.file;
  const warning = status === 'published' ? [] : [t.status[status]];
  const site = options.siteNotice ? [options.siteNotice] : [];
  return [...warning, ...view.notices, ...site].map((notice) => typewriter.runs(notice));
}

/** A report as the data its document is set from; pure. */
export function documentData(view: ReportView, options: PdfOptions, typewriter: Typewriter, t: Labels): DocumentData {
  const { report, organ } = view;
  const { published, explanations } = report.file;
  const inline: InlineContext = { typewriter, number: numbersOf(report), notStated: t.number.notStated };
  const explained = new Set(explanations?.map(({ place }) => place));
  const sheet: SheetContext = { typewriter, labels: t, explained };
  const data = {
    title: typewriter.plain(view.title),
    titleLines: titleLines(view.title, report.year).map((line) => typewriter.heavy([typewriter.plain(line)], 'song')),
    author: typewriter.plain(organ.file.name),
    description: typewriter.plain(fill(t.report.description, { organ: organ.file.name, year: report.year })),
    keywords: [...words.keywords, String(report.year)],
    date: published?.split('-').map(Number) ?? null,
    published: published ? fill(words.published, { date: formatDay(published) }) : words.publishedNotStated,
    notices: noticeLines(view, options, typewriter, t),
    preamble: preamble(view, options.units ?? [], t).map((text) => typewriter.runs(text)),
    parts: view.parts.map((part) => ({
      heading: typewriter.heavy(typewriter.runs(`${part.section.number}、${part.section.label}`), 'hei'),
      pieces: partPieces(part, view, inline, sheet),
    })),
    figures: figuresTable(view, typewriter, t),
    appendices: appendices(view, typewriter, t),
  };
  const codes = typewriter.missing.map((character) => `U+${character.codePointAt(0)?.toString(16).toUpperCase()}`);
  return { ...data, missing: codes.length > 0 ? fill(words.missing, { list: codes.join('、') }) : '' };
}
