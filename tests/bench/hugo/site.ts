import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadForms } from '../../../schemas/editions.ts';
import type { Site } from '../../../schemas/views.ts';
import { modelSite } from '../../../src/model/index.ts';
import { readTree } from '../../../src/read/index.ts';
import { createRenderer, type Renderer } from '../../../src/render/index.ts';
import { validateTree } from '../../../src/validate/index.ts';
import type { ReportId } from '../contestant.ts';
import { cutPage } from './fragments.ts';

/** Layouts that pages of one bench may need; more would mean that something which changes stands in the layout. */
const mostLayouts = 12;

/** Settings of the Hugo site: nothing but pages is made, Markdown as plain as ours. Hugo 0.111 knows plain switches only. */
function settings(version: string | null): object {
  const old = version !== null && Number(version.split('.')[1]) < 120;
  return {
    title: 'bench',
    disableKinds: ['taxonomy', 'term', 'RSS', 'sitemap', 'robotsTXT', '404'],
    markup: {
      goldmark: {
        parser: { autoHeadingID: false, attribute: { title: false, block: false } },
        renderer: { unsafe: true },
        extensions: {
          typographer: old ? false : { disable: true },
          linkify: false,
          footnote: old ? false : { enable: false },
          strikethrough: false,
          taskList: false,
          definitionList: false,
        },
      },
    },
  };
}

/** Content as the finished value that pages are made from; read, validated and modelled by the program itself. */
function siteOf(content: string): Site {
  const { tree } = readTree(content);
  const { content: valid } = validateTree(tree, loadForms());
  if (!valid) throw new Error('the content of the bench is not valid');
  return modelSite(valid, { asOf: null });
}

/** Writes pages as content files, and each shape of page as a layout of its own. */
class HugoWriter {
  readonly #folder: string;
  /** Names of layouts by their text. */
  readonly #layouts = new Map<string, string>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  write(path: string, text: string): void {
    const file = join(this.#folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  #layoutOf(text: string): string {
    const known = this.#layouts.get(text);
    if (known) return known;
    const name = `shape-${this.#layouts.size}`;
    if (this.#layouts.size === mostLayouts) throw new Error('the pages are built unlike each other: see fragments.ts');
    this.#layouts.set(text, name);
    this.write(`layouts/_default/${name}.html`, text);
    return name;
  }

  page(path: string, page: string, markdown: readonly string[]): void {
    const { layout, html, cells, prose } = cutPage(page, markdown);
    const [body = '', ...others] = prose;
    const matter = { layout: this.#layoutOf(layout), html, cells, prose: others };
    this.write(`content/${path}.md`, `${JSON.stringify(matter)}\n\n${body}`);
  }
}

function writeReports(writer: HugoWriter, site: Site, renderer: Renderer, ids: readonly ReportId[]): void {
  for (const id of ids) {
    const texts = site.report(id).parts.flatMap(({ prose }) => (prose ? [prose.text] : []));
    writer.page(id, renderer.report(id, { downloads: [], offline: false }), texts);
  }
}

/** A Hugo site and how it follows changes of the content. */
export interface HugoSite {
  /** Brings changed reports, and their organs' pages, up to date. */
  readonly follow: (changed: readonly ReportId[]) => void;
}

/**
 * Writes a Hugo site with the same pages as ours. Only what Hugo is for is left to it: reading, the Markdown of the
 * prose, putting numbers into tables, writing; everything else stands finished in JSON front matter.
 */
export function writeHugoSite(folder: string, content: string, version: string | null = null): HugoSite {
  const site = siteOf(content);
  const renderer = createRenderer(site);
  const writer = new HugoWriter(folder);
  writer.write('hugo.json', JSON.stringify({ ...settings(version), baseURL: `${site.site.baseUrl}/` }, null, 2));
  writer.write('static/assets/site.css', renderer.stylesheet());
  writer.write('static/assets/icon.svg', renderer.icon());
  writer.page('_index', renderer.home(), []);
  for (const id of site.organs) writer.page(`${id}/_index`, renderer.organ(id), []);
  writeReports(writer, site, renderer, site.reports);
  for (const [address, make] of renderer.region) writer.page(`${address}_index`, make(), []);
  return {
    follow: (changed) => {
      const now = siteOf(content);
      const renderer = createRenderer(now);
      writeReports(writer, now, renderer, changed);
      const organs = new Set(changed.map((id) => id.split('/')[0] ?? ''));
      for (const id of organs) writer.page(`${id}/_index`, renderer.organ(id), []);
    },
  };
}
