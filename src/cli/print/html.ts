import { limits } from '../../diagnostics/catalog/limits.ts';
import { countFindings } from '../../diagnostics/finding.ts';
import type { Language } from '../../diagnostics/words.ts';
import { say } from '../words.ts';
import { groundId, htmlFinding } from './html-finding.ts';
import { htmlStyle } from './html-style.ts';
import { htmlWords } from './html-words.ts';
import { fails, type Printer, type PrintJob } from './job.ts';
import { escapeMarkup } from './markup.ts';
import { verdict } from './pretty.ts';
import { type Suite, suitesOf } from './suites.ts';

const languages: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };

/** A report's or an organ's name for people; its folder where no name is known. */
function titleOf({ name }: Suite, { language, titles }: PrintJob): string {
  const words = htmlWords(language);
  if (name === '') return words.all;
  const [organ = name, year] = name.split('/');
  const known = titles.get(organ) ?? organ;
  return year === undefined ? say(words.organ, { organ: known }) : say(words.year, { organ: known, year });
}

const findingsOf = (suite: Suite) => suite.files.flatMap((file) => file.findings);

/** Reports with findings and how many of each severity, linked to the lists below. */
function overview(suites: readonly Suite[], job: PrintJob): string {
  if (suites.length < 2) return '';
  const words = htmlWords(job.language);
  const rows = suites.map((suite, index) => {
    const { errors, warnings, notes } = countFindings(findingsOf(suite));
    const cells = [errors, warnings, notes].map((n) => `<td${n === 0 ? ' class="zero"' : ''}>${n}</td>`);
    return `<tr><th scope="row"><a href="#suite-${index + 1}">${escapeMarkup(titleOf(suite, job))}</a></th>${cells.join('')}</tr>`;
  });
  const heads = [words.report, words.errors, words.warnings, words.notes].map((head) => `<th scope="col">${head}</th>`);
  return `<table>\n<thead><tr>${heads.join('')}</tr></thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`;
}

/** The ground of every code that was raised, once. */
function grounds(job: PrintJob): string {
  const codes = [...new Set(job.findings.map((finding) => finding.code))].sort();
  if (codes.length === 0) return '';
  const entries = codes.map((code) => {
    const words = job.catalog[code]?.[job.language];
    const head = `${escapeMarkup(words?.title ?? code)} <code class="quiet">${escapeMarkup(code)}</code>`;
    return `<dt id="${groundId(code)}">${head}</dt>\n<dd>${escapeMarkup(words?.about ?? '')}</dd>`;
  });
  return `<h2>${htmlWords(job.language).grounds}</h2>\n<dl>\n${entries.join('\n')}\n</dl>`;
}

const list = (items: readonly string[]) =>
  `<ul class="list">\n${items.map((item) => `<li>${escapeMarkup(item)}</li>`).join('\n')}\n</ul>`;

/**
 * Findings as one self-contained page for people without a terminal: the verdict, then each report's findings with
 * place, message and what to do; then the grounds and what was not checked. No script, nothing from elsewhere.
 */
export const html: Printer = (job) => {
  const words = htmlWords(job.language);
  const suites = suitesOf(job);
  const told = suites.filter((suite) => findingsOf(suite).length > 0);
  const silent = suites.filter((suite) => findingsOf(suite).length === 0).map((suite) => titleOf(suite, job));
  const failed = job.findings.some((finding) => fails(finding, job.strict));
  const sections = told.map((suite, index) => {
    const articles = findingsOf(suite).map((finding) => htmlFinding(finding, job));
    return `<section>\n<h2 id="suite-${index + 1}">${escapeMarkup(titleOf(suite, job))}</h2>\n${articles.join('\n')}\n</section>`;
  });
  const body = [
    `<header>\n<p class="quiet">${words.title}</p>`,
    `<h1 class="verdict${failed ? ' failed' : ''}">${escapeMarkup(verdict(job.findings, job.language, job.strict))}</h1>`,
    job.findings.length > 0 ? `<p class="list">${words.lead}</p>` : '',
    '</header>\n<main>',
    overview(told, job),
    ...sections,
    silent.length > 0 ? `<section>\n<h2>${words.silent}</h2>\n${list(silent)}\n</section>` : '',
    grounds(job),
    `<section>\n<h2>${words.limits}</h2>\n<p class="list">${words.limitsLead}</p>\n${list(limits.map((item) => item[job.language]))}\n</section>`,
    `</main>\n<footer class="list quiet"><p>${escapeMarkup(say(words.made, { version: job.version }))}</p></footer>`,
  ].filter((part) => part !== '');
  return `<!DOCTYPE html>
<html lang="${languages[job.language]}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.title}</title>
<style>${htmlStyle}</style>
</head>
<body>
${body.join('\n')}
</body>
</html>
`;
};
