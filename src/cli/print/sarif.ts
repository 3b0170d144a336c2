import type { Finding, Fix } from '../../diagnostics/finding.ts';
import type { Place } from '../../diagnostics/source.ts';
import { tell } from '../../diagnostics/words.ts';
import { cliWords } from '../words.ts';
import { acceptedReason, type Printer, type PrintJob } from './job.ts';
import { sarifLanguages, sarifRules, sarifTranslation } from './sarif-rules.ts';
import { sarifText } from './sarif-text.ts';

/** The schema this output follows, by its official address; it is a name and is not fetched. */
export const sarifSchema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** A path as a relative URI reference (RFC 3986). */
const uriOf = (path: string) => path.split('/').map(encodeURIComponent).join('/');

/** A stretch of a file; a file as a whole is its first line. */
function regionOf({ line, column, endLine, endColumn }: Place) {
  if (line === 1 && column === 1 && endLine === 1 && endColumn === 1) return { startLine: 1 };
  return { startLine: line, startColumn: column, endLine, endColumn };
}

const artifactOf = (file: string, job: PrintJob) => ({ uri: uriOf(job.pathOf(file)) });

const locationOf = (place: Place, job: PrintJob) => ({
  artifactLocation: artifactOf(place.file, job),
  region: regionOf(place),
});

/** A fix as SARIF tells it: the stretches of each file that go, and what comes in their place (3.55). */
function fixOf({ edits }: Fix, hint: string, job: PrintJob) {
  const byFile = Map.groupBy(edits, (edit) => edit.at.file);
  return {
    description: { text: sarifText(hint) },
    artifactChanges: [...byFile].map(([file, list]) => ({
      artifactLocation: artifactOf(file, job),
      replacements: list.map(({ at, text }) => ({
        deletedRegion: {
          startLine: at.line,
          startColumn: at.column,
          endLine: at.endLine,
          endColumn: at.endColumn,
        },
        insertedContent: { text },
      })),
    })),
  };
}

/** One finding as a result (3.27). What a report accepts with a reason is a suppressed result (3.35). */
function resultOf(finding: Finding, index: ReadonlyMap<string, number>, job: PrintJob) {
  const { message, hint } = tell(finding, job.catalog, job.language);
  const reason = acceptedReason(finding);
  return {
    ruleId: finding.code,
    ruleIndex: index.get(finding.code) ?? -1,
    level: finding.severity,
    message: { text: sarifText(`${message}\n${cliWords(job.language).hint}${hint}`) },
    locations: [{ physicalLocation: locationOf(finding.at, job) }],
    ...(finding.related.length > 0
      ? {
          relatedLocations: finding.related.map(({ at, label }, id) => ({
            id,
            physicalLocation: locationOf(at, job),
            message: { text: sarifText(label) },
          })),
        }
      : {}),
    ...(finding.fix ? { fixes: [fixOf(finding.fix, hint, job)] } : {}),
    // Either every result of a run says whether it is suppressed, or none does (3.27.23).
    suppressions: reason === null ? [] : [{ kind: 'external', status: 'accepted', justification: reason }],
    properties: { facts: finding.facts },
  };
}

/**
 * Findings as a SARIF 2.1.0 log: one run, every code of the catalogue as a rule, the other language as a translation.
 * Addresses are relative to the folder the program runs in, so a log holds no path of the machine.
 */
export const sarif: Printer = (job) => {
  const rules = sarifRules(job.catalog, job.language);
  const index = new Map(rules.map(({ id }, at) => [id, at]));
  const log = {
    $schema: sarifSchema,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'nianbao',
            version: job.version,
            semanticVersion: job.version,
            language: sarifLanguages[job.language],
            contents: ['localizedData', 'nonLocalizedData'],
            isComprehensive: true,
            rules,
          },
        },
        translations: [sarifTranslation(job.catalog, job.language, job.version)],
        language: sarifLanguages[job.language],
        columnKind: 'utf16CodeUnits',
        invocations: [{ executionSuccessful: true }],
        artifacts: job.files.map((file) => ({ location: artifactOf(file, job), roles: ['analysisTarget'] })),
        results: job.findings.map((finding) => resultOf(finding, index, job)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};
