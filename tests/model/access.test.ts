import { expect, test } from 'vitest';
import type { Site } from '../../schemas/views.ts';
import { compile } from '../../src/compile.ts';
import { accessOf } from '../../src/model/index.ts';
import { createRenderer } from '../../src/render/index.ts';
import { makeContent } from '../case.ts';
import { rowsOf } from '../render/html-table.ts';

const prose = `## 情况

![办事窗口](attachments/a.png) 和 ![](attachments/b.png)

#### 跳了一级

| 事项 | 数量 |
| --- | ---: |
| 甲 | 乙 |

|  | 数量 |  |
| --- | --- | --- |
| 甲 | 乙 | 丙 |

一般的 | 竖线
`;

test('pictures, tables, headings and attachments are counted as a screen reader meets them', () => {
  const { content: folder, dispose } = makeContent([
    { file: 'shili/2024/attachments/a.png', text: 'x' },
    { file: 'shili/2024/attachments/b.PDF', text: 'x' },
    { file: 'shili/2024/1-overview.md', text: prose },
  ]);
  const { content } = compile({ content: folder });
  dispose();
  const report = content?.organ.get('shili')?.reports.find(({ year }) => year === 2024);
  expect(report && accessOf(report)).toEqual({
    ...{ pictures: 2, picturesBare: 1, tables: 2, tablesBare: 1, headings: 1 },
    ...{ attachments: 3, pdfs: 1, images: 1 },
  });
});

test('the accessibility statement tells what was counted in all reports of this build', () => {
  const { content: folder, dispose } = makeContent([]);
  const site = compile({ content: folder }).site as Site;
  dispose();
  const page = createRenderer(site).region.get('about/accessibility/')?.() ?? '';
  const told = rowsOf(page)
    .slice(1)
    .map(([, number]) => Number(number?.text));
  expect(told).toEqual([2, 0, 0, site.access().tables, 0, 0, 1, 0, 0]);
});
