import { finding } from '../../diagnostics/finding.ts';
import { placeAt } from '../../diagnostics/source.ts';
import type { ReportRule } from '../rule.ts';

/**
 * “202020年”, “20234年”, “２０２４４年”: more digits than a year has, beginning like one. What may not stand before it is
 * asked behind its first two digits: few places of a text get that far.
 */
const tooLong = /(?:19|20|２０|１９)(?<![\d０-９.．,，/-]..)[\d０-９]{3,8}[ \t]{0,2}年(?!以上|左右|前|间)/g;

/** A year has four digits (check/year-digits); “202020年” comes from typing over or pasting. One finding a part. */
export const yearDigits: ReportRule = (report) =>
  [...report.prose.values()].flatMap(({ source, text }) => {
    const [first, ...more] = text.search(tooLong) < 0 ? [] : text.matchAll(tooLong);
    if (!first) return [];
    const at = placeAt(source, text, first.index, first.index + first[0].length);
    return [
      finding('check/year-digits', 'warning', at, { found: first[0], count: more.length + 1, year: report.year }),
    ];
  });
