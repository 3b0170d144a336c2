import { highestStart } from '../../../schemas/carried-report.ts';
import { fill, type Labels } from '../../wording/labels.ts';
import { createProseParser, outline, type ProseTokens } from '../../wording/prose.ts';
import { type InlineContext, inlineRuns } from './inline.ts';
import { listIndent, type Numbering } from './numbering.ts';
import { proseTable } from './prose-table.ts';
import { lineBreak, type ParagraphOptions, paragraph, run } from './runs.ts';

export interface ProseContext extends InlineContext {
  readonly t: Labels;
  readonly numbering: Numbering;
  /** The heading of the part. */
  readonly part: string;
}

/** A list that is open: its number in numbering.xml; null where Word cannot count so far and numbers are written out. */
interface OpenList {
  readonly id: number | null;
  readonly mark: string;
  next: number;
  /** The paragraph to come is the first of its item. */
  begins: boolean;
}

const parser = createProseParser();

function openList(token: ProseTokens[number], level: number, numbering: Numbering): OpenList {
  if (token.type === 'bullet_list_open') return { id: numbering.bullets(), mark: '', next: 0, begins: false };
  const start = Number(token.attrGet('start') ?? 1);
  const id = start <= highestStart ? numbering.numbers(numbering.level(level), start, token.markup) : null;
  return { id, mark: token.markup, next: start, begins: false };
}

/** A paragraph inside lists: the first of an item carries its number, others stand under its words. */
function listParagraph(lists: readonly OpenList[], content: string, { numbering }: ProseContext): string {
  const list = lists.at(-1) as OpenList;
  const level = lists.length - 1;
  const options: ParagraphOptions =
    list.begins && list.id !== null
      ? { numbering: { id: list.id, level: numbering.level(level) } }
      : { left: listIndent(level) };
  const written = list.begins && list.id === null ? run(`${list.next}${list.mark} `) : '';
  const style = list.begins ? 'ListParagraph' : 'ListContinue';
  if (list.begins) list.next += 1;
  list.begins = false;
  return paragraph(style, written + content, options);
}

/** Code keeps its lines. */
const codeParagraph = (text: string) =>
  paragraph(
    'SourceCode',
    text
      .replace(/\n$/, '')
      .split('\n')
      .map((line) => run(line))
      .join(lineBreak),
  );

/**
 * The prose of one part as paragraphs and tables: headings by their place in the outline (below the part's own), real
 * lists, quotations, tables, code. Nothing of it is ever read as markup.
 */
export function prose(text: string, context: ProseContext): string {
  const tokens = parser.parse(text, {});
  const levels = new Map(outline(tokens).map(({ at, place }) => [at, Math.min(6, 1 + place.length)]));
  const lists: OpenList[] = [];
  let quotes = 0;
  let tables = 0;
  let xml = '';
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as ProseTokens[number];
    if (/^(bullet|ordered)_list_open$/.test(token.type)) lists.push(openList(token, lists.length, context.numbering));
    else if (/^(bullet|ordered)_list_close$/.test(token.type)) lists.pop();
    else if (token.type === 'list_item_open') (lists.at(-1) as OpenList).begins = true;
    else if (token.tag === 'blockquote') quotes += token.nesting;
    else if (token.type === 'inline') {
      const content = inlineRuns(token.children ?? [], context);
      const level = levels.get(index - 1);
      if (level) xml += paragraph(`Heading${level}`, content);
      else if (lists.length > 0) xml += listParagraph(lists, content, context);
      else xml += paragraph(quotes > 0 ? 'Quote' : 'BodyText', content);
    } else if (token.type === 'fence' || token.type === 'code_block') xml += codeParagraph(token.content);
    else if (token.type === 'hr') xml += paragraph('Rule', '');
    else if (token.type === 'table_open') {
      const end = tokens.findIndex((other, at) => at > index && other.type === 'table_close');
      tables += 1;
      const title = fill(context.t.document.proseTableWords, { part: context.part, n: tables });
      xml += proseTable(tokens.slice(index, end), title, context);
      index = end;
    }
  }
  return xml;
}
