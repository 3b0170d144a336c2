import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Coverage, coverageOf } from './coverage.ts';

/** Typefaces of the document in place of 仿宋, 小标宋, 黑体 and 楷体; where they come from: `fonts/README.md`. */
const faces = ['FandolFang-Regular.otf', 'FandolSong-Bold.otf', 'FandolHei-Regular.otf', 'FandolKai-Regular.otf'];
/** Latin letters and digits, and what the faces lack. */
const supplement = 'NianbaoSerif-Regular.ttf';

/** The fonts of the program and what they can print. */
export interface Fonts {
  readonly files: readonly Buffer[];
  /** True for a character that is printed in every typeface of the document. */
  readonly covers: Coverage;
  /** What the two bold typefaces have of their own: the rest is printed in the regular supplement. */
  readonly bold: BoldFaces;
}

/** Characters of 小标宋 and of 黑体. */
export interface BoldFaces {
  readonly song: Coverage;
  readonly hei: Coverage;
}

/** Reads the fonts that come with the program. About 34 MB; done once a process. */
export function loadFonts(): Fonts {
  const read = (name: string) => readFileSync(join(import.meta.dirname, 'fonts', name));
  const files = [...faces, supplement].map(read);
  const coverages = files.map(coverageOf);
  const common = coverages.slice(0, faces.length);
  const rest = coverages.slice(faces.length);
  const covers: Coverage = (code) => common.every((has) => has(code)) || rest.some((has) => has(code));
  const [, song, hei] = common;
  if (!song || !hei) throw new Error('fonts: a bold typeface is missing');
  return { files, covers, bold: { song, hei } };
}
