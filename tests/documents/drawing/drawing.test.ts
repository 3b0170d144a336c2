import { describe, expect, test } from 'vitest';
import { coverageOf } from '../../../src/documents/drawing/coverage.ts';
import { edgesOf } from '../../../src/documents/drawing/edges.ts';
import { outlineOf, pathData } from '../../../src/documents/drawing/outline.ts';
import { pixelsOf } from '../../../src/documents/drawing/pixels.ts';
import { palettePng } from '../../../src/documents/drawing/png.ts';
import { readDrawing } from '../../../src/documents/drawing/read.ts';
import { readPng } from './reader.ts';

describe('the data of a path', () => {
  test('every command, small and large, means the same points', () => {
    const absolute = outlineOf('M 1 2 L 5 2 L 5 6 C 5 8 3 9 1 9 Z');
    expect(outlineOf('M 0 0m 1 2h4v4c0 2-2 3-4 3Z')).toEqual(absolute);
    expect(outlineOf('M1 2H5V6C5 8 3 9 1 9Z')).toEqual(absolute);
    expect(outlineOf('m1 2 4 0 0 4c0 2e0-2 .3e1-4 3z')).toEqual(absolute);
    expect(absolute.points).toEqual([10, 20, 50, 20, 50, 60, 50, 80, 30, 90, 10, 90]);
  });

  test('behind a closed part all goes on from where it began', () => {
    expect(outlineOf('M1 1h2v2Zl5 5').points.slice(-2)).toEqual([60, 60]);
  });

  test('a curve with one control point is the same curve with two', () => {
    expect(outlineOf('M0 0Q3 6 6 0').points).toEqual([0, 0, 20, 40, 40, 40, 60, 0]);
  });

  test('is written short and reads back the same, in whole numbers', () => {
    const outline = outlineOf(
      'M 0.12 3.3 L 8 3.3 L 8 -1 L 7.5 -2 C 7 -2 6 -3 5 -3 C 4 -3 3 -2 0.12 -2 Z M 9 9 L 10 10',
    );
    const data = pathData(outline);
    expect(data).toBe('M1 33h79v-43l-5-10c-5 0-15-10-25-10-10 0-20 10-49 10ZM90 90l10 10');
    const tenfold = outlineOf(data);
    expect(tenfold.points.map((value) => value / 10)).toEqual(outline.points);
  });

  test('what the typesetter never writes, and what is cut short, is refused', () => {
    expect(() => outlineOf('M0 0A1 1 0 0 1 5 5')).toThrow('drawing: a path of');
    expect(() => outlineOf('5 5')).toThrow('drawing: a path of');
    expect(() => outlineOf('M0 0c1 2 3 4 5')).toThrow('cut short');
  });
});

describe('what a form covers', () => {
  const covered = (data: string, x: number, y: number) => coverageOf(edgesOf(outlineOf(data)), x, y);
  const sum = (parts: Float32Array) => parts.reduce((total, part) => total + part, 0);

  test('its area, wherever it stands between the pixels', () => {
    for (const [data, area] of [
      ['M0 0h7v5h-7Z', 35],
      ['M0 0l9 0l0 13Z', 58.5],
      ['M0 0l3.3 9.1l8.8-2.2Z', (3.3 * 6.9 - 9.1 * 12.1) / -2],
      ['M0 0h9v9h-9Z M3 3v3h3v-3Z', 72],
    ] as const)
      for (const at of [0, 0.1, 0.5, 0.9, -3.7]) {
        const made = covered(data, at, at * 3);
        expect(sum(made?.parts ?? new Float32Array()), `${data} at ${at}`).toBeCloseTo(area, 2);
      }
  });

  test('a circle of curves to a hundredth of its area', () => {
    const k = 5.52284749831;
    const circle = `M10 0C10 ${k} ${k} 10 0 10C-${k} 10-10 ${k}-10 0C-10-${k}-${k}-10 0-10C${k}-10 10-${k} 10 0Z`;
    const made = covered(circle, 20.3, 20.7);
    const area = sum(made?.parts ?? new Float32Array());
    expect(Math.abs(area / (Math.PI * 100) - 1)).toBeLessThan(0.01);
  });

  test('pixel by pixel, characters growing upwards', () => {
    const made = covered('M0 0h1v1.5h-1Z', 2.5, 4);
    expect([made?.x, made?.y, made?.width]).toEqual([2, 2, 3]);
    const row = (at: number) => [...(made?.parts ?? [])].slice(at * 3, at * 3 + 3);
    expect(row(0)).toEqual([0.25, 0.25, 0]);
    expect(row(1)).toEqual([0.5, 0.5, 0]);
  });

  test('a blank covers nothing', () => {
    expect(covered('', 1, 1)).toBeNull();
  });
});

describe('a drawing', () => {
  const framed = (inside: string) => `<svg class="typst-doc" viewBox="0 0 8 6.4" width="8pt">${inside}</svg>`;

  test('boxes and level lines, moved by the groups they stand in', () => {
    const svg = framed(
      '<path fill="#ffffff" d="M 0 0v 6.4h 8v -6.4 Z "/><g transform="matrix(1 0 0 1 1 2)"><g><g/><path fill="#000000" transform="matrix(1 0 0 1 0.5 0)" d="M 0 0m 0 0 v 2 h 3 v -2 Z "/></g></g><path fill="none" stroke="#ff0000" stroke-width="1" d="M 0 1h 8"/>',
    );
    const drawing = readDrawing(svg);
    expect([drawing.width, drawing.height]).toEqual([8, 6]);
    expect(drawing.shapes).toEqual([
      { fill: '#ffffff', x: 0, y: 0, width: 80, height: 64 },
      { fill: '#000000', x: 15, y: 20, width: 30, height: 20 },
      { fill: '#ff0000', x: 0, y: 5, width: 80, height: 10 },
    ]);
    const { pixel } = readPng(palettePng(pixelsOf(drawing)));
    const reds = [0, 1, 2, 3, 4, 5, 6].map((x) => pixel(x, 2)[0]);
    expect(reds).toEqual([255, 128, 0, 0, 128, 255, 255]);
    expect([pixel(0, 0), pixel(0, 1), pixel(0, 5)]).toEqual([
      [255, 128, 128],
      [255, 128, 128],
      [255, 255, 255],
    ]);
  });

  test('anything else is refused, not drawn wrong', () => {
    for (const inside of [
      '<path fill="#000000" d="M 0 0l 3 3h -3 v 1 Z"/>',
      '<path fill="#000000" d="M 0 0c 1 1 2 2 3 3 Z"/>',
      '<path fill="none" stroke="#000000" stroke-width="1" d="M 0 0l 3 3"/>',
      '<g transform="matrix(2 0 0 2 0 0)"></g>',
    ])
      expect(() => readDrawing(framed(inside)), inside).toThrow('drawing:');
  });

  test('of more than 256 colours the first are kept, the rest take the nearest', () => {
    const hex = (value: number) => `#${value.toString(16).padStart(2, '0').repeat(3)}`;
    const odd = (value: number) => `#${value.toString(16).padStart(2, '0').repeat(2)}${hex(value + 1).slice(1, 3)}`;
    const shapes = Array.from({ length: 300 }, (_, at) => ({
      fill: at < 256 ? hex(at) : odd(at - 256),
      x: (at % 20) * 10,
      y: Math.floor(at / 20) * 10,
      width: 10,
      height: 10,
    }));
    const { pixel } = readPng(palettePng(pixelsOf({ width: 20, height: 15, shapes, glyphs: new Map() })));
    for (let at = 0; at < 300; at++) {
      const grey = at % 256;
      expect(pixel(at % 20, Math.floor(at / 20))).toEqual([grey, grey, grey]);
    }
  });
});
