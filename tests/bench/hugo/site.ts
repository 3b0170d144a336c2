import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadForms } from '../../../schemas/editions.ts';
import type { PartView, ReportView, Site } from '../../../schemas/views.ts';
import { modelSite } from '../../../src/model/index.ts';
import { readTree } from '../../../src/read/index.ts';
import { anchorOf } from '../../../src/render/anchors.ts';
import { homePage } from '../../../src/render/home-page.ts';
import { createRenderer } from '../../../src/render/index.ts';
import { organPage } from '../../../src/render/organ-page.ts';
import { reportPage } from '../../../src/render/report-page.ts';
import { validateTree } from '../../../src/validate/index.ts';
import { formatNumber } from '../../../src/wording/formats.ts';
import { type Labels, loadLabels } from '../../../src/wording/labels.ts';
import type { ReportId } from '../contestant.ts';
import { cutPart, proseForHugo } from './fragments.ts';
import { barsForHugo, compactForHugo, trendForHugo } from './pictures.ts';

type Values = Record<string, unknown>;
interface Part {
  id: string;
  heading: string;
  html: object;
  headings: { id: string; text: string }[];
}

const labelsFolder = join(import.meta.dirname, '../../../reports/labels');
const layouts = join(import.meta.dirname, 'layouts');

/** Content as the finished value that pages are made from; read, validated and modelled by the program itself. */
function siteOf(content: string): Site {
  const { tree } = readTree(content);
  const { content: valid } = validateTree(tree, loadForms());
  if (!valid) throw new Error('the content of the bench is not valid');
  return modelSite(valid, { asOf: null });
}

/** What every page has: the head, the trail, the notices. */
function frame(values: Values): Values {
  const { description, tags, styles, icon, home, crumbs, here, notices } = values;
  return { words: description, tags, styles, icon, home, crumbs, here, notices };
}

const matter = (title: unknown, params: Values, body = '') => `${JSON.stringify({ title, params })}\n\n${body}`;

/** A report for Hugo: its content file, and what the template must hold for its form. */
export interface HugoReport {
  readonly file: string;
  readonly parts: string;
}

/** What the parts of a report give: template text, and the values that belong into it. */
interface HugoParts {
  readonly template: string;
  readonly cells: readonly string[];
  readonly prose: readonly string[];
}

function partsForHugo(parts: readonly Part[], texts: readonly (string | undefined)[]): HugoParts {
  const cells: string[] = [];
  const prose: string[] = [];
  const sections = parts.map(({ id, heading, html: rendered }, at) => {
    const html = String(rendered);
    const written = /^<div class="prose">.*?\n<\/div>/s.exec(html)?.[0] ?? '';
    const pieces = cutPart(html.slice(written.length), cells.length);
    cells.push(...pieces.cells);
    const slot =
      prose.length === 0 ? '$page.Content' : `$page.RenderString (index $page.Params.prose ${prose.length - 1})`;
    if (written) prose.push(proseForHugo(texts[at] ?? '', written));
    const own = (of: string) => `{{ with index $page.Params.${of} ${at} }}{{ template "${of}" . }}{{ end }}`;
    return (
      `<section class="part" aria-labelledby="${id}">\n` +
      `<h2 id="${id}"><a class="self" href="#${id}">${heading}</a></h2>\n` +
      `${written ? `<div class="prose">{{ ${slot} }}</div>` : ''}${own('before')}${own('compact')}${pieces.template}${own('after')}\n</section>`
    );
  });
  return { template: sections.join('\n'), cells, prose };
}

const picturesForHugo = ({ pictures }: PartView, of: string, t: Labels) =>
  pictures.filter((picture) => picture.of === of).flatMap((picture) => barsForHugo(picture, t) ?? []);

const figuresForHugo = ({ figures }: ReportView, t: Labels) =>
  figures.map(({ key, label, value, unit }) => ({
    ...{ id: anchorOf(key), label, unit },
    value: value === null ? t.number.notStated : formatNumber(value),
  }));

/** One report's file and the template text of its parts. */
function reportForHugo(site: Site, id: ReportId, t: Labels, styles: string): HugoReport {
  const view = site.report(id);
  const values = reportPage(site, view, t, styles, { downloads: [], offline: false }) as Values;
  const parts = values.parts as Part[];
  const { template, cells, prose } = partsForHugo(
    parts,
    view.parts.map((part) => part.prose?.text),
  );
  const [first = '', ...others] = prose;
  const { titleParts, facts, about, contacts, highlights, neighbours } = values;
  const contents = parts.map(({ id, heading, headings }) => ({
    id,
    heading,
    headings: headings.map(({ id, text }) => ({ id, text })),
  }));
  const params = {
    ...frame(values),
    ...{ titleparts: titleParts, facts, about, contacts, highlights, neighbours, contents },
    ...{ cells, prose: others, figures: figuresForHugo(view, t) },
    before: view.parts.map((part) => picturesForHugo(part, 'figures', t)),
    compact: view.parts.map(({ tables }) =>
      tables.flatMap(({ filled }) => (filled && compactForHugo(filled, t)) ?? []),
    ),
    after: view.parts.map((part) => picturesForHugo(part, 'table', t)),
  };
  return { file: matter(values.title, params, first), parts: template };
}

function organForHugo(site: Site, id: string, t: Labels, styles: string): string {
  const view = site.organ(id);
  const values = organPage(site, view, t, styles) as Values;
  const trends = view.trends.map((trend, at) => trendForHugo(trend, at, t));
  const { name, facts, contacts, columns, years, units } = values;
  return matter(values.title, {
    ...frame(values),
    name,
    facts,
    contacts,
    columns,
    years,
    units,
    trends,
  });
}

function homeForHugo(site: Site, t: Labels, styles: string): string {
  const values = homePage(site, t, styles) as Values;
  const { groups, recent } = values;
  return matter(values.title, { ...frame(values), lead: `${values.lead}${values.latest}`, groups, recent });
}

/** Settings of the Hugo site: nothing but pages is made, Markdown as plain as ours. */
function configOf(site: Site, t: Labels, values: Values): object {
  const { report, organ, homePage } = t;
  return {
    baseURL: `${site.site.baseUrl}/`,
    locale: 'zh-CN',
    title: site.site.name,
    disableKinds: ['taxonomy', 'term', 'RSS', 'sitemap', 'robotsTXT', '404'],
    markup: {
      goldmark: {
        parser: { autoHeadingID: false, attribute: { title: false, block: false } },
        renderer: { unsafe: true },
        extensions: {
          typographer: { disable: true },
          linkify: false,
          footnote: { enable: false },
          strikethrough: false,
          taskList: false,
          definitionList: false,
        },
      },
    },
    params: {
      ...{ policy: values.policy, footer: values.footer, skip: t.skip, breadcrumbs: t.breadcrumbs },
      ...{ organs: homePage.organs, recent: homePage.recent, years: organ.years, year: organ.year },
      ...{ published: organ.published, trends: organ.trends, units: organ.units, contacts: t.contacts.title },
      ...{ highlights: report.highlights, download: report.download, contents: report.contents, about: report.about },
      ...{ figures: report.figures, figuresintro: report.figuresIntro, figurename: report.figureName },
      ...{ figurevalue: report.figureValue, figureunit: report.figureUnit, neighbours: report.neighbours },
      ...{
        astable: t.picture.asTable,
        yearstable: organ.yearsTable,
        sitenotice: values.siteNotice,
        sitenoticelabel: t.siteNotice,
      },
    },
  };
}

function write(folder: string, path: string, text: string): void {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** Writes the content files of some reports, or of all; gives back the template text of their parts. */
function writeReports(folder: string, site: Site, ids: readonly ReportId[], t: Labels, styles: string): string {
  let parts: string | undefined;
  for (const id of ids) {
    const report = reportForHugo(site, id, t, `../../${styles}`);
    parts ??= report.parts;
    if (report.parts !== parts)
      throw new Error(`${id}: its page is built unlike the others; the Hugo template cannot follow`);
    write(folder, `content/${id}.md`, report.file);
  }
  return parts ?? '';
}

/**
 * Writes a Hugo site with the same pages as ours: the same words, tables and markup, everything that our program works
 * out already worked out in JSON front matter, our style sheet as a static file. Only what Hugo is for is left to it:
 * reading, Markdown, templates, writing.
 */
export function writeHugoSite(folder: string, content: string): void {
  const site = siteOf(content);
  const t = loadLabels(labelsFolder);
  const renderer = createRenderer(site);
  const styles = 'assets/site.css';
  const home = homePage(site, t, styles) as Values;
  write(folder, 'hugo.json', JSON.stringify(configOf(site, t, home), null, 2));
  write(folder, `static/${styles}`, renderer.stylesheet());
  write(folder, 'static/assets/icon.svg', renderer.icon());
  write(folder, 'content/_index.md', homeForHugo(site, t, styles));
  for (const id of site.organs) write(folder, `content/${id}/_index.md`, organForHugo(site, id, t, `../${styles}`));
  const parts = writeReports(folder, site, site.reports, t, styles);
  for (const name of ['baseof', 'home', 'section', 'page']) {
    const text = readFileSync(join(layouts, `${name}.tmpl`), 'utf8');
    write(
      folder,
      `layouts/${name}.html`,
      text.replace('PARTS', () => parts),
    );
  }
}

/** Brings changed reports, and their organs' pages, up to date in a Hugo site. */
export function followChange(folder: string, content: string, changed: readonly ReportId[]): void {
  const t = loadLabels(labelsFolder);
  const organ = changed[0]?.split('/')[0] ?? '';
  const site = siteOf(content);
  writeReports(folder, site, changed, t, 'assets/site.css');
  write(folder, `content/${organ}/_index.md`, organForHugo(site, organ, t, '../assets/site.css'));
}
