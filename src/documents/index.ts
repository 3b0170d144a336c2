export { type ArchiveEntry, checksums, checksumsName, reportArchive } from './archive.ts';
export { reportCsv } from './csv.ts';
export { reportJson } from './json.ts';
