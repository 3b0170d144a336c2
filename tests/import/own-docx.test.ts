import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Form } from '../../schemas/form.ts';
import { reportDocx } from '../../src/documents/docx/index.ts';
import { type ImportedReport, importReport } from '../../src/import/index.ts';
import { forms, variedStatistics, viewFrom } from '../documents/xlsx-view.ts';
import { file, plain } from './own-report.ts';
import { prose } from './prose.ts';
import { understood } from './understood.ts';

/** A report with the same text in every part, as a document. */
function written(form: Form, seed: number, text: string, more: object = {}) {
  const statistics = variedStatistics(form, seed);
  const spoken = { key: 'spoken', label: '另述', value: 1164, unit: '条' };
  const figures = [...statistics.figures, { ...spoken, parts: statistics.figures.slice(0, 1).map(({ key }) => key) }];
  const numbers = { ...statistics, figures: figures.map((one) => (one.parts?.length === 0 ? spoken : one)) };
  const view = viewFrom(form, numbers, { file: { ...file, ...more }, notice: '均为虚构。' });
  const parts = view.parts.map((part) => ({ ...part, prose: { source: { path: '', file: '' }, text } }));
  const bytes = reportDocx({ ...view, parts }, { siteNotice: '演示数据', units: ['示例局'] });
  return { statistics: numbers, view, bytes };
}

async function read(bytes: Uint8Array): Promise<ImportedReport> {
  const result = await importReport(bytes, { path: 'a.docx', organ: 'a', year: 2024, forms });
  if ('findings' in result) throw new Error(JSON.stringify(result.findings));
  return result.imported;
}

/** A document with its text changed as somebody would change it in Word. */
function edited(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const before = strFromU8(parts['word/document.xml'] as Uint8Array);
  const after = change(before);
  expect(after).not.toBe(before);
  return zipSync({ ...parts, 'word/document.xml': strToU8(after) });
}

describe.each([...forms])('our own Word document on the form %s', (_, form) => {
  test('gives back numbers, facts and prose letter for letter', () =>
    fc.assert(
      fc.asyncProperty(fc.integer({ min: 0 }), prose, fc.boolean(), async (seed, text, open) => {
        const { statistics, bytes } = written(form, seed, text, open ? { published: null } : {});
        const back = await read(bytes);
        expect(back.record).toBeUndefined();
        expect([...(back.prose ?? [])]).toEqual(form.edition.sections.map((part) => [part.file, text]));
        expect(understood(form, back.statistics)).toEqual(understood(form, statistics));
        expect(back.statistics).toEqual(plain(statistics));
        expect(back.report).toMatchObject({ ...file, published: open ? null : file.published });
        expect(back.organFile).toMatchObject({ notice: '均为虚构。' });
      }),
      { numRuns: 25 },
    ));
});

describe('what somebody changed in a document wins over what it carries', () => {
  const form = forms.get('2021') as Form;
  const first = '- 甲，**乙**\n\n  第二段\\\n  换行\n- 丙\n\n1. 丁\n';
  const text = `## （一）概况\n\n共 [[spoken]] 条，_另有_ 若干。\n\n${first}\n---\n\n末段。\n`;
  const original = () => written(form, 4, text);
  const overview = async (change: (xml: string) => string) =>
    (await read(edited(original().bytes, change))).prose?.get('1-overview.md');

  test('one sentence: it alone is written anew, numbers in it are keys again', async () => {
    expect(await overview((xml) => xml.replace('若干。', '许多。'))).toBe(
      text.replace('_另有_ 若干。', '*另有*许多。'),
    );
    expect(await overview((xml) => xml.replace('>1164<', '>1165<'))).toBe(
      text.replace('[[spoken]]', '1165').replace('_另有_ ', '*另有*'),
    );
  });

  test('a paragraph that is made bold, a rule that is taken out, a heading of another level', async () => {
    expect(
      await overview((xml) =>
        xml.replace(
          '<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">末段',
          '<w:r><w:rPr><w:b/></w:rPr><w:t>末段',
        ),
      ),
    ).toBe(text.replace('末段。', '**末段。**'));
    expect(await overview((xml) => xml.replace(/<w:p><w:pPr><w:pStyle w:val="Rule"\/><\/w:pPr><\/w:p>/, ''))).toBe(
      text.replace('---\n\n', ''),
    );
    expect(await overview((xml) => xml.replace('"Heading2"', '"Heading3"'))).toBe(text.replace('##', '###'));
  });

  test('an item of a list: its list is written anew with its paragraphs and line ends', async () => {
    expect(await overview((xml) => xml.replace('>丙<', '>戊<'))).toBe(text.replace('丙', '戊'));
  });

  test('a number of a table, and only that one', async () => {
    const { statistics, bytes } = original();
    const cell = form.cell.get('applications.newReceived.naturalPerson');
    const back = await read(
      edited(bytes, (xml) => {
        const at = xml.indexOf('本年新收');
        return xml.slice(0, at) + xml.slice(at).replace(/(<w:t xml:space="preserve">)[\d,]+</, '$187654<');
      }),
    );
    const were = understood(form, statistics);
    const are = understood(form, back.statistics);
    const changed = were.flatMap(([key, table], at) =>
      JSON.stringify(table) === JSON.stringify(are[at]?.[1]) ? [] : [key],
    );
    expect(changed).toEqual([cell?.table.key]);
    const values = (back.statistics as { applications: { newReceived: Record<string, number> } }).applications;
    expect(values.newReceived.naturalPerson).toBe(87654);
    expect(back.record?.values.length).toBeGreaterThan(10);
  });

  test('title, period, corrections: read anew; what has no pattern is named as lost', async () => {
    const { bytes } = original();
    const period = await read(edited(bytes, (xml) => xml.replace('2024年12月31日', '2024年11月30日')));
    expect(period.report).toMatchObject({ ...file, period: { from: '2024-01-01', to: '2024-11-30' } });
    const correction = await read(edited(bytes, (xml) => xml.replace('2025年2月1日，更正', '2025年2月3日，更正')));
    expect(correction.report.corrections?.map(({ date }) => date)).toEqual(['2025-02-03', '2025-03-01']);
    const reason = await read(edited(bytes, (xml) => xml.replace('系统迁移', '机房搬迁')));
    expect(reason.report.explanations).toHaveLength(1);
    expect(reason.record?.lost).toEqual(['explanations']);
    const unread = await read(edited(bytes, (xml) => xml.replace('统计范围包括', '统计范围为')));
    expect(unread.record?.lost).toEqual(['onBehalfOf', 'scope', 'units']);
  });

  test('nothing has changed where another program has given the styles ids of its own', async () => {
    const parts = unzipSync(original().bytes);
    const ids = ['TableUnit', 'TableNote', 'Afterwards', 'AfterwardsHead', 'Notice', 'SourceCode', 'Rule', 'Code'];
    const renamed = ['word/document.xml', 'word/styles.xml'].map((name) => {
      const xml = strFromU8(parts[name] as Uint8Array);
      return [name, strToU8(ids.reduce((all, id, at) => all.replaceAll(`"${id}"`, `"Style${at}"`), xml))] as const;
    });
    const back = await read(zipSync({ ...parts, ...Object.fromEntries(renamed) }));
    expect([...new Set(back.prose?.values())]).toEqual([text]);
    expect(back.record).toBeUndefined();
  });

  test('a document of last year that was made into this year’s is read as any other', async () => {
    const result = await importReport(original().bytes, { path: 'a.docx', organ: 'a', year: 2025, forms });
    expect('imported' in result && result.imported.own).toBeUndefined();
  });
});
