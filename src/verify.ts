import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { loadForms } from '../schemas/editions.ts';
import type { Form } from '../schemas/form.ts';
import { withoutComputed } from '../schemas/report-document.ts';
import { compile } from './compile.ts';
import { type Finding, sortFindings } from './diagnostics/finding.ts';
import {
  type ArchivedDocument,
  type ArchivedReport,
  archiveFinding,
  type VerifiedArchive,
  verifyArchive,
} from './verify/index.ts';

/** What `nianbao verify` found. */
export interface Verified {
  readonly findings: readonly Finding[];
  readonly files: number;
  readonly reports: number;
}

const jsonText = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** `statistics.json` of a document; the totals that the program computed are computed once more, and compared. */
function stated(document: ArchivedDocument, form: Form): Record<string, unknown> {
  return {
    ...withoutComputed(document, form),
    figures: document.figures.map(({ parts, ...figure }) => (parts.length > 0 ? { ...figure, parts } : figure)),
  };
}

/** `report.json` of a document. */
function reportFile(document: ArchivedDocument): object {
  const { edition, title, onBehalfOf, scope, units, period, published, status, basis, download, contacts } = document;
  const { corrections, explanations } = document;
  const facts = { edition, title, onBehalfOf, scope, period, published, status, basis, download, contacts };
  return { ...facts, ...(units.length > 0 ? { units } : {}), corrections, explanations };
}

/** The content files of a report, by path inside a content folder. */
function contentFiles({ document }: ArchivedReport, form: Form): Map<string, string> {
  const { organ, year, parts } = document;
  const folder = `${organ.id}/${year}`;
  const { id: _, ...organFile } = organ;
  const files = new Map([
    [`${organ.id}/organ.json`, jsonText(organFile)],
    [`${folder}/report.json`, jsonText(reportFile(document))],
    [`${folder}/statistics.json`, jsonText(stated(document, form))],
  ]);
  for (const { key, markdown } of parts) {
    const name = form.edition.sections.find((section) => section.key === key)?.file;
    if (name && markdown !== null) files.set(`${folder}/${name}`, markdown);
  }
  return files;
}

/** A name that can be a file of an attachment folder. */
const isPlainName = (name: string) => !/[/\\]/.test(name) && name !== '.' && name !== '..';

/** The archive's data as a content folder of its own, so that what checks content checks it too. */
function unpackContent(folder: string, archive: VerifiedArchive, forms: ReadonlyMap<string, Form>): void {
  const write = (path: string, bytes: string | Uint8Array) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  };
  write('site.json', jsonText({ name: 'verify' }));
  for (const report of archive.reports) {
    const { document, path } = report;
    const form = forms.get(document.edition);
    if (!form) continue;
    for (const [name, text] of contentFiles(report, form)) write(name, text);
    for (const { name } of document.attachments.filter((file) => isPlainName(file.name))) {
      // an archive of many reports holds their data alone: that the file was there is told by the data
      const bytes = archive.bytesOf(join(dirname(path), 'attachments', name)) ?? '';
      write(`${document.organ.id}/${document.year}/attachments/${name}`, bytes);
    }
  }
}

/** Findings of the checks as findings of the archive: the place is the data of the report. */
function inArchive(item: Finding, shown: string): Finding {
  const move = (file: string) => file.replace(/^[^/]*/, shown);
  const related = item.related.map(({ at, label }) => ({ at: { ...at, file: move(at.file) }, label }));
  const { fix: _, ...told } = item;
  return { ...told, at: { ...item.at, file: move(item.at.file) }, related };
}

/** The data of an archive under the rules that content is under; what is not in the archive proves nothing. */
function checkData(archive: VerifiedArchive, shown: string): Finding[] {
  const forms = loadForms();
  const scratch = mkdtempSync(join(tmpdir(), 'nianbao-verify-'));
  try {
    const content = join(scratch, 'content');
    unpackContent(content, archive, forms);
    const { findings } = compile({ content, forms, only: () => true });
    // warnings are for editors: they were told when the report was published
    return findings.filter(({ severity }) => severity === 'error').map((item) => inArchive(item, shown));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/**
 * Is this archive what it says it is? Recomputes every hash, looks at the shape of the data and holds it against the
 * rules again. Never throws on an archive.
 *
 * Findings: verify/*; where the archive is whole, those of read, validate and check about its data too.
 *
 * @param shown the archive's name in findings
 */
export function verify(path: string, shown: string): Verified {
  const archive = verifyArchive(path, shown, [...loadForms().keys()]);
  try {
    const twice = new Set(archive.reports.map(({ document }) => `${document.organ.id}/${document.year}`));
    const data =
      archive.reports.length === 0
        ? []
        : twice.size < archive.reports.length
          ? [archiveFinding(shown, 'content', { place: 'organ', reason: 'twice' })]
          : checkData(archive, shown);
    const findings = sortFindings([...archive.findings, ...data]);
    return { findings, files: archive.files, reports: archive.reports.length };
  } finally {
    archive.close();
  }
}
