import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { chromium } from 'playwright-core';
import type { Site } from '../../schemas/views.ts';
import { compile } from '../../src/compile.ts';
import { makers } from '../../src/downloads.ts';
import { createRenderer } from '../../src/render/index.ts';
import { type Measured, measure } from './measure.ts';
import { nianbao } from './nianbao.ts';
import { median } from './outcome.ts';
import { writeWorkload } from './workload.ts';

interface Line {
  readonly what: string;
  /** Milliseconds of one document. */
  readonly each: number;
  readonly note: string;
}

/** Each format by itself, in this process, one document after the other. */
async function onOneCore(site: Site, folder: string): Promise<Line[]> {
  const renderer = createRenderer(site);
  const lines: Line[] = [];
  for (const [format, make] of makers) {
    const times: number[] = [];
    let bytes = 0;
    for (const id of site.reports) {
      const start = performance.now();
      const files = await make(site.report(id), site, renderer);
      times.push(performance.now() - start);
      for (const { path, content } of files) {
        bytes += Buffer.byteLength(content);
        writeFileSync(join(folder, path.replaceAll('/', '_')), content);
      }
    }
    const size = Math.round(bytes / site.reports.length / 1024);
    // the first loads the program and the fonts
    lines.push({ what: format, each: median(times.slice(1)), note: `first ${times[0]?.toFixed(0)} ms, ${size} KiB` });
  }
  return lines;
}

/** What people would use instead of our PDF: a browser's print of the same pages, the browser started once. */
async function chromiumPrint(site: Site, folder: string): Promise<Line[]> {
  const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
  if (!executablePath) return [];
  const renderer = createRenderer(site);
  const assets = join(folder, 'assets');
  mkdirSync(assets, { recursive: true });
  writeFileSync(join(assets, 'site.css'), renderer.stylesheet());
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const times: number[] = [];
  for (const id of site.reports) {
    const file = join(folder, 'print.html');
    writeFileSync(file, renderer.report(id, { offline: true, downloads: [] }));
    const start = performance.now();
    const page = await browser.newPage();
    await page.goto(`file://${file}`);
    await page.pdf({ format: 'A4' });
    await page.close();
    times.push(performance.now() - start);
  }
  await browser.close();
  return [{ what: 'Chromium, print to PDF', each: median(times.slice(1)), note: 'browser started once' }];
}

/** What people would use to make a PDF of our DOCX: all files in one call. */
function libreOffice(site: Site, folder: string): Line[] {
  const names = site.reports.map((id) => join(folder, `${id.replace('/', '-')}.docx`));
  const start = performance.now();
  const args = ['--headless', '--convert-to', 'pdf', '--outdir', join(folder, 'pdf'), ...names];
  if (spawnSync('soffice', args).status !== 0) return [];
  const each = (performance.now() - start) / names.length;
  return [{ what: 'LibreOffice, DOCX to PDF', each, note: 'one start for all' }];
}

/** A whole build with all formats, from nothing. */
async function wholeBuild(folder: string, content: string, jobs: number): Promise<Measured> {
  const contestant = nianbao(folder, content);
  const args = [...contestant.build.args.slice(0, -2), '--no-cache', '--jobs', String(jobs)];
  const measured = await measure({ ...contestant.build, args });
  rmSync(contestant.out, { recursive: true });
  return measured;
}

/** The same by one thread and by all. */
async function wholeBuilds(folder: string, content: string, reports: number): Promise<Line[]> {
  const lines: Line[] = [];
  for (const jobs of [1, availableParallelism()]) {
    const { seconds, peakMiB } = await wholeBuild(folder, content, jobs);
    const note = `peak ${peakMiB?.toFixed(0)} MiB, whole process`;
    lines.push({ what: `all formats, ${jobs} at once`, each: (seconds * 1000) / reports, note });
  }
  return lines;
}

/** How time and memory grow: whole builds of ever more reports, each beside the one before it (1: in proportion; memory flat: 0). */
async function growth(sizes: readonly number[], seed: number, root: string): Promise<Line[]> {
  const lines: Line[] = [];
  let before: { reports: number; measured: readonly Measured[] } | undefined;
  for (const reports of sizes) {
    const folder = join(root, String(reports));
    const content = join(folder, 'content');
    mkdirSync(folder);
    writeWorkload(content, reports, seed);
    const measured: Measured[] = [];
    for (const [at, jobs] of [1, availableParallelism()].entries()) {
      const { seconds, peakMiB } = await wholeBuild(folder, content, jobs);
      measured.push({ seconds, peakMiB });
      const last = before?.measured[at];
      const times = last ? Math.log(seconds / last.seconds) / Math.log(reports / (before?.reports ?? 1)) : null;
      const more = last?.peakMiB && peakMiB ? (peakMiB / last.peakMiB - 1) * 100 : null;
      const grown =
        times === null ? '' : `, time grows with exponent ${times.toFixed(2)}, peak by ${more?.toFixed(0)} %`;
      const what = `${reports} reports, all formats, ${jobs} at once`;
      lines.push({ what, each: (seconds * 1000) / reports, note: `peak ${peakMiB?.toFixed(0)} MiB${grown}` });
    }
    before = { reports, measured };
    rmSync(folder, { recursive: true });
  }
  return lines;
}

const print = (lines: readonly Line[]) => {
  process.stdout.write('| document | ms each | |\n|---|---:|---|\n');
  for (const { what, each, note } of lines) process.stdout.write(`| ${what} | ${each.toFixed(1)} | ${note} |\n`);
};

/** `npm run bench -- --documents --reports 400,1600`: whole builds of so many reports, and how they grow. */
export async function benchDocumentsGrowth(sizes: readonly number[], seed: number): Promise<void> {
  const root = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'nianbao-bench-documents-'));
  try {
    print(await growth(sizes, seed, root));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** `npm run bench -- --documents`: milliseconds of a document by format, beside what people would use instead. */
export async function benchDocuments(reports: number, seed: number): Promise<void> {
  const root = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'nianbao-bench-documents-'));
  try {
    const content = join(root, 'content');
    const folder = join(root, 'documents');
    mkdirSync(folder);
    writeWorkload(content, reports, seed);
    const { site } = compile({ content });
    if (!site) throw new Error('the content of the bench is not valid');
    const lines = [
      ...(await onOneCore(site, folder)),
      ...(await chromiumPrint(site, folder)),
      ...libreOffice(site, folder),
      ...(await wholeBuilds(root, content, reports)),
    ];
    print(lines);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
