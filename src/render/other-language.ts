import { formLabels } from '../../schemas/form-labels.ts';
import { reportLanguage } from '../../schemas/languages.ts';
import type { Labels } from '../wording/labels.ts';
import { escapeHtml } from './escape.ts';

/** `lang` for what a report says, where the interface is in another language than the reports. */
export const reportLang = (t: Labels): string => (t.language === reportLanguage ? '' : ` lang="${reportLanguage}"`);

/**
 * A label of the form as HTML: the official words, and below them what they mean in the language of the interface, where
 * that is another one. `meaning`: the label as it stands in the list, where `label` has a number before it.
 */
export function formLabel(label: string, t: Labels, meaning = label): string {
  const words = escapeHtml(label);
  if (t.language === reportLanguage) return words;
  const other = formLabels(t.language).get(meaning);
  const official = `<span${reportLang(t)}>${words}</span>`;
  return other ? `${official}<span class="meaning">${escapeHtml(other)}</span>` : official;
}
