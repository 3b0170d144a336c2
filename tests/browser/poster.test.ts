import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { reportPoster } from '../../src/documents/poster/index.ts';
import { launchChromium } from './chromium.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
});

test('the PNG of the year in one picture is what a browser makes of its SVG', async () => {
  const { site } = compile({ content: join(import.meta.dirname, '../../content') });
  const page = await browser.newPage();
  for (const id of site?.reports ?? []) {
    const { svg, png, height } = reportPoster((site as NonNullable<typeof site>).report(id), { hue: 250 });
    const pictures = [
      `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`,
      `data:image/png;base64,${Buffer.from(png).toString('base64')}`,
    ];
    const { size, apart, far } = await page.evaluate(async (sources) => {
      const read = async (source: string) => {
        const image = new Image();
        image.src = source;
        await image.decode();
        const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
        const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
        context.drawImage(image, 0, 0);
        return context.getImageData(0, 0, canvas.width, canvas.height);
      };
      const [drawn, painted] = await Promise.all(sources.map(read));
      if (!drawn || !painted) throw new Error('two pictures');
      let sum = 0;
      let far = 0;
      for (let at = 0; at < drawn.data.length; at++) {
        const difference = Math.abs((drawn.data[at] ?? 0) - (painted.data[at] ?? 0));
        sum += difference;
        if (difference > 80) far += 1;
      }
      return { size: [drawn.width, drawn.height, painted.width, painted.height], apart: sum / drawn.data.length, far };
    }, pictures);
    expect(size, id).toEqual([1080, height, 1080, height]);
    expect(apart, id).toBeLessThan(1);
    expect(far / (1080 * height * 4), id).toBeLessThan(0.002);
  }
});
