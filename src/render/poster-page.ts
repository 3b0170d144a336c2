import type { PosterFiles, ReportView, Site } from '../../schemas/views.ts';
import { fill, type Labels } from '../wording/labels.ts';
import { besideReport } from './beside-report.ts';
import { posterWords } from './poster-words.ts';
import { asHtml } from './templates.ts';

/** Where the page of a report's picture lies. */
export const posterAddress = ({ address }: ReportView): string => `${address}poster/`;

/** The values of the page of a report's picture of the year. */
export function posterPage(
  site: Site,
  view: ReportView,
  t: Labels,
  styles: string,
  { height, files }: PosterFiles,
): object {
  const frame = { here: t.poster.name, listed: view.report.file.status === 'published' };
  return {
    ...besideReport({ site, view, t, styles, address: posterAddress(view), words: t.poster, files, frame }),
    notices: view.notices,
    picture: `../${files[0]?.name ?? ''}`,
    height,
    alt: fill(t.poster.alt, { title: view.title }),
    words: asHtml(posterWords(view.poster(), t)),
  };
}
