import type { Contacts } from '../../../schemas/texts.ts';
import { contacts as schema } from '../../../schemas/texts.ts';
import { joint } from '../document/clean.ts';
import type { SourcePlace } from '../source-document.ts';
import type { TextLine } from './lines.ts';
import type { Simplify } from './plain.ts';

type ContactKey = Exclude<keyof Contacts, undefined>;

/** A contact with where it stands. */
export interface FoundContact {
  readonly key: ContactKey;
  readonly value: string;
  readonly place: SourcePlace;
}

const colon = '\\s*(?:号码|号|[（(][^（）()]{0,12}[)）])?\\s*(?:为|是)?\\s*[:：]?\\s*';
const digits = '[+＋]?[\\d０-９(（][\\d０-９()（）\\-－—–‐‑ 　转]{3,30}[\\d０-９]';
const numbers = `(${digits}(?:\\s*[、,，/;；]\\s*(?:${digits}))*)`;
const words = '((?:[^，,；;。！（）()\\n]|[（(][^（）()]*[）)])+)';

/** How each contact is printed: its name, then itself. The first pattern that is met counts. */
const patterns: readonly { key: ContactKey; pattern: RegExp }[] = [
  {
    key: 'phone',
    pattern: new RegExp(
      `(?:联\\s*系\\s*电\\s*话|咨询电话|办公电话|电\\s*话|联系方式|[来致]电咨询|Tel)(?:\\s*[/／、及和（(]\\s*传\\s*真\\s*[）)]?)?${colon}${numbers}`,
      'di',
    ),
  },
  {
    key: 'fax',
    pattern: new RegExp(`(?:传\\s*真|Fax)(?:\\s*[/／、及和（(]\\s*电\\s*话\\s*[）)]?)?[）)]?${colon}${numbers}`, 'di'),
  },
  { key: 'email', pattern: /([A-Za-z0-9][\w.+-]*\s?[@＠]\s?[A-Za-z0-9][\w-]*(?:\.[A-Za-z0-9-]+)+)/d },
  {
    key: 'postcode',
    pattern: new RegExp(`(?:邮\\s*政?\\s*编\\s*码?)${colon}([\\d０-９](?:\\s?[\\d０-９]){5})(?![\\d０-９])`, 'd'),
  },
  {
    key: 'address',
    pattern: new RegExp(
      `(?:(?:联系|通[讯信]|办公|单位)?地\\s*址|办公地点)(?:\\s*(?:为|是|在)?\\s*[:：]\\s*|\\s*(?:为|是|在)\\s*|\\s+)${words}`,
      'd',
    ),
  },
  { key: 'website', pattern: /(?:网\s*址|网站地址|官网)\s*[:：]?\s*((?:https?:\/\/|www\.)[^\s，。；、）)》"']+)/di },
  {
    key: 'unit',
    pattern:
      /(?:(?:请|可)\s*(?:及时|直接)?|直接)\s*(?:与|向|和|联系|致电)\s*[:：]?\s*([^，。；：（(]{2,40}?)\s*(?:[，,。]|(?:取得)?联系|联络|咨询|反映|反馈|索取|查询|[（(])/d,
  },
  {
    // a place without its name, behind the office to turn to and before the next contact
    key: 'address',
    pattern:
      /(?:联系|联络|咨询)\s*[:：]?\s*(?:[（(]|[^，,。；：:（(]{3,40}[，,])\s*((?=[^，,；;。:：]*[路街道巷村镇区县厦楼])[^，,；;。:：（）()\s]{3,40}(?:号|楼|室|层|院|内|旁|米))\s*[，,；;]/d,
  },
];

const half = (text: string) => text.normalize('NFKC').trim();

/** One way of writing for each kind; null for what the schema of contacts does not take. */
function cleaned(key: ContactKey, found: string): string | null {
  let value = key === 'address' || key === 'unit' ? found.trim() : half(found);
  if (key === 'address')
    value = value
      .replace(/\s*(?:邮\s*政?\s*编|联系电话|咨询电话|电\s*话|传\s*真|联系人|电子).*$/, '')
      .replace(/[、\s]+$/, '');
  if (key === 'address') value = value.replace(/(?<=[\u4e00-\u9fff\d]) (?=[\u4e00-\u9fff\d])/g, '');
  if (key === 'postcode' || key === 'email') value = value.replace(/\s+/g, '');
  if (key === 'website' && !/^https?:/i.test(value)) value = `http://${value}`;
  const parsed = schema.safeParse({ [key]: value });
  return value.length >= 2 && value.length <= 200 && parsed.success ? value : null;
}

/** A number behind 电话/传真 in one: it is both. */
const both = /电\s*话\s*[/／、及和（(]\s*传\s*真|传\s*真\s*[/／、及和（(]\s*电\s*话/;

const alone =
  /^\s*(?:联\s*系\s*电\s*话|咨询电话|办公电话|电\s*话|传\s*真|邮\s*编|邮政编码|(?:联系|通[讯信]|办公)?地\s*址|电子邮[箱件]|电子信箱|网\s*址)\s*[:：]?\s*$/;

/** Lines in which a name stands alone, with the value of the next. */
export const withNames = (lines: readonly TextLine[]): TextLine[] =>
  lines.map((line, index) => {
    const next = alone.test(line.text) ? lines[index + 1] : undefined;
    return next ? { ...line, text: `${line.text.replace(/\s*[:：]?\s*$/, '')}：${next.text}` } : line;
  });

/** A text in simplified letters, each in its place. */
const simplified = (text: string, simplify: Simplify) =>
  Array.from({ length: text.length }, (_, at) => {
    const letter = simplify(text[at] as string);
    return letter.length === 1 ? letter : (text[at] as string);
  }).join('');

/** A line with what stands on the next ones: a contact may be broken over them. */
export interface ContactLine extends TextLine {
  readonly after: string;
}

/** So many lines a contact may be broken over. */
const mostLines = 3;

/** Lines with the words of those behind them. */
export const withNext = (lines: readonly TextLine[]): ContactLine[] =>
  lines.map((line, index) => {
    const next = lines.slice(index + 1, index + mostLines).map(({ text }) => text.trim());
    return { ...line, after: next.reduce((all, text) => all + joint(all.slice(-1), text.slice(0, 1)) + text, '') };
  });

/** What begins something of its own, so that no contact goes on with it. */
const beginning =
  /^\s*(?:[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十]|\d{4}\s*年|联\s*系|咨询|电\s*话|传\s*真|邮|[通办单]?[讯公位]?地\s*址|电子|网|E-?mail)/i;
/** A line of this many letters may have been broken at the edge of a page. */
const fullLine = 24;
const digitsOf = (text: string) => text.replace(/\D/g, '').length;
/** Digits of a phone number without and with its area. */
const [leastDigits, mostDigits] = [7, 12];

/** A contact that begins on a line, with what of it stands on the next. */
function broken(key: ContactKey, pattern: RegExp, { text, after }: ContactLine): string | null {
  if (after === '' || beginning.test(after)) return null;
  const start = text.trimEnd();
  const inNumber = /[\d\-－—–]$/.test(start) && /^\d/.test(after);
  const whole = start + (inNumber ? '' : joint(start.slice(-1), after.slice(0, 1))) + after;
  const [from, to] = pattern.exec(whole)?.indices?.[1] ?? [];
  if (from === undefined || to === undefined || to <= text.length) return null;
  // its name stands on this line, and something behind it closes what goes on on the next
  const name = pattern.exec(whole)?.index ?? whole.length;
  if (name >= start.length) return null;
  if (key === 'address' && (start.length < fullLine || !/[，,；;。）)]/.test(whole[to] ?? ''))) return null;
  return whole.slice(from, to);
}

/** What one line says of a contact; where it breaks off there, what it says with the next lines. */
function valueOn(key: ContactKey, pattern: RegExp, line: ContactLine, text: string): string | null {
  const [from, to] = pattern.exec(text)?.indices?.[1] ?? [];
  const own = from === undefined || to === undefined ? null : line.text.slice(from, to);
  const open = to === undefined || /^[\s\-－—–]*$/.test(text.slice(to));
  const longer = open ? broken(key, pattern, { ...line, text }) : null;
  if (longer === null) return own;
  if (key !== 'phone' && key !== 'fax') return longer;
  const local = own === null ? 0 : digitsOf(own.replace(/^\s*[（(]?0\d{2,3}[）)]?\s*[-－—–]?/, ''));
  return local < leastDigits && digitsOf(longer) <= mostDigits ? longer : own;
}

/** The contacts that lines print, each at its first place; lines come in the order in which they are to be believed. */
export function findContacts(lines: readonly ContactLine[], simplify: Simplify): FoundContact[] {
  const found = new Map<ContactKey, FoundContact>();
  for (const line of lines) {
    const { place } = line;
    const text = simplified(line.text, simplify);
    for (const { key, pattern } of patterns) {
      if (found.has(key)) continue;
      const printed = valueOn(key, pattern, line, text);
      const value = printed === null ? null : cleaned(key, printed);
      if (value !== null) found.set(key, { key, value, place });
    }
    const phone = found.get('phone');
    if (phone && !found.has('fax') && both.test(text)) found.set('fax', { ...phone, key: 'fax' });
  }
  return [...found.values()];
}
