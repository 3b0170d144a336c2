import { attribute, type Element } from './tree.ts';

/** Elements whose text is not of the page: programs, pictures, controls. */
const silentTags = new Set(
  'script style noscript template iframe object embed applet svg math canvas audio video button select option datalist input textarea head title meta link map area frame frameset nav footer dialog'.split(
    ' ',
  ),
);

const hiddenStyle = /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|mso-list\s*:\s*ignore-never/i;

/** Words in names of classes and ids by which pages of content systems call what surrounds an article. */
const chromeName =
  /^(?:(?:top|main|site|page|g|m|w|public|common|index|web|new)?[-_]?(?:header|nav|navbar|navigation|menu|submenu|footer|foot|breadcrumbs?|crumbs?|sidebar|side|aside|share|bdshare\w*|bshare\w*|toolbar|tools?|copyright|pagination|pager|search\w*|login|ewm|qrcode|print|fontsize|banner|logo|sitemap|friendlinks?|links|related|recommend|position|location|dqwz|current|wza|accessib\w*|gotop|back-?top|prev-?next|sharebox|share-?box)[-_]?(?:box|bar|wrap|wrapper|area|con|list|inner|main|left|right|\d+)?)$/i;

const names = (element: Element) =>
  `${attribute(element, 'class')} ${attribute(element, 'id')}`.split(/\s+/).filter((name) => name !== '');

/** Elements that readers do not see: `hidden`, `display: none`, text hidden in Word. */
export const isHidden = (element: Element): boolean =>
  element.attrs.some(({ name }) => name === 'hidden') ||
  hiddenStyle.test(attribute(element, 'style')) ||
  (attribute(element, 'aria-hidden') === 'true' && element.tagName !== 'table');

/** Elements that hold no text of an article whatever stands in them. */
export const isSilent = (element: Element): boolean => silentTags.has(element.tagName) || isHidden(element);

/** What surrounds an article by its tag, its role or its name. */
export function isChrome(element: Element): boolean {
  if (element.tagName === 'body' || element.tagName === 'table' || element.tagName === 'td') return false;
  if (/^(navigation|banner|contentinfo|search|complementary|menu)$/.test(attribute(element, 'role'))) return true;
  if (element.tagName === 'aside') return true;
  return names(element).some((name) => chromeName.test(name));
}
