import type { Renderer } from './index.ts';

/** Makes the page that is written to `file` (relative to the output folder). */
export type MakePage = (file: string, make: (renderer: Renderer) => string) => string;

/** What the templates of `reports/pages` find in Eleventy's data: ids to paginate over, and the function that makes pages. */
export interface PageData {
  readonly nianbao: MakePage;
  readonly organ: string;
  readonly report: string;
  readonly address: string;
}

/** What pages are made for: each list has a template that is paginated over it. */
export interface PageLists {
  readonly organs: readonly string[];
  readonly reports: readonly string[];
  /** Addresses of the pages that tell of the region. */
  readonly region: readonly string[];
  /** The address of the search; none where the site has no search. */
  readonly search: readonly string[];
}

/** Eleventy's global data for one site. Only ids and a function pass through its cascade, which copies plain objects. */
export interface GlobalData extends PageLists {
  readonly nianbao: MakePage;
}

/** The part of Eleventy's configuration object that is used here; it comes without types of its own. */
export interface EleventyConfiguration {
  readonly globalData: Readonly<Record<string, unknown>>;
  addGlobalData(name: string, make: () => unknown): void;
  addExtension(extension: string, options: { key: string }): void;
  addTemplateFormats(formats: string): void;
  setUseGitIgnore(use: boolean): void;
  readonly ignores: { clear(): void };
}

/** Puts the data of one site into Eleventy's configuration. Eleventy calls what it is given once, hence the arrows. */
export function giveData(configuration: EleventyConfiguration, data: GlobalData): void {
  configuration.addGlobalData('nianbao', () => data.nianbao);
  configuration.addGlobalData('organs', () => data.organs);
  configuration.addGlobalData('reports', () => data.reports);
  configuration.addGlobalData('region', () => data.region);
  configuration.addGlobalData('search', () => data.search);
}
