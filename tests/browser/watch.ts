import type { Locator, Page } from 'playwright-core';

/** What went wrong on a page since it was watched. */
export interface Watch {
  /** Console errors and warnings, thrown errors, violations of the policy, failed requests, requests that leave the site. */
  readonly problems: string[];
  /** Addresses of all requests. */
  readonly requests: string[];
}

/**
 * Watches a page.
 *
 * @param home every request must begin with it
 */
export function watch(page: Page, home: string): Watch {
  const problems: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()))
      problems.push(`console: ${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
  page.on('request', (request) => {
    requests.push(request.url());
    if (!request.url().startsWith(home)) problems.push(`leaves the site: ${request.url()}`);
  });
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText;
    // the icon is asked for by the browser itself, late, and dropped when the next page is opened meanwhile
    if (why === 'net::ERR_ABORTED' && request.url().endsWith('/assets/icon.svg')) return;
    problems.push(`failed: ${request.url()} ${why}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`);
  });
  return { problems, requests };
}

/** Words that do not fit: what sticks out of the page to the side, and boxes that cut their content off. */
export function misfits(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const name = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} “${element.textContent?.trim().slice(0, 20)}”`;
    const wide = document.documentElement.scrollWidth - width;
    const found = wide > 0 ? [`the page is ${wide}px too wide`] : [];
    const clips = (style: CSSStyleDeclaration) => /hidden|clip|auto|scroll/.test(style.overflowX);
    /** Only for assistive technology (1 px boxes, skip links off the page), or inside a box that scrolls by itself. */
    const apart = (element: Element): boolean => {
      for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
        const style = getComputedStyle(at);
        if (style.position === 'absolute' || style.position === 'fixed') return true;
        if (at !== element && clips(style)) return true;
      }
      return false;
    };
    for (const element of document.body.querySelectorAll('*')) {
      const box = element.getBoundingClientRect();
      if (box.width <= 1 || box.height <= 1 || !element.checkVisibility() || apart(element)) continue;
      if (element.closest('svg')) {
        const picture = (element.closest('svg') as Element).getBoundingClientRect();
        if (box.right > picture.right + 1 || box.left < picture.left - 1 || box.bottom > picture.bottom + 1)
          found.push(`${name(element)} leaves its picture`);
        continue;
      }
      if (box.right > width + 1 || box.left < -1) found.push(`${name(element)} leaves the page`);
      const style = getComputedStyle(element);
      const cutsAcross = /hidden|clip/.test(style.overflowX) && element.scrollWidth > element.clientWidth + 1;
      const cutsDown = /hidden|clip/.test(style.overflowY) && element.scrollHeight > element.clientHeight + 1;
      if (cutsAcross || cutsDown) found.push(`${name(element)} cuts its content off`);
    }
    return found;
  });
}

/** Opens everything that is folded away. */
export const unfold = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });

/** The words one sees of a part of a page: not what is folded away or hidden. */
// biome-ignore lint/performance/useDomNodeTextContent: what is drawn is the question, not what is in the document.
export const seen = (part: Locator): Promise<string> => part.innerText();
