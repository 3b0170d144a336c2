import type { Form } from '../../../schemas/form.ts';
import { depthAt } from './clauses.ts';
import { conceptsOf, type TableConcepts } from './concepts.ts';
import type { Case } from './judge.ts';
import type { Judged } from './judged.ts';
import { tokens } from './lexicon.ts';
import { withoutOwn } from './neutral.ts';
import { type Scene, withoutYears, wordsOf } from './scene.ts';
import { ending, type Sentence } from './sentences.ts';
import { fits as fitsTable, type Meaning } from './understand.ts';

const holds = (text: string, words: readonly string[]) => words.some((word) => text.includes(word));

/** True where a word of a table's context stands before a place of a sentence: in it, its passage or its headings, or it is the table's part. */
export function isNear({ context, table }: TableConcepts, { passage, text, start }: Sentence, until: number): boolean {
  return (
    context.length === 0 ||
    holds(text.slice(0, until), context) ||
    passage.section === table.section ||
    holds(passage.text.slice(0, start).slice(-2000), context) ||
    holds(passage.headings, context)
  );
}

/** 四类过程性信息3件, behind two numbers of the same table that are right: a row below a heading is named nowhere else. */
export function standsAmong(before: readonly Judged[], { table, rows }: Meaning): boolean {
  const right = before.filter(({ outcome, meaning }) => outcome === 'matches' && meaning?.table === table);
  return right.length > 1 && rows.every(({ under }) => under.length > 0);
}

/** Months, quarters, other years: said before a number, they may hold for it too. */
const narrowing =
  /(?:\d|[一二三四五六七八九十])月|季度|半年|某|部分(?=[单科部乡街县区镇])|上年|去年|上一年|往年|历年|近[\d一二两三四五六七八九十]年|20\d\d\s*年|除/;
/** Ways of coming in and of publishing: the same, as far as they are said of what the number counts. */
const channels = /网上|网络|信函|邮寄|当面|传真|邮箱|邮件|现场|线上|线下|通过.{0,16}(?:渠道|方式|网站|平台|系统)/;
/** Last year as something to compare with, ways of coming in that are all there are: they narrow nothing down. */
const harmless = /(?:较|比|与|同)(?:上一?年|去年)度?(?:同期)?|同比|通过(?:各类|各种|多种|各)/g;

const knownRows = new WeakMap<Form, RegExp>();

/** Names of rows and columns of a form that have a year beside its own in them: 上年结转 narrows nothing down either. */
function rowsOfOtherYears(form: Form): RegExp {
  const made = knownRows.get(form);
  if (made) return made;
  const names = conceptsOf(form).flatMap(({ concepts }) => concepts.flatMap(({ names }) => names));
  const others = names.filter((name) => /[上下]一?年/.test(name)).sort((a, b) => b.length - a.length);
  const pattern = new RegExp([...new Set(others)].map(RegExp.escape).join('|'), 'g');
  knownRows.set(form, pattern);
  return pattern;
}
/** Another body as the subject: 区教育局…，收到申请. */
const otherBody = /(?:^|[，；：、])[\u4e00-\u9fff]{1,10}(?:局|委|厅|院|镇|乡|街道|公司|学校)/;

/** True where the earlier words of a sentence may narrow down what is counted in it; `near`: those of them that tell of its channel. */
export function isNarrowed(scene: Scene, earlier: string, near = earlier): boolean {
  if (!earlier) return false;
  const text = plainWords(scene, earlier);
  return (
    narrowing.test(text) || otherBody.test(text) || channels.test(near === earlier ? text : plainWords(scene, near))
  );
}

/** Earlier words without what narrows nothing down: names of the organ, this year, what is only compared with. */
function plainWords(scene: Scene, earlier: string): string {
  // what a closed bracket holds is of the number before it
  const timeless = withoutYears(scene, earlier).replace(/（[^（）]*）/g, '');
  return withoutOwn(timeless, scene.names, scene.speaksForArea)
    .replace(/去年/g, '上年')
    .replace(rowsOfOtherYears(scene.report.form), '')
    .replace(harmless, '')
    .replace(/\s/g, '');
}

/** True where a number may have been added up over years: 累计, and no word for this year in the sentence. */
export function isCumulative(scene: Scene, { text, start, passage }: Sentence, words: string): boolean {
  if (!words.includes('累计')) return false;
  // 截至2024年底，累计办理: up to a day is not since the first of January
  const until = /截[至止]到?[^，,]{0,16}(?:底|末|止|日|前|年|月)/g;
  const saysYear = (said: string) =>
    /全年|本年|今年|年内|当年/.test(said) || said.replace(until, '').search(scene.ownYear) >= 0;
  return !saysYear(text) && (/自|以来|至今|历年/.test(text) || !saysYear(passage.text.slice(0, start)));
}

/** True where a sentence that begins with 其中 divides something that was narrowed down, or not understood, before it. */
export function continuesUnsure(scene: Scene, sentence: Sentence, passage: readonly Judged[]): boolean {
  if (!/^\s*其中/.test(sentence.text)) return false;
  const lead = sentence.passage.text.slice(0, sentence.start).slice(-500).split(ending);
  const last = lead.findLast((text) => text.trim() !== '') ?? '';
  const whole = passage.findLast((other) => other.sentence !== sentence && other.relation === 'value');
  return isNarrowed(scene, last) || whole?.outcome === 'unknown';
}

/**
 * True where the sentence names things that are counted in the same words as the table's, but are not the table's. A word
 * that is part of the name of one of its rows (信访 of 信访举报投诉类) is none.
 */
export function namesOtherSubject(scene: Scene, sentence: Sentence, table: TableConcepts): boolean {
  const others = scene.report.form.edition.prose?.otherSubjects ?? [];
  if (!holds(sentence.text, others)) return false;
  const rest = tokens(sentence.text, scene.lexicon)
    .map(({ word, roles }) => (roles.some((role) => role.table === table) ? ' ' : word))
    .join('');
  return holds(rest, others);
}

/** The words around a number in its own clause, up to the numbers beside it. */
function clauseWords({ sentence: { text }, number }: Judged, beside: readonly Judged[]): string {
  const last = beside.findLast(({ number: other }) => other.end <= number.start)?.number.end ?? 0;
  const next = beside.find(({ number: other }) => other.start >= number.end)?.number.start ?? text.length;
  const lead = /[^，；：（）、]*$/.exec(text.slice(last, number.start))?.[0] ?? '';
  const tail = /^[^，；：（）、]*/.exec(text.slice(number.end, next))?.[0] ?? '';
  return `${lead} ${tail}`;
}

/** 公开答复274件: what just this number counts is not understood, but all words around it are the table's. */
const speaksOf = (scene: Scene, other: Judged, beside: readonly Judged[], table: TableConcepts): boolean =>
  wordsOf(scene, clauseWords(other, beside)).every(
    (token) => fitsTable(token, table) || table.concepts.some((concept) => concept.beside.includes(token.word)),
  );

/** 网站信息300条: no word around a number is one of the table's. */
const isForeign = (scene: Scene, other: Judged, beside: readonly Judged[], table: TableConcepts): boolean =>
  other.outcome === 'unknown' &&
  other.meaning?.table !== table &&
  !wordsOf(scene, clauseWords(other, beside)).some(({ roles }) => roles.some((role) => role.table === table));

/** 行政复议24件，其中涉及信息公开3件: only a part is said to be about what the table is about. */
export const isOfMore = ({ sentence: { text }, number }: Case, { table }: Meaning): boolean => {
  const part = /其中[^。；\d]{0,24}/.exec(text.slice(number.end))?.[0] ?? '';
  return table.bare === null && holds(part, table.context);
};

/** Where the last number ends that adds up what was told before it, and is right: 网上105件，快递17件，合计122件. */
export const endOfTotal = ({ before }: Case): number =>
  before.findLast(
    ({ outcome, number, sentence }) =>
      outcome === 'matches' && /[合共总]计(?:为|达)?\s*$/.test(sentence.text.slice(0, number.start)),
  )?.number.end ?? 0;

/** The earlier words behind the last number of something else. */
export function sinceForeign({ scene, before, wording: { earlier } }: Case, { table }: Meaning): string {
  const foreign = before.findLast((other) => isForeign(scene, other, before, table));
  return foreign ? earlier.slice(Math.max(foreign.number.end, earlier.lastIndexOf('；') + 1)) : earlier;
}

/**
 * True where numbers before this one in the sentence are not understood and may be what it is a part of. What says all of
 * itself is a part of nothing else.
 */
export function followsUnknown(item: Case, { table, complete }: Meaning): boolean {
  const { scene, before, wording, sentence, number } = item;
  const { earlier } = wording;
  const isWhole = complete && (table.context.length > 0 || !/其中/.test(earlier + wording.before));
  // Where every number has its own subject (行政复议…；行政诉讼…), what stands before the semicolon is of another.
  const cut = table.bare ? 0 : Math.max(earlier.lastIndexOf('；'), earlier.lastIndexOf(';')) + 1;
  const depth = depthAt(sentence.text, number.start);
  const total = endOfTotal(item);
  const near = before.filter(
    ({ number: { start, end } }) => start >= cut && end >= total && depthAt(sentence.text, start) <= depth,
  );
  const unknown = near.filter(
    (other) =>
      other.outcome === 'unknown' &&
      other.meaning?.table !== table &&
      other.relation !== 'growth' &&
      !(isWhole && isForeign(scene, other, before, table)) &&
      !speaksOf(scene, other, before, table),
  );
  if (unknown.length === 0) return false;
  return near.at(-1)?.meaning?.table !== table || /其中/.test(earlier.slice(cut));
}
