import type { Section } from '../../schemas/edition.ts';
import type { Cell, Form } from '../../schemas/form.ts';
import type { Figure } from '../../schemas/statistics.ts';
import type { Random } from './random.ts';
import { otherMatters, sentence, shortcoming } from './sentences.ts';

/** A label of the form without its numbering: `（七）总计` → `总计`. */
const bare = (label: string) => label.replace(/^（?[一二三四五六七八九十]+[）、]/, '');

const figureSentence = (figure: Figure) => `${figure.label}[[${figure.key}]]${figure.unit}。`;

const cellSentence = (cell: Cell) =>
  `表中“${cell.label.split(' · ').map(bare).join('”之“')}”为[[${cell.key}]]${cell.unit ?? ''}。`;

/** Totals whose words hold no digit: they can be named in prose without bringing in a number of their own. */
const quotable = (form: Form) =>
  form.tables.flatMap((table) =>
    table.cells.filter((cell) => cell.total && !table.groups.includes(cell.row) && !/\d/.test(cell.label)),
  );

/** The items of a list in another order. */
function shuffled<T>(list: readonly T[], random: Random): T[] {
  const rest = [...list];
  return list.map(() => rest.splice(random.integer(0, rest.length - 1), 1)[0] as T);
}

const bytes = (text: string) => Buffer.byteLength(text);

/** Paragraphs of two to four sentences until `size` bytes are reached: those of `first`, shuffled, then others. */
function paragraphs(first: readonly string[], size: number, random: Random): string[] {
  const order = shuffled(first, random);
  const found: string[] = [];
  for (let length = 0; length < size; ) {
    const count = random.integer(2, 4);
    const text = Array.from({ length: count }, () => order.shift() ?? sentence(random)).join('');
    found.push(text);
    length += bytes(text);
  }
  return found;
}

/** The numbering of a form's topics. */
const numbers = '一二三四五六七八九';

/** A part with prescribed topics: one heading each, paragraphs, a list, and sentences that quote figures and cells. */
function overview(section: Section, form: Form, figures: readonly Figure[], random: Random): string {
  const topics = section.topics ?? [];
  const quotes = shuffled([...figures.map(figureSentence), ...quotable(form).map(cellSentence)], random).slice(0, 12);
  const size = (4096 - bytes(quotes.join(''))) / topics.length - 150;
  return topics
    .map(({ label }, at) => {
      const text = paragraphs([], size - (at === 0 ? 120 : 0), random);
      const own = quotes.slice((at * 12) / topics.length, ((at + 1) * 12) / topics.length).join('');
      const list = at === 0 ? ['- **公开**：应当公开的及时公开。\n- **回应**：群众关切的及时回应。'] : [];
      return [`## （${numbers[at]}）${label}`, `${own}${text[0] ?? ''}`, ...text.slice(1), ...list].join('\n\n');
    })
    .join('\n\n');
}

/**
 * The prose files of a report by file name, for the parts of the form that are prose: about 4 KB where the form names
 * topics, 1 KB elsewhere. Every number in them is a `[[key]]` of the report's own statistics.
 */
export function proseFiles(form: Form, figures: readonly Figure[], random: Random): Map<string, string> {
  const files = new Map<string, string>();
  for (const section of form.edition.sections.filter(({ kind }) => kind === 'prose')) {
    const first = files.size % 2 === 0 ? otherMatters : Array.from({ length: 6 }, () => shortcoming(random));
    const quote = figureSentence(random.pick(figures));
    const text = section.topics
      ? overview(section, form, figures, random)
      : [quote, ...paragraphs(first, 1000 - bytes(quote), random)].join('\n\n');
    files.set(section.file, `${text}\n`);
  }
  return files;
}
