/** Ids that a page uses for itself; figures whose key looks like one of them get an underscore before it. */
const reserved = /^(part-|main$|contents$|figures$|corrections$|explanations$|about$)/;

/**
 * The id of the place where a figure or table cell stands on the page, for links to it.
 * Ids made by `render` for other things begin with an underscore or are reserved, so they never meet a key.
 */
export function anchorOf(key: string): string {
  return reserved.test(key) ? `_${key}` : key;
}
