/**
 * Radicals that stand where a whole letter is meant: PDF fonts give them out. Those of the Kangxi block are folded by
 * NFKC, these of the supplement (U+2E80–2EFF) are not.
 */
const radicals: ReadonlyMap<string, string> = new Map(
  [
    ...'⺠民⺟母⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟⺁厂⺶羊⻄西⺋卩⺌小',
  ].reduce<[string, string][]>((pairs, letter, at, all) => {
    if (at % 2 === 0) pairs.push([letter, all[at + 1] as string]);
    return pairs;
  }, []),
);

/** A text with radicals written as the letters they mean; all else stays. */
export const withoutRadicals = (text: string): string =>
  text.replace(/[\u2E80-\u2FDF]/g, (letter) => radicals.get(letter) ?? letter.normalize('NFKC'));
