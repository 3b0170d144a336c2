import { createHash } from 'node:crypto';
import type { ReportEntry, SiteView } from '../../schemas/views.ts';
import { formatDay } from '../wording/formats.ts';
import { fill, type Labels } from '../wording/labels.ts';

/** Entries of the feed: readers that come once a month miss nothing. */
const mostEntries = 100;

/** Namespace of our ids (RFC 9562, 5.5): the UUID of the DNS namespace, named. */
const namespace = Buffer.from('6ba7b8109dad11d180b400c04fd430c8', 'hex');

/** A UUID of version 5: the same name gives the same id, whoever builds the site and wherever it stands. */
export function nameId(name: string): string {
  const bytes = createHash('sha1').update(namespace).update(`nianbao:${name}`).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)];
  return `urn:uuid:${parts.join('-')}`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 has no way to write them
const unwritable = /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;
export const xmlText = (text: string) =>
  text.replace(unwritable, '').replace(/[&<>"']/g, (sign) => entities[sign] as string);

/** Something that happened to a report: it was published, or corrected for the nth time. */
interface Event {
  readonly day: string;
  readonly entry: ReportEntry;
  /** 0: published; n: the nth correction. */
  readonly number: number;
}

const eventsOf = (entry: ReportEntry): Event[] => [
  ...(entry.published === null ? [] : [{ day: entry.published, entry, number: 0 }]),
  ...entry.corrections.map(({ date }, at) => ({ day: date, entry, number: at + 1 })),
];

/** What the feed says of an event. */
function wordsOf({ day, entry, number }: Event, t: Labels) {
  const { organ, year, title } = entry;
  const correction = entry.corrections[number - 1];
  const date = formatDay(day);
  if (!correction) {
    const summary = fill(t.feed.published, { title, date });
    return { id: nameId(`${organ}/${year}`), title, summary, category: 'new' as const };
  }
  return {
    id: nameId(`${organ}/${year}/correction/${number}`),
    title: fill(t.feed.correctedTitle, { title }),
    summary: fill(t.report.correctionLine, { date, kind: correction.kind, reason: correction.reason }),
    category: 'corrected' as const,
  };
}

/** Chinese days begin eight hours before Greenwich's. */
const instant = (day: string) => `${day}T00:00:00+08:00`;

/**
 * `feed.xml`: new and corrected reports, the newest first (Atom 1.0, RFC 4287). Links are full addresses where the site
 * has one, else relative to the feed; ids are names that hold either way.
 */
export function atomFeed(site: SiteView, entries: readonly ReportEntry[], asOf: string | null, t: Labels): string {
  const base = site.baseUrl === null ? '' : site.baseUrl.replace(/\/?$/, '/');
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  const events = entries
    .filter(({ status }) => status === 'published')
    .flatMap(eventsOf)
    .sort((a, b) => compare(b.day, a.day) || compare(a.entry.address, b.entry.address) || b.number - a.number)
    .slice(0, mostEntries);
  const updated = events[0]?.day ?? asOf ?? '1970-01-01';
  const pageOf = (address: string) => xmlText(base === '' ? `${address}index.html` : base + address);
  const items = events.map((event) => {
    const { id, title, summary, category } = wordsOf(event, t);
    return `<entry>
<id>${id}</id>
<title>${xmlText(title)}</title>
<link rel="alternate" type="text/html" href="${pageOf(event.entry.address)}"/>
<updated>${instant(event.day)}</updated>
<author><name>${xmlText(event.entry.organName)}</name></author>
<category term="${category}" label="${xmlText(t.feed.categories[category])}"/>
<summary>${xmlText(summary)}</summary>
</entry>
`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
<id>${nameId(`site/${site.baseUrl ?? site.name}`)}</id>
<title>${xmlText(site.name)}</title>
<subtitle>${xmlText(t.feed.subtitle)}</subtitle>
<updated>${instant(updated)}</updated>
<author><name>${xmlText(site.sponsor ?? site.name)}</name></author>
<link rel="self" type="application/atom+xml" href="${xmlText(base)}feed.xml"/>
<link rel="alternate" type="text/html" href="${pageOf('')}"/>
${items.join('')}</feed>
`;
}
