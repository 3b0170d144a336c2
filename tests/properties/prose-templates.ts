import type { Random, Statistics } from '../synthetic/index.ts';

/** The numbers of a report under the names that the templates use. */
export interface Numbers {
  readonly received: number;
  readonly carriedIn: number;
  readonly done: number;
  readonly carriedOut: number;
  readonly persons: number;
  readonly companies: number;
  readonly personsCarriedIn: number;
  readonly granted: number;
  readonly partial: number;
  readonly denied: number;
  readonly unable: number;
  readonly thirdParty: number;
  readonly review: number;
  readonly upheld: number;
  readonly lawsuits: number;
  readonly direct: number;
  readonly made: number;
  readonly licensing: number;
  readonly published: number;
}

type Row = Readonly<Record<string, number>>;

/** Reads them out of balanced statistics. */
export function numbersOf(statistics: Statistics): Numbers {
  const file = JSON.parse(JSON.stringify(statistics)) as {
    applications: Record<string, Row>;
    reviewAndLitigation: Row;
    proactiveDisclosure: Record<string, Record<string, Row>>;
    figures: { key: string; value: number }[];
  };
  const cell = (row: string, column = 'total') => file.applications[row]?.[column] ?? 0;
  const group = (name: string) =>
    Object.keys(file.applications)
      .filter((row) => row.startsWith(`${name}.`))
      .reduce((sum, row) => sum + cell(row), 0);
  const part4 = (key: string) => file.reviewAndLitigation[key] ?? 0;
  return {
    received: cell('newReceived'),
    carriedIn: cell('carriedIn'),
    done: cell('resultTotal'),
    carriedOut: cell('carriedOut'),
    persons: cell('newReceived', 'naturalPerson'),
    companies: cell('newReceived', 'legalCommercial'),
    personsCarriedIn: cell('carriedIn', 'naturalPerson'),
    granted: cell('granted'),
    partial: cell('partial'),
    denied: group('denied'),
    unable: group('unable'),
    thirdParty: cell('denied.thirdPartyRights'),
    review: part4('review.total'),
    upheld: part4('review.upheld'),
    lawsuits: part4('litigationDirect.total') + part4('litigationAfterReview.total'),
    direct: part4('litigationDirect.total'),
    made: file.proactiveDisclosure.art20_1?.normativeDocuments?.madeThisYear ?? 0,
    licensing: file.proactiveDisclosure.art20_5?.licensing?.decisions ?? 0,
    published: file.figures.find(({ key }) => key === 'published')?.value ?? 0,
  };
}

const han = '零一二三四五六七八九';

/** A number below a hundred thousand in Chinese numerals. */
export function inHan(value: number): string {
  if (value === 0) return '零';
  if (value >= 10_000) {
    const rest = value % 10_000;
    return `${inHan(Math.floor(value / 10_000))}万${rest === 0 ? '' : `${rest < 1000 ? '零' : ''}${inHan(rest)}`}`;
  }
  const places = ['千', '百', '十', ''];
  const digits = [...String(value).padStart(4, '0')].map(Number);
  const spelled = digits.map((digit, at) => (digit === 0 ? '零' : `${han[digit]}${places[at]}`)).join('');
  return spelled
    .replace(/零+/g, '零')
    .replace(/^零|零$/g, '')
    .replace(/^一十/, '十');
}

/** The dresses that a number may wear in prose. */
const dresses: readonly ((value: number) => string)[] = [
  String,
  (value) => ` ${value} `,
  (value) => `**${value}**`,
  (value) => String(value).replace(/\B(?=(\d{3})+$)/g, ','),
  (value) => String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  inHan,
];

/** A sentence with numbers: what stands in the places of `{}`, in order. */
export interface Template {
  readonly words: string;
  readonly values: (now: Numbers) => readonly number[];
}

const of = (words: string, ...names: readonly (keyof Numbers | ((now: Numbers) => number))[]): Template => ({
  words,
  values: (now) => names.map((name) => (typeof name === 'string' ? now[name] : name(now))),
});
const all = (now: Numbers) => now.received + now.carriedIn;

/** Right sentences, as reports write them; every number follows from the tables. */
export const templates: readonly Template[] = [
  of('2024年，本机关共收到政府信息公开申请{}件。', 'received'),
  of('全年新收申请{}件，其中自然人{}件、商业企业{}件。', 'received', 'persons', 'companies'),
  of('全年收到政府信息公开申请{}件（含上年结转{}件）。', all, 'carriedIn'),
  of(
    '本年新收和上年结转的申请共计{}件，其中自然人申请{}件。',
    all,
    ({ persons, personsCarriedIn }) => persons + personsCarriedIn,
  ),
  of(
    '本年度受理依申请公开{}件；上年结转{}件；办结{}件；结转下年度继续办理{}件。',
    'received',
    'carriedIn',
    'done',
    'carriedOut',
  ),
  of(
    '办理申请{}件：予以公开{}件，部分公开{}件，不予公开{}件，无法提供{}件。',
    'done',
    'granted',
    'partial',
    'denied',
    'unable',
  ),
  of('对申请予以公开和部分公开的共{}件，不予公开的{}件。', ({ granted, partial }) => granted + partial, 'denied'),
  of('不予公开的申请中，保护第三方合法权益的{}件。', 'thirdParty'),
  of('因政府信息公开被申请行政复议{}件，其中结果维持{}件；被提起行政诉讼{}件。', 'review', 'upheld', 'lawsuits'),
  of(
    '政府信息公开行政复议和行政诉讼共{}件，其中未经复议直接起诉{}件。',
    ({ review, lawsuits }) => review + lawsuits,
    'direct',
  ),
  of('制发行政规范性文件{}件。', 'made'),
  of('作出行政许可决定{}件。', 'licensing'),
  of('全年主动公开政府信息{}条。', 'published'),
  of('有{}件申请结转下年度办理，已办结{}件申请。', 'carriedOut', 'done'),
];

/** Sentences whose numbers say nothing of the tables. */
export const others: readonly string[] = [
  '上半年收到申请3件，第三季度收到9件。',
  '通过信函收到申请8件，当面收到申请2件。',
  '举办培训7期，参加人员约120人次，共学习24小时。',
  '审定公文548件，其中主动公开201件，不予公开128件。',
  '根据国办公开办函〔2021〕30号和《条例》第三十六条第（七）项答复，5个工作日内送达。',
  '回复网民留言300条，全部办结，满意率98.5%，比上年提高2.3个百分点。',
  '落实“五公开”和“双随机、一公开”，一次性告知，3至5日内回访，12345热线通畅。',
  '没有收到涉及重大舆情的投诉，未发生责任追究。',
];

/** A template with its numbers put in, and where each of them stands in the text. */
export function fill(
  { words }: Template,
  values: readonly number[],
  random: Random,
): { text: string; places: readonly { start: number; end: number }[] } {
  const places: { start: number; end: number }[] = [];
  const [head = '', ...tails] = words.split('{}');
  let text = head;
  tails.forEach((tail, at) => {
    const dress = random.pick(dresses)(values[at] ?? 0);
    const start = text.length + dress.search(/[^\s*]/);
    text += dress;
    places.push({ start, end: text.length });
    text += tail;
  });
  return { text, places };
}
