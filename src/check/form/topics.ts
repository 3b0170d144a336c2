import type { Prose, Report } from '../../../schemas/content.ts';
import type { Section } from '../../../schemas/edition.ts';
import { remember } from '../latest.ts';
import { type Heading, headingsOf } from './headings.ts';
import { namesTopic, opensTopic } from './labels.ts';

type Topic = NonNullable<Section['topics']>[number];

/** One prescribed topic as it was found in a part. */
export interface FoundTopic {
  readonly topic: Topic;
  /** Where the part takes it up; null where it does not. */
  readonly at: number | null;
  /** The heading that names it first; null where only text does. */
  readonly heading: Heading | null;
}

/** Words at the head of a heading or paragraph, up to the first stop. */
interface Lead {
  readonly words: string;
  readonly start: number;
}

/** The head of every line: after signs of Markdown and numbers. */
const lineLead =
  /^[ \t\u3000#*>_+-]{0,20}(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．][ \t\u3000]{0,4}){0,3}\**([^\s，,。：:；;*（(]{2,40})/gm;
/** A number in the run of a text, as where a page lost its lines: “……。（二）依申请公开方面 ……”. */
const inlineLead = /[（(][一二三四五六七八九十]{1,2}[）)][ \t\u3000]{0,4}([^\s，,。：:；;*（(]{2,40})/g;
/** The head of every sentence. */
const sentenceLead = /[。；;][ \t\u3000]{0,4}([^\s，,。：:；;*（(]{2,40})/g;

const leadsBy = (text: string, pattern: RegExp): Lead[] =>
  [...text.matchAll(pattern)].map((match) => ({ words: match[1] ?? '', start: match.index }));

/** The heading of a topic: on the level of topics, with its label before another wording of it. */
function headingOf(prose: Prose, topic: Topic): Heading | null {
  const headings = headingsOf(prose).filter(({ marker }) => marker === null || marker.kind === 'section');
  const leadOf = ({ words }: Heading) => (words.split(/[，。：:；;]/)[0] ?? '').slice(0, 40);
  const exact = headings.find((heading) => leadOf(heading).includes(topic.label));
  return exact ?? headings.find((heading) => namesTopic(leadOf(heading), topic)) ?? null;
}

/** Where text that is no heading takes up a topic. Where no topic is headed, its name near the head of a sentence will do. */
function takenUp(text: string, topic: Topic, structured: boolean): number | null {
  const inline = leadsBy(text, inlineLead).find(({ words }) => namesTopic(words, topic));
  if (inline) return inline.start;
  const leads = structured ? leadsBy(text, lineLead) : [...leadsBy(text, lineLead), ...leadsBy(text, sentenceLead)];
  const names = structured ? opensTopic : namesTopic;
  return leads.find(({ words }) => names(words, topic))?.start ?? null;
}

/** Where prose takes up each topic of its part: in headings and heads of paragraphs; of sentences, where nothing is headed. */
function findTopics(prose: Prose, topics: readonly Topic[]): FoundTopic[] {
  const headed = topics.map((topic) => headingOf(prose, topic));
  const structured = headed.some((heading) => heading !== null);
  return topics.map((topic, index) => {
    const heading = headed[index] ?? null;
    return { topic, at: heading?.start ?? takenUp(prose.text, topic, structured), heading };
  });
}

/** A part whose topics the form prescribes, with what was found of them. */
interface PartWithTopics {
  readonly section: Section;
  readonly prose: Prose;
  readonly found: readonly FoundTopic[];
}

/** Parts whose topics the form prescribes. A part without any text is left to others. */
export const topicsOf = remember(1, (report: Report): readonly PartWithTopics[] =>
  report.form.edition.sections.flatMap((section) => {
    const prose = report.prose.get(section.key);
    if (!section.topicsPrescribed || !section.topics || !prose?.text.trim()) return [];
    return [{ section, prose, found: findTopics(prose, section.topics) }];
  }),
);
