import type { Prose, Report } from '../../../schemas/content.ts';
import type { Mention, Section } from '../../../schemas/edition.ts';
import type { Cell } from '../../../schemas/form.ts';

/** A part that does not speak of what it should. */
export interface Unmentioned {
  readonly section: Section;
  readonly prose: Prose;
  /** The cell that asks for it, with its number; null where the part itself does. */
  readonly cell: { readonly cell: Cell; readonly value: number } | null;
}

/** The cell of a mention where its number is above 0; undefined where nothing is to be said. */
function cellOf(report: Report, key: string): Unmentioned['cell'] | undefined {
  const place = report.form.cell.get(key);
  const value = place && report.tables.get(place.table.key)?.values[place.cell.index];
  return place && value ? { cell: place.cell, value } : undefined;
}

/** The text without what repeats the part's own heading: those words answer nothing. */
const withoutLabel = (text: string, { label, altLabels }: Section) =>
  [...(altLabels ?? []), label].reduce((rest, name) => rest.replaceAll(name, ''), text);

/** Where a clause ends. */
const stops: ReadonlySet<string> = new Set('，。；：、,;:\n');

/** The clause that a place stands in. */
function clauseAround(text: string, at: number): string {
  let [start, end] = [at, at];
  while (start > 0 && !stops.has(text[start - 1] ?? '')) start--;
  while (end < text.length && !stops.has(text[end] ?? '')) end++;
  return text.slice(start, end);
}

/** Whether a part answers: one of the words, in a clause that does not itself tell what is amiss. */
function answers(text: string, { words, given }: Mention): boolean {
  if (!given) return words.some((word) => text.includes(word));
  if (!given.some((word) => text.includes(word))) return true;
  return words.some((word) => {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      const clause = clauseAround(text, at);
      if (!given.some((other) => clause.includes(other))) return true;
    }
    return false;
  });
}

/** The mentions with one code that a report's edition asks for and its prose does not make. A part without text is left to others. */
export function unmentioned(report: Report, code: Mention['code']): Unmentioned[] {
  return (report.form.edition.mentions ?? []).flatMap((mention) => {
    if (mention.code !== code) return [];
    const cell = mention.cell === undefined ? null : cellOf(report, mention.cell);
    const section = report.form.edition.sections.find(({ key }) => key === mention.section);
    const prose = report.prose.get(mention.section);
    if (cell === undefined || !section || !prose?.text.trim()) return [];
    return answers(withoutLabel(prose.text, section), mention) ? [] : [{ section, prose, cell }];
  });
}
