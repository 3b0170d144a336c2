import type { SiteView } from '../../schemas/views.ts';
import type { Labels } from '../wording/labels.ts';

/** A `meta` tag of the head. */
export interface MetaTag {
  readonly name: string;
  readonly content: string;
}

/** What an article page says of itself. */
export interface ArticleFacts {
  readonly title: string;
  /** Day of publication; null where it is not stated. */
  readonly published: string | null;
  readonly source: string;
}

const known = (tags: readonly (readonly [string, string | null | undefined])[]): MetaTag[] =>
  tags.flatMap(([name, content]) => (content ? [{ name, content }] : []));

/**
 * The page tags of the government website guide (国办发〔2017〕47号): on the home page those of the site, on column pages
 * those of the column too, on article pages those of the article too. A tag whose value is not known is left out.
 * Only the day of publication is known, so `PubDate` gives no hour.
 */
export function pageTags(site: SiteView, t: Labels, kind: 'home' | 'column' | 'article', article?: ArticleFacts) {
  const host = site.baseUrl === null ? null : new URL(site.baseUrl).hostname;
  const ofSite = known([
    ['SiteName', site.name],
    ['SiteDomain', host],
    ['SiteIDCode', site.codes.siteIdCode],
  ]);
  const ofColumn = known([
    ['ColumnName', t.column.name],
    ['ColumnDescription', t.column.description],
    ['ColumnKeywords', t.column.keywords],
    ['ColumnType', t.column.type],
  ]);
  const ofArticle = known([
    ['ArticleTitle', article?.title],
    ['PubDate', article?.published],
    ['ContentSource', article?.source],
  ]);
  if (kind === 'home') return ofSite;
  return kind === 'column' ? [...ofSite, ...ofColumn] : [...ofSite, ...ofColumn, ...ofArticle];
}

/**
 * The policy of every page: its own styles and pictures, a search form, nothing else; no script but on pages that have one
 * of their own, and nothing to fetch but for a script that says so. A copy that is opened from disk allows the files
 * beside it, as browsers differ in what `'self'` means there.
 */
export function contentPolicy(offline: boolean, script = false, fetches = false): string {
  const own = offline ? "'self' file:" : "'self'";
  const scripts = script ? own : "'none'";
  const forms = offline ? "'none'" : own;
  const fetched = fetches ? ` connect-src ${own};` : '';
  return `default-src 'none'; style-src ${own}; img-src ${own}; script-src ${scripts};${fetched} base-uri 'none'; form-action ${forms}`;
}
