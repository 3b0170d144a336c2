import type { Finding } from '../../diagnostics/finding.ts';
import type { Place } from '../../diagnostics/source.ts';
import { tell } from '../../diagnostics/words.ts';
import { cliWords, say } from '../words.ts';
import { htmlWords } from './html-words.ts';
import { acceptedReason, type PrintJob } from './job.ts';
import { escapeMarkup } from './markup.ts';

/** How much of a long line is shown before and after the marked stretch, in characters. */
const around = 60;

/** The id of a code's ground on the page. */
export const groundId = (code: string): string => `ground-${code.replace('/', '-')}`;

/** Line and marked stretch as HTML; empty for a file as a whole or a line that cannot be shown. */
function frame(lines: readonly string[], { line, column, endLine, endColumn }: Place): string {
  const text = lines[line - 1];
  const whole = line === 1 && column === 1 && endLine === 1 && endColumn === 1;
  if (text === undefined || text.trim() === '' || whole) return '';
  const end = Math.max(column, endLine === line ? endColumn - 1 : text.length);
  const from = Math.max(0, column - 1 - around);
  const to = Math.min(text.length, Math.min(end, column + 2 * around) + around);
  const [before, marked, after] = [text.slice(from, column - 1), text.slice(column - 1, end), text.slice(end, to)];
  const cut = [from > 0 ? '…' : '', to < text.length ? '…' : ''] as const;
  return (
    `<pre><span class="line">${line}</span>${cut[0]}${escapeMarkup(before.trimStart())}` +
    `<mark>${escapeMarkup(marked.slice(0, 3 * around))}</mark>${escapeMarkup(after)}${cut[1]}</pre>`
  );
}

const where = ({ file, line, column }: Place) => `<code>${escapeMarkup(`${file}:${line}:${column}`)}</code>`;

/** One finding as an article. */
export function htmlFinding(finding: Finding, job: PrintJob): string {
  const words = cliWords(job.language);
  const { title, message, hint } = tell(finding, job.catalog, job.language);
  const accepted = acceptedReason(finding) !== null;
  const place = htmlWords(job.language);
  const related = finding.related.map(({ at, label }) => `<li>${where(at)} ${escapeMarkup(label)}</li>`);
  return [
    `<article class="${accepted ? 'accepted' : finding.severity}">`,
    `<h3><span class="badge">${accepted ? words.accepted : words[finding.severity]}</span>${escapeMarkup(title)}</h3>`,
    `<p class="quiet">${place.place}<code>${escapeMarkup(finding.at.file)}</code> ${say(place.line, { line: finding.at.line })}</p>`,
    frame(job.linesOf(finding.at.file), finding.at),
    `<p>${escapeMarkup(message)}</p>`,
    `<p><strong>${escapeMarkup(words.hint)}</strong>${escapeMarkup(hint)}</p>`,
    related.length > 0 ? `<p class="quiet">${words.related}</p><ul class="quiet">${related.join('')}</ul>` : '',
    `<p class="quiet"><a href="#${groundId(finding.code)}">${escapeMarkup(finding.code)}</a></p>`,
    '</article>',
  ]
    .filter((part) => part !== '')
    .join('\n');
}
