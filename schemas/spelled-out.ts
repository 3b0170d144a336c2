/**
 * Words written together, each spelled out: `结转{,至}{下年,次年}` is 结转下年, 结转次年, 结转至下年, 结转至次年. A word without
 * braces is itself. How a form's words for prose are written in editions/*.json.
 */
export function spelledOut(word: string): string[] {
  const [all, before = '', choices = '', after = ''] = /^([^{]*)\{([^{}]*)\}(.*)$/.exec(word) ?? [];
  if (all === undefined) return [word];
  return choices.split(',').flatMap((choice) => spelledOut(after).map((rest) => before + choice + rest));
}

/** The same of a whole list, each word once; none where there is no list. */
export const allSpelledOut = (words: readonly string[] = []): string[] => [...new Set(words.flatMap(spelledOut))];
