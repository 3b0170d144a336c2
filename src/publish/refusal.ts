import type { SiteProblem } from '../../schemas/manifest.ts';
import { type Facts, type Finding, finding, type Related } from '../diagnostics/finding.ts';
import { refusalName } from '../disk/failure.ts';

/** How many files a mismatch names. */
const named = 20;

const headOf = (file: string) => ({
  file: file.replaceAll('\\', '/'),
  line: 1,
  column: 1,
  endLine: 1,
  endColumn: 1,
});

/** A finding of this stage about a file or folder, named as the user named it. */
export function refusal(code: string, file: string, facts: Facts = {}, related: readonly Related[] = []): Finding {
  return finding(`publish/${code}`, 'error', headOf(file), { folder: headOf(file).file, ...facts }, related);
}

/** A report that is live, has been changed and has no correction: nothing is refused yet. */
export const uncorrectedReport = (file: string, organ: string, year: string): Finding => ({
  ...refusal('needs-correction', file, { organ, year }),
  severity: 'warning',
});

/** One finding for all files that differ from the manifest: counts by kind, the first one, the first twenty as related places. */
export function mismatch(folder: string, problems: readonly SiteProblem[]): Finding {
  const count = (kind: SiteProblem['kind']) => problems.filter((problem) => problem.kind === kind).length;
  const facts = {
    count: problems.length,
    missing: count('missing'),
    extra: count('extra'),
    changed: count('changed'),
    links: count('link'),
    first: problems[0]?.path ?? '',
  };
  const related = problems
    .slice(0, named)
    .map(({ path }) => ({ at: headOf(`${folder.replace(/[\\/]+$/, '')}/${path}`), label: path }));
  return refusal('manifest-mismatch', folder, facts, related);
}

/** One finding for all reports that the next site lacks: how many, the first, the first twenty as related places. */
export function missingReports(folder: string, paths: readonly string[]): Finding {
  const { facts, related } = reportsAt(folder, paths);
  return refusal('reports-missing', folder, { count: facts.count, first: facts.first }, related);
}

/** One finding for all reports that were changed without a word: how many, the first, the first twenty as related places. */
export function unnoted(folder: string, paths: readonly string[]): Finding {
  const { facts, related } = reportsAt(folder, paths);
  return refusal('changed-without-correction', folder, facts, related);
}

/** Reports by the paths of files of theirs: facts and related places of a finding about all of them. */
function reportsAt(folder: string, paths: readonly string[]) {
  const reports = paths.map((path) => path.split('/').slice(0, 2).join('/'));
  const related = paths
    .slice(0, named)
    .map((path, at) => ({ at: headOf(`${folder.replace(/[\\/]+$/, '')}/${path}`), label: reports[at] ?? path }));
  const [organ = '', year = ''] = (reports[0] ?? '').split('/');
  const facts = { count: reports.length, first: reports[0] ?? '', organ, year };
  return { facts, related };
}

/** What the disk refused (rights, space …), as a finding; a fault of the program is thrown on. */
export function cannotWrite(error: unknown, folder: string): Finding {
  const name = refusalName(error);
  if (name === null) throw error;
  return refusal('cannot-write', folder, { error: name });
}
