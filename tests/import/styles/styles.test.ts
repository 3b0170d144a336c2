import { afterAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../../browser/chromium.ts';
import { forms } from '../../documents/xlsx-view.ts';
import { balancedStatistics, randomFrom } from '../../synthetic/index.ts';
import { differences, styles } from './index.ts';
import { browserPdf } from './pdf.ts';
import { printReport, withBlanks } from './printed.ts';

const formOf = (edition: string) => forms.get(edition) as NonNullable<ReturnType<typeof forms.get>>;

describe.each(['2019', '2021'])('a balanced report on the form %s comes back cell for cell', (edition) => {
  const form = formOf(edition);
  test.each(styles)('from $name', async (style) => {
    const random = randomFrom(styles.indexOf(style));
    const report = printReport(form, balancedStatistics(form, random), random);
    expect(await differences(report, style, random)).toEqual([]);
  });
});

describe('blanks come back as blanks, and where they are not printed nothing is guessed', () => {
  const form = formOf('2021');
  test.each(styles.filter((style) => style.open !== 'always'))('from $name', async (style) => {
    const random = randomFrom(100 + styles.indexOf(style));
    const report = printReport(form, withBlanks(form, balancedStatistics(form, random), random), random);
    expect(await differences(report, style, random)).toEqual([]);
  });
});

describe('a page that a browser prints, its tables cut where a page ends', async () => {
  const browser = await launchChromium();
  afterAll(() => browser.close());
  test.each(['2019', '2021'])('form %s', async (edition) => {
    // on the small page tables are cut twice as often
    for (const [seed, paper] of [
      [31, 'A4'],
      [62, 'A5'],
    ] as const) {
      const random = randomFrom(seed);
      const report = printReport(formOf(edition), balancedStatistics(formOf(edition), random), random);
      const pdf = await browserPdf(browser, report, random, paper);
      expect(await differences(report, { name: 'a browser', print: () => pdf }, random)).toEqual([]);
    }
  });
});
