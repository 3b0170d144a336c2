import { shortLabel } from '../../schemas/form.ts';
import { formLabels } from '../../schemas/form-labels.ts';
import { reportLanguage } from '../../schemas/languages.ts';
import type { Labels } from '../wording/labels.ts';
import { escapeHtml } from './escape.ts';

/** `lang` for what a report says, where the interface is in another language than the reports. */
export const reportLang = (t: Labels): string => (t.language === reportLanguage ? '' : ` lang="${reportLanguage}"`);

/**
 * A label, unit or title of the form as plain words in the language of the interface, for pictures and headings of lists.
 * What is not in the list, a report's own labels above all, stays as it is.
 */
export const formWords = (words: string, t: Labels): string =>
  t.language === reportLanguage ? words : (formLabels(t.language).get(words) ?? words);

/**
 * A label of the form as HTML: the official words, and below them what they mean in the language of the interface, where
 * that is another one. `meaning`: the label as it stands in the list, where `label` has a number before it.
 */
export function formLabel(label: string, t: Labels, meaning = label): string {
  const words = escapeHtml(label);
  if (t.language === reportLanguage) return words;
  const labels = formLabels(t.language);
  const other = labels.get(meaning) ?? labels.get(shortLabel(meaning));
  const official = `<span${reportLang(t)}>${words}</span>`;
  return other ? `${official}<span class="meaning">${escapeHtml(other)}</span>` : official;
}
