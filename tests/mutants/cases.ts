import { expect, test } from 'vitest';
import type { Content } from '../../schemas/content.ts';
import { checkContent } from '../../src/check/index.ts';
import { pretty } from '../../src/cli/print/pretty.ts';
import { sortFindings } from '../../src/diagnostics/finding.ts';
import { maskFinding } from '../../src/diagnostics/personal/index.ts';
import { catalog, readCases } from './read-case.ts';

/** The same content in new objects, of which nothing can be remembered. */
function renewed(content: Content): Content {
  const organs = content.organs.map((organ) => ({
    ...organ,
    reports: organ.reports.map((report) => ({
      ...report,
      prose: new Map([...report.prose].map(([key, prose]) => [key, { ...prose }])),
    })),
  }));
  return { ...content, organs, organ: new Map(organs.map((organ) => [organ.id, organ])) };
}

/** `tests/cases.test.ts` without reading: what `check` says of content that was read before. Run by the mutants alone. */
test.each(readCases)('$name', ({ name, content, asOf, before, linesOf, expected }) => {
  const bindings = name.startsWith('check.prose-bindable');
  const findings = sortFindings([...before, ...checkContent(renewed(content), { asOf, bindings })]).map(maskFinding);
  const told = (['zh', 'en'] as const).map((language) =>
    pretty(findings, catalog, { language, colour: false, linesOf }),
  );
  expect(told.join('\n────\n\n')).toBe(expected);
});
