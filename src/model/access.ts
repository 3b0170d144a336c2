import type { AccessCounts, Content, Report } from '../../schemas/content.ts';

const picture = /!\[((?:[^\]\\]|\\.)*)\]\(/g;
const delimiters = /^ {0,3}\|?(?: *:?-+:? *\|)+(?: *:?-+:? *)?$/;

const none: AccessCounts = {
  ...{ pictures: 0, picturesBare: 0, tables: 0, tablesBare: 0 },
  ...{ headings: 0, attachments: 0, pdfs: 0, images: 0 },
};

/** The heads of a table by its first line. The first may be blank: it stands over the names of rows. */
const headsOf = (line: string): string[] =>
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/);

/** Counts in one text; it is looked through once, line by line. */
function countText(
  text: string,
): Pick<AccessCounts, 'pictures' | 'picturesBare' | 'tables' | 'tablesBare' | 'headings'> {
  const words = [...text.matchAll(picture)].map(([, alt = '']) => alt.trim());
  let [tables, tablesBare, headings, level] = [0, 0, 0, 0];
  let before = '';
  for (const line of text.split('\n')) {
    if (before.includes('|') && delimiters.test(line)) {
      tables += 1;
      if (
        headsOf(before)
          .slice(1)
          .some((head) => head.trim() === '')
      )
        tablesBare += 1;
    }
    const mark = /^ {0,3}(#{1,6})\s/.exec(line)?.[1]?.length;
    if (mark !== undefined) {
      if (level > 0 && mark > level + 1) headings += 1;
      level = mark;
    }
    before = line;
  }
  return {
    pictures: words.length,
    picturesBare: words.filter((alt) => alt === '').length,
    tables,
    tablesBare,
    headings,
  };
}

function add(a: AccessCounts, b: Partial<AccessCounts>): AccessCounts {
  const keys = Object.keys(none) as (keyof AccessCounts)[];
  return Object.fromEntries(keys.map((key) => [key, a[key] + (b[key] ?? 0)])) as unknown as AccessCounts;
}

/** What bears on accessibility in one report. */
export function accessOf(report: Report): AccessCounts {
  const named = (pattern: RegExp) => report.attachments.filter(({ name }) => pattern.test(name)).length;
  const files = {
    attachments: report.attachments.length,
    pdfs: named(/\.pdf$/i),
    images: named(/\.(?:png|jpe?g|gif|bmp|tiff?|webp|svg)$/i),
  };
  return [...report.prose.values()].map(({ text }) => countText(text)).reduce(add, add(none, files));
}

/** The same of all reports of a site, and how many these are. */
export function modelAccess(content: Content): AccessCounts & { readonly reports: number } {
  const reports = content.organs.flatMap((organ) => organ.reports);
  return { ...reports.map((report) => report.access ?? accessOf(report)).reduce(add, none), reports: reports.length };
}
