import { describe, expect, test } from 'vitest';
import labels from '../../reports/labels/zh-CN.json' with { type: 'json' };
import { compile } from '../../src/compile.ts';
import { documentData } from '../../src/documents/pdf/document.ts';
import { packPdf } from '../../src/documents/pdf/pack.ts';
import { Typewriter } from '../../src/documents/pdf/text.ts';
import { typesetter } from '../../src/documents/pdf/typesetter.ts';
import { shippedContent } from '../browser/site.ts';
import { pdfBookmarks, pdfFacts, pdfTables, pdfText } from './pdf-reader.ts';

const { site } = compile({ content: shippedContent });
if (!site) throw new Error('the shipped content has errors');
const { set, covers } = typesetter();

/** What Poppler says of a file, without its size. */
const read = (pdf: Uint8Array) => {
  const { 'File size': _, ...facts } = pdfFacts(pdf);
  return { facts, text: pdfText(pdf), bookmarks: pdfBookmarks(pdf), tables: pdfTables(pdf) };
};

describe.each(site.reports)('%s', (id) => {
  const view = site.report(id);
  const words = 'endobj stream endstream xref trailer startxref 0 %%EOF << /Length 5 >> (obj';
  const plain = set(documentData({ ...view, title: `${words} ${view.title}` }, {}, new Typewriter(covers), labels));

  test('packed it says the same in every respect, whatever words stand in it, and is smaller by a tenth at least', () => {
    const packed = packPdf(plain);
    expect(read(packed)).toEqual(read(plain));
    expect(read(packed).facts.Title).toBe(`${words} ${view.title}`);
    expect(packed.length).toBeLessThan(plain.length * 0.9);
    expect(packPdf(plain)).toEqual(packed);
  });
});

test('a file that the typesetter did not make is refused', () => {
  expect(() => packPdf(new TextEncoder().encode('%PDF-1.7\n%%EOF'))).toThrow('no cross-reference table');
});
