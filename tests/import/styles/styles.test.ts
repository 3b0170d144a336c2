import { describe, expect, test } from 'vitest';
import { forms } from '../../documents/xlsx-view.ts';
import { balancedStatistics, randomFrom } from '../../synthetic/index.ts';
import { differences, styles } from './index.ts';
import { printReport } from './printed.ts';

/** Reports for each style and form; `npm run trials` prints more of them. */
const rounds = Number(process.env.NIANBAO_STYLES ?? 1);

describe.each(['2019', '2021'])('a balanced report on the form %s comes back cell for cell', (edition) => {
  const form = forms.get(edition) as NonNullable<ReturnType<typeof forms.get>>;
  test.each(styles)('from $name', async (style) => {
    for (let round = 0; round < rounds; round++) {
      const random = randomFrom(round * 7919 + styles.indexOf(style));
      const report = printReport(form, balancedStatistics(form, random), random);
      expect(await differences(report, style, random), `round ${round}`).toEqual([]);
    }
  });
});
