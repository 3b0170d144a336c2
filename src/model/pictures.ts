import type { Report } from '../../schemas/content.ts';
import { type FormTable, findNode, shortLabel } from '../../schemas/form.ts';
import { fromMillionths, millionths } from '../../schemas/numbers.ts';
import type { PictureView } from '../../schemas/views.ts';

/** A picture and the key of the part of the report it stands in. */
export interface PlacedPicture {
  readonly section: string;
  readonly picture: PictureView;
}

/** The first part whose prose names one of these figures; null where none does. */
function sectionNaming(report: Report, keys: readonly string[]): string | null {
  const names = keys.map((key) => `[[${key}]]`);
  const found = report.form.edition.sections.find((section) => {
    const text = report.prose.get(section.key)?.text ?? '';
    return names.some((name) => text.includes(name));
  });
  return found?.key ?? null;
}

/**
 * Pictures of the figures that are sums of parts: one bar a part. Each stands where the prose first names its parts,
 * else its sum, else in the first part with a statutory table.
 */
export function figurePictures(report: Report): PlacedPicture[] {
  const { sections } = report.form.edition;
  const home = sections.find((section) => section.kind === 'table') ?? sections[0];
  return report.figures.flatMap((figure, index) => {
    const parts = (figure.parts ?? []).flatMap((key) => report.figure.get(key) ?? []);
    if (parts.length < 2 || parts.every((part) => part.value === null)) return [];
    const section = sectionNaming(report, figure.parts ?? []) ?? sectionNaming(report, [figure.key]) ?? home?.key ?? '';
    const picture = {
      id: `figure-${index + 1}`,
      of: 'figures' as const,
      title: figure.label,
      unit: figure.unit,
      bars: parts.map((part) => ({ label: part.label, value: part.value })),
      total: { label: figure.label, value: figure.value },
    };
    return [{ section, picture }];
  });
}

/** The number of a row, or of a group: its own row where one is printed, else the sum of its rows (null if one is blank). */
export function rowValue(report: Report, table: FormTable, row: string, column: string): number | null {
  const filled = report.tables.get(table.key);
  const whole = table.cell(row, column);
  const value = whole && filled?.values[whole.index];
  if (value !== undefined) return value;
  const children = findNode(table.definition.rows, row)?.children ?? [];
  const values = children.map((child) => rowValue(report, table, child.key, column));
  if (values.length === 0 || values.some((item) => item === null)) return null;
  return fromMillionths(values.reduce<bigint>((sum, item) => sum + millionths(item ?? 0), 0n));
}

/** The pictures an edition names over the rows of a table; none where the table was not published or is all zero. */
export function tablePictures(report: Report, table: FormTable): PictureView[] {
  if (!report.tables.get(table.key)) return [];
  return report.form.edition.pictures
    .filter((picture) => picture.table === table.key)
    .flatMap((picture, index) => {
      const bars = picture.rows.map((row) => ({
        label: shortLabel(findNode(table.definition.rows, row)?.label ?? row),
        value: rowValue(report, table, row, picture.column),
      }));
      if (bars.every((bar) => !bar.value)) return [];
      return [
        {
          id: `${table.key}-${index + 1}`,
          of: 'table' as const,
          title: picture.title,
          unit: picture.unit,
          bars,
          total: null,
        },
      ];
    });
}
