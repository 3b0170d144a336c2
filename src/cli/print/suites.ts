import type { Finding } from '../../diagnostics/finding.ts';
import type { PrintJob } from './job.ts';

/** One file that was checked, with its findings. */
export interface CheckedFile {
  /** The path findings show. */
  readonly path: string;
  /** The path inside its suite: `statistics.json`, `attachments/list.csv`. */
  readonly name: string;
  readonly findings: readonly Finding[];
}

/** The files of one report, of one organ, or of the site as a whole. */
export interface Suite {
  /** `shili/2024`, `shili`; empty for the site's own file. */
  readonly name: string;
  readonly files: readonly CheckedFile[];
}

/** Splits `content/shili/2024/statistics.json` into suite and name; the first folder is the content folder. */
function suiteOf(path: string): { suite: string; name: string } {
  const [, ...inside] = path.split('/');
  const [organ, year, ...rest] = inside;
  if (organ === undefined || year === undefined) return { suite: '', name: organ ?? path };
  if (rest.length === 0) return { suite: organ, name: year };
  return { suite: `${organ}/${year}`, name: rest.join('/') };
}

/** Every checked file by report and organ, in order of path; a file with a finding is there in any case. */
export function suitesOf({ findings, files }: PrintJob): Suite[] {
  const byFile = Map.groupBy(findings, (finding) => finding.at.file);
  const paths = [...new Set([...files, ...byFile.keys()])].sort();
  const suites = Map.groupBy(paths, (path) => suiteOf(path).suite);
  return [...suites].map(([name, members]) => ({
    name,
    files: members.map((path) => ({ path, name: suiteOf(path).name, findings: byFile.get(path) ?? [] })),
  }));
}
