import { basename } from 'node:path';
import { buildCatalog } from '../../diagnostics/catalog/index.ts';
import { sortFindings } from '../../diagnostics/finding.ts';
import { type Language, tell } from '../../diagnostics/words.ts';
import type { ImportedReport } from '../../import/index.ts';
import { countsOf } from '../importing/counts.ts';
import { say } from '../words.ts';
import { htmlStyle } from './html-style.ts';
import { escapeMarkup } from './markup.ts';
import { doubtsHead, doubtsHtml, factsHtml, lostHtml, type Reviewed, resultHtml, reviewed } from './review-result.ts';
import { partBlocks, sourceHtml, valuesByPlace } from './review-source.ts';
import { reviewStyle } from './review-style.ts';
import { reviewWords } from './review-words.ts';

const languages: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };

/** Whose report it is. */
interface Whose {
  readonly organ: string;
  readonly year: number;
}

function pair(title: string, source: string, result: string, words: ReturnType<typeof reviewWords>): string {
  return `<section>
<h2>${escapeMarkup(title)}</h2>
<div class="pair">
<div class="source"><h3>${words.source}</h3>
${source}</div>
<div class="result"><h3>${words.result}</h3>
${result}</div>
</div>
</section>`;
}

/** Questions of the import, as sentences. */
function questions({ findings = [] }: ImportedReport, language: Language): string {
  const catalog = buildCatalog([]);
  const items = sortFindings(findings).map((finding) => {
    const { message, hint } = tell(finding, catalog, language);
    return `<li>${escapeMarkup(message)} <span class="quiet">${escapeMarkup(hint)}</span></li>`;
  });
  return items.length > 0 ? `<ul class="list">\n${items.join('\n')}\n</ul>` : '';
}

/** The parts of the form, each with its source beside what was read of it. */
function partsHtml(imported: ImportedReport, all: Reviewed, words: ReturnType<typeof reviewWords>): string[] {
  const { record, document, form } = imported;
  if (!record || !document) return [];
  const byPlace = valuesByPlace(record.values);
  const starts = new Map(record.parts.map((part) => [part.section, part.place]));
  const { before, parts, sameAs } = partBlocks(document, starts);
  const nameOf = ({ number, label }: (typeof form.edition.sections)[number]) => `${number}、${label}`;
  const first = pair(words.before, sourceHtml(before, byPlace), factsHtml(all, form, words), words);
  const rest = form.edition.sections.map((section) => {
    const blocks = parts.get(section.key);
    const same = form.edition.sections.find(({ key }) => key === sameAs(section.key));
    const none = same ? say(words.sameBlock, { part: escapeMarkup(nameOf(same)) }) : words.notFound;
    const source = blocks ? sourceHtml(blocks, byPlace) : `<p class="quiet">${none}</p>`;
    return pair(nameOf(section), source, resultHtml(section, imported, all, words), words);
  });
  return [first, ...rest];
}

function figuresHtml({ record }: ImportedReport, words: ReturnType<typeof reviewWords>): string {
  if (!record || record.figures.length === 0) return '';
  const rows = record.figures.map(
    ({ key, label, value, unit }) =>
      `<tr><th scope="row">${escapeMarkup(label)}</th><td>${value} ${escapeMarkup(unit)}</td><td><code>${escapeMarkup(key)}</code></td></tr>`,
  );
  const lines = record.figures.map(({ place: _place, ...figure }) => `  ${JSON.stringify(figure)}`);
  const json = escapeMarkup(`"figures": [\n${lines.join(',\n')}\n]`);
  return `<section>\n<h2>${words.figures}</h2>\n<p class="list">${words.figuresLead}</p>\n<table><tbody>\n${rows.join('\n')}\n</tbody></table>\n<pre><code>${json}</code></pre>\n</section>`;
}

/**
 * The page on which an import is reviewed: the source beside what was read of it, what is in doubt marked and listed first.
 * One file without script, nothing from elsewhere; whatever the source holds is shown as text. null for files of ours, which leave no doubt.
 */
export function reviewPage(imported: ImportedReport, { organ, year }: Whose, language: Language): string | null {
  const { record, form } = imported;
  if (!record) return null;
  const words = reviewWords(language);
  const name = imported.report.title ?? imported.organ?.name ?? organ;
  const title = `${words.title} · ${name}`;
  const all = reviewed(record.values);
  const body = [
    `<header>\n<p class="quiet">${words.title}</p>\n<h1>${escapeMarkup(name)}</h1>\n<p class="quiet">${escapeMarkup(`${organ}/${year}`)}</p>`,
    `<p class="list">${words.lead}</p>`,
    `<p class="list quiet">${say(words.made, { file: escapeMarkup(basename(record.source.file)) })} ${say(words.count, { ...countsOf(imported) })}</p>`,
    `<p class="legend list"><span class="doubtful">${words.doubtful}</span><span class="likely">${words.likely}</span></p>`,
    '</header>\n<main>',
    lostHtml(record.lost ?? [], words),
    `<section>\n${doubtsHead(all, words)}\n${questions(imported, language)}${doubtsHtml(all, form, words)}\n</section>`,
    ...partsHtml(imported, all, words),
    figuresHtml(imported, words),
    '</main>',
  ].filter((part) => part !== '');
  return `<!DOCTYPE html>
<html lang="${languages[language]}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeMarkup(title)}</title>
<style>${htmlStyle}${reviewStyle}</style>
</head>
<body>
${body.join('\n')}
</body>
</html>
`;
}
