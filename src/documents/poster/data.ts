import type {
  HighlightView,
  PosterBars,
  PosterBlock,
  PosterNumber,
  PosterStrip,
  ReportView,
} from '../../../schemas/views.ts';
import { changeWords } from '../../wording/change.ts';
import { hexOf } from '../../wording/colour.ts';
import { formatDay, formatNumber } from '../../wording/formats.ts';
import { fill, type Labels } from '../../wording/labels.ts';
import type { Typewriter } from '../pdf/text.ts';

/** What the site knows and the report does not. */
export interface PosterOptions {
  /** The site's hue, 0 to 360. */
  readonly hue: number;
  readonly siteNotice?: string | null;
  /** Public address of the report's page. */
  readonly address?: string | null;
}

/** Lengths are parts of the longest, 0 to 1. `before` is null where nothing is known of last year. */
interface Compared {
  readonly value: string;
  readonly now: number;
  readonly before: number | null;
}

interface NumberData {
  readonly label: string;
  /** The number, or the words for a blank. */
  readonly value: string;
  readonly stated: boolean;
  readonly unit: string;
  readonly change: string;
}

interface LeadData extends NumberData {
  /** This year and last, where both are known and not both zero. */
  readonly years: readonly (Compared & { readonly label: string })[];
}

interface BarsData {
  readonly title: string;
  readonly unit: string;
  readonly compared: boolean;
  readonly bars: readonly (Compared & { readonly label: string; readonly stated: boolean; readonly share: string })[];
}

interface StripData {
  readonly title: string;
  readonly lines: readonly (readonly { readonly label: string; readonly value: string; readonly length: number }[])[];
}

/** Everything the template draws. Texts are data: no word of them is ever read as markup. */
export interface PosterData {
  /** One hue, from ink to paper, as hexadecimal numbers. */
  readonly colours: Readonly<Record<string, string>>;
  readonly name: string;
  readonly titleLines: readonly string[];
  readonly facts: readonly string[];
  readonly years: { readonly now: string; readonly before: string };
  readonly blocks: readonly {
    readonly title: string;
    readonly lead: LeadData | null;
    readonly strips: readonly StripData[];
    readonly bars: readonly BarsData[];
    readonly numbers: readonly (NumberData & {
      readonly parts: readonly { readonly label: string; readonly value: string; readonly zero: boolean }[];
    })[];
  }[];
  readonly foot: readonly string[];
}

/** The colours of the picture. */
const paletteOf = (hue: number): PosterData['colours'] => ({
  deep: hexOf(0.31, 0.085, hue),
  accent: hexOf(0.45, 0.12, hue),
  middle: hexOf(0.74, 0.07, hue),
  soft: hexOf(0.86, 0.04, hue),
  wash: hexOf(0.955, 0.014, hue),
  paper: hexOf(0.986, 0.004, hue),
  ink: hexOf(0.24, 0.025, hue),
  quiet: hexOf(0.45, 0.025, hue),
  faint: hexOf(0.6, 0.02, hue),
  rule: hexOf(0.87, 0.014, hue),
});

type Print = (text: string) => string;

/** Turns numbers into words and lengths; one for each poster. */
class Draughtsman {
  readonly #t: Labels;
  readonly #print: Print;
  readonly #years: PosterData['years'];

  constructor(t: Labels, print: Print, years: PosterData['years']) {
    this.#t = t;
    this.#print = print;
    this.#years = years;
  }

  #words = (value: number | null): string => (value === null ? this.#t.number.notStated : formatNumber(value));

  number(number: HighlightView): NumberData {
    const { label, value, unit } = number;
    const sign = unit === '%' && value !== null;
    return {
      label: this.#print(label),
      value: this.#words(value) + (sign ? unit : ''),
      stated: value !== null,
      unit: value === null || sign ? '' : this.#print(unit),
      change: this.#print(changeWords(number, this.#t).change),
    };
  }

  lead(number: HighlightView): LeadData {
    const { value, before } = number;
    const most = Math.max(value ?? 0, before ?? 0);
    const line = (label: string, length: number) => ({
      label,
      value: formatNumber(length),
      now: Math.max(0, length) / most,
      before: null,
    });
    const known = value !== null && before !== null && most > 0;
    const years = known ? [line(this.#years.now, value), line(this.#years.before, before)] : [];
    return { ...this.number(number), years };
  }

  bars({ title, unit, bars }: PosterBars): BarsData {
    const most = Math.max(...bars.flatMap(({ value, before }) => [value ?? 0, before ?? 0]));
    const sum = bars.reduce((total, { value }) => total + (value ?? 0), 0);
    const whole = bars.every(({ value }) => value !== null && value >= 0) ? sum : null;
    return {
      title: this.#print(title),
      unit: this.#print(unit),
      compared: bars.some(({ before }) => before !== null),
      bars: bars.map(({ label, value, before }) => ({
        label: this.#print(label),
        value: this.#words(value),
        stated: value !== null,
        share: whole !== null && value ? `${((value / whole) * 100).toFixed(1)}%` : '',
        now: Math.max(0, value ?? 0) / most,
        before: before === null ? null : Math.max(0, before) / most,
      })),
    };
  }

  strip({ title, lines }: PosterStrip): StripData {
    const most = Math.max(...lines.map((line) => line.reduce((sum, { value }) => sum + (value ?? 0), 0)));
    return {
      title: this.#print(title),
      lines: lines.map((line) =>
        line.map(({ label, value }) => ({
          label: this.#print(label),
          value: this.#words(value),
          length: (value ?? 0) / most,
        })),
      ),
    };
  }

  /** A number with what it is made up of; of nothing there are no parts to tell of. */
  parted(number: PosterNumber): PosterData['blocks'][number]['numbers'][number] {
    const parts = number.value ? number.parts : [];
    return {
      ...this.number(number),
      parts: parts.map(({ label, value }) => ({
        label: this.#print(label),
        value: this.#words(value),
        zero: value === 0,
      })),
    };
  }

  block({ title, lead, strips, bars, numbers }: PosterBlock): PosterData['blocks'][number] {
    return {
      title: this.#print(title),
      lead: lead && this.lead(lead),
      strips: strips.map((strip) => this.strip(strip)),
      bars: bars.map((group) => this.bars(group)),
      numbers: numbers.map((number) => this.parted(number)),
    };
  }
}

/** A report's year as the data its picture is drawn from; pure. */
export function posterData(view: ReportView, options: PosterOptions, typewriter: Typewriter, t: Labels): PosterData {
  const { report, title } = view;
  const { period, published, status } = report.file;
  const print = (text: string) => typewriter.plain(text);
  const cut = title.indexOf(String(report.year));
  const yearWords = (year: number) => fill(t.organ.yearWord, { year });
  const years = { now: yearWords(report.year), before: yearWords(report.year - 1) };
  const draughtsman = new Draughtsman(t, print, years);
  const notices = [...(status === 'published' ? [] : [t.status[status]]), ...view.notices];
  return {
    colours: paletteOf(options.hue),
    name: t.poster.name,
    titleLines: (cut > 0 ? [title.slice(0, cut), title.slice(cut)] : [title]).map(print),
    facts: [
      fill(t.poster.period, { from: formatDay(period.from), to: formatDay(period.to) }),
      ...(published ? [fill(t.poster.published, { date: formatDay(published) })] : []),
    ],
    years,
    blocks: view.poster().map((block) => draughtsman.block(block)),
    foot: [
      ...notices,
      ...(options.siteNotice ? [options.siteNotice] : []),
      fill(t.poster.source, { title }),
      ...(options.address ? [fill(t.poster.address, { address: options.address })] : []),
    ].map(print),
  };
}
