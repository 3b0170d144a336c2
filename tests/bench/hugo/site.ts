import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadForms } from '../../../schemas/editions.ts';
import type { Site } from '../../../schemas/views.ts';
import { modelSite } from '../../../src/model/index.ts';
import { readTree } from '../../../src/read/index.ts';
import { homePage } from '../../../src/render/home-page.ts';
import { createRenderer } from '../../../src/render/index.ts';
import { organPage } from '../../../src/render/organ-page.ts';
import { reportPage } from '../../../src/render/report-page.ts';
import { validateTree } from '../../../src/validate/index.ts';
import { type Labels, loadLabels } from '../../../src/wording/labels.ts';
import type { ReportId } from '../contestant.ts';
import { cutPart, cutTrends, type Piece, proseForHugo } from './fragments.ts';

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
  const { description, tags, styles, home, crumbs, here, notices } = values;
  return { words: description, tags, styles, home, crumbs, here, notices };
}

const matter = (title: unknown, params: Values, body = '') => `${JSON.stringify({ title, params })}\n\n${body}`;

/** Cuts a rendered part into its prose and the pieces below. */
function splitPart(part: Part): { prose: string; rest: string } {
  const html = String(part.html);
  const prose = /^<div class="prose">.*?\n<\/div>/s.exec(html)?.[0] ?? '';
  return { prose, rest: html.slice(prose.length) };
}

/** A report for Hugo: its content file, and what the template must hold for its form. */
export interface HugoReport {
  readonly file: string;
  readonly parts: string;
}

/** One piece of a part as template text; `place` says where its values stand in the front matter. */
function pieceTemplate(piece: Piece, place: string): string {
  if (piece.kind === 'sheet') return piece.sheet.template;
  if (piece.kind === 'picture') return '';
  if (piece.kind === 'text') return piece.html;
  const lines =
    '{{ range .rows }}<tr{{ if .total }} class="t"{{ end }}><th scope="row">{{ .label | safeHTML }}</th><td>{{ .value }}</td></tr>{{ end }}';
  return `{{ with ${place} }}<details class="compact"><summary>{{ .summary }}</summary>${piece.head}${lines}</tbody></table></details>{{ end }}`;
}

/** One report's file and the template text of its parts. Pictures come first in a part, as on our pages. */
function reportForHugo(site: Site, id: ReportId, t: Labels, styles: string): HugoReport {
  const view = site.report(id);
  const values = reportPage(site, view, t, styles, { downloads: [], offline: false }) as Values;
  const parts = values.parts as Part[];
  const cells: string[] = [];
  const pictures: Piece[][] = [];
  const compacts: Piece[] = [];
  const prose: string[] = [];
  const texts = parts.map((part, at) => {
    const { prose: html, rest } = splitPart(part);
    const pieces = cutPart(rest, cells.length);
    for (const piece of pieces) if (piece.kind === 'sheet') cells.push(...piece.sheet.cells);
    pictures.push(pieces.filter((piece) => piece.kind === 'picture'));
    const written = html === '' ? '' : proseForHugo(view.parts[at]?.prose?.text ?? '', html);
    const slot =
      prose.length === 0 ? '$page.Content' : `$page.RenderString (index $page.Params.prose ${prose.length - 1})`;
    if (written) prose.push(written);
    const below = pieces.map((piece) => {
      if (piece.kind === 'compact') compacts.push(piece);
      return pieceTemplate(piece, `index $page.Params.compacts ${compacts.length - 1}`);
    });
    return (
      `<section class="part" aria-labelledby="${part.id}">\n` +
      `<h2 id="${part.id}"><a class="self" href="#${part.id}">${part.heading}</a></h2>\n` +
      `${written ? `<div class="prose">{{ ${slot} }}</div>` : ''}` +
      `{{ with index $page.Params.pictures ${at} }}<div class="pictures">{{ range . }}{{ template "picture" . }}{{ end }}</div>{{ end }}${below.join('')}\n</section>`
    );
  });
  const [first = '', ...others] = prose;
  const { titleParts, facts, about, contacts, highlights, figures, neighbours } = values;
  const contents = parts.map(({ id, heading, headings }) => ({
    id,
    heading,
    headings: headings.map(({ id, text }) => ({ id, text })),
  }));
  const params = {
    ...frame(values),
    ...{ titleparts: titleParts, facts, about, contacts, highlights, figures, neighbours, contents },
    ...{ cells, pictures, compacts: compacts.map(({ kind: _, ...rest }) => rest), prose: others },
  };
  return { file: matter(values.title, params, first), parts: texts.join('\n') };
}

function organForHugo(site: Site, id: string, t: Labels, styles: string): string {
  const values = organPage(site, site.organ(id), t, styles) as Values;
  const { name, facts, contacts, columns, years, units } = values;
  const trends = cutTrends(String(values.trends));
  return matter(values.title, { ...frame(values), name, facts, contacts, columns, years, units, trends });
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
      ...{ astable: t.picture.asTable, sitenotice: values.siteNotice, sitenoticelabel: t.siteNotice },
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
  const css = createRenderer(site).stylesheet();
  const styles = 'assets/site.css';
  const home = homePage(site, t, styles) as Values;
  write(folder, 'hugo.json', JSON.stringify(configOf(site, t, home), null, 2));
  write(folder, `static/${styles}`, css);
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
