import type { Edition } from '../../../schemas/edition.ts';
import type { Severity } from '../finding.ts';
import type { Entry } from './entry.ts';
import { type Example, loadExamples } from './examples.ts';
import { buildCatalog } from './index.ts';

/** All that is told of one code: in `nianbao explain`, on its page of the site, in docs/rules.md. */
export interface Rule extends Entry {
  readonly code: string;
  /** `read`, `check` …: the stage that finds it. */
  readonly stage: string;
  /** The severity it commonly has; null where no example says so: then it stops the command. */
  readonly severity: Severity | null;
  readonly example: Example | null;
  /** The version of the program that first had it. */
  readonly since: string;
  /** Keys of the editions of the form it is about; null: whatever the form. */
  readonly editions: readonly string[] | null;
}

/** Stages in the order of the work. */
export const stages = ['read', 'validate', 'check', 'import', 'package', 'publish'] as const;

const first = '0.1.0';
/** Codes that came after the first version. */
const laterCodes: Readonly<Record<string, string>> = {};

/** What an edition must have for a rule to say anything; rules that are not named here hold for every form. */
const needs: Readonly<Record<string, (edition: Edition) => boolean>> = {
  'check/topics': ({ sections }) => sections.some((section) => section.topicsPrescribed),
  'check/topic-order': ({ sections }) => sections.some((section) => section.topicsPrescribed),
  'check/fee': ({ mentions }) => mentions?.some(({ code }) => code === 'check/fee') ?? false,
  'check/remedies': ({ mentions }) => mentions?.some(({ code }) => code === 'check/remedies') ?? false,
};

function editionsOf(code: string, editions: readonly Edition[]): string[] | null {
  const own = editions.filter(({ identities }) => identities.some((identity) => identity.code === code));
  const need = needs[code];
  const found = own.length > 0 ? own : need ? editions.filter(need) : null;
  return found && found.length < editions.length ? found.map(({ key }) => key) : null;
}

/** Every code of the program and of the editions, by stage, then by code. */
export function rulesOf(editions: Iterable<Edition>): Rule[] {
  const list = [...editions].filter(({ status }) => status !== 'example');
  const catalog = buildCatalog(list);
  const examples = loadExamples();
  const order = (code: string) => stages.findIndex((stage) => code.startsWith(`${stage}/`));
  return Object.keys(catalog)
    .sort((a, b) => order(a) - order(b) || (a < b ? -1 : 1))
    .map((code) => {
      const { zh, en } = catalog[code] as Entry;
      const example = examples[code] ?? null;
      return {
        ...{ code, zh, en, example },
        stage: code.split('/')[0] ?? '',
        severity: example?.severity ?? null,
        since: laterCodes[code] ?? first,
        editions: editionsOf(code, list),
      };
    });
}

/** A sentence of the catalogue without its facts, for where there is no example: `{name}` becomes `…`. */
export const withoutFacts = (sentence: string): string => sentence.replace(/\{\w+\}/g, '…');
