import { attribute, type Element, isElement, isText, type Node } from './tree.ts';

/** Elements whose text is not of the page: programs, pictures, controls. */
const silentTags = new Set(
  'script style noscript template iframe object embed applet svg math canvas audio video button select option datalist input textarea head title meta link map area frame frameset dialog'.split(
    ' ',
  ),
);

const hiddenStyle = /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i;

/** Words in names of classes and ids by which pages of content systems call what surrounds an article. */
const chromeName =
  /^(?:(?:top|main|site|page|g|m|w|public|common|index|web|new)?[-_]?(?:header|nav|navbar|navigation|menu|submenu|footer|foot|breadcrumbs?|crumbs?|sidebar|side|aside|share|bdshare\w*|bshare\w*|toolbar|tools?|copyright|pagination|pager|search\w*|login|ewm|qrcode|print|fontsize|banner|logo|sitemap|friendlinks?|links|related|recommend|position|location|dqwz|current|wza|accessib\w*|gotop|back-?top|prev-?next|sharebox|share-?box)[-_]?(?:box|bar|wrap|wrapper|area|con|list|inner|main|left|right|\d+)?)$/i;

const names = (element: Element) =>
  `${attribute(element, 'class')} ${attribute(element, 'id')}`.split(/\s+/).filter((name) => name !== '');

/** Elements that readers do not see: `hidden`, `display: none`, text hidden in Word. */
const isHidden = (element: Element): boolean =>
  element.attrs.some(({ name }) => name === 'hidden') ||
  hiddenStyle.test(attribute(element, 'style')) ||
  (attribute(element, 'aria-hidden') === 'true' && element.tagName !== 'table');

/** The number that a field of a form shows; null for any other. Some pages print their tables with fields nobody fills in. */
export const fieldNumber = (element: Element): string | null =>
  element.tagName === 'input' &&
  /^(text|number|tel)?$/i.test(attribute(element, 'type')) &&
  /^\s*[-\d.,]+\s*$/.test(attribute(element, 'value'))
    ? attribute(element, 'value')
    : null;

/** Elements that hold no text of an article whatever stands in them. */
export const isSilent = (element: Element): boolean => silentTags.has(element.tagName) && fieldNumber(element) === null;

/** What surrounds an article by its tag, its role or its name. */
function isChrome(element: Element): boolean {
  if (/^(body|table|tbody|tr|td|th)$/.test(element.tagName)) return false;
  if (/^(nav|footer|aside)$/.test(element.tagName)) return true;
  if (/^(navigation|banner|contentinfo|search|complementary|menu)$/.test(attribute(element, 'role'))) return true;
  return names(element).some((name) => chromeName.test(name));
}

/** What is called a frame but holds this share of a page's text is its article; so is what a script would show. */
const mostOfChrome = 0.3;
const mostOfHidden = 0.5;

/** How much text stands in an element: letters that are no link; cells count more, for numbers are short. */
function weigh(node: Node, weights: Map<Node, number>): number {
  if (isText(node)) return node.value.replace(/\s+/g, '').length;
  if (!isElement(node) || isSilent(node)) return 0;
  let weight = node.tagName === 'td' || node.tagName === 'th' ? 3 : 0;
  for (const child of node.childNodes) weight += weigh(child, weights);
  if (node.tagName === 'a') weight = 0;
  weights.set(node, weight);
  return weight;
}

/**
 * Takes out of a tree what is no text of its article: hidden elements, and what surrounds it.
 *
 * @returns how much text stands in each element that is left
 */
export function prune(root: { childNodes: Node[] }): ReadonlyMap<Node, number> {
  const weights = new Map<Node, number>();
  const total = root.childNodes.reduce((sum, node) => sum + weigh(node, weights), 0);
  const stays = (node: Node) => {
    if (!isElement(node)) return true;
    const share = (weights.get(node) ?? 0) / Math.max(1, total);
    if (isSilent(node) || (isHidden(node) && share < mostOfHidden)) return false;
    return !isChrome(node) || share > mostOfChrome;
  };
  const walk = (parent: { childNodes: Node[] }) => {
    parent.childNodes = parent.childNodes.filter(stays);
    for (const node of parent.childNodes) if (isElement(node)) walk(node);
  };
  walk(root);
  const left = new Map<Node, number>();
  for (const node of root.childNodes) weigh(node, left);
  return left;
}
