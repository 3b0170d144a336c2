import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { programState } from '../../src/memory/program.ts';
import { casesFolder } from '../case.ts';
import { bytesOf } from './site.ts';

const checkout = join(import.meta.dirname, '../..');
const root = mkdtempSync(join(tmpdir(), 'nianbao-program-'));
afterAll(() => rmSync(root, { recursive: true }));

/** The program in a folder of its own, where it can be changed. */
const program = join(root, 'program');
for (const name of ['src', 'schemas', 'reports', 'package.json', 'package-lock.json', '.eleventy.ts'])
  cpSync(join(checkout, name), join(program, name), { recursive: true });
symlinkSync(join(checkout, 'node_modules'), join(program, 'node_modules'));

/** Another byte at the end, after a line's end: harmless in every kind of file. */
const touch = (file: string) => {
  const bytes = readFileSync(join(program, file));
  writeFileSync(join(program, file), Buffer.concat([bytes, Buffer.from('\n')]));
};

const state = () => programState(null, Date.now(), program);

describe('what a site is made with', () => {
  test.each([
    ['an edition', 'schemas/editions/2021.json'],
    ['words of the interface', 'reports/labels/zh-CN.json'],
    ['a rule', 'src/check/rules/late.ts'],
    ['a function of the documents', 'src/documents/json.ts'],
    ['a typeface', 'src/documents/pdf/fonts/FandolKai-Regular.otf'],
    ['a library', 'package-lock.json'],
  ])('%s: everything is made again', (_, file) => {
    const before = state();
    touch(file);
    const after = state();
    expect(after.engine).not.toBe(before.engine);
    expect(after.looks).not.toBe(before.looks);
  });

  test.each([
    ['a template', 'reports/templates/report.njk'],
    ['a style', 'reports/styles/10-tokens.css'],
    ['a picture', 'reports/pictures/icon.svg'],
    ['a function of the pages', 'src/render/lists.ts'],
  ])('%s: pages and archives are made again, data and documents are not', (_, file) => {
    const before = state();
    touch(file);
    const after = state();
    expect(after.engine).toBe(before.engine);
    expect(after.looks).not.toBe(before.looks);
  });

  test('the commands themselves: nothing is made again', () => {
    const before = state();
    touch('src/cli/words.ts');
    const { engine, looks } = state();
    expect({ engine, looks }).toEqual({ engine: before.engine, looks: before.looks });
  });

  test('files that look as they did are not read again, others are', () => {
    const later = Date.now() + 10_000;
    const known = programState(null, later, program);
    expect(programState(known, later, program)).toBe(known);
    touch('src/render/lists.ts');
    expect(programState(known, later, program).looks).not.toBe(known.looks);
  });
});

function run(out: string, ...options: string[]): Record<string, string> {
  const args = [join(program, 'src/cli/nianbao.js'), 'build', '--content', join(casesFolder, 'base')];
  const formats = ['--out', join(root, out), '--formats', 'html,json,zip'];
  const { status, stderr } = spawnSync(process.execPath, [...args, ...formats, ...options], { encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  return bytesOf(join(root, out));
}

/** Puts other words in the place of the last that are like that. */
function change(file: string, from: string, to: string): void {
  const path = join(program, file);
  const text = readFileSync(path, 'utf8');
  const at = text.lastIndexOf(from);
  if (at < 0) throw new Error(`${file} does not hold ${from}`);
  writeFileSync(path, text.slice(0, at) + to + text.slice(at + from.length));
}

test('template, words and rule changed: the site is that of a build from nothing, cache or no cache', () => {
  const before = run('site');
  change('reports/templates/base.njk', '<p>{{ siteName }}</p>', '<p>{{ siteName }}!</p>');
  change('reports/labels/zh-CN.json', '"目录"', '"本页目录"');
  const after = run('site');
  expect(after).not.toEqual(before);
  expect(after).toEqual(run('clean', '--no-cache'));
});
