import { expect, test } from 'vitest';
import { forms } from '../documents/xlsx-view.ts';
import { differences, styles } from '../import/styles/index.ts';
import { printReport, withBlanks } from '../import/styles/printed.ts';
import { balancedStatistics, randomFrom } from '../synthetic/index.ts';

/** Reports for each style: with a little more than twenty styles, a thousand in all. */
const reports = 48;

test.each(styles)(`${reports} random reports come back from $name`, async (style) => {
  for (let seed = 0; seed < reports; seed++) {
    const random = randomFrom(seed * 7919 + styles.indexOf(style));
    const form = forms.get(random.pick(['2019', '2021'])) as NonNullable<ReturnType<typeof forms.get>>;
    const balanced = balancedStatistics(form, random);
    const blanks = style.open !== 'always' && random.chance(0.3);
    const report = printReport(form, blanks ? withBlanks(form, balanced, random) : balanced, random);
    expect(await differences(report, style, random), `seed ${seed}`).toEqual([]);
  }
});
