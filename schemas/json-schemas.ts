import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { editionSchema } from './edition.ts';
import { loadForms } from './editions.ts';
import { glossarySchema } from './glossary.ts';
import { importRecordSchema } from './import-record.ts';
import { organSchema } from './organ.ts';
import { reportSchema } from './report.ts';
import { reportDocumentSchema } from './report-document.ts';
import { siteSchema } from './site.ts';
import { statisticsSchema } from './statistics.ts';

/** Where the JSON Schemas lie that editors' `$schema` points at. */
export const jsonSchemasFolder = join(import.meta.dirname, 'json');

/** Every JSON Schema by file name, as text: made from the zod schemas, so completion and validation cannot drift apart. */
export function jsonSchemas(): Map<string, string> {
  const forms = loadForms();
  const schemas: [string, z.ZodType][] = [
    ['site', siteSchema],
    ['organ', organSchema],
    ['report', reportSchema([...forms.keys()])],
    ['edition', editionSchema],
    ['glossary', glossarySchema],
    ['import-record', importRecordSchema],
    ['report-document', reportDocumentSchema([...forms.keys()])],
    ...[...forms].map(([key, form]): [string, z.ZodType] => [`statistics-${key}`, statisticsSchema(form)]),
  ];
  return new Map(
    schemas.map(([name, schema]) => {
      const made = z.toJSONSchema(schema, { target: 'draft-7', unrepresentable: 'any', io: 'input' });
      return [`${name}.schema.json`, `${JSON.stringify(made, null, 2)}\n`];
    }),
  );
}

/** `npm run schemas`: writes them. */
if (import.meta.main) {
  mkdirSync(jsonSchemasFolder, { recursive: true });
  for (const [name, text] of jsonSchemas()) writeFileSync(join(jsonSchemasFolder, name), text);
}
