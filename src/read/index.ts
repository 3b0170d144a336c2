import { basename, extname } from 'node:path';
import type { Attachment, Prose } from '../../schemas/content.ts';
import { importRecordName, importReviewName } from '../../schemas/import-record.ts';
import { pageTexts } from '../../schemas/page-texts.ts';
import { siteFolders } from '../../schemas/site-folders.ts';
import type { ContentTree, JsonFile, OrganFiles, ReportFiles } from '../../schemas/tree.ts';
import { type Finding, finding, quote } from '../diagnostics/finding.ts';
import { type Source, wholeFile } from '../diagnostics/source.ts';
import { inside, listFolder, type Report, readJsonFile, readProseFile, sizeOf } from './files.ts';
import { attachmentTypes, limits } from './limits.ts';

const organName = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** Pages of prose that the office writes itself. */
const textsFolder = 'pages';
const yearName = /^(19|20)\d\d$/;
const attachmentName = /^[\p{L}\p{N}][\p{L}\p{N}\p{M} ._()（）—-]{0,120}$/u;

/** Reads `name` of a folder if it is there; says so where it is missing. `names`: null where the folder could not be read. */
function requiredJson(
  folder: Source,
  names: ReadonlySet<string> | null,
  name: string,
  report: Report,
): JsonFile | null {
  if (names === null) return null;
  if (names.has(name)) return readJsonFile(inside(folder, name), report);
  report(finding('read/missing-file', 'error', wholeFile(folder), { name }));
  return null;
}

/** The files offered for download beside a report. Findings: read/file-name, read/attachment-type, read/too-large, read/empty. */
function readAttachments(folder: Source, report: Report): Attachment[] {
  return listFolder(folder, report).flatMap((entry) => {
    const source = inside(folder, entry.name);
    if (entry.isDirectory() || !attachmentName.test(entry.name) || entry.name !== entry.name.normalize('NFC')) {
      report(finding('read/file-name', 'error', wholeFile(source), { name: quote(entry.name) }));
      return [];
    }
    if (!attachmentTypes.has(extname(entry.name).slice(1).toLowerCase())) {
      report(finding('read/attachment-type', 'error', wholeFile(source), { name: quote(entry.name) }));
      return [];
    }
    const size = sizeOf(source, limits.attachment, report);
    if (size === 0) report(finding('read/empty', 'warning', wholeFile(source)));
    return size === null ? [] : [{ name: entry.name, file: source.file, size }];
  });
}

/** What may stand in a report's folder beside prose and attachments. */
const reportFiles = new Set(['report.json', 'statistics.json', importRecordName, importReviewName]);
/** What a file of a report may have been meant to be: endings doubled by editors, capitals; null where nothing is like it. */
function meantName(name: string): string | null {
  const meant = name
    .toLowerCase()
    .replace(/(\.md|\.json)\.(?:txt|md|json)$|\.(?:markdown|mdown|txt)$/, (_, ending) => ending ?? '.md');
  return meant !== name && (reportFiles.has(meant) || /^[1-9]-[a-z-]+\.md$/.test(meant)) ? meant : null;
}

/** A file that is none of a report's, with the name it may have been meant to have. */
function unknownFile(source: Source, name: string): Finding {
  const expected = meantName(name);
  const facts = expected === null ? { name: quote(name) } : { name: quote(name), expected };
  return finding('read/unknown-file', 'warning', wholeFile(source), facts);
}

/** The pages of prose in `pages/`, by name. A file that is no page of the site is read/unknown-file. */
function readTexts(folder: Source, report: Report): Map<string, Prose> {
  const texts = new Map<string, Prose>();
  for (const entry of listFolder(folder, report)) {
    const source = inside(folder, entry.name);
    const name = pageTexts.find((page) => entry.isFile() && entry.name === `${page}.md`);
    const read = name && readProseFile(source, report);
    if (name && read) texts.set(name, read);
    else if (!name) report(finding('read/unknown-file', 'warning', wholeFile(source), { name: quote(entry.name) }));
  }
  return texts;
}

/** One report's folder. */
function readReport(organ: string, folder: Source, report: Report, year = Number(basename(folder.file))): ReportFiles {
  const before: Finding[] = [];
  const entries = listFolder(folder, (...findings) => before.push(...findings));
  report(...before);
  const listed = !before.some(({ code }) => code === 'read/unreadable');
  const names = new Set(entries.filter((entry) => entry.isFile()).map((entry) => entry.name));
  const prose = new Map<string, Prose>();
  let attachments: Attachment[] = [];
  let versions = new Map<number, ReportFiles>();
  let whole = before.length === 0;
  const watched: Report = (...findings) => {
    if (findings.some((item) => item.severity === 'error')) whole = false;
    report(...findings);
  };
  for (const entry of entries) {
    const source = inside(folder, entry.name);
    if (entry.isDirectory() && entry.name === 'attachments') attachments = readAttachments(source, watched);
    else if (entry.isDirectory() && entry.name === 'versions') versions = readVersions(organ, year, source, watched);
    else if (entry.isFile() && entry.name.endsWith('.md')) {
      const read = readProseFile(source, watched);
      if (read) prose.set(entry.name, read);
    } else if (entry.isDirectory() || !reportFiles.has(entry.name)) {
      report(unknownFile(source, entry.name));
    }
  }
  return {
    organ,
    year,
    folder,
    report: requiredJson(folder, listed ? names : null, 'report.json', report),
    statistics: requiredJson(folder, listed ? names : null, 'statistics.json', report),
    prose,
    attachments,
    versions,
    record: names.has(importRecordName) ? readJsonFile(inside(folder, importRecordName), watched) : null,
    whole,
  };
}

/** The frozen versions of a report, by number. Findings: read/unknown-file and those of their files. */
function readVersions(organ: string, year: number, folder: Source, report: Report): Map<number, ReportFiles> {
  const versions = new Map<number, ReportFiles>();
  for (const entry of listFolder(folder, report)) {
    const source = inside(folder, entry.name);
    if (entry.isDirectory() && /^[1-9]\d{0,2}$/.test(entry.name))
      versions.set(Number(entry.name), readReport(organ, source, report, year));
    else report(finding('read/unknown-file', 'warning', wholeFile(source), { name: quote(entry.name) }));
  }
  return new Map([...versions].sort(([a], [b]) => a - b));
}

/** One organ's folder with its years. Findings: read/year-name, read/unknown-file, read/missing-file. */
function readOrgan(id: string, folder: Source, report: Report, only: ReadFilter): OrganFiles {
  const entries = listFolder(folder, report);
  const reports = entries.flatMap((entry) => {
    const source = inside(folder, entry.name);
    if (entry.isFile()) {
      if (entry.name !== 'organ.json')
        report(finding('read/unknown-file', 'warning', wholeFile(source), { name: quote(entry.name) }));
      return [];
    }
    if (!yearName.test(entry.name)) {
      report(finding('read/year-name', 'error', wholeFile(source), { name: quote(entry.name) }));
      return [];
    }
    return only(id, Number(entry.name)) ? [readReport(id, source, report)] : [];
  });
  const names = new Set(entries.filter((entry) => entry.isFile()).map((entry) => entry.name));
  return { id, folder, organ: requiredJson(folder, names, 'organ.json', report), reports };
}

/** One report's folder by itself, `organ/year` of the content folder `path`. Findings: read/*. */
export function readReportAlone(
  path: string,
  organ: string,
  year: number,
): { files: ReportFiles; findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const report: Report = (...more) => {
    findings.push(...more);
  };
  const folder = [organ, String(year)].reduce<Source>(inside, { path: basename(path), file: path });
  return { files: readReport(organ, folder, report), findings };
}

/** One organ's folder by itself, of the content folder `path`. Findings: read/*. */
export function readOrganAlone(path: string, id: string): { files: OrganFiles; findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const report: Report = (...more) => {
    findings.push(...more);
  };
  return { files: readOrgan(id, inside({ path: basename(path), file: path }, id), report, () => true), findings };
}

/** Which organs and reports are read; `year` is undefined when asked about an organ as a whole. */
export type ReadFilter = (organ: string, year?: number) => boolean;

/**
 * Reads a content folder: every file's bytes become text, every JSON text a value. Never throws on content.
 * `path` is the folder on disk; findings name files relative to its parent.
 * Findings: read/*.
 */
export function readTree(path: string, only: ReadFilter = () => true): { tree: ContentTree; findings: Finding[] } {
  const findings: Finding[] = [];
  const report: Report = (...more) => {
    findings.push(...more);
  };
  const root: Source = { path: basename(path), file: path };
  const entries = listFolder(root, report);
  let texts = new Map<string, Prose>();
  const organs = entries.flatMap((entry) => {
    const source = inside(root, entry.name);
    if (entry.isFile()) {
      if (entry.name !== 'site.json')
        report(finding('read/unknown-file', 'warning', wholeFile(source), { name: quote(entry.name) }));
      return [];
    }
    if (entry.name === textsFolder) {
      texts = readTexts(source, report);
      return [];
    }
    if (!organName.test(entry.name) || siteFolders.has(entry.name)) {
      report(finding('read/organ-name', 'error', wholeFile(source), { name: quote(entry.name) }));
      return [];
    }
    return only(entry.name) ? [readOrgan(entry.name, source, report, only)] : [];
  });
  const names = new Set(entries.filter((entry) => entry.isFile()).map((entry) => entry.name));
  return { tree: { site: requiredJson(root, names, 'site.json', report), texts, organs }, findings };
}
