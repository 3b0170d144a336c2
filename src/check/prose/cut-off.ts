import type { Analysis } from './analysis.ts';
import type { TimeWords } from './years.ts';

/** `截至2024年12月31日`, `截止2024年6月底`, `截至2024年底`. */
const cutOff =
  /截[至止]到?\s*(?<year>20\d\d)\s*年(?:\s*(?<month>\d{1,2})\s*月(?:\s*(?<day>\d{1,2})\s*日|[底末])?|[底末])/g;
/** A day that is still to come may be the end of a plan. */
const plan = /将|拟|计划|力争|争取|确保|完成整改|前完成|下一步|目标/;

/**
 * Days up to which something is said to have been counted, and that lie behind the day on which the report was published:
 * a slip of the year, or a text made ready for next year.
 */
export function daysToCome({ scene, sentences }: Analysis): TimeWords[] {
  const { published } = scene.report.file;
  if (!published) return [];
  return sentences.flatMap((sentence) => {
    if (!sentence.text.includes('截') || plan.test(sentence.text)) return [];
    return [...sentence.text.matchAll(cutOff)].flatMap((match) => {
      const { year, month = '12', day = '1' } = match.groups ?? {};
      const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
      const end = match.index + match[0].length;
      return date > published ? [{ sentence, start: match.index, end, year: Number(year) }] : [];
    });
  });
}
