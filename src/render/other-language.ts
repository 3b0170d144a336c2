import { shortLabel } from '../../schemas/form.ts';
import { formLabels } from '../../schemas/form-labels.ts';
import { reportLanguage } from '../../schemas/languages.ts';
import type { Labels } from '../wording/labels.ts';
import { escapeHtml } from './escape.ts';

/** `lang` for what a report says, where the interface is in another language than the reports. */
export const reportLang = (t: Labels): string => (t.language === reportLanguage ? '' : ` lang="${reportLanguage}"`);

/** What a label of the form means in another language: as it is listed, without its number, or each of the two parts it is put together of. */
function meaningOf(label: string, t: Labels): string | undefined {
  const labels = formLabels(t.language);
  const found = labels.get(label) ?? labels.get(shortLabel(label));
  if (found !== undefined || !label.includes(' · ')) return found;
  const parts = label.split(' · ').map((part) => labels.get(part) ?? labels.get(shortLabel(part)));
  return parts.includes(undefined) ? undefined : parts.join(' · ');
}

/**
 * A label, unit or title of the form as plain words in the language of the interface, for pictures and headings of lists.
 * What is not in the list, a report's own labels above all, stays as it is.
 */
export const formWords = (words: string, t: Labels): string =>
  t.language === reportLanguage ? words : (meaningOf(words, t) ?? words);

/**
 * A label of the form as HTML: the official words, and below them what they mean in the language of the interface, where
 * that is another one. `meaning`: the label as it stands in the list, where `label` has a number before it.
 */
export function formLabel(label: string, t: Labels, meaning = label): string {
  const words = escapeHtml(label);
  if (t.language === reportLanguage) return words;
  const other = meaningOf(meaning, t);
  const official = `<span${reportLang(t)}>${words}</span>`;
  return other ? `${official}<span class="meaning">${escapeHtml(other)}</span>` : official;
}
