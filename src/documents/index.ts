export { type ArchiveEntry, type ArchiveFacts, checksums, plainArchive, reportArchive } from './archive.ts';
export { remindersCsv, sumsCsv, unitsCsv } from './board-csv.ts';
export {
  type CollectedDocument,
  collectedIn,
  collectionArchive,
  contentHash,
  mostCollected,
  pack,
} from './collection.ts';
export { reportCsv } from './csv.ts';
export { reportCsvMetadata } from './csv-metadata.ts';
export { atomFeed } from './feed.ts';
export { reportJson } from './json.ts';
export { type DataFacts, dataCatalog, dataPackage, schemaOrgDataset, tableGroup } from './open-data/describe.ts';
export { fileOf, type OpenTable, type Row, tableText } from './open-data/table.ts';
export {
  cellRows,
  cellsTable,
  correctionRows,
  correctionsTable,
  numberRows,
  numbersTable,
  organRow,
  organsTable,
  reportRow,
  reportsTable,
} from './open-data/tables.ts';
export { robots, sitemaps } from './sitemap.ts';
