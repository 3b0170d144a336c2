import { type CellPlace, cellAddress } from '../../../schemas/workbook.ts';
import { fill } from '../../wording/labels.ts';
import { type CoverFact, coverFacts } from './cover-facts.ts';
import { entryRule } from './entry-rules.ts';
import { emptyRecord, type MadeSheet, type WorkbookJob } from './job.ts';
import { looks } from './looks.ts';
import { Sheet } from './sheet.ts';
import { numberFormats, type Style } from './style.ts';
import { words } from './words.ts';

const width = [18, 72] as const;
const day: Style = { ...looks.value, format: numberFormats.day };
const openDay: Style = { ...looks.openText, format: numberFormats.day };

function styleOf({ day: isDay, entry }: CoverFact): Style {
  if (entry) return isDay ? openDay : looks.openText;
  return isDay ? day : looks.value;
}

/** What may be entered as a fact: a day, or one of some words. A text may be anything. */
function factRule(sheet: Sheet, fact: CoverFact, place: CellPlace): void {
  const type = fact.entry?.type;
  if (type?.type === 'day') {
    sheet.validations.push(
      entryRule([place], { type: 'date', operator: 'greaterThanOrEqual', operands: ['36526'] }, 'day'),
    );
  } else if (type?.type === 'choice') {
    const list = `"${Object.keys(type.words).join(',')}"`;
    sheet.validations.push(entryRule([place], { type: 'list', operands: [list] }, 'status'));
  }
}

/** Writes one fact a row and records where facts are entered. @returns first row after them */
function drawFacts({ sheet, record }: MadeSheet, job: WorkbookJob, top: number): number {
  let row = top;
  for (const fact of coverFacts(job)) {
    sheet.put({ row, column: 1, value: fact.label, style: looks.name });
    const place = sheet.put({ row, column: 2, value: fact.value, style: styleOf(fact) });
    factRule(sheet, fact, place);
    if (fact.entry) record.facts[fact.entry.key] = { cell: cellAddress(place), as: fact.entry.type };
    row++;
  }
  return row;
}

/** The first sheet: what the report is and how the tables are read; of a form, how it is filled in. */
export function coverSheet(name: string, job: WorkbookJob): MadeSheet {
  const { view, use } = job;
  const sheet = new Sheet(name, { protected: use === 'form' });
  sheet.setWidths(width);
  sheet.put({ row: 1, column: 1, columns: 2, value: view.title, style: looks.title });
  const made = { sheet, record: emptyRecord(name) };
  const next = drawFacts(made, job, 3);
  const values = { organ: view.organ.id, year: view.report.year };
  const lines = use === 'form' ? words.filling.map((line) => fill(line, values)) : words.readings;
  const heading = use === 'form' ? words.coverForm : words.reading;
  sheet.put({ row: next + 1, column: 1, columns: 2, value: heading, style: { font: 'section' } });
  lines.forEach((line, at) => {
    sheet.put({ row: next + 2 + at, column: 1, columns: 2, value: `${at + 1}. ${line}`, style: looks.note });
  });
  sheet.printed = { rows: sheet.lastRow, columns: 2 };
  sheet.settle(18);
  return made;
}
