import { describe, expect, test } from 'vitest';
import type { Explanation } from '../../schemas/report.ts';
import type { Site } from '../../schemas/views.ts';
import { applyExplanations } from '../../src/check/explanations.ts';
import { compile } from '../../src/compile.ts';
import { countFindings, type Finding, finding, type Severity } from '../../src/diagnostics/finding.ts';
import { createRenderer } from '../../src/render/index.ts';
import { type Edit, makeContent } from '../case.ts';

/** The base with explanations in its newest report, and other changes. */
function compileWith(explanations: readonly Explanation[], edits: readonly Edit[] = [], epoch?: string) {
  const list: Edit = {
    file: 'shili/2024/report.json',
    replace: ['"explanations": []', `"explanations": ${JSON.stringify(explanations)}`],
  };
  const { content, dispose } = makeContent([...edits, list]);
  try {
    const compiled = compile({ content, epoch });
    return { ...compiled, shown: compiled.site?.report('shili/2024').report.file.explanations };
  } finally {
    dispose();
  }
}

/** One request of a company counted as one of a person: two cells are not carried over. */
const carried: readonly Edit[] = [
  [
    '"carriedIn": { "naturalPerson": 5, "legalCommercial": 1,',
    '"carriedIn": { "naturalPerson": 4, "legalCommercial": 2,',
  ],
  [
    '"newReceived": { "naturalPerson": 47, "legalCommercial": 16,',
    '"newReceived": { "naturalPerson": 48, "legalCommercial": 15,',
  ],
].map(([from = '', to = '']) => ({ file: 'shili/2024/statistics.json', replace: [from, to] }));

const reason = '一名申请人由个人改按企业登记。';
const explain = (place: string, more: Partial<Explanation> = {}): Explanation => ({
  code: 'check/carried-over',
  place,
  reason,
  ...more,
});
const codes = (findings: readonly Finding[]) => findings.map(({ code, severity }) => `${severity} ${code}`);

describe('a reason makes an error between years a note', () => {
  test.each(['applications.carriedIn', 'applications', 'report'])('at %s', (place) => {
    const { findings, shown } = compileWith([explain(place, { by: '办公室', until: '2025-12-31' })], carried);
    expect(codes(findings)).toEqual(['note check/carried-over', 'note check/carried-over']);
    expect(findings[0]?.facts).toMatchObject({ accepted: 'error', reason, by: '办公室', until: '2025-12-31' });
    expect(countFindings(findings)).toEqual({ errors: 0, warnings: 0, notes: 2 });
    expect(shown).toHaveLength(1);
  });

  test('and the page says which finding it is, with the way to its rule; a copy on disk without it', () => {
    const { site } = compileWith([explain('applications', { by: '办公室', until: '2026-12-31' })], carried);
    const renderer = createRenderer(site as Site);
    const title = '上年结转数与上一年度报告的结转下年度数不符';
    expect(renderer.report('shili/2024')).toContain(`<a href="../../rules/check/carried-over/index.html">${title}</a>`);
    expect(renderer.report('shili/2024')).toContain(`<dd>${reason}`);
    const copy = renderer.report('shili/2024', { offline: true });
    expect(copy).toContain(title);
    expect(copy).not.toContain('rules/');
  });

  test('cell by cell: the other one stays an error, and the site is not made', () => {
    const { findings, site } = compileWith([explain('applications.carriedIn.naturalPerson')], carried);
    expect(codes(findings)).toEqual(['note check/carried-over', 'error check/carried-over']);
    expect(site).toBeNull();
  });

  test('a cell is not its neighbour whose name begins alike', () => {
    const { findings } = compileWith([explain('applications.carriedIn.legal')], carried);
    expect(codes(findings)).toContain('warning check/stale-explanation');
    expect(countFindings(findings).errors).toBe(2);
  });
});

describe('it holds until its day', () => {
  const until = (day: string, epoch?: string) => compileWith([explain('applications', { until: day })], carried, epoch);

  test('that day included, then it is an error again and says so', () => {
    expect(codes(until('2025-01-16').findings)).toEqual(['note check/carried-over', 'note check/carried-over']);
    const { findings } = until('2025-01-15');
    expect(codes(findings)).toEqual(['error check/carried-over', 'error check/carried-over']);
    expect(findings[0]?.facts).toMatchObject({ expired: '2025-01-15', reason });
    expect(findings[0]?.facts.accepted).toBeUndefined();
  });

  test('where today is given, it counts', () => {
    const day = (date: string) => String(Date.parse(`${date}T00:00:00Z`) / 1000);
    expect(countFindings(until('2026-06-30', day('2026-07-01')).findings).errors).toBe(2);
    expect(countFindings(until('2026-06-30', day('2026-06-30')).findings).errors).toBe(0);
  });

  test('of two, the one that still holds counts', () => {
    const both = [explain('applications', { until: '2024-01-01' }), explain('applications', { reason: '合并。' })];
    const { findings, shown } = compileWith(both, carried);
    expect(findings.map(({ facts }) => facts.reason)).toEqual(['合并。', '合并。']);
    expect(shown).toEqual([both[1]]);
  });
});

describe('an explanation of nothing', () => {
  test('is found, and not shown to the public', () => {
    const { findings, shown } = compileWith([explain('report')]);
    expect(codes(findings)).toEqual(['warning check/stale-explanation']);
    expect(findings[0]?.facts.none).toBe(1);
    expect(shown).toEqual([]);
  });

  test('names the places of findings of its code', () => {
    const { findings } = compileWith([explain('proactiveDisclosure')], carried);
    const stale = findings.find(({ code }) => code === 'check/stale-explanation');
    expect(stale?.facts.places).toBe('applications.carriedIn.naturalPerson、applications.carriedIn.legalCommercial');
  });

  test('of another code explains nothing, and says that there is none of its own', () => {
    const { findings } = compileWith([explain('report', { code: 'check/in-force-roll-forward' })], carried);
    const [stale] = findings.filter(({ code }) => code === 'check/stale-explanation');
    expect(stale?.facts).toMatchObject({ code: 'check/in-force-roll-forward', none: 1 });
    expect(countFindings(findings).errors).toBe(2);
  });

  test('is not told where only part of the content was read', () => {
    const { content, dispose } = makeContent([
      {
        file: 'shili/2024/report.json',
        replace: ['"explanations": []', `"explanations": [${JSON.stringify(explain('report'))}]`],
      },
    ]);
    try {
      expect(compile({ content, only: () => true }).findings).toEqual([]);
    } finally {
      dispose();
    }
  });
});

describe('what may be explained', () => {
  const { content } = compileWith([]);
  const report = content?.organ.get('shili')?.reports.find(({ year }) => year === 2024);
  if (!report) throw new Error('no report');
  const at = { file: 'content/shili/2024/5-problems.md', line: 1, column: 1, endLine: 1, endColumn: 1 };
  const becomes = (code: string, severity: Severity, place = 'report') => {
    const own = { ...report, file: { ...report.file, explanations: [{ code, place, reason: 'x' }] } };
    return applyExplanations(own, [finding(code, severity, at, { key: 'a.b' })], { asOf: null })[0]?.severity;
  };

  test.each([
    ['check/late', 'warning'],
    ['check/repeated-prose', 'warning'],
    ['check/prose-number', 'warning'],
    ['check/in-force-roll-forward', 'warning'],
    ['check/carried-over', 'error'],
    ['check/aggregate', 'error'],
  ] as const)('%s as %s', (code, severity) => {
    expect(becomes(code, severity)).toBe('note');
  });

  test.each([
    ['check/review-total', 'error'],
    ['check/applications-balance', 'error'],
    ['check/figure-parts', 'error'],
    ['check/missing-part', 'error'],
    ['check/personal-name', 'warning'],
    ['check/bank-card', 'warning'],
    ['read/hidden-character', 'warning'],
    ['validate/raw-html', 'error'],
  ] as const)('not %s as %s', (code, severity) => {
    expect(becomes(code, severity)).toBe(severity);
  });

  test('where no day is known nothing is past; five places are named', () => {
    const explanations = [{ code: 'check/late', place: 'report', reason: 'x', until: '2000-01-01' }];
    const own = { ...report, file: { ...report.file, explanations } };
    const late = finding('check/late', 'warning', at, {});
    expect(applyExplanations(own, [late], { asOf: null })[0]?.severity).toBe('note');
    expect(applyExplanations(own, [late], { asOf: '2000-01-02' })[0]?.facts.expired).toBe('2000-01-01');
    const elsewhere = { ...report, file: { ...report.file, explanations: [explain('b')] } };
    const errors = [1, 2, 3, 4, 5, 6, 7].map((cell) =>
      finding('check/carried-over', 'error', at, { cell: `a.${cell}` }),
    );
    const stale = applyExplanations(elsewhere, errors, { asOf: null }).at(-1);
    expect(stale?.facts.places).toBe('a.1、a.2、a.3、a.4、a.5');
  });

  test('by the part it stands in, by its key, and not by another part', () => {
    const [problems, other] = ['5-problems.md', '6-other-matters.md'].map(
      (file) => report.form.edition.sections.find((section) => section.file === file)?.key ?? '',
    );
    expect(becomes('check/prose-number', 'warning', problems)).toBe('note');
    expect(becomes('check/prose-number', 'warning', 'a.b')).toBe('note');
    expect(becomes('check/prose-number', 'warning', 'a')).toBe('note');
    expect(becomes('check/prose-number', 'warning', other)).toBe('warning');
  });
});
