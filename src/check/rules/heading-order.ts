import type { Prose } from '../../../schemas/content.ts';
import { type Finding, finding, quote } from '../../diagnostics/finding.ts';
import { placeAt } from '../../diagnostics/source.ts';
import { type Heading, headingsOf, inChinese, type Marker, type MarkerKind, markerKinds } from '../form/headings.ts';
import type { ReportRule } from '../rule.ts';

/**
 * The last number of one kind; `open` where a heading without a number allows to begin anew. `awaited` is the number that
 * should have stood there: what follows from it, or makes up for it, is part of the same slip and not told again.
 */
interface Run {
  readonly marker: Marker;
  readonly level: number;
  readonly open: boolean;
  readonly awaited: number | null;
}

/** Slips told of one part; more are of one cause. */
const most = 10;

const written: Readonly<Record<MarkerKind, (number: number) => string>> = {
  chapter: (number) => `${inChinese(number)}、`,
  section: (number) => `（${inChinese(number)}）`,
  point: (number) => `${number}.`,
  subpoint: (number) => `（${number}）`,
};

/** The number that should stand here; null where this one is right. A list in plain text may begin anew at any time. */
function expected({ number }: Marker, level: number, run: Run | undefined): number | null {
  if (!run) return number === 1 || level === 0 ? null : 1;
  if (run.awaited !== null && (number === run.awaited || number === run.awaited + 1)) return null;
  if (number === run.marker.number + 1 || (number === 1 && (run.open || level === 0))) return null;
  return run.marker.number + 1;
}

/** Forgets the numbers that a heading closes: those of inner kinds, and of deeper levels. */
function close(runs: Map<string, Run>, { level, marker }: Heading): void {
  for (const [key, run] of runs) {
    const inner = marker !== null && markerKinds.indexOf(run.marker.kind) > markerKinds.indexOf(marker.kind);
    if (inner || (level > 0 && (run.level === 0 || run.level > level))) runs.delete(key);
    else if (level > 0 && marker === null && run.level >= level) runs.set(key, { ...run, open: true });
  }
}

/** Headings of one part whose number does not follow the one before. Part numbers (一、) are the form's own. */
function outOfOrder(prose: Prose): Finding[] {
  const runs = new Map<string, Run>();
  const findings: Finding[] = [];
  for (const heading of headingsOf(prose)) {
    const { marker, level, words } = heading;
    close(runs, heading);
    if (!marker || marker.kind === 'chapter') continue;
    const key = `${marker.kind} ${level > 0}`;
    const run = runs.get(key);
    const number = expected(marker, level, run);
    runs.set(key, { marker, level, open: false, awaited: number });
    if (number === null || findings.length === most) continue;
    const facts = {
      found: marker.text,
      words: quote(words, 20),
      expected: written[marker.kind](number),
      ...(run ? { before: run.marker.text } : {}),
    };
    const at = placeAt(prose.source, prose.text, heading.start, heading.end);
    findings.push(finding('check/heading-order', 'warning', at, facts));
  }
  return findings;
}

/** Headings inside a part are numbered one after the other: none left out, repeated or begun anew (check/heading-order). */
export const headingOrder: ReportRule = (report) => [...report.prose.values()].flatMap(outOfOrder);
