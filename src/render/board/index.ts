import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Board, BoardProblem } from '../../../schemas/board.ts';
import type { Site, SiteView } from '../../../schemas/views.ts';
import { type Labels, loadLabels } from '../../wording/labels.ts';
import { linksFrom, publicAddress } from '../links.ts';
import { stylesheet } from '../stylesheet.ts';
import { compileTemplates, type Template, templatesFolder } from '../templates.ts';
import { type BoardContext, boardIndexPage, boardYearPage } from './pages.ts';

export { boardFiles } from './pages.ts';

/** Pages by address, each made when asked for. */
export type Pages = ReadonlyMap<string, () => string>;

/** The pages of the board: its first page and one for each year. */
export function boardPages(board: Board, context: BoardContext, template: (name: string) => Template): Pages {
  const [index, year] = [template('board'), template('board-year')];
  return new Map([
    [context.base, () => index(boardIndexPage(board, context))],
    ...board.years.map((number): [string, () => string] => [
      `${context.base}${number}/`,
      () => year(boardYearPage(board, number, context)),
    ]),
  ]);
}

/** What the board's pages need in a site. */
export function boardContext(site: Site, t: Labels, styles: (address: string) => string): BoardContext {
  const pages = new Set(site.reports);
  return {
    site: site.site,
    t,
    base: 'board/',
    styles,
    report: (from) => (organ, year) => (pages.has(`${organ}/${year}`) ? linksFrom(from)(`${organ}/${year}/`) : null),
  };
}

/**
 * The board as a folder of its own, beside no site: pages, stylesheet and icon by path. It tells the errors that keep
 * reports from being published, and links to reports only where the site's address is known.
 */
export function boardFolder(
  site: SiteView,
  board: Board,
  problems: ReadonlyMap<string, readonly BoardProblem[]>,
): ReadonlyMap<string, () => string> {
  const context: BoardContext = {
    site,
    t: loadLabels(join(templatesFolder, '../labels')),
    base: '',
    styles: (address) => linksFrom(address)('assets/site.css'),
    report: () => (organ, year) => publicAddress(site, `${organ}/${year}/`),
    problems,
  };
  const pages = boardPages(board, context, compileTemplates());
  return new Map([
    ...[...pages].map(([address, make]): [string, () => string] => [`${address}index.html`, make]),
    ['assets/site.css', () => stylesheet(site, join(templatesFolder, '../styles'))],
    ['assets/icon.svg', () => readFileSync(join(templatesFolder, '../pictures/icon.svg'), 'utf8')],
  ]);
}
