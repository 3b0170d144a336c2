import { closest } from 'fastest-levenshtein';
import type { z } from 'zod';
import type { JsonFile } from '../../schemas/tree.ts';
import { type Finding, finding, quote } from '../diagnostics/finding.ts';
import { placeOf } from '../diagnostics/source.ts';
import { plainFix } from './plain-values.ts';

type Path = readonly (string | number)[];

/** Names of cells by their path joined with dots, for messages in the words of the form. */
export type Labels = (path: Path) => string | undefined;

const noLabels: Labels = () => undefined;

/** The value at a path, or undefined. */
function valueAt(value: unknown, path: Path): unknown {
  let here = value;
  for (const key of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, key)) return undefined;
    here = (here as Record<string | number, unknown>)[key];
  }
  return here;
}

/** The known key most like an unknown one, or '' where none is close. */
export function nearest(key: string, known: readonly string[]): string {
  const best = known.length > 0 ? closest(key, known as string[]) : '';
  const shared = [...key].filter((letter) => best.includes(letter)).length;
  return shared * 2 >= key.length ? best : '';
}

/** Keys that a strict object does not know, each at its own place. */
function unknownKeys(file: JsonFile, path: Path, keys: readonly string[], known: readonly string[]): Finding[] {
  return keys.map((key) => {
    const near = nearest(key, known);
    const at = placeOf(file.source, [...path, key], { key: true });
    return finding(
      'validate/unknown-key',
      'error',
      at,
      near ? { key: quote(key), nearest: near } : { key: quote(key) },
    );
  });
}

/** The keys an object schema knows at a path; walks optional, nullable and list wrappers. */
function knownKeys(schema: unknown, path: Path): string[] {
  let here = schema as { _zod?: { def?: Record<string, unknown> } } | undefined;
  const unwrap = () => {
    for (let def = here?._zod?.def; def && 'innerType' in def; def = here?._zod?.def)
      here = def.innerType as typeof here;
  };
  for (const key of path) {
    unwrap();
    const def = here?._zod?.def;
    here = (
      typeof key === 'number' ? def?.element : (def?.shape as Record<string, unknown> | undefined)?.[key]
    ) as typeof here;
  }
  unwrap();
  return Object.keys((here?._zod?.def?.shape as object | undefined) ?? {});
}

/**
 * Schema issues as findings. The schemas' messages are codes (`validate/count`); a value that is not there at all is
 * validate/missing, gathered per parent; an unknown key is validate/unknown-key with the nearest known one.
 */
export function issueFindings(
  file: JsonFile,
  schema: z.ZodType,
  error: z.ZodError,
  labels: Labels = noLabels,
): Finding[] {
  const missing = new Map<string, { path: Path; keys: { key: string; words: string }[] }>();
  const misspelt = new Set<string>();
  const findings: Finding[] = [];
  for (const issue of error.issues) {
    const path = issue.path as Path;
    const parent = path.slice(0, -1);
    if (issue.code === 'unrecognized_keys') {
      const present = Object.keys((valueAt(file.value, path) as object | undefined) ?? {});
      const known = knownKeys(schema, path).filter((key) => !present.includes(key));
      const unknown = unknownKeys(file, path, issue.keys, known);
      for (const { facts } of unknown) if (facts.nearest) misspelt.add([...path, facts.nearest].join('\n'));
      findings.push(...unknown);
    } else if (path.length > 0 && valueAt(file.value, path) === undefined) {
      const group = missing.get(parent.join('\n')) ?? { path: parent, keys: [] };
      group.keys.push({ key: String(path.at(-1)), words: labels(path) ?? String(path.at(-1)) });
      missing.set(parent.join('\n'), group);
    } else {
      const code = issue.message.startsWith('validate/') ? issue.message : 'validate/shape';
      const label = labels(path) ?? (path.join('.') || 'JSON');
      const at = placeOf(file.source, path);
      const value = valueAt(file.value, path);
      const fix = plainFix(code, value, at);
      const made = finding(code, 'error', at, {
        label,
        found: quote(JSON.stringify(value)),
        ...(code === 'validate/choice' && issue.code === 'invalid_value'
          ? { choices: issue.values.map((value) => JSON.stringify(value)).join(' ') }
          : {}),
      });
      findings.push(fix ? { ...made, fix } : made);
    }
  }
  for (const { path, keys: absent } of missing.values()) {
    const keys = absent.filter(({ key }) => !misspelt.has([...path, key].join('\n'))).map(({ words }) => words);
    if (keys.length === 0) continue;
    const at = placeOf(file.source, path, { key: true });
    findings.push(
      finding('validate/missing', 'error', at, {
        keys: keys.join('、'),
        count: keys.length,
        parent: path.join('.') || file.source.path,
      }),
    );
  }
  return findings;
}
