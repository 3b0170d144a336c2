import type { Site } from '../../schemas/views.ts';
import { type ExampleChange, standsBeside } from '../diagnostics/catalog/examples.ts';
import { limits } from '../diagnostics/catalog/limits.ts';
import { type Rule, rulesOf, stages, withoutFacts } from '../diagnostics/catalog/rules.ts';
import { fill, type Labels } from '../wording/labels.ts';
import { frameOf, rulesAddress } from './frame.ts';
import { linksFrom, publicAddress } from './links.ts';
import { pageTags } from './meta.ts';
import type { Template } from './templates.ts';

/** The address of a rule's page: `rules/check/late/`. */
const ruleAddress = ({ code }: Rule): string => `${rulesAddress}${code}/`;

function frame(
  site: Site,
  t: Labels,
  styles: string,
  own: { address: string; title: string; description: string; here?: string },
) {
  return frameOf({
    ...own,
    site: site.site,
    t,
    tags: pageTags(site.site, t, 'home'),
    link: linksFrom(own.address),
    styles,
    canonical: publicAddress(site.site, own.address),
    breadcrumbs: [{ address: rulesAddress, label: t.rules.title }],
  });
}

/** The values of the page that lists all rules by stage, and what is not checked. */
function rulesPage(site: Site, rules: readonly Rule[], t: Labels, styles: string): object {
  const link = linksFrom(rulesAddress);
  const lines = (stage: string) =>
    rules
      .filter((rule) => rule.stage === stage)
      .map((rule) => ({
        href: link(ruleAddress(rule)),
        code: rule.code,
        title: rule.zh.title,
        severity: rule.severity ?? 'stops',
        words: rule.severity === null ? '' : t.rules.severities[rule.severity],
      }));
  return {
    ...frame(site, t, styles, { address: rulesAddress, title: t.rules.title, description: t.rules.description }),
    lead: fill(t.rules.lead, { count: rules.length }),
    groups: stages.map((stage) => ({
      id: stage,
      title: t.rules.stages[stage],
      lead: t.rules.stageLeads[stage],
      rules: lines(stage),
    })),
    limits: limits.map((limit) => limit.zh),
    limitsInEnglish: limits.map((limit) => limit.en),
  };
}

/** One change of an example; its file is named where it is another than before. */
const shownChange = ({ file, right, wrong, done }: ExampleChange, before: string | undefined) => ({
  file: file === before ? '' : file,
  right: right ?? '',
  wrong: wrong ?? done?.zh ?? '',
  isCode: wrong !== null,
});

/** The values of one rule's page: why it is a rule, right and wrong, what is said, how to mend it; in both languages. */
function rulePage(site: Site, rule: Rule, t: Labels, styles: string): object {
  const { code, zh, en, example, severity, since, editions } = rule;
  const words = t.rules;
  return {
    ...frame(site, t, styles, {
      address: ruleAddress(rule),
      title: fill(t.rules.pageTitle, { code }),
      description: fill(t.rules.pageDescription, { title: zh.title, about: zh.about }),
      here: zh.title,
    }),
    heading: zh.title,
    facts: [
      { label: words.code, value: code },
      { label: words.severity, value: severity === null ? words.stops : words.severityWords[severity] },
      { label: words.editions, value: editions === null ? words.allEditions : editions.join('、') },
      { label: words.since, value: fill(words.sinceVersion, { version: since }) },
    ],
    about: zh.about,
    changes:
      example?.changes.map((change, index, all) => ({
        ...shownChange(change, all[index - 1]?.file),
        beside: standsBeside(change, example) && change.wrong !== null,
      })) ?? [],
    place: example?.place ?? '',
    message: example?.zh.message ?? withoutFacts(zh.message),
    hint: example?.zh.hint ?? withoutFacts(zh.hint),
    english: {
      title: en.title,
      about: en.about,
      message: example?.en.message ?? withoutFacts(en.message),
      hint: example?.en.hint ?? withoutFacts(en.hint),
    },
  };
}

/** The list of the rules and a page for each, by address; none where the site is without them. */
export function rulePages(
  site: Site,
  t: Labels,
  [list, one]: readonly [Template, Template],
  styles: (address: string) => string,
): Map<string, () => string> {
  const rules = site.site.rules ? rulesOf(site.editions) : [];
  const pages = rules.map((rule) => {
    const address = ruleAddress(rule);
    return [address, () => one(rulePage(site, rule, t, styles(address)))] as const;
  });
  if (pages.length === 0) return new Map();
  return new Map([[rulesAddress, () => list(rulesPage(site, rules, t, styles(rulesAddress)))], ...pages]);
}
