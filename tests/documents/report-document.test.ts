import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { jsonSchemas } from '../../schemas/json-schemas.ts';
import { dataSchemasAddress, reportDocumentSchemaName } from '../../schemas/report-document.ts';
import { reportJson } from '../../src/documents/index.ts';
import { forms, variedStatistics, viewFrom } from './xlsx-view.ts';

const made = jsonSchemas();

/** The schema with those it names beside it, as a reader finds them on the site. */
function validator() {
  const ajv = new Ajv({ strict: false, validateFormats: false });
  const at = (name: string) => `https://example.cn/${dataSchemasAddress}${name}`;
  for (const [name, text] of made) ajv.addSchema({ ...JSON.parse(text), $id: at(name) });
  const validate = ajv.getSchema(at(reportDocumentSchemaName));
  if (!validate) throw new Error('no schema');
  return validate;
}

describe.each(['2019', '2021'])('the JSON document of a report on the form %s', (key) => {
  const form = forms.get(key);
  const validate = validator();

  test('fits its schema, and names it by an address that leads there', () => {
    for (let seed = 0; seed < 20; seed++) {
      const view = viewFrom(form as NonNullable<typeof form>, variedStatistics(form as NonNullable<typeof form>, seed));
      const document = JSON.parse(reportJson(view));
      expect(validate(document), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
      const leads = new URL(document.$schema, `https://example.cn/${view.address}a-2024.json`);
      expect(leads.pathname).toBe(`/${dataSchemasAddress}${reportDocumentSchemaName}`);
    }
  });

  test('the schema refuses what is no such document', () => {
    const view = viewFrom(form as NonNullable<typeof form>, variedStatistics(form as NonNullable<typeof form>, 1));
    const document = JSON.parse(reportJson(view));
    expect(validate({ ...document, year: '2024' })).toBe(false);
    expect(validate({ ...document, extra: 1 })).toBe(false);
    expect(validate({ ...document, statistics: { ...document.statistics, applications: { newReceived: 1 } } })).toBe(
      false,
    );
  });
});
