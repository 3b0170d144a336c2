import { type PrintedReport, tableDigest } from '../../../schemas/carried-report.ts';
import { borderedTables } from '../../../schemas/table-layout.ts';
import type { PartView, ReportView } from '../../../schemas/views.ts';
import { correctionLines, explanationLines } from '../../wording/afterwards.ts';
import { formatDay } from '../../wording/formats.ts';
import type { Labels } from '../../wording/labels.ts';
import { numbersOf } from '../../wording/prose-number.ts';
import { preamble } from '../pdf/preamble.ts';
import { words } from '../pdf/words.ts';
import type { Links } from './links.ts';
import type { Numbering } from './numbering.ts';
import type { Pictures } from './pictures.ts';
import { type ProseContext, prose } from './prose.ts';
import { lineBreak, paragraph, run } from './runs.ts';
import { explanationsBookmark, statutoryTable, type TableContext } from './statutory-table.ts';
import { textEms } from './text-width.ts';

/** What the site knows and the report does not. */
export interface DocxOptions {
  /** Names of the units that an aggregate counts. */
  readonly units?: readonly string[];
  /** What the whole site says of itself, printed with the report's own notices. */
  readonly siteNotice?: string | null;
}

/** The lines that are printed around the parts. */
type PrintedLines = Omit<PrintedReport, 'tables'>;

/** What is gathered while the body is written. */
export interface Gathered {
  readonly links: Links;
  readonly numbering: Numbering;
  readonly pictures: Pictures;
  /** The statutory tables that were printed. */
  readonly tables: PrintedReport['tables'][number][];
}

const text = (line: string) => paragraph('BodyText', run(line));
/** A line that the report does not say itself. */
const remark = (line: string) => paragraph('Afterwards', run(line));

/** A title of more characters takes two lines: the organ, and the rest from the year on. */
const titleLine = 20;

function titleParagraph({ title, report }: ReportView): string {
  const cut = title.indexOf(String(report.year));
  const long = textEms(title) > titleLine && cut > 0;
  return paragraph('Title', long ? run(title.slice(0, cut)) + lineBreak + run(title.slice(cut)) : run(title));
}

function notices(view: ReportView, { siteNotice }: DocxOptions, t: Labels): string {
  const { status } = view.report.file;
  const lines = [
    ...(status === 'published' ? [] : [t.status[status]]),
    ...view.notices,
    ...(siteNotice ? [siteNotice] : []),
  ];
  return lines.length > 0
    ? lines.map((line) => paragraph('Notice', run(line))).join('') + paragraph('TableNote', '')
    : '';
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** The words of a table's cells, of merged ones those of the first. */
const cellTexts = (xml: string): string[] =>
  (xml.match(/<w:tc>.*?<\/w:tc>/gs) ?? [])
    .filter((cell) => !cell.includes('<w:vMerge/>'))
    .map((cell) => cell.replace(/<[^>]*>/g, '').replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole));

/** One part of the report: the form's own heading, prose with the pictures of its figures, statutory tables with theirs; a part with neither says so. */
function partXml(
  part: PartView,
  view: ReportView,
  inProse: Omit<ProseContext, 'part'>,
  inTables: TableContext,
  { pictures: drawn, tables: printed }: Gathered,
): string {
  const heading = `${part.section.number}、${part.section.label}`;
  const blocks = part.tables.flatMap(({ key, filled }) => {
    const table = view.report.form.table.get(key);
    return table ? [{ table, filled }] : [];
  });
  const written = part.prose ? prose(part.prose.text, { ...inProse, part: heading }) : '';
  const tables = borderedTables(blocks).map((bordered) => {
    const xml = statutoryTable(bordered, inTables);
    const cells = cellTexts(xml);
    if (cells.length > 0) {
      printed.push({ tables: bordered.map(({ table }) => table.key), digest: tableDigest(cells) });
    }
    return xml;
  });
  const pictures = (of: 'figures' | 'table') =>
    part.pictures.map((picture) => (picture.of === of ? drawn.paragraph(picture, inTables.t) : '')).join('');
  const inner = written + pictures('figures') + tables.join('') + pictures('table');
  return paragraph('Heading1', run(heading)) + (inner || remark(inTables.t.report.notWritten));
}

/** The lines around the parts, as they are printed. */
export function printedLines(view: ReportView, { units = [] }: DocxOptions, t: Labels): PrintedLines {
  const { published } = view.report.file;
  const explanations = explanationLines(view, t).map(({ place, reason, more }) => {
    const tail = more.length > 0 ? `（${more.join(t.report.listMark)}）` : '';
    return `${place}${t.report.colon}${reason}${tail}`;
  });
  return {
    title: view.title,
    preamble: preamble(view, units, t),
    corrections: correctionLines(view, t),
    explanations,
    signature: [view.organ.file.name, published ? formatDay(published) : words.publishedNotStated],
  };
}

/** What follows the parts: corrections, explanations, attachments. */
function afterwards(view: ReportView, lines: PrintedLines, { links }: Gathered, t: Labels): string {
  const [corrections, explanations] = [lines.corrections.map(remark), lines.explanations.map(remark)];
  const attachments = view.attachments.map(({ name }) => {
    const linked = links.around(`attachments/${encodeURIComponent(name)}`, run(name, { style: 'Hyperlink' }));
    return paragraph('Afterwards', run(t.document.attachments + t.report.colon) + linked);
  });
  const marked = (heading: string) =>
    `<w:bookmarkStart w:id="0" w:name="${explanationsBookmark}"/>${run(heading)}<w:bookmarkEnd w:id="0"/>`;
  return [
    ...(corrections.length > 0 ? [paragraph('AfterwardsHead', run(t.report.corrections)), ...corrections] : []),
    ...(explanations.length > 0 ? [paragraph('AfterwardsHead', marked(t.report.explanations)), ...explanations] : []),
    ...attachments,
  ].join('');
}

/** Who signs, and the day of publication. */
const signature = ([organ = '', day = '']: readonly string[]) =>
  paragraph('BodyText', '', { keepNext: true }) +
  paragraph('Signature', run(organ), { keepNext: true }) +
  paragraph('Signature', run(day));

/** Everything between the first and the last line of the document, as XML. */
export function bodyXml(
  view: ReportView,
  lines: PrintedLines,
  options: DocxOptions,
  gathered: Gathered,
  t: Labels,
): string {
  const { report } = view;
  const inProse = { ...gathered, t, number: numbersOf(report), notStated: t.number.notStated };
  const inTables = { t, explained: new Set(report.file.explanations?.map(({ place }) => place)) };
  return (
    titleParagraph(view) +
    notices(view, options, t) +
    lines.preamble.map(text).join('') +
    view.parts.map((part) => partXml(part, view, inProse, inTables, gathered)).join('') +
    afterwards(view, lines, gathered, t) +
    signature(lines.signature)
  );
}
