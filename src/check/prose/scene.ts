import type { Organ, Report } from '../../../schemas/content.ts';
import { type Lexicon, lexiconOf, type Token, tokens } from './lexicon.ts';
import { lastYearWord, nextYearWord, withoutOwn } from './neutral.ts';

/** Kinds of organ that govern an area. */
const areaKinds: ReadonlySet<string> = new Set(['government', 'township', 'sub-district', 'other']);

/** What the reading of one report's prose knows beside the prose. */
export interface Scene {
  readonly report: Report;
  readonly previous: Report | null;
  readonly lexicon: Lexicon;
  /** Names of the organ itself, longest first. */
  readonly names: readonly string[];
  /** The report is about a whole area: a government's, or one that sums up others. */
  readonly speaksForArea: boolean;
  readonly ownYear: RegExp;
  readonly lastYear: RegExp;
  /** Next year by its number, behind a word that carries something over into it. */
  readonly nextYear: RegExp;
}

/** Where a short form of a name may begin: 区城市管理局 in 示例市示例区城市管理局. */
const cut = /(?=[省市州盟区县旗镇乡])|(?<=[省州盟区县旗镇乡])/;

/** A name and its tails that prose uses for short: 市科委 for 上海市科委. */
function tailsOf(name: string): string[] {
  const pieces = name.split(cut);
  return pieces.map((_, index) => pieces.slice(index).join('')).filter((tail) => tail.length >= 3 || tail === name);
}

/** What a government's or a committee's name has behind the name of its area. */
const body = /(?:人民政府(?:办公[厅室])?|(?<=街道)办事处|管理委员会|管委会)$/;

/** 石桥镇 for 石桥镇人民政府: of its own work a government mostly speaks as of its area. */
const areasOf = (name: string): string[] => (body.test(name) ? tailsOf(name.replace(body, '')) : []);

/** What an organ calls itself by its kind: 学校 in the report of a university. */
const kinds: readonly (readonly [RegExp, string])[] = [
  [/(?:大学|学院|学校|[中小]学)$/, '学校'],
  [/医院$/, '医院'],
  [/研究所$/, '研究所'],
  [/研究院$/, '研究院'],
  [/街道办事处$/, '街道'],
  [/集团(?:有限|股份|有限责任)?公司$/, '集团'],
  [/公司$/, '公司'],
  [/海关$/, '本关'],
  [/管理委员会$/, '管委会'],
];

/** The organ's names in full, for short and as they were, longest first. */
export function ownNames(report: Report, organ: Organ | null): string[] {
  const names = [
    organ?.file.name,
    organ?.file.shortName,
    report.file.onBehalfOf,
    ...(organ?.file.formerNames ?? []).map(({ name }) => name),
  ].filter((name): name is string => (name?.length ?? 0) > 1);
  const byKind = kinds.flatMap(([kind, name]) => (organ && kind.test(organ.file.name) ? [name] : []));
  return [...new Set([...byKind, ...names.flatMap((name) => [...tailsOf(name), ...areasOf(name)])])].sort(
    (a, b) => b.length - a.length,
  );
}

/** How prose names a report's year and those beside it. */
type YearPatterns = Pick<Scene, 'ownYear' | 'lastYear' | 'nextYear'>;

function makeYearPatterns(year: number): YearPatterns {
  return {
    ownYear: new RegExp(
      String.raw`(?:截[至止]|自|从)?\s*${year}\s*年(?:度|全年)?(?:\s*1\s*月\s*1\s*日\s*(?:起|至|到|[-—－])?)?(?:\s*12\s*月(?:\s*31\s*日|底|末))?(?:底|末|止)?|(?:截[至止]|至)\s*12\s*月(?:\s*31\s*日|底)|截[至止]年底`,
      'g',
    ),
    lastYear: new RegExp(String.raw`${year - 1}\s*年度?(?:全年)?`, 'g'),
    nextYear: new RegExp(String.raw`(?<=[转延](?:至|到|入)?\s*)${year + 1}\s*年度?`, 'g'),
  };
}

const patterns = new Map<number, YearPatterns>();

/** Made once for each year: all organs report on the same few. */
function yearPatterns(year: number): YearPatterns {
  const made = patterns.get(year) ?? makeYearPatterns(year);
  patterns.set(year, made);
  return made;
}

/** Sets the scene for one report. */
export function sceneOf(report: Report, previous: Report | null, organ: Organ | null): Scene {
  const names = ownNames(report, organ);
  return {
    report,
    previous,
    lexicon: lexiconOf(report.form),
    names,
    speaksForArea:
      report.file.scope === 'aggregate' ||
      !organ ||
      areaKinds.has(organ.file.kind) ||
      names.some((name) => name.includes('政府')),
    ...yearPatterns(report.year),
  };
}

/** A text in which this year's number is left out, and last year and next year have the names the form gives them. */
export const withoutYears = (scene: Scene, text: string): string =>
  // every way of saying a year or a day of one has one of these two letters
  /[年月]/.test(text)
    ? text
        .replace(scene.ownYear, '')
        .replace(scene.lastYear, lastYearWord)
        .replace('去年', lastYearWord)
        .replace(scene.nextYear, nextYearWord)
    : text;

/** The words of a stretch of prose, without the organ's own names and the report year, which narrow nothing down. */
export function wordsOf(scene: Scene, text: string): Token[] {
  return tokens(withoutOwn(withoutYears(scene, text), scene.names, scene.speaksForArea), scene.lexicon);
}
