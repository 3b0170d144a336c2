import { type PageText, pageTexts } from '../../schemas/page-texts.ts';
import type { PageLink, SiteView } from '../../schemas/views.ts';
import { fill, type Labels } from '../wording/labels.ts';
import { type LinkWords, renderLines, renderLinks, renderTags } from './frame-lists.ts';
import { type Link, searchAddress } from './links.ts';
import { contentPolicy, type MetaTag } from './meta.ts';

/** Where the pages about the rules begin. */
export const rulesAddress = 'rules/';

/** What stands around every page: head, site name, breadcrumbs, footer. Its lists are HTML; empty where there is nothing in them. */
export interface Frame {
  readonly t: Labels;
  readonly title: string;
  readonly description: string;
  readonly tags: object;
  readonly policy: string;
  /** The page's script; empty where it has none. */
  readonly script: string;
  /** The search page; empty where it cannot be reached. */
  readonly search: string;
  readonly styles: string;
  readonly icon: string;
  readonly canonical: string;
  readonly listed: boolean;
  readonly siteName: string;
  /** A notice on every page: that this is a demonstration, for example. */
  readonly siteNotice: string;
  readonly isHome: boolean;
  readonly home: string;
  readonly crumbs: object | '';
  readonly here: string;
  readonly footer: object | '';
  /** Ways to the pages about the site. */
  readonly siteLinks: object | '';
  /** Address of the feed; empty where it cannot be reached. */
  readonly feed: string;
  /** The page in other forms. */
  readonly alternates: readonly { readonly type: string; readonly href: string; readonly title: string }[];
}

export interface FrameFacts {
  readonly site: SiteView;
  readonly t: Labels;
  /** The page's own address, relative to the site's root. */
  readonly address: string;
  /** The page's own word in the breadcrumbs, where its title is too long. */
  readonly here?: string;
  /** Title of the page itself; empty for the home page. */
  readonly title: string;
  readonly description: string;
  readonly tags: readonly MetaTag[];
  readonly link: Link | null;
  readonly styles: string;
  readonly canonical: string | null;
  readonly breadcrumbs: readonly PageLink[];
  readonly offline?: boolean;
  readonly script?: string;
  /** The script fetches from the site. */
  readonly fetches?: boolean;
  /** False: search engines are asked to leave the page out. */
  readonly listed?: boolean;
}

/** Where a page about the site lies. */
export const aboutAddress = (page: PageText | 'sitemap'): string => `about/${page}/`;

/** Ways to the pages about the site. */
export const aboutLinks = (link: Link, t: Labels): LinkWords[] =>
  ([...pageTexts, 'sitemap'] as const).map((page) => ({ href: link(aboutAddress(page)), label: t.pages[page].title }));

/** The way to the pages about the rules, where the site has them. */
const ruleLinks = (site: SiteView, link: Link, t: Labels): LinkWords[] =>
  site.rules ? [{ href: link(rulesAddress), label: t.rules.footer }] : [];

/** Codes and names the user has given; nothing where none are given. */
function footerLines({ sponsor, codes }: SiteView, t: Labels): string[] {
  return [
    sponsor === null ? null : fill(t.footer.sponsor, { sponsor }),
    codes.siteIdCode === null ? null : fill(t.footer.siteIdCode, { code: codes.siteIdCode }),
    codes.icp,
    codes.police,
  ].filter((line) => line !== null);
}

/** The frame of a page. `link` is null where nothing of the site can be reached (a copy without a base address). */
export function frameOf(facts: FrameFacts): Frame {
  const { site, t, link } = facts;
  const home = { address: '', label: t.home };
  const trail = facts.breadcrumbs.filter(({ address }) => address !== facts.address && address !== '');
  const own = facts.breadcrumbs.find(({ address }) => address === facts.address);
  return {
    t,
    title: facts.title === '' ? site.name : fill(t.titleJoin, { page: facts.title, site: site.name }),
    description: facts.description,
    tags: renderTags(facts.tags),
    policy: contentPolicy(facts.offline ?? false, facts.script !== undefined, facts.fetches),
    script: facts.script ?? '',
    search: link && !facts.offline && site.search ? link(searchAddress) : '',
    styles: facts.styles,
    icon: facts.styles.replace(/site\.css(\?.*)?$/, 'icon.svg'),
    canonical: facts.canonical ?? '',
    listed: facts.listed ?? true,
    siteName: site.name,
    siteNotice: site.notice ?? '',
    isHome: facts.address === '',
    home: link ? link('') : '',
    crumbs: renderLinks(
      (facts.address === '' ? [] : [home, ...trail]).map(({ address, label }) => ({
        href: link ? link(address) : '',
        label,
      })),
    ),
    here: facts.here ?? own?.label ?? facts.title,
    footer: renderLines(footerLines(site, t)),
    siteLinks: renderLinks(
      link && !facts.offline
        ? [...aboutLinks(link, t), { href: link('data/'), label: t.data.title }, ...ruleLinks(site, link, t)]
        : [],
    ),
    feed: link && !facts.offline ? link('feed.xml') : '',
    alternates: [],
  };
}
