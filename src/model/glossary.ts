import type { FormNode, IdentityDefinition } from '../../schemas/edition.ts';
import type { Form, FormTable } from '../../schemas/form.ts';
import type { NumbersView, TermGroup, TermView } from '../../schemas/region-views.ts';

/** The id of a table, row or column on the page of numbers: its place in statistics.json. */
export const termId = (table: FormTable, node?: FormNode): string =>
  [...table.path, ...(node ? [node.key] : [])].join('.');

/** The identities of an edition that name a row or column of a table. */
function identitiesOf(form: Form, table: FormTable, node: FormNode, each: IdentityDefinition['each']) {
  const names = ({ left, right }: IdentityDefinition) =>
    [...left, ...right].some((term) => (typeof term === 'string' ? term : term.key) === node.key);
  return form.edition.identities
    .filter((identity) => identity.each === each && identity.tables.includes(table.key) && names(identity))
    .map(({ statement, basis }) => ({ statement, basis }));
}

interface Place {
  readonly node: FormNode | null;
  readonly kind: TermView['kind'];
  readonly depth: number;
}

function places(nodes: readonly FormNode[], kind: TermView['kind'], depth = 0): Place[] {
  return nodes.flatMap((node) => [
    ...(node.labelPrinted === false ? [] : [{ node, kind, depth }]),
    ...places(node.children ?? [], kind, depth + 1),
  ]);
}

/** The terms of one table of one edition; `id` is qualified where the words hold for this edition alone. */
function termsOf(form: Form, table: FormTable): TermView[] {
  const { definition } = table;
  const all: Place[] = [
    { node: null, kind: 'table', depth: 0 },
    ...places(definition.rows, 'row'),
    ...places(definition.columns, 'column'),
  ];
  return all.map(({ node, kind, depth }) => {
    const key = termId(table, node ?? undefined);
    const mine = form.glossary.find((term) => term.key === key && term.edition === form.edition.key);
    const term = mine ?? form.glossary.find((other) => other.key === key && other.edition === undefined);
    return {
      id: mine ? `${form.edition.key}.${key}` : key,
      label: node?.label ?? definition.label,
      kind,
      depth,
      plain: term?.plain ?? null,
      ground: term?.ground ?? null,
      identities: node ? identitiesOf(form, table, node, kind === 'row' ? 'column' : 'row') : [],
      editions: [form.edition.documentNumber],
    };
  });
}

/** Explanations of every table, row and column of these forms, newest first; what editions share is told once. */
export function modelNumbers(forms: readonly Form[]): NumbersView {
  const byId = new Map<string, TermView>();
  const groups = forms.flatMap((form) =>
    form.tables.flatMap((table) => {
      const fresh = termsOf(form, table).flatMap((term) => {
        const before = byId.get(term.id);
        byId.set(term.id, before ? { ...before, editions: [...before.editions, ...term.editions] } : term);
        return before ? [] : [term.id];
      });
      if (fresh.length === 0) return [];
      const { captionPrinted, label } = table.definition;
      return [
        {
          id: `_${form.edition.key}-${table.key}`,
          section: `${table.section.number}、${table.section.label}`,
          title: captionPrinted ? label : '',
          edition: form.edition.documentNumber,
          ids: fresh,
        },
      ];
    }),
  );
  const measures = new Map(
    forms
      .flatMap(({ edition }) => (edition.measures ?? []).map((measure) => [measure.key, measure] as const))
      .reverse(),
  );
  return {
    groups: groups.map(
      ({ ids, ...group }): TermGroup => ({ ...group, terms: ids.flatMap((term) => byId.get(term) ?? []) }),
    ),
    measures: [...measures.values()].reverse().map(({ key, label, about }) => ({ id: `_${key}`, label, about })),
    breaks: forms.flatMap((form) =>
      (form.edition.continues?.breaks ?? []).map(({ tables, reason }) => ({
        title: tables
          .map((key) => forms.map((other) => other.table.get(key)?.definition.label).find((label) => label) ?? key)
          .join('、'),
        reason,
      })),
    ),
  };
}
