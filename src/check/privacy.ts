import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { Attachment, Organ, Report } from '../../schemas/content.ts';
import { type Finding, finding, type Related } from '../diagnostics/finding.ts';
import { holdsLongNumber } from '../diagnostics/personal/digits.ts';
import { maskPersonal } from '../diagnostics/personal/index.ts';
import { roles } from '../diagnostics/personal/personal-name.ts';
import type { Detector, Stretch } from '../diagnostics/personal/stretch.ts';
import { type Place, placeAt, placeOf, type Source, wholeFile } from '../diagnostics/source.ts';
import { holds } from './letters.ts';
import type { OrganRule, ReportRule } from './rule.ts';

/** A text that is going to be published, and where a stretch of it stands. */
interface Published {
  readonly file: string;
  readonly text: string;
  readonly at: (start: number, end: number) => Place;
  /** Holds a run of digits that can be somebody's number. */
  readonly digits: boolean;
  /** Holds a word for somebody who takes part in a case, or may do so. */
  readonly roles: boolean;
}

const made = (file: string, text: string, at: Published['at'], roles = true): Published => ({
  ...{ file, text, at, roles },
  digits: holdsLongNumber(text),
});

/** Attachments that are looked into: text, up to this size in bytes. */
const textTypes: ReadonlySet<string> = new Set(['.csv', '.txt', '.md']);
const mostBytes = 1024 * 1024;

/** Places that a finding names beside the first. */
const mostRelated = 5;

/** A text inside a JSON value. */
interface Inner {
  readonly path: readonly (string | number)[];
  readonly text: string;
}

/** Every text inside a JSON value, with its path. */
function textsIn(value: unknown, path: readonly (string | number)[] = [], found: Inner[] = []): Inner[] {
  if (typeof value === 'string') found.push({ path, text: value });
  else if (Array.isArray(value)) for (const [at, inner] of value.entries()) textsIn(inner, [...path, at], found);
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) if (inner !== null) textsIn(inner, [...path, key], found);
  return found;
}

/** Words for somebody's part in a case. */
const role = new RegExp(roles.join('|'));

/** Whether any text inside a JSON value is worth a closer look: nearly no report.json has such a text. */
function isSuspect(value: unknown): boolean {
  if (typeof value === 'string') return holdsLongNumber(value) || role.test(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(isSuspect);
}

const published = (source: Source, value: unknown, under: readonly (string | number)[] = []): Published[] =>
  isSuspect(value)
    ? textsIn(value, under).map(({ path, text }) => made(source.path, text, () => placeOf(source, [...path])))
    : [];

/** The text of an attachment in UTF-8 or GB 18030; null where it is no text, too large, or cannot be read. */
function attachmentText({ name, file, size }: Attachment): string | null {
  if (!textTypes.has(extname(name).toLowerCase()) || size > mostBytes) return null;
  try {
    const bytes = readFileSync(file);
    for (const encoding of ['utf-8', 'gb18030']) {
      try {
        return new TextDecoder(encoding, { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
      } catch {}
    }
  } catch {}
  return null;
}

/** An attachment's own text and its name; the name is placed at report.json, for a path must not spread it. */
function attachmentTexts(report: Report, attachment: Attachment): Published[] {
  const { report: owner } = report.sources;
  const named = made(owner.path, attachment.name, () => wholeFile(owner));
  const text = attachmentText(attachment);
  if (text === null) return [named];
  if (maskPersonal(attachment.name) !== attachment.name) return [named, made(owner.path, text, named.at)];
  const folder = owner.path.replace(/[^/]*$/, '');
  const source = { path: `${folder}attachments/${attachment.name}`, file: attachment.file };
  return [named, made(source.path, text, (start, end) => placeAt(source, text, start, end))];
}

/** The texts of the report that was looked at last: the rules ask for one report after the other, none is kept longer. */
let latest: { readonly report: Report; readonly texts: readonly Published[] } | null = null;

/** All that a report says in words, and its versions that were published before: they stay readable. */
function reportTexts(report: Report): readonly Published[] {
  if (latest?.report === report) return latest.texts;
  const texts = [report, ...(report.versions?.values() ?? [])].flatMap(ownTexts);
  latest = { report, texts };
  return texts;
}

/** Prose, report.json, names of figures, attachments. */
function ownTexts(report: Report): Published[] {
  const { statistics } = report.sources;
  return [
    ...[...report.prose.values()].map((prose) => {
      const { source, text } = prose;
      return made(source.path, text, (start, end) => placeAt(source, text, start, end), holds(prose, 'role'));
    }),
    ...published(report.sources.report, report.file),
    ...report.figures.map(({ label }, index) =>
      made(statistics.path, label, () => placeOf(statistics, ['figures', index, 'label'])),
    ),
    ...report.attachments.flatMap((attachment) => attachmentTexts(report, attachment)),
  ];
}

/** One finding a file: the first place, how many there are, some of the others. */
function told(code: string, found: readonly { text: Published; stretch: Stretch }[]): Finding[] {
  return [...Map.groupBy(found, ({ text }) => text.file).values()].flatMap((list) => {
    const [first, ...more] = list;
    if (!first) return [];
    const severity = list.some(({ stretch }) => stretch.certain) ? 'error' : 'warning';
    const place = ({ text, stretch }: typeof first) => text.at(stretch.start, stretch.end);
    const related = more
      .slice(0, mostRelated)
      .map((item): Related => ({ at: place(item), label: item.stretch.masked }));
    return [finding(code, severity, place(first), { found: first.stretch.masked, count: list.length }, related)];
  });
}

/** How a kind of personal data is looked for. */
export interface PrivacyRule {
  readonly code: string;
  readonly detector: Detector;
  /** What a text must hold to be looked into: a long run of digits, or somebody's part in a case. */
  readonly sign: 'digits' | 'roles';
  /** True where an organ's contacts may hold it. */
  readonly contactsAllowed: boolean;
}

/** What a rule finds in some texts, but for the numbers that are allowed. */
const search = (list: readonly Published[], { detector, sign }: PrivacyRule, allowed: ReadonlySet<string>) =>
  list
    .filter((text) => text[sign])
    .flatMap((text) =>
      detector(text.text)
        .filter(({ start, end }) => !allowed.has(numberOf(text.text.slice(start, end))))
        .map((stretch) => ({ text, stretch })),
    );

/** A number without what divides it. */
const numberOf = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/\D/g, '')
    .replace(/^86(?=1\d{10}$)/, '');

const none: ReadonlySet<string> = new Set();

/** The numbers in an organ's own contacts, which are meant to be public. */
function contactNumbers(organ: Organ, report: Report | null, detector: Detector): ReadonlySet<string> {
  const contacts = [
    organ.file.contacts,
    ...(report ? [report.file.contacts] : organ.reports.map((r) => r.file.contacts)),
  ];
  const numbers = contacts.flatMap((contact) =>
    textsIn(contact).flatMap(({ text }) => detector(text).map(({ start, end }) => numberOf(text.slice(start, end)))),
  );
  return new Set(numbers);
}

/** A rule about all that one report publishes, whatever its status: a draft is the best time to find it. */
export const privacyOfReport =
  (rule: PrivacyRule): ReportRule =>
  (report, { organ }) => {
    const found = search(reportTexts(report), rule, none);
    if (found.length === 0 || !rule.contactsAllowed) return told(rule.code, found);
    const allowed = contactNumbers(organ, report, rule.detector);
    return told(rule.code, allowed.size === 0 ? found : search(reportTexts(report), rule, allowed));
  };

/** The same rule about an organ's own file. */
export const privacyOfOrgan =
  (rule: PrivacyRule): OrganRule =>
  (organ) => {
    const allowed = rule.contactsAllowed ? contactNumbers(organ, null, rule.detector) : none;
    return told(rule.code, search(published(organ.source, organ.file), rule, allowed));
  };
