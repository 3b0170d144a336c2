import type { SourceDocument, SourcePlace } from '../source-document.ts';
import { isFurniture } from './furniture.ts';
import type { TextLine } from './lines.ts';

/** The title of a report, and the organ it names. */
export interface FoundTitle {
  readonly title: string;
  readonly organ: string | null;
  readonly place: SourcePlace | null;
  /** Lines that are the title. */
  readonly lines: readonly TextLine[];
}

const names = /年度报告|年报|工作报告|(?:公开|工作)情况的?报告/;
const longest = 80;
/** A title stands among the first lines. */
const firstLines = 30;

const folded = (text: string) =>
  text
    .replace(/\s+/g, ' ')
    .replace(/(?<=[\u3000-\u9fff\d]) (?=[\u3000-\u9fff\d])/g, '')
    .trim();

/** The organ in a title: what stands before the year, or between it and what is reported. */
function organIn(title: string): string | null {
  const name = title
    .replace(/^关于/, '')
    .replace(/[(（]?(?:20|19)\d{2}\s*年?度?[)）]?/, '')
    .replace(/(?:政府)?信息公开.*$|政务公开.*$|年度报告.*$/, '')
    .replace(/^[的《“]+|[的》”]+$/g, '')
    .trim();
  return name.length >= 2 && name.length <= 40 && /[\u4e00-\u9fff]/.test(name) ? name : null;
}

const isTitle = (text: string) =>
  text.length <= longest && names.test(text) && /公开/.test(text) && !/[。；：:]|根据|按照|下载|编制/.test(text);

/** What a page adds to its title: the name of the site. */
const ownTitle = (text: string) => text.split(/[_|｜—]|\s-\s/)[0]?.trim() ?? '';

/** The title: a line that says it is one, lines broken in two, else what the file calls itself. */
export function findTitle(document: SourceDocument, before: readonly TextLine[]): FoundTitle | null {
  const lines = before.slice(0, firstLines);
  const marked = lines.find(({ text }) => /^标题\s*[:：]/.test(text));
  if (marked) {
    const title = folded(marked.text.replace(/^标题\s*[:：]\s*/, ''));
    if (isTitle(title)) return { title, organ: organIn(title), place: marked.place, lines: [marked] };
  }
  const heads = lines.filter(({ text }) => !isFurniture(text) && !/[。]/.test(text) && text.trim().length <= longest);
  const tries = heads.flatMap((line, index) => {
    const two = heads[index + 1];
    const joined = two ? [[line], [line, two]] : [[line]];
    return joined.map((list) => ({ list, title: folded(list.map(({ text }) => text.trim()).join('')) }));
  });
  const good = tries.filter(({ title }) => isTitle(title) && /\d{4}/.test(title));
  const whole =
    good.find(({ title }) => organIn(title) !== null) ?? good[0] ?? tries.find(({ title }) => isTitle(title));
  if (whole) {
    const [first] = whole.list;
    return { title: whole.title, organ: organIn(whole.title), place: first?.place ?? null, lines: whole.list };
  }
  const own = document.title === null ? '' : folded(ownTitle(document.title));
  return isTitle(own) ? { title: own, organ: organIn(own), place: null, lines: [] } : null;
}
