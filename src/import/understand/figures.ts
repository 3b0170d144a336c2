import type { Part } from './headings.ts';
import type { ProposedFigure } from './types.ts';

const counted = '条|件|次|篇|期|场|人次|人|份|个|起|户|名|项|批|轮|万元|亿元|元|%|万人次|万次|万人';
const pattern = new RegExp(
  `([\\u4e00-\\u9fff“”]{2,24}?)(?:约|共计?|达到?|为|了|总计|累计)*\\s*(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d{1,6})?\\s*(${counted})(?!年|月|日)`,
  'g',
);
const most = 200;

/** The words before a number that say what is counted, without the verbs around them. */
const labelOf = (words: string) =>
  words
    .replace(/^(?:其中|共|并|及|和|以及|全年|今年|本年度?|年|度|累计)+/, '')
    .replace(/(?:约|共计?|达到?|为|了|总计|累计)+$/, '');

/** Numbers of the prose with their words and units, as figures an editor may take over: keys `problems.1`, `problems.2`. */
export function proposedFigures(parts: readonly Part[]): ProposedFigure[] {
  const found = parts.flatMap(({ section, lines }) => {
    let number = 0;
    return lines.flatMap((line) =>
      line.kind !== 'text'
        ? []
        : [...line.text.normalize('NFKC').matchAll(pattern)].flatMap((match): ProposedFigure[] => {
            const label = labelOf(match[1] ?? '');
            const value = Number(`${(match[2] ?? '').replaceAll(',', '')}${match[3] ?? ''}`);
            if (label.length < 2 || !Number.isSafeInteger(Math.round(value * 1e6))) return [];
            return [{ key: `${section.key}.${++number}`, label, value, unit: match[4] ?? '', place: line.place }];
          }),
    );
  });
  return found.slice(0, most);
}
