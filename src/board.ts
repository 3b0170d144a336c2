import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Board, BoardProblem } from '../schemas/board.ts';
import { type ManifestFile, manifestName } from '../schemas/manifest.ts';
import type { Compiled } from './compile.ts';
import { type Finding, sortFindings } from './diagnostics/finding.ts';
import { type Language, tell } from './diagnostics/words.ts';
import { remindersCsv, sumsCsv, unitsCsv } from './documents/index.ts';
import { modelBoard, modelSiteView } from './model/index.ts';
import {
  abandonFolder,
  commitFolder,
  diskRefusal,
  fileEntry,
  makeManifest,
  manifestText,
  stageFolder,
} from './package/index.ts';
import { boardFiles, boardFolder, labels } from './render/index.ts';

/** The files for spreadsheets beside the board's pages, by path. */
export function boardTables(board: Board, base: string): Map<string, () => string> {
  const t = labels();
  return new Map(
    board.years.flatMap((year) => {
      const files = boardFiles(year);
      const sums = board.year(year).sums.length > 0;
      const entries: [string, () => string][] = [
        [`${base}${year}/${files.reminders}`, () => remindersCsv(board.year(year), t)],
        [`${base}${year}/${files.units}`, () => unitsCsv(board.year(year), t)],
      ];
      return sums ? [...entries, [`${base}${year}/${files.sums}`, () => sumsCsv(board.year(year), t)]] : entries;
    }),
  );
}

/** The errors in words, by `organ/year`. */
function problemsOf({ findings, catalog }: Compiled, language: Language): Map<string, BoardProblem[]> {
  const problems = new Map<string, BoardProblem[]>();
  for (const item of sortFindings(findings.filter(({ severity }) => severity === 'error'))) {
    const key = item.at.file.split('/').slice(1, 3).join('/');
    const place = `${item.at.file.split('/').slice(1).join('/')}:${item.at.line}`;
    problems.set(key, [...(problems.get(key) ?? []), { place, message: tell(item, catalog, language).message }]);
  }
  return problems;
}

/** What became of a board. */
export type BoardReleased = { readonly board: Board; readonly files: number } | { readonly refused: Finding };

/**
 * The board as a folder of its own, from content that may have errors: the office that supervises needs it just then.
 * Built aside and swapped in whole, as a site is; a folder that is not ours is refused.
 *
 * @returns null where not even `site.json` can be used
 */
export async function releaseBoard(
  compiled: Compiled,
  options: { readonly out: string; readonly version: string; readonly language: Language },
): Promise<BoardReleased | null> {
  const { content, findings, asOf } = compiled;
  if (!content) return null;
  const board = modelBoard(content, findings, asOf);
  const staged = await stageFolder(options.out);
  if ('refused' in staged) return staged;
  const { stage } = staged;
  try {
    const files = new Map([
      ...boardFolder(modelSiteView(content.site), board, problemsOf(compiled, options.language)),
      ...boardTables(board, ''),
    ]);
    const entries: ManifestFile[] = [];
    for (const [path, make] of files) {
      const text = make();
      await mkdir(dirname(join(stage.folder, path)), { recursive: true });
      await writeFile(join(stage.folder, path), text);
      entries.push(fileEntry(path, text));
    }
    await writeFile(join(stage.folder, manifestName), manifestText(makeManifest(options.version, entries)));
    const refused = await commitFolder(stage);
    return refused ? { refused } : { board, files: entries.length + 1 };
  } catch (error) {
    await abandonFolder(stage);
    const refused = diskRefusal(error, options.out);
    if (refused) return { refused };
    throw error;
  }
}
