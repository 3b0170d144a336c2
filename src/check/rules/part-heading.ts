import type { Prose } from '../../../schemas/content.ts';
import type { Section } from '../../../schemas/edition.ts';
import { type Finding, finding, quote } from '../../diagnostics/finding.ts';
import { placeAt } from '../../diagnostics/source.ts';
import { type Heading, headingsOf } from '../form/headings.ts';
import { bare, namesTopic, sectionsByHeading } from '../form/labels.ts';
import type { ReportRule } from '../rule.ts';

/** Longest line of plain text that can be a heading. */
const longest = 40;

/** Headings on the level of parts: with the number of a part, or a Markdown heading without any. */
const isOuter = ({ marker, level, words }: Heading) =>
  marker ? marker.kind === 'chapter' && (level > 0 || (words.length <= longest && !/[。；]/.test(words))) : level > 0;

/** The part whose heading this is; null for none. */
function partOf(heading: Heading, own: Section, sections: readonly Section[]): Section | null {
  const part = sectionsByHeading(sections).get(bare(heading.words)) ?? null;
  const isTopic = heading.marker === null && own.topics?.some((topic) => namesTopic(heading.words, topic));
  return isTopic && part !== own ? null : part;
}

/** Headings of parts inside the prose of one part: the first of each part that is not this one, and of this one. */
function misplaced(prose: Prose, own: Section, sections: readonly Section[]): Finding[] {
  const told = new Set<string>();
  return headingsOf(prose).flatMap((heading) => {
    if (!isOuter(heading)) return [];
    const part = partOf(heading, own, sections);
    if (!part && !heading.marker) return [];
    const kind = part === null ? '' : part.key;
    if (told.has(kind)) return [];
    told.add(kind);
    const found = quote(`${heading.marker?.text ?? ''}${heading.words}`, longest);
    const here = { found, number: own.number, label: own.label };
    const at = placeAt(prose.source, prose.text, heading.start, heading.end);
    if (part === null) return [finding('check/part-heading', 'note', at, { ...here, unknown: found })];
    if (part === own) return [finding('check/part-heading', 'note', at, { ...here, repeated: own.label })];
    const other = { other: `${part.number}、${part.label}`, name: part.file };
    return [finding('check/part-heading', 'warning', at, { ...here, ...other })];
  });
}

/**
 * Prose holds what belongs to its own part; the parts' headings are printed from the form (check/part-heading). A heading
 * of another part: parts were merged or mixed up. Its own, or one with a part's number: it would be printed twice.
 */
export const partHeading: ReportRule = ({ prose, form }) => {
  const { sections } = form.edition;
  return sections.flatMap((section) => {
    const own = prose.get(section.key);
    return own ? misplaced(own, section, sections) : [];
  });
};
