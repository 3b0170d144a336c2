import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadForms } from '../schemas/editions.ts';
import { compile } from '../src/compile.ts';
import type { Example, ExampleChange, Examples } from '../src/diagnostics/catalog/examples.ts';
import { buildCatalog } from '../src/diagnostics/catalog/index.ts';
import { maskPersonal } from '../src/diagnostics/personal/index.ts';
import { tell } from '../src/diagnostics/words.ts';
import { casesFolder, type Edit, makeContent } from './case.ts';
import { catalogueDocument } from './catalogue-document.ts';

/** Where the examples of the catalogue are kept. */
export const examplesFile = join(import.meta.dirname, '../src/diagnostics/catalog/examples.json');

/** The catalogue for people. */
export const documentFile = join(import.meta.dirname, '../docs/rules.md');

/** Lines and letters of a text that an example shows; the rest is cut. */
const mostLines = 12;
const mostLetters = 120;

const baseText = (file: string): string | null => {
  try {
    return readFileSync(join(casesFolder, 'base', file), 'utf8');
  } catch {
    return null;
  }
};

/** A text as an example shows it: not long, nobody's numbers, nothing that cannot be seen. */
function shown(text: string): string {
  const lines = text.replace(/\n$/, '').split('\n');
  const cut = lines.slice(0, mostLines).map((line) => {
    const letters = [...maskPersonal(line)];
    return letters.length > mostLetters ? `${letters.slice(0, mostLetters).join('')}…` : letters.join('');
  });
  const visible = cut
    .join('\n')
    .replace(
      /[^\P{Cc}\n]|\p{Cf}/gu,
      (c) => `‹U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}›`,
    );
  return lines.length > mostLines ? `${visible}\n…` : visible;
}

/** The whole lines around a change, before and after; a long line is cut to what is near. */
function around(text: string, from: string, to: string): { right: string; wrong: string } {
  const at = text.indexOf(from);
  const start = Math.max(text.lastIndexOf('\n', at - 1) + 1, at - 60);
  const stop = text.indexOf('\n', at + from.length);
  const end = Math.min(stop < 0 ? text.length : stop, at + from.length + 40);
  const before = (text[start - 1] === '\n' || start === 0 ? '' : '…') + text.slice(start, at).trimStart();
  const after = text.slice(at + from.length, end) + (end < stop ? '…' : '');
  return { right: shown(before + from + after), wrong: shown(before + to + after) };
}

/** What can only be told, not shown. */
function deed(edit: Edit): { zh: string; en: string } {
  if ('base64' in edit) return { zh: '换成了不是 UTF-8 文字的内容。', en: 'It holds bytes that are no UTF-8 text.' };
  if ('repeat' in edit)
    return { zh: `同一段重复了 ${edit.repeat[1]} 遍。`, en: `One passage, ${edit.repeat[1]} times over.` };
  if ('rename' in edit) return { zh: `改名为 ${edit.rename}。`, en: `Renamed to ${edit.rename}.` };
  if ('link' in edit) return { zh: `换成了指向 ${edit.link} 的链接。`, en: `A link to ${edit.link} in its place.` };
  if ('fifo' in edit) return { zh: '换成了管道。', en: 'A pipe in its place.' };
  return { zh: '没有这个文件。', en: 'It is not there.' };
}

/** The lines of a new text around the one that is pointed at. */
function near(text: string, line: number | undefined): string {
  const lines = text.split('\n');
  if (line === undefined || lines.length <= mostLines) return shown(text);
  const from = Math.max(0, line - 4);
  const part = lines.slice(from, from + 7);
  return `${from > 0 ? '…\n' : ''}${shown(part.join('\n'))}${from + 7 < lines.length ? '\n…' : ''}`;
}

function changeOf(edit: Edit, lines: ReadonlyMap<string, number>): ExampleChange {
  const base = baseText(edit.file);
  const file = `content/${edit.file}`;
  if ('replace' in edit) return { file, ...around(base ?? edit.replace[0], ...edit.replace) };
  if ('text' in edit)
    return { file, right: base === null ? null : shown(base), wrong: near(edit.text, lines.get(file)) };
  return { file, right: null, wrong: null, done: deed(edit) };
}

/** One code's example from its case folder, run. */
function exampleOf(code: string): Example {
  const name = code.replace('/', '.');
  const edits = JSON.parse(readFileSync(join(casesFolder, name, 'case.json'), 'utf8')) as Edit[];
  const { content, dispose } = makeContent(edits);
  try {
    const { findings, catalog } = compile({ content, bindings: code === 'check/prose-bindable' });
    const found = findings.find((item) => item.code === code);
    if (!found) throw new Error(`the case ${name} does not raise ${code}`);
    const words = (language: 'zh' | 'en') => {
      const { message, hint } = tell(found, catalog, language);
      return { message, hint };
    };
    const { file, line, column } = found.at;
    // Of a case that makes whole reports, only the files that the finding speaks of.
    const lines = new Map([...found.related.map(({ at }) => at), found.at].map((at) => [at.file, at.line]));
    const told = edits.filter((edit) => lines.has(`content/${edit.file}`));
    return {
      severity: found.severity,
      place: `${file}:${line}:${column}`,
      changes: (told.length > 0 ? told : edits).map((edit) => changeOf(edit, lines)),
      zh: words('zh'),
      en: words('en'),
    };
  } finally {
    dispose();
  }
}

/** The examples of all codes that have a case folder. */
export function makeExamples(): Examples {
  const catalog = buildCatalog([...loadForms().values()].map((form) => form.edition));
  const codes = Object.keys(catalog)
    .filter((code) => /^(read|validate|check)\//.test(code))
    .sort();
  return Object.fromEntries(codes.map((code) => [code, exampleOf(code)]));
}

/** A JSON file as it is kept. */
export const examplesText = (examples: Examples): string => `${JSON.stringify(examples, null, 1)}\n`;

if (import.meta.main) {
  writeFileSync(examplesFile, examplesText(makeExamples()));
  writeFileSync(documentFile, catalogueDocument());
}
