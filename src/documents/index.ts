export { type ArchiveEntry, type ArchiveFacts, checksums, reportArchive } from './archive.ts';
export { remindersCsv, sumsCsv, unitsCsv } from './board-csv.ts';
export { reportCsv } from './csv.ts';
export { reportCsvMetadata } from './csv-metadata.ts';
export { reportJson } from './json.ts';
