import type { Content } from '../../../schemas/content.ts';

/** What was checked: every file by the path findings show, and the names of the organs by their folders. */
export interface Checked {
  readonly files: readonly string[];
  readonly titles: ReadonlyMap<string, string>;
}

/** The files and organs of some content; empty where nothing of it could be used. */
export function checkedContent(content: Content | null): Checked {
  const organs = content?.organs ?? [];
  const files = organs.flatMap(({ source, reports }) => [
    source.path,
    ...reports.flatMap(({ sources, prose }) => [
      sources.report.path,
      sources.statistics.path,
      ...[...prose.values()].map((part) => part.source.path),
    ]),
  ]);
  return { files: files.sort(), titles: new Map(organs.map(({ id, file }) => [id, file.shortName ?? file.name])) };
}
