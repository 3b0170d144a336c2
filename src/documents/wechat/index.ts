import labels from '../../../reports/labels/zh-CN.json' with { type: 'json' };
import type { ReportView } from '../../../schemas/views.ts';
import { type ArticleOptions, article } from './article.ts';
import { coloursOf } from './colours.ts';
import { classDresser, inlineDresser, looksOf } from './looks.ts';

/** A report for WeChat: the article, and its preview for a page of the site. */
export interface WechatEdition {
  /** One fragment with everything in `style`; begins with a byte order mark, so that a browser that opens it reads UTF-8. */
  readonly fragment: string;
  /** The same with classes, and their style sheet: the site's policy forbids `style`. */
  readonly preview: string;
  readonly styles: string;
}

/** A report as an article for 公众号: one fragment of HTML to be pasted into the editor. Pure. */
export function reportWechat(view: ReportView, options: ArticleOptions & { readonly hue: number }): WechatEdition {
  const looks = looksOf(coloursOf(options.hue));
  const dresser = classDresser(looks);
  const preview = article(view, options, dresser, labels);
  return {
    fragment: `\uFEFF${article(view, options, inlineDresser(looks), labels)}`,
    preview,
    styles: dresser.sheet(),
  };
}
