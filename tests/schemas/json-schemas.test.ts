import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { jsonSchemas, jsonSchemasFolder } from '../../schemas/json-schemas.ts';

const content = join(import.meta.dirname, '../../content');
const made = jsonSchemas();
const json = (file: string) => JSON.parse(readFileSync(file, 'utf8'));

test('the committed JSON Schemas are those made from the zod schemas', () => {
  expect(readdirSync(jsonSchemasFolder).sort()).toEqual([...made.keys()].sort());
  for (const [name, text] of made) expect(readFileSync(join(jsonSchemasFolder, name), 'utf8'), name).toBe(text);
});

describe('a second validator accepts the shipped content by the schema it names', () => {
  const files = readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
  test.each(files.sort())('%s', (name) => {
    const file = join(content, name);
    const { $schema } = json(file);
    const schema = json(join(file, '..', $schema));
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);
    expect(validate(json(file)), JSON.stringify(validate.errors)).toBe(true);
  });
});

test('the schema of statistics shows the words of the form to an editor', () => {
  const schema = JSON.parse(made.get('statistics-2021.schema.json') ?? '');
  const text = JSON.stringify(schema.properties.applications);
  expect(text).toContain('（一）予以公开 · 自然人');
  expect(text).toContain('未载明填 null，不要填 0。');
});
