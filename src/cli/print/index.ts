import type { FindingFormat } from './formats.ts';
import { github } from './github.ts';
import { html } from './html.ts';
import type { Printer } from './job.ts';
import { findingsJson } from './json.ts';
import { junit } from './junit.ts';
import { line } from './line.ts';
import { pretty } from './pretty.ts';
import { sarif } from './sarif.ts';

/** The printer of each format. */
export const printers: Readonly<Record<FindingFormat, Printer>> = {
  pretty: (job) => pretty(job.findings, job.catalog, job),
  line,
  json: (job) => findingsJson(job.findings, job.catalog, job.language),
  sarif,
  github,
  junit,
  html,
};
