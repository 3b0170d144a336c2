import type { SiteFile } from '../../schemas/site.ts';
import type { SiteView } from '../../schemas/views.ts';

const defaultHue = 250;

/** What every page needs of the site, from `site.json`. */
export function modelSiteView(site: SiteFile): SiteView {
  return {
    name: site.name,
    baseUrl: site.baseUrl ?? null,
    sponsor: site.sponsor ?? null,
    language: site.language ?? 'zh-CN',
    contacts: site.contacts ?? null,
    hue: site.hue ?? defaultHue,
    notice: site.notice ?? null,
    rules: site.rules ?? true,
    search: site.search ?? true,
    codes: {
      siteIdCode: site.codes?.siteIdCode ?? null,
      icp: site.codes?.icp ?? null,
      police: site.codes?.police ?? null,
    },
  };
}
