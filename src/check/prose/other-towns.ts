import { ownWork } from './own-work.ts';
import type { Scene } from './scene.ts';
import type { Sentence } from './sentences.ts';

/** The name of a town that is not the organ's own, where the organ should be the subject of a sentence. */
export interface OtherTown {
  readonly sentence: Sentence;
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

/** A town at the head of a sentence, with what of it works, if that is said: 石桥镇党委、政府. */
const town =
  /^(?<name>(?<stem>[\u4e00-\u9fff]{2,4}?)(?<kind>镇|乡|街道|县))(?!镇|[乡村社])(?:党委|人民政府|政府|办事处|[、和及与的])*/;
/** Letters of words that stand before 镇 or 乡 and are no name: 各镇, 推进全镇, 指导乡镇. */
const common =
  /[各全我本该每所辖个两三几多等及和与的对向由在从到赴入往为将把被其他有关属涉要求基层指导督促推进组织加强支持通过面向依托建制重点中心特色]/;
/** 城镇, 小镇, 下乡, 水乡. */
const words = /^.*(?:[城集村小古重乡]镇|[下家故水城返还]乡)$/;

/** The kinds of town that an organ's names are of; none for a body that is no town's. */
export const townKinds = ({ names }: Scene): readonly string[] =>
  ['镇', '乡', '街道', '县'].filter((kind) =>
    names.some((name) => name.endsWith(kind) && name.length > kind.length + 1),
  );

/** Towns are of one level with townships and sub-districts; a county is of a level of its own. */
const isBeside = (kind: string, own: readonly string[]): boolean =>
  kind === '县' ? own.every((other) => other === '县') : own.some((other) => other !== '县');

/** Another town at the head of a sentence that tells of its own work: a town's report speaks of none but its own. */
export function otherTown(scene: Scene, kinds: readonly string[], sentence: Sentence, start: number): OtherTown | null {
  const text = sentence.text.slice(start);
  const match = town.exec(text);
  const { name = '', stem = '', kind = '' } = match?.groups ?? {};
  if (!match || !isBeside(kind, kinds) || common.test(stem) || words.test(name)) return null;
  // the town's own words may be in the organ's names too: 街道, 镇人民政府
  const rest = text.slice(match[0].length);
  if (scene.names.some((own) => name === own || rest.includes(own))) return null;
  return ownWork.test(rest) ? { sentence, start, end: start + name.length, name } : null;
}
