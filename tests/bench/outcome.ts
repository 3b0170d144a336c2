/** One measured run. */
export interface Sample {
  readonly job: string;
  readonly reports: number;
  readonly contestant: string;
  readonly round: number;
  readonly seconds: number;
  readonly peakMiB: number | null;
  /** Files whose content was written by this run. */
  readonly written: number;
}

/** What the rounds of one contestant at one job and size come to. */
export interface Row {
  readonly job: string;
  readonly reports: number;
  readonly contestant: string;
  /** Median over the rounds. */
  readonly seconds: number;
  /** Median of the ratios to the yardstick within each round; null without one. */
  readonly ratio: number | null;
  readonly peakMiB: number | null;
  readonly written: number;
  /** How time grows from the next smaller size: 1 is in proportion; null at the smallest. */
  readonly growth: number | null;
}

/** The middle value; of an even number the mean of the middle two. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const low = sorted[Math.ceil(middle) - 1] as number;
  return (low + (sorted[Math.floor(middle)] as number)) / 2;
}

const unique = <T>(values: readonly T[]) => [...new Set(values)];

/** Ratios to the yardstick's run of the same round, so that a slow minute of the machine touches both alike. */
function ratioOf(samples: readonly Sample[], all: readonly Sample[], yardstick: string): number | null {
  const ratios = samples.flatMap((sample) => {
    const other = all.find(
      (o) =>
        o.contestant === yardstick && o.job === sample.job && o.reports === sample.reports && o.round === sample.round,
    );
    return other ? [sample.seconds / other.seconds] : [];
  });
  return ratios.length === 0 ? null : median(ratios);
}

/** Sums up samples: one row for each job, size and contestant, in the order in which they first came. */
export function summarise(samples: readonly Sample[], yardstick: string): Row[] {
  const rows: Row[] = [];
  for (const job of unique(samples.map((sample) => sample.job))) {
    for (const reports of unique(samples.map((sample) => sample.reports))) {
      for (const contestant of unique(samples.map((sample) => sample.contestant))) {
        const of = (sample: Sample) => sample.job === job && sample.contestant === contestant;
        const own = samples.filter((sample) => of(sample) && sample.reports === reports);
        if (own.length === 0) continue;
        const seconds = median(own.map((sample) => sample.seconds));
        const before = rows.findLast((row) => row.job === job && row.contestant === contestant);
        const peaks = own.map((sample) => sample.peakMiB).filter((peak) => peak !== null);
        rows.push({
          job,
          reports,
          contestant,
          seconds,
          ratio: ratioOf(own, samples, yardstick),
          peakMiB: peaks.length === 0 ? null : Math.max(...peaks),
          written: median(own.map((sample) => sample.written)),
          growth: before ? Math.log(seconds / before.seconds) / Math.log(reports / before.reports) : null,
        });
      }
    }
  }
  return rows;
}

const shown = (value: number | null, digits: number) => (value === null ? '–' : value.toFixed(digits));

/** Rows as a table for a terminal or a Markdown file. */
export function tableOf(rows: readonly Row[], yardstick: string): string {
  const head = ['job', 'reports', 'by', 'seconds', `ratio to ${yardstick}`, 'peak MiB', 'files written', 'growth'];
  const lines = rows.map((row) => [
    row.job,
    String(row.reports),
    row.contestant,
    shown(row.seconds, 3),
    shown(row.ratio, 3),
    shown(row.peakMiB, 0),
    String(row.written),
    shown(row.growth, 2),
  ]);
  const widths = head.map((word, at) => Math.max(word.length, ...lines.map((line) => (line[at] as string).length)));
  const print = (line: readonly string[]) =>
    `| ${line.map((word, at) => (at === 0 || at === 2 ? word.padEnd(widths[at] as number) : word.padStart(widths[at] as number))).join(' | ')} |`;
  return [print(head), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...lines.map(print)].join('\n');
}
