import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadForms } from '../../schemas/editions.ts';
import type { Form } from '../../schemas/form.ts';
import {
  balancedStatistics,
  collapseGroups,
  omitTotals,
  randomFrom,
  type Statistics,
  writeCell,
} from '../synthetic/index.ts';
import { shippedContent } from './site.ts';

/** Ways in which reports fill the form; each becomes an organ with a report in either edition. */
const ways: Record<string, (form: Form, full: Statistics) => Statistics> = {
  full: (_form, full) => full,
  collapsed: (form, full) => omitTotals(form, collapseGroups(form, full, randomFrom(7)), randomFrom(11)),
  blanks: (form, full) => {
    for (const table of form.tables) {
      const own = table.cells.filter((cell) => table.rows.includes(cell.row));
      own
        .filter((_, place) => place % 5 === 0)
        .forEach((cell) => {
          writeCell(full, cell, null);
        });
    }
    return full;
  },
};

const reportFile = (edition: string, year: number) => ({
  edition,
  scope: 'own',
  period: { from: `${year}-01-01`, to: `${year}-12-31` },
  published: `${year + 1}-01-20`,
  status: 'published',
  basis: [],
});

/**
 * A content folder of invented organs whose reports fill every table of both editions: in full, with groups printed as
 * one row and totals left out, and with blanks. The years are not next to each other, so nothing is carried over.
 */
export function writeVariants(): { content: string; dispose: () => void } {
  const root = mkdtempSync(join(tmpdir(), 'nianbao-variants-'));
  const content = join(root, 'content');
  mkdirSync(content);
  cpSync(join(shippedContent, 'site.json'), join(content, 'site.json'));
  const forms = loadForms();
  for (const [organ, fill] of Object.entries(ways)) {
    mkdirSync(join(content, organ));
    writeFileSync(join(content, organ, 'organ.json'), JSON.stringify({ name: `示例单位${organ}`, kind: 'department' }));
    for (const [year, edition] of [
      [2019, '2019'],
      [2024, '2021'],
    ] as const) {
      const form = forms.get(edition) as Form;
      const folder = join(content, organ, String(year));
      mkdirSync(folder);
      writeFileSync(join(folder, 'report.json'), JSON.stringify(reportFile(edition, year)));
      const statistics = fill(form, balancedStatistics(form, randomFrom(year)));
      writeFileSync(join(folder, 'statistics.json'), JSON.stringify(statistics, null, 2));
      for (const section of form.edition.sections.filter(({ required }) => required))
        writeFileSync(join(folder, section.file), '本部分为测试所写。\n');
    }
  }
  return { content, dispose: () => rmSync(root, { recursive: true, force: true }) };
}
