import type { FormNode } from '../../../schemas/edition.ts';
import type { Cell, Form, FormTable } from '../../../schemas/form.ts';
import { columnHeaders, headingWidth } from '../../../schemas/table-grid.ts';
import type { SourceBlock } from '../../../src/import/source-document.ts';
import { type Random, readCell, type Statistics } from '../../synthetic/index.ts';
import { type CellDraft, table as tableOf } from './document.ts';

/** A cell as it is printed: its words, how far it reaches, whether it holds a number. */
interface Printed {
  readonly text: string;
  readonly rows: number;
  readonly columns: number;
  readonly value: boolean;
}

/** A statutory table as it is printed: caption, header rows, rows of numbers. */
export interface PrintedTable {
  readonly table: FormTable;
  readonly head: Printed[][];
  readonly body: Printed[][];
}

const cell = (text: string, rows = 1, columns = 1, value = false): Printed => ({ text, rows, columns, value });

/** The rows that a report has: a group's own where it stands as one row. */
function rowsOf({ rows, groups, cell: at, columns }: FormTable, statistics: Statistics) {
  const has = (key: string) => readCell(statistics, at(key, columns[0]?.key ?? '') as Cell) !== undefined;
  const whole = groups.filter(({ key }) => has(key));
  const all = rows.flatMap((row) => {
    const group = whole.find(({ node }) => row.under.includes(node));
    return group ? [group] : [row];
  });
  return all.filter((row, index) => all.indexOf(row) === index);
}

export type Show = (value: number | null | undefined, cell: Cell) => string;

export const plainNumber: Show = (value) => (value === null || value === undefined ? '' : String(value));

/** One table of a report, cell by cell; `null` where the report has it not. */
export function printTable(table: FormTable, statistics: Statistics, show: Show): PrintedTable {
  const { definition } = table;
  const width = headingWidth(table);
  const lines = columnHeaders(
    definition.columns,
    Array.from({ length: table.columns.length + 1 }, (_, at) => at),
  );
  const caption = definition.captionPrinted ? [[cell(definition.label, 1, width + table.columns.length)]] : [];
  const corner = width > 0 ? [cell(definition.rowHeader ?? definition.note ?? '', lines.length, width)] : [];
  const head = lines.map((line, index) => [
    ...(index === 0 ? corner : []),
    ...line.map(({ node, columns, rows }) => cell(node.label, rows, columns)),
  ]);
  const rows = rowsOf(table, statistics);
  const open = new Set<FormNode>();
  const body = rows.map((row) => {
    const headings = row.under.filter((node) => !open.has(node));
    for (const node of headings) open.add(node);
    const reach = (node: FormNode) => rows.filter(({ under }) => under.includes(node)).length;
    const labels = [
      ...headings.map((node) => cell(node.label, reach(node))),
      ...(width > 0 ? [cell(row.label, 1, width - row.under.length)] : []),
    ];
    const values = table.columns.map((column) => {
      const at = table.cell(row.key, column.key) as Cell;
      return cell(show(readCell(statistics, at), at), 1, 1, true);
    });
    return [...labels, ...values];
  });
  return { table, head: [...caption, ...head], body };
}

export type Block = string | SourceBlock;
export type Style = (printed: PrintedTable, random: Random) => Block[];

const texts = (row: readonly Printed[]) => row.map(({ text }) => text);
const drafts = (row: readonly Printed[]): CellDraft[] =>
  row.map(({ text, rows, columns }) => ({ text, rows, columns }));

/** A merged cell as its words and empty cells, as converters to Markdown do. */
function squared(rows: readonly (readonly Printed[])[]): Printed[][] {
  const out: Printed[][] = rows.map(() => []);
  rows.forEach((row, r) => {
    let column = 0;
    for (const one of row) {
      while (out[r]?.[column]) column++;
      for (let i = 0; i < one.rows; i++) {
        for (let j = 0; j < one.columns; j++) {
          const line = out[r + i];
          if (line) line[column + j] = i + j === 0 ? { ...one, rows: 1, columns: 1 } : cell('');
        }
      }
      column += one.columns;
    }
  });
  return out;
}

const all = ({ head, body }: PrintedTable) => [...head, ...body];
const values = (row: readonly Printed[]) => row.filter(({ value }) => value).map(({ text }) => text);
const labels = (row: readonly Printed[]) => row.filter(({ value }) => !value).map(({ text }) => text);

/** One letter of a label is another, never the last one of a short label. */
function slip(text: string, random: Random): string {
  if (text.length < 7 || /第|结果|（[五六]）/.test(text)) return text;
  const at = random.integer(3, text.length - 2);
  return text.slice(0, at) + (/\p{L}/u.test(text[at] ?? '') ? '某' : text[at]) + text.slice(at + 1);
}

/** Ways in which pages, converters and copying print the same table. */
export const styles: Readonly<Record<string, Style>> = {
  'merged cells': (printed) => [tableOf(all(printed).map(drafts))],
  'merged cells as blanks': (printed) => [tableOf(squared(all(printed)).map(drafts))],
  'rows pushed left': (printed) => [tableOf(all(printed).map((row) => texts(row)))],
  'on its side': (printed) => {
    if (printed.table.singleRow) return [tableOf(all(printed).map(drafts))];
    const caption = printed.table.definition.captionPrinted ? 1 : 0;
    const square = squared(all(printed).slice(caption));
    const turned = (square[0] ?? []).map((_, column) => square.map((row) => texts(row)[column] ?? ''));
    return [...(caption ? [printed.table.definition.label] : []), tableOf(turned)];
  },
  'one cell a line': (printed) => all(printed).flatMap((row) => texts(row)),
  'one row a line': (printed) => [...printed.head, ...printed.body].map((row) => texts(row).join(' ')),
  'all in one line': (printed) => [
    all(printed)
      .flatMap((row) => texts(row))
      .join(' '),
  ],
  'no separators in numbers': (printed) => [
    [
      ...printed.head.map((row) => texts(row).join(' ')),
      ...printed.body.map((row) => `${labels(row).join(' ')} ${values(row).join('')}`),
    ].join(' '),
  ],
  'no separators at all': (printed) => [
    all(printed)
      .flatMap((row) => texts(row))
      .join(''),
  ],
  'numbers before labels': (printed) =>
    printed.table.singleRow
      ? all(printed).map((row) => texts(row).join(' '))
      : [
          ...printed.head.map((row) => texts(row).join(' ')),
          ...printed.body.map((row) => [...values(row), ...labels(row)].join(' ')),
        ],
  'pages without a new head': (printed) => {
    const cut = 1 + Math.floor(printed.body.length / 2);
    const first = [...printed.head, ...printed.body.slice(0, cut)];
    const rest = printed.body.slice(cut);
    return [
      tableOf(first.map((row) => texts(row))),
      '- 2 -',
      ...(rest.length > 0 ? [tableOf(rest.map((row) => texts(row)))] : []),
    ];
  },
  'pages with a new head': (printed) => {
    const cut = 1 + Math.floor(printed.body.length / 2);
    const first = [...printed.head, ...printed.body.slice(0, cut)];
    const rest = printed.body.slice(cut);
    return [
      tableOf(first.map(drafts)),
      ...(rest.length > 0 ? [tableOf([...printed.head, ...rest].map((row) => texts(row)))] : []),
    ];
  },
  'labels broken over lines': (printed) => [
    ...printed.head.map((row) => texts(row).join(' ')),
    ...printed.body.flatMap((row) => {
      const label = labels(row).join(' ');
      const half = Math.ceil(label.length / 2);
      return label.length < 8
        ? [`${label} ${values(row).join(' ')}`]
        : [label.slice(0, half), `${label.slice(half)} ${values(row).join(' ')}`];
    }),
  ],
  'some labels lost': (printed, random) => [
    tableOf([
      ...printed.head.map(drafts),
      ...printed.body.map((row) =>
        drafts(row).map((draft, at) =>
          row[at]?.value || random.chance(0.8) ? draft : ({ ...(draft as object), text: '' } as CellDraft),
        ),
      ),
    ]),
  ],
  'labels torn off their rows': (printed, random) => [
    ...printed.head.map((row) => texts(row).join(' ')),
    ...printed.body.flatMap((row): Block[] => {
      const label = labels(row).join('');
      if (random.chance(0.6)) return [tableOf([[labels(row).at(-1) ?? '', ...values(row)]])];
      return [label.slice(0, 9), tableOf([values(row)]), label.slice(9)].filter((block) => block !== '');
    }),
  ],
  'slips in labels': (printed, random) => [
    tableOf([
      ...printed.head.map(drafts),
      ...printed.body.map((row) =>
        row.map(({ text, rows, columns, value }) => ({ text: value ? text : slip(text, random), rows, columns })),
      ),
    ]),
  ],
  'header in one cell': (printed) => [
    tableOf([
      [{ text: printed.head.flatMap((row) => texts(row)).join(' '), columns: 10 }],
      ...printed.body.map((row) => texts(row)),
    ]),
  ],
  'labels without numbers': (printed) => [
    ...printed.head.map((row) => texts(row).join(' ')),
    ...printed.body.map((row) =>
      [...labels(row).map((text) => text.replace(/^(?:\d\.|（.）|.、)/, '')), ...values(row)].join(' '),
    ),
  ],
  'strokes between cells': (printed) => all(printed).map((row) => `| ${texts(row).join(' | ')} |`),
  'a stroke behind every cell': (printed) => all(printed).flatMap((row) => texts(row).map((text) => `${text} |`)),
  'full width': (printed) => [
    tableOf(
      all(printed).map((row) =>
        row.map(({ text, rows, columns }) => ({
          text: text.replace(/[\d.]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
          rows,
          columns,
        })),
      ),
    ),
  ],
};

/** A whole report: headings, every table in this style, prose between. */
export function printReport(
  form: Form,
  statistics: Statistics,
  style: Style,
  random: Random,
  show: Show = plainNumber,
): Block[] {
  return form.edition.sections.flatMap((section) => [
    `${section.number}、${section.label}`,
    ...form.tables
      .filter((table) => table.section === section)
      .flatMap((table) => style(printTable(table, statistics, show), random)),
    ...(section.kind === 'prose' ? ['今年的工作按计划进行，没有需要特别说明的情况。'] : []),
  ]);
}
