import { finding } from '../../diagnostics/finding.ts';
import { placeAt } from '../../diagnostics/source.ts';
import type { ReportRule } from '../rule.ts';

/** “202020年”, “20234年”, “２０２４４年”: more digits than a year has, beginning like one. */
const tooLong = /(?<![\d０-９.．,，/-])(?:19|20|２０|１９)[\d０-９]{3,8}[ \t]{0,2}年(?!以上|左右|前|间)/g;

/** A year has four digits (check/year-digits); “202020年” comes from typing over or pasting. */
export const yearDigits: ReportRule = (report) =>
  [...report.prose.values()].flatMap(({ source, text }) =>
    [...text.matchAll(tooLong)].map((match) =>
      finding('check/year-digits', 'warning', placeAt(source, text, match.index, match.index + match[0].length), {
        found: match[0],
        year: report.year,
      }),
    ),
  );
