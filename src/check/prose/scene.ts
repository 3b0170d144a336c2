import type { Organ, Report } from '../../../schemas/content.ts';
import { type Lexicon, lexiconOf, type Token, tokens } from './lexicon.ts';
import { withoutOwn } from './neutral.ts';

/** What the reading of one report's prose knows beside the prose. */
export interface Scene {
  readonly report: Report;
  readonly previous: Report | null;
  readonly lexicon: Lexicon;
  /** Names of the organ itself, longest first. */
  readonly names: readonly string[];
  readonly ownYear: RegExp;
}

/** The organ's names and their tails: 示例市示例区城市管理局 is also 区城市管理局 and 城市管理局. */
function ownNames(report: Report, organ: Organ | null): string[] {
  const names = [
    organ?.file.name,
    organ?.file.shortName,
    report.file.onBehalfOf,
    ...(organ?.file.formerNames ?? []).map(({ name }) => name),
  ].filter((name): name is string => Boolean(name) && (name?.length ?? 0) > 1);
  const tails = names.flatMap((name) =>
    [...name].flatMap((_, at) => (name.length - at >= 4 ? [name.slice(at)] : at === 0 ? [name] : [])),
  );
  return [...new Set(tails)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

/** Sets the scene for one report. */
export function sceneOf(report: Report, previous: Report | null, organ: Organ | null): Scene {
  return {
    report,
    previous,
    lexicon: lexiconOf(report.form),
    names: ownNames(report, organ),
    ownYear: new RegExp(
      String.raw`(?:截[至止]|自|从)?\s*${report.year}\s*年(?:度|全年)?(?:\s*1\s*月\s*1\s*日\s*(?:起|至|到|[-—－])?)?(?:\s*12\s*月(?:\s*31\s*日|底|末))?(?:底|末|止)?|(?:截[至止]|至)\s*12\s*月(?:\s*31\s*日|底)|截[至止]年底`,
      'g',
    ),
  };
}

/** The words of a stretch of prose, without the organ's own names and the report year, which narrow nothing down. */
export function wordsOf(scene: Scene, text: string): Token[] {
  return tokens(withoutOwn(text.replace(scene.ownYear, ' '), scene.names), scene.lexicon);
}
