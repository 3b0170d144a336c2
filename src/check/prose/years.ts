import type { Report } from '../../../schemas/content.ts';
import type { Analysis } from './analysis.ts';
import { isUnknown } from './lexicon.ts';
import { wordsOf } from './scene.ts';
import { hasSign, type Sentence } from './sentences.ts';

/** A stretch of a sentence that says a time. */
export interface TimeWords {
  readonly sentence: Sentence;
  readonly start: number;
  readonly end: number;
  readonly year: number;
}

/** A year at the head of a sentence: 2023年, · 2023年度，· 2023年全区…; with a month or day where one is said. */
const opener =
  /^[\s）)、.．\d一二三四五六七八九十是（(]{0,6}?(?<when>(?<year>20\d\d)\s?年度?(?:\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?日)?)?)(?<rest>.*)$/s;
interface Opening {
  readonly when: string;
  readonly year: string;
  readonly rest: string;
}
/** What is told of the work of a year: how much there was, how it was done. */
const told =
  /全年|共|累计|认真|坚持|严格|深入|围绕|积极|扎实|着力|持续|不断|高度重视|贯彻|落实|收到|受理|主动公开|公开政府信息|举办|召开|组织|开展|办理|发布|印发|修订/;
/** Compared, planned, a law, the making of the report: such a year may be any. */
const other =
  /较|比|相比|同比|上年|去年|将|拟|计划|打算|争取|下一步|今后|起|以来|施行|实施|生效|修订的|年度报告|年报|本报告|要点|预算|决算|规划|方案|目标/;
/** Words that make a later year a plan. */
const laterPlans = /将|要|拟|计划|继续|进一步|下一步|打算|争取|力争|确保|着力|不断|加强|加大|提升|完善/;

const says = (text: string, year: number) => new RegExp(String.raw`${year}\s?年|今年|本年|当年`).test(text);

/** Sentences beside it in its passage say the year of the report: then this one compares. */
function compares(sentence: Sentence, index: number, sentences: readonly Sentence[], year: number): boolean {
  return [index - 1, index + 1].some((at) => {
    const near = sentences[at];
    return near?.passage === sentence.passage && says(near.text, year);
  });
}

/** Numbers below this are said of many things: that they are this year's too proves nothing. */
const telling = 10;

/** True where a sentence has numbers of its own, none of which this report states: it does tell of the other year. */
function hasOtherNumbers({ scene, numbers }: Analysis, sentence: Sentence): boolean {
  const own = numbers.filter(
    (judged) => judged.sentence === sentence && judged.number.kind === 'piece' && (judged.number.value ?? 0) >= telling,
  );
  const { tables, figures } = scene.report;
  const stated = (value: number | null) =>
    figures.some((figure) => figure.value === value) ||
    [...tables.values()].some((table) => table?.values.includes(value as number));
  return own.length > 0 && !own.some(({ number }) => stated(number.value));
}

/** True where a later year is one to come: in the parts on what will be mended, or where nothing is counted. */
const isPlanned = ({ passage: { section } }: Sentence, rest: string) =>
  (section.required && !section.topics) || laterPlans.test(rest) || !/共|累计|全年|收到/.test(rest);

/** Sentences that tell what was done in a year that is not the report's. */
export function otherYears(analysis: Analysis): TimeWords[] {
  const { scene, sentences } = analysis;
  const { year } = scene.report;
  return sentences.flatMap((sentence, index) => {
    const opening = hasSign(sentence, 'digit') ? opener.exec(sentence.text)?.groups : null;
    if (!opening) return [];
    const { when, rest, year: written } = opening as unknown as Opening;
    const said = Number(written);
    if (Math.abs(said - year) !== 1 || says(rest, year)) return [];
    if (!told.test(rest) || other.test(rest) || compares(sentence, index, sentences, year)) return [];
    const title = sentence.passage.prose.text
      .slice(sentence.passage.start + sentence.start)
      .slice(0, sentence.text.length);
    if (title.includes('《') && /月/.test(when)) return [];
    if (said > year ? isPlanned(sentence, rest) : hasOtherNumbers(analysis, sentence)) return [];
    const start = sentence.text.indexOf(when);
    return [{ sentence, start, end: start + when.length, year: said }];
  });
}

/** A sentence's words as they are compared with last year's: no spaces, no numbers but years. */
const form = (text: string) => text.replace(/\s/g, '').replace(/\[\[[^\]]*\]\]|(?<!\d)\d{1,3}(?:\.\d+)?(?!\d)/g, '#');

/** The sentences of last year's report that name its own year. */
function ownYearSentences(previous: Report): Set<string> {
  const texts = [...previous.prose.values()].flatMap(({ text }) => text.split(/[。！？\n]/));
  return new Set(texts.filter((text) => text.includes(`${previous.year}`)).map(form));
}

/** Sentences taken over from last year's report with its year: they stand there word for word. */
export function copiedYears({ scene, sentences }: Analysis): TimeWords[] {
  const { previous } = scene;
  const dated = previous ? sentences.filter((sentence) => hasSign(sentence, 'digit')) : [];
  if (!previous || dated.length === 0) return [];
  const year = new RegExp(String.raw`${previous.year}\s?年`);
  const candidates = dated.flatMap((sentence) => {
    const at = year.exec(sentence.text);
    return at ? [{ sentence, at }] : [];
  });
  if (candidates.length === 0) return [];
  const known = ownYearSentences(previous);
  return candidates.flatMap(({ sentence, at }) => {
    const { passage } = sentence;
    const raw = passage.prose.text.slice(
      passage.start + sentence.start,
      passage.start + sentence.start + sentence.text.length,
    );
    if (!known.has(form(raw)) || !isOwnWork(scene, sentence.text, at.index)) return [];
    return [{ sentence, start: at.index, end: at.index + at[0].length, year: previous.year }];
  });
}

/** The year stands at the head of its clause and is not one to compare with. */
function isOwnWork(scene: Analysis['scene'], text: string, at: number): boolean {
  const lead = text.slice(0, at).replace(/^.*[，；：]/s, '');
  return !wordsOf(scene, lead).some(isUnknown) && !/从\s*$/.test(lead) && !says(text, scene.report.year);
}
