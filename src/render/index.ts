import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DownloadView, PosterFiles, Site, WechatFiles } from '../../schemas/views.ts';
import { type Labels, loadLabels } from '../wording/labels.ts';
import { aboutPages } from './about-pages.ts';
import { boardContext, boardPages } from './board/index.ts';
import { type DataFiles, dataPage } from './data-page.ts';
import { homePage, missingPage } from './home-page.ts';
import { linksFrom, searchAddress } from './links.ts';
import { organPage } from './organ-page.ts';
import { posterAddress, posterPage } from './poster-page.ts';
import { regionPages } from './region.ts';
import { reportPage } from './report-page.ts';
import { rulePages } from './rules-page.ts';
import { searchScript } from './script.ts';
import { searchPage } from './search-page.ts';
import { pageStylesheet, stylesheet, versionOf } from './stylesheet.ts';
import { compileTemplates, templatesFolder } from './templates.ts';
import { wechatAddress, wechatPage } from './wechat-page.ts';

export { boardFiles, boardFolder } from './board/index.ts';
export { kioskAsset, kioskAssets, kioskPage } from './kiosk.ts';
export { publicAddress, searchAddresses } from './links.ts';
export { stylesheet } from './stylesheet.ts';

/** The words of the interface. */
export const labels = (language?: string): Labels => loadLabels(join(templatesFolder, '../labels'), language);

/** `dongchang-2019-v1`: the name of the files beside the page of an old version, `dongchang/2019/versions/1/`. */
export function versionName(address: string): string {
  const [organ, year, , number] = address.split('/');
  return `${organ}-${year}-v${number}`;
}

/** The files beside the page of an old version: always made, for there are few. */
export const versionDownloads = (address: string): DownloadView[] =>
  (['zip', 'json', 'csv'] as const).map((format) => ({
    name: `${versionName(address)}.${format}`,
    format,
    size: null,
  }));

/** Makes the pages of one site. Every method is pure: the same site gives the same text. */
export interface Renderer {
  readonly home: () => string;
  /** The page of an organ by its id. */
  readonly organ: (id: string) => string;
  /** The page of a report by `organ/year`; `offline`: the copy for the archive, with `assets/site.css` beside it; `downloads`: what is offered beside it. */
  readonly report: (id: string, options?: { offline?: boolean; downloads?: readonly DownloadView[] }) => string;
  /** The page that shows a report's picture of the year (一图读懂) and says in words what is in it. */
  readonly poster: (id: string, files: PosterFiles) => string;
  /** The pages that tell of the region and of the rules: what makes each, by address. Made one by one, so that memory stays flat. */
  readonly region: ReadonlyMap<string, () => string>;
  /** The page of a version that was published before, as its archive holds it. */
  readonly offlineVersion: (address: string) => string;
  /** The page from which a report's article for WeChat is copied. */
  readonly wechat: (id: string, files: WechatFiles) => string;
  /** The script of that page. */
  readonly copyScript: () => string;
  /** The page of the open data, for the files that there are. */
  readonly data: (files: DataFiles) => string;
  readonly notFound: () => string;
  /** The search page, and its script. */
  readonly search: () => string;
  readonly searchScript: () => string;
  readonly stylesheet: () => string;
  /** The styles that only pages of the region need. */
  readonly regionStylesheet: () => string;
  /** The picture in the browser's tab (SVG). */
  readonly icon: () => string;
}

export interface RenderOptions {
  /** Folder of the templates; labels and styles stand beside it. */
  readonly templates?: string;
  /** Files offered beside a report's page (offline: beside its copy in the archive). Without it: the archive, size unknown. */
  readonly downloads?: (id: string, offline: boolean) => readonly DownloadView[];
}

/** The archive that stands beside every report page. */
function archiveOnly(id: string, offline: boolean): DownloadView[] {
  return offline ? [] : [{ name: `${id.replace('/', '-')}.zip`, format: 'zip', size: null }];
}

/**
 * Compiles templates and reads words and styles once, then makes pages one by one.
 *
 * @throws on a template that does not compile: a fault of the program, never of content
 */
export function createRenderer(site: Site, options: RenderOptions = {}): Renderer {
  const folder = options.templates ?? templatesFolder;
  const downloads = options.downloads ?? archiveOnly;
  const t = loadLabels(join(folder, '../labels'), site.site.language);
  const css = stylesheet(site.site, join(folder, '../styles'));
  const icon = readFileSync(join(folder, '../pictures/icon.svg'), 'utf8');
  const cssVersion = versionOf(css);
  const template = compileTemplates(folder);
  const [home, organ, report, missing] = [template('home'), template('organ'), template('report'), template('404')];
  const poster = template('poster');
  const search = template('search');
  const script = searchScript(join(folder, '../scripts/search'));
  const wechat = template('wechat');
  const copyScript = readFileSync(join(folder, '../scripts/copy.js'), 'utf8');
  const data = template('data');
  const regionCss = pageStylesheet('region', join(folder, '../styles'));
  const regionStyles = (address: string) => `${linksFrom(address)('assets/region.css')}?v=${versionOf(regionCss)}`;
  const styles = (address: string) => `${linksFrom(address)('assets/site.css')}?v=${cssVersion}`;
  const version = (address: string, offline: boolean) => {
    const downloads = versionDownloads(address).filter(({ format }) => !(offline && format === 'zip'));
    return report(reportPage(site, site.version(address), t, styles(address), { downloads, offline }));
  };
  return {
    home: () => home(homePage(site, t, styles(''))),
    organ: (id) => {
      const view = site.organ(id);
      return organ(organPage(site, view, t, styles(view.address)));
    },
    report: (id, { offline = false, downloads: beside = downloads(id, offline) } = {}) => {
      const view = site.report(id);
      return report(reportPage(site, view, t, styles(view.address), { downloads: beside, offline }));
    },
    poster: (id, files) => poster(posterPage(site, site.report(id), t, styles(posterAddress(site.report(id))), files)),
    region: new Map([
      ...aboutPages(site, t, { text: template('text-page'), sitemap: template('sitemap') }, styles),
      ...regionPages(site, t, template('region'), { styles, own: regionStyles }),
      ...(site.board ? boardPages(site.board, boardContext(site, t, styles), template) : []),
      ...site.versionPages.map((address) => [address, () => version(address, false)] as const),
      ...rulePages(site, t, [template('rules'), template('rule')], styles),
    ]),
    offlineVersion: (address) => version(address, true),
    wechat: (id, files) => wechat(wechatPage(site, site.report(id), t, styles(wechatAddress(site.report(id))), files)),
    copyScript: () => copyScript,
    data: (files) => data(dataPage(site, files, t, styles('data/'))),
    notFound: () => missing(missingPage(site, t, cssVersion)),
    search: () => {
      const address = `${linksFrom(searchAddress)('assets/search.js')}?v=${versionOf(script)}`;
      return search(searchPage(site, t, { styles: styles(searchAddress), script: address }));
    },
    searchScript: () => script,
    stylesheet: () => css,
    regionStylesheet: () => regionCss,
    icon: () => icon,
  };
}
