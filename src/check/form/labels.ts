import type { Section } from '../../../schemas/edition.ts';

/** A heading's words without what reports vary freely: blanks, signs, 的/和/及/或/与. */
export const bare = (words: string): string =>
  words
    .slice(0, 80)
    .replace(/\[\[[^\]]*\]\]|[\s\p{P}\p{S}]/gu, '')
    .replace(/[的和及或与]/g, '');

const known = new WeakMap<readonly Section[], ReadonlyMap<string, Section>>();

/** The parts of a form by their headings, in every wording the form's data knows, made bare. */
export function sectionsByHeading(sections: readonly Section[]): ReadonlyMap<string, Section> {
  const before = known.get(sections);
  if (before) return before;
  const made = new Map(
    sections.flatMap((section) => [section.label, ...(section.altLabels ?? [])].map((label) => [bare(label), section])),
  );
  known.set(sections, made);
  return made;
}

type Topic = NonNullable<Section['topics']>[number];

/** Whether the words at the head of a heading or paragraph name a topic. */
export const namesTopic = (words: string, { label, altLabels }: Topic): boolean =>
  [label, ...(altLabels ?? [])].some((name) => words.includes(name));

/** What may stand before a topic where a paragraph or sentence takes it up: “做好政府信息公开平台建设”, “一是加强监督保障”. */
const opening =
  /^(?:政府|信息|公开|工作|在|关于|做好|抓好|加强|深化|推进|强化|完善|[一二三四五六]是|本机关|本局|本单位|我局){0,4}$/;

/** Whether a paragraph or sentence takes up a topic with its first words. */
export const opensTopic = (words: string, { label, altLabels }: Topic): boolean =>
  [label, ...(altLabels ?? [])].some((name) => {
    const at = words.indexOf(name);
    return at >= 0 && opening.test(words.slice(0, at));
  });
