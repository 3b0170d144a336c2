import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadForms } from '../../schemas/editions.ts';
import type { Form } from '../../schemas/form.ts';
import { balancedStatistics, randomFrom, type Statistics } from '../synthetic/index.ts';

interface RegionOrgan {
  readonly id: string;
  readonly file: Record<string, unknown>;
  readonly years: readonly number[];
}

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

/**
 * A small region: a city with a district, its departments and a town; two departments that became one in 2022, one that
 * gave a part of its work away, one that was renamed; reports on both editions of the form.
 */
export const region: readonly RegionOrgan[] = [
  { id: 'shi', file: { name: '示例市人民政府', shortName: '示例市', kind: 'government' }, years: range(2019, 2024) },
  {
    id: 'qu',
    file: { name: '示例市示例区人民政府', shortName: '示例区', kind: 'government', parent: 'shi' },
    years: range(2019, 2024),
  },
  {
    id: 'weijian',
    file: {
      name: '示例区卫生健康局',
      kind: 'department',
      parent: 'qu',
      formerNames: [{ name: '示例区卫生和计划生育局', from: null, to: 2018 }],
    },
    years: range(2019, 2024),
  },
  { id: 'wenhua', file: { name: '示例区文化局', kind: 'department', parent: 'qu' }, years: range(2019, 2021) },
  { id: 'lvyou', file: { name: '示例区旅游局', kind: 'department', parent: 'qu' }, years: range(2019, 2021) },
  {
    id: 'wenlv',
    file: {
      name: '示例区文化和旅游局',
      kind: 'department',
      parent: 'qu',
      predecessors: [
        { organ: 'wenhua', year: 2022, extent: 'whole' },
        { organ: 'lvyou', year: 2022, extent: 'whole' },
        { organ: 'weijian', year: 2022, extent: 'part' },
      ],
    },
    years: range(2022, 2024),
  },
  { id: 'zhen', file: { name: '示例镇人民政府', kind: 'township', parent: 'qu' }, years: range(2023, 2024) },
];

const words = (organ: string, year: number, part: string) =>
  `## 工作情况\n\n本机关按规定做好${part}的工作。${year}年围绕第${year - 2000}项重点公开信息，向群众说明办事的条件和程序。\n\n` +
  `编号${organ}的工作人员参加了培训。本机关将继续改进。\n`;

function writeReport(folder: string, organ: string, year: number, form: Form, statistics: Statistics): void {
  mkdirSync(folder, { recursive: true });
  const file = {
    edition: form.edition.key,
    scope: 'own',
    period: { from: `${year}-01-01`, to: `${year}-12-31` },
    published: `${year + 1}-01-20`,
    status: 'published',
    basis: [],
  };
  writeFileSync(join(folder, 'report.json'), JSON.stringify(file));
  writeFileSync(join(folder, 'statistics.json'), JSON.stringify(statistics));
  for (const section of form.edition.sections.filter(({ required }) => required))
    writeFileSync(join(folder, section.file), words(organ, year, section.label));
}

/** Writes the region's content folder. @returns where it is, and how to remove it */
export function writeRegion(): { content: string; dispose: () => void } {
  const root = mkdtempSync(join(tmpdir(), 'nianbao-region-'));
  const content = join(root, 'content');
  mkdirSync(content);
  writeFileSync(join(content, 'site.json'), JSON.stringify({ name: '示例地区年报', pageSize: 2 }));
  const forms = loadForms();
  region.forEach(({ id, file, years }, number) => {
    mkdirSync(join(content, id));
    writeFileSync(
      join(content, id, 'organ.json'),
      JSON.stringify({ ...file, contacts: { phone: '000-0000000', address: '示例路' } }),
    );
    const random = randomFrom(number + 1);
    let previous: Statistics | undefined;
    for (const year of years) {
      const form = forms.get(year < 2021 ? '2019' : '2021') as Form;
      previous = balancedStatistics(form, random, previous);
      writeReport(join(content, id, String(year)), id, year, form, previous);
    }
  });
  return { content, dispose: () => rmSync(root, { recursive: true, force: true }) };
}
