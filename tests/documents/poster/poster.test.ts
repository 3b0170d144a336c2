import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadForm } from '../../../schemas/editions.ts';
import { compile } from '../../../src/compile.ts';
import { palettePng } from '../../../src/documents/drawing/png.ts';
import { Typewriter } from '../../../src/documents/pdf/text.ts';
import { typesetter } from '../../../src/documents/pdf/typesetter.ts';
import { posterData } from '../../../src/documents/poster/data.ts';
import { reportPoster } from '../../../src/documents/poster/index.ts';
import { loadLabels } from '../../../src/wording/labels.ts';
import { readPng, rectangles } from '../drawing/reader.ts';
import { form2019, form2021, forms, statisticsOf, viewOf } from '../report.ts';

const root = join(import.meta.dirname, '../../..');
const labels = loadLabels(join(root, 'reports/labels'));
const { site } = compile({ content: join(root, 'content') });
if (!site) throw new Error('the shipped content has errors');
const options = { hue: 250, siteNotice: null, address: null };
const dataOf = (view: Parameters<typeof posterData>[0]) =>
  posterData(view, options, new Typewriter(typesetter().covers), labels);
const foia = loadForm(join(root, 'tests/fixtures/editions/foia.json'));

test('every key that an edition names for its picture is a cell or row of its form', () => {
  for (const form of [form2019, form2021]) {
    const blocks = form.edition.poster ?? [];
    expect(blocks.length).toBeGreaterThanOrEqual(3);
    const sums = blocks.flatMap(({ lead, strips, divisions, numbers }) => [
      ...(lead && 'sum' in lead ? [lead] : []),
      ...(strips ?? []).flatMap(({ lines }) => lines.flat()),
      ...(divisions ?? []).flatMap((division) => ('items' in division ? division.items : [])),
      ...(numbers ?? []).flatMap(({ sum, parts }) => [{ sum }, ...(parts ?? [])]),
    ]);
    for (const key of sums.flatMap(({ sum }) => sum)) expect(form.cell.has(key), key).toBe(true);
  }
});

test('the bars are as long as their numbers, this year and last', () => {
  const view = site.report('shili/2024');
  const drawn = rectangles(reportPoster(view, options).svg);
  for (const [height, pick] of [
    [30, 'value'],
    [10, 'before'],
  ] as const) {
    const groups = view.poster().flatMap(({ bars }) => bars.map((group) => group.bars));
    expect(groups).toHaveLength(2);
    const bars = drawn.filter((bar) => bar.height === height).map(({ width }) => width);
    let at = 0;
    for (const group of groups) {
      const values = group.map((bar) => bar[pick]);
      const widths = bars.slice(at, at + group.length);
      expect(Math.max(...widths)).toBeGreaterThan(200);
      at += group.length;
      values.forEach((value, index) => {
        const scale = (widths[0] ?? 0) / (values[0] ?? 1);
        expect(Math.abs((widths[index] ?? 0) - (value ?? 0) * scale), `${height} ${value}`).toBeLessThan(0.2);
      });
    }
    expect(bars).toHaveLength(at);
  }
});

test('what was received is as long as what became of it; pieces as long as their numbers', () => {
  const drawn = rectangles(reportPoster(site.report('shili/2024'), options).svg).filter(({ height }) => height === 46);
  const widths = drawn.map(({ width }) => width);
  expect(widths).toHaveLength(6);
  const [received = 0, carriedIn = 0, done = 0, carriedOut = 0, persons = 0, others = 0] = widths;
  expect(received + carriedIn).toBeCloseTo(912, 0);
  expect(done + carriedOut).toBeCloseTo(received + carriedIn, 0);
  expect(received / carriedIn).toBeCloseTo(73 / 6, 0);
  expect(persons / others).toBeCloseTo(47 / 26, 1);
});

test('it is 1080 pixels wide, has a title, loads nothing, and its SVG and PNG show the same', () => {
  for (const id of site.reports) {
    const { svg, png, height } = reportPoster(site.report(id), options);
    expect(svg).toMatch(/^<svg role="img" viewBox="[^"]+" width="1080" height="[\d.]+" xmlns=/);
    expect(svg).toContain(`<title>一图读懂：${site.report(id).title}</title>`);
    expect(svg).not.toMatch(/<(script|style|text|image|foreignObject|a)\b|href="(?!#)/);
    expect(svg).not.toMatch(/\.\d{3}/);
    const read = readPng(png);
    expect([read.width, read.height]).toEqual([1080, height]);
    const colour = (fill: string) => [1, 3, 5].map((at) => Number.parseInt(fill.slice(at, at + 2), 16));
    const [paper, head] = rectangles(svg);
    expect(read.pixel(10, 10)).toEqual(colour(head?.fill ?? ''));
    expect(read.pixel(10, Math.ceil(head?.height ?? 0) + 10)).toEqual(colour(paper?.fill ?? ''));
  }
});

describe('what is not there', () => {
  test('a table that was not published is said to be not stated, never zero', () => {
    const data = dataOf(site.report('dongchang/2019'));
    const [disclosure, applications, reviews] = data.blocks;
    expect(disclosure?.lead).toMatchObject({ value: '1164', stated: true, change: '', years: [] });
    expect(applications?.lead).toMatchObject({ value: '未载明', stated: false, unit: '' });
    expect([applications?.bars, applications?.strips]).toEqual([[], []]);
    expect(reviews?.numbers.map(({ value, parts }) => [value, parts])).toEqual([
      ['0', []],
      ['0', []],
    ]);
  });

  test('one blank cell takes away the strip that needs it, and the bar says so', () => {
    const statistics = statisticsOf(form2021, () => 2);
    const applications = statistics.applications as Record<string, Record<string, unknown>>;
    for (const row of ['granted', 'carriedOut']) applications[row] = { ...applications[row], total: null };
    const block = dataOf(viewOf({ statistics })).blocks[1];
    expect(block?.strips.map(({ title }) => title)).toEqual(['谁提出的申请']);
    expect(block?.bars[0]?.bars[0]).toMatchObject({
      label: '予以公开',
      value: '未载明',
      stated: false,
      share: '',
      now: 0,
    });
  });

  test('all zeros: no bars, no strips, no parts, but the zeros', () => {
    const view = viewOf({ statistics: statisticsOf(form2021, () => 0) });
    const { blocks } = dataOf(view);
    expect(blocks.flatMap(({ bars, strips }) => [...bars, ...strips])).toEqual([]);
    expect(blocks.flatMap(({ numbers }) => numbers.map(({ value }) => value))).toContain('0');
    expect(readPng(reportPoster(view, options).png).width).toBe(1080);
  });
});

test('the largest numbers and the longest names are drawn within the picture', () => {
  const figures = [
    { key: 'published', label: '信'.repeat(60), value: 2 ** 53 - 1, unit: '条', parts: ['published.a', 'published.b'] },
    { key: 'published.a', label: 'W'.repeat(90), value: 2 ** 53 - 2, unit: '条' },
    { key: 'published.b', label: '乙', value: 1, unit: '条' },
  ];
  const statistics = { ...statisticsOf(form2021, () => 2 ** 49), figures };
  const view = viewOf({ statistics, organ: { name: '机'.repeat(100) } });
  const { svg, png } = reportPoster(view, options);
  for (const { width } of rectangles(svg)) expect(width).toBeLessThanOrEqual(1080);
  const { width, height, pixel } = readPng(png);
  const margin = (x: number) => new Set(Array.from({ length: height }, (_, y) => pixel(x, y).join())).size;
  expect(margin(width - 30), 'only head, paper and foot, and the edges between them').toBeLessThanOrEqual(5);
});

test('an edition that says nothing of a picture has its highlights drawn; another form needs no code', () => {
  const statistics = {
    requests: {
      'bureaus.east': {
        pendingStart: 5,
        received: 40,
        'processed.simple': 20,
        'processed.complex.fast': 3,
        'processed.complex.slow': 10,
      },
      'bureaus.west': {
        pendingStart: 1,
        received: 10,
        'processed.simple': 4,
        'processed.complex.fast': 0,
        'processed.complex.slow': 2,
      },
      headquarters: {
        pendingStart: 0,
        received: 7,
        'processed.simple': 7,
        'processed.complex.fast': 0,
        'processed.complex.slow': 0,
      },
    },
    costs: {
      fees: { all: { collected: 1, waived: { value: 0, unit: '元' }, change: 0 } },
      appeals: { affirmed: 2, reversed: 1 },
    },
    figures: [],
  };
  const view = viewOf({ edition: foia.edition.key, forms: [...forms.values(), foia], statistics });
  expect(dataOf(view).blocks.map(({ title, lead }) => [title, lead?.value, lead?.unit])).toEqual([
    ['Received', '57', 'requests'],
    ['Appeals', '3', 'cases'],
  ]);
  expect(readPng(reportPoster(view, options).png).width).toBe(1080);
});

test('a picture of more than 256 colours keeps the first and takes the nearest for the rest', () => {
  const pixels = Uint8Array.from({ length: 40 * 10 * 4 }, (_, at) =>
    at % 4 === 3 ? 255 : (Math.floor(at / 4) * 7) % 256,
  );
  const shifted = pixels.map((value, at) => (at % 4 === 1 && at >= 1200 ? Math.min(value + 1, 255) : value));
  const read = readPng(palettePng({ width: 40, height: 10, pixels: shifted }));
  for (let y = 0; y < 10; y++)
    for (let x = 0; x < 40; x++) {
      const at = (y * 40 + x) * 4;
      const apart = read.pixel(x, y).map((value, channel) => Math.abs(value - (shifted[at + channel] ?? 0)));
      expect(Math.max(...apart)).toBeLessThanOrEqual(y * 40 + x < 256 ? 0 : 2);
    }
});

test('the mark for a missing character is as wide as a character, in every typeface', () => {
  const { draw } = typesetter();
  const data = { ...dataOf(site.report('shili/2024')), titleLines: ['甲〓乙〓丙'], facts: ['甲〓乙〓丙'] };
  const text = /<g class="typst-text" transform="matrix\(1 0 0 -1 (\S+) (\S+)\)">([\s\S]*?)<\/g>/g;
  const lines: { y: string; places: number[] }[] = [];
  for (const [, x, y = '', uses = ''] of draw('poster/poster.typ', data).matchAll(text)) {
    const places = [...uses.matchAll(/ x="([\d.]+)"/g)].map(([, along]) => Number(x) + Number(along));
    const line = lines.at(-1);
    if (line?.y === y) line.places.push(...places);
    else lines.push({ y, places });
  }
  const fives = lines.filter(({ places }) => places.length === 5).slice(0, 2);
  expect(fives).toHaveLength(2);
  for (const { places } of fives) {
    const [first = 0, second = 0] = places;
    places.forEach((place, index) => {
      expect(place - first).toBeCloseTo(index * (second - first), 1);
    });
  }
});

test('content is text, never code', () => {
  const words = '#read("/etc/passwd") $x$ *b* \\u{41} <b>&amp;</b> #panic("x")';
  const figures = [{ key: 'a', label: words, value: 1, unit: '#件' }];
  const view = {
    ...viewOf({ statistics: { ...statisticsOf(form2021, () => 1), figures }, organ: { notice: words } }),
    title: words,
  };
  const data = dataOf(view);
  expect(data.titleLines).toEqual([words]);
  expect(data.foot[0]).toBe(words);
  expect(data.blocks.at(-1)?.numbers.map(({ label, unit }) => [label, unit])).toEqual([[words, '#件']]);
  expect(reportPoster(view, options).svg).toContain(
    '#read("/etc/passwd") $x$ *b* \\u{41} &lt;b&gt;&amp;amp;&lt;/b&gt;',
  );
});

test('the same report gives the same bytes in any time zone and locale', () => {
  const program = `
    import { createHash } from 'node:crypto';
    import { compile } from '${root}/src/compile.ts';
    import { reportPoster } from '${root}/src/documents/poster/index.ts';
    const { site } = compile({ content: '${root}/content' });
    for (const id of site.reports) {
      const { svg, png } = reportPoster(site.report(id), { hue: 250 });
      console.log(id, createHash('sha256').update(svg).update(png).digest('hex'));
    }
  `;
  const run = (env: Readonly<Record<string, string>>) =>
    execFileSync(process.execPath, ['--input-type=module-typescript', '-e', program], {
      env: { ...process.env, ...env },
      encoding: 'utf8',
    });
  const here = run({ TZ: 'UTC', LC_ALL: 'C' });
  expect(here.trim().split('\n')).toHaveLength(3);
  expect(run({ TZ: 'Pacific/Apia', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' })).toBe(here);
});
