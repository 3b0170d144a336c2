import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { importRecordName } from '../../../schemas/import-record.ts';
import { draftReport } from '../../drafts/report.ts';
import { type ImportedReport, importedFiles } from '../../import/index.ts';
import type { ImportJob } from './jobs.ts';

/** What is written: by name inside the report's folder, and the text of organ.json where the organ is new. */
export interface ImportFiles {
  readonly report: ReadonlyMap<string, string>;
  /** Placeholders for required parts that the file does not have; they replace nothing. */
  readonly drafts: ReadonlyMap<string, string>;
  readonly organ: string | null;
}

/** The kind of an organ by the end of its name, as the law names its levels. */
function kindOf(name: string): string {
  if (/[乡镇](?:人民政府)?$/.test(name)) return 'township';
  if (/街道(?:办事处)?$/.test(name)) return 'sub-district';
  // An area under its name alone, or under the committee that governs it.
  return /(?:人民政府(?:办公[厅室])?|[省市州盟区县旗]|[区城](?:管理委员会|管委会))$/.test(name)
    ? 'government'
    : 'department';
}

/** The draft of organ.json with what the report says of the organ. */
function organText(draft: string, { organ, organFile }: ImportedReport): string {
  const file = JSON.parse(draft) as { name: string; contacts: object };
  const name = organ?.name ?? file.name;
  const said = { name, kind: kindOf(name), contacts: { ...file.contacts, ...organ?.contacts }, ...organFile };
  return `${JSON.stringify({ ...file, ...said }, null, 2)}\n`;
}

const json = (value: object) => `${JSON.stringify(value, null, 2)}\n`;

/** All that an imported report becomes. `folder` is the organ's. */
export function filesFor(imported: ImportedReport, { organ, year }: ImportJob, folder: string): ImportFiles {
  const report = new Map(importedFiles(imported));
  const { record } = imported;
  if (record) {
    const $schema = '../../../schemas/json/import-record.schema.json';
    // the same bytes wherever the file lay
    const source = { ...record.source, file: basename(record.source.file) };
    report.set(importRecordName, json({ $schema, ...record, source }));
  }
  const draft = draftReport({ organ, year, form: imported.form, previous: null, organFile: null }).files;
  const inside = [...draft].flatMap(([path, text]) => {
    const name = path.startsWith(`${year}/`) ? path.slice(5) : '';
    return name === '' || report.has(name) ? [] : [[name, text] as const];
  });
  const organDraft = existsSync(join(folder, 'organ.json')) ? undefined : draft.get('organ.json');
  return {
    report,
    drafts: new Map(inside),
    organ: organDraft === undefined ? null : organText(organDraft, imported),
  };
}
