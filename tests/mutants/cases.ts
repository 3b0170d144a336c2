import { expect, test } from 'vitest';
import { checkContent } from '../../src/check/index.ts';
import { pretty } from '../../src/cli/print/pretty.ts';
import { sortFindings } from '../../src/diagnostics/finding.ts';
import { maskFinding } from '../../src/diagnostics/personal/index.ts';
import { catalog, readCases } from './read-case.ts';

/** `tests/cases.test.ts` without reading: what `check` says of content that was read before. Run by the mutants alone. */
test.each(readCases)('$name', ({ name, content, asOf, before, linesOf, expected }) => {
  const bindings = name.startsWith('check.prose-bindable');
  const findings = sortFindings([...before, ...checkContent(content, { asOf, bindings })]).map(maskFinding);
  const told = (['zh', 'en'] as const).map((language) =>
    pretty(findings, catalog, { language, colour: false, linesOf }),
  );
  expect(told.join('\n────\n\n')).toBe(expected);
});
