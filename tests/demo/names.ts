import type { OrganFile } from '../../schemas/organ.ts';

/** A word of an address beside its Chinese words. */
export interface Name {
  readonly id: string;
  readonly words: string;
}

type Kind = OrganFile['kind'];

/** Words that cities of the invented province are named with: one before, one behind. The first city is 云川. */
const before = [
  ['yun', '云'],
  ['qing', '青'],
  ['bai', '白'],
  ['song', '松'],
  ['liu', '柳'],
  ['zhu', '竹'],
  ['yan', '雁'],
  ['lu', '鹭'],
  ['he', '荷'],
  ['mei', '梅'],
  ['lan', '兰'],
  ['ju', '菊'],
] as const;
const behind = [
  ['chuan', '川'],
  ['du', '渡'],
  ['wan', '湾'],
  ['xi', '溪'],
  ['ping', '坪'],
  ['yu', '屿'],
] as const;

/** The name of the city with this number; after some 70 a number tells them apart. */
export function cityName(number: number): Name {
  const round = Math.floor(number / (before.length * behind.length));
  const [firstId, first] = before[Math.floor(number / behind.length) % before.length] as (typeof before)[number];
  const [lastId, last] = behind[number % behind.length] as (typeof behind)[number];
  return { id: `${firstId}${lastId}${round || ''}`, words: `${first}${last}${round || ''}` };
}

/** An organ under a government: what is put behind the government's name. */
export interface Office extends Name {
  readonly kind: Kind;
}

const office =
  (kind: Kind) =>
  ([id, words]: readonly [string, string]): Office => ({ id, words, kind });

/** Departments of a city. The last but one is the merger of the two before it; the last has had another name. */
export const cityDepartments: readonly Office[] = (
  [
    ['caizheng', '财政局'],
    ['gongan', '公安局'],
    ['huanjing', '生态环境局'],
    ['jiaotong', '交通运输局'],
    ['jiaoyu', '教育局'],
    ['minzheng', '民政局'],
    ['nongye', '农业农村局'],
    ['renshe', '人力资源和社会保障局'],
    ['shuili', '水利局'],
    ['sifa', '司法局'],
    ['weijian', '卫生健康委员会'],
    ['zhujian', '住房和城乡建设局'],
    ['ziyuan', '自然资源和规划局'],
    ['lvyou', '旅游发展局'],
    ['wenguang', '文化广电局'],
    ['wenlv', '文化广电和旅游局'],
    ['zhengwu', '数据和政务服务局'],
  ] as const
).map(office('department'));

/** Two departments that became one, and one that was renamed; both happen in the middle of the years. */
export const merger = { from: ['lvyou', 'wenguang'], into: 'wenlv' } as const;
export const renaming = { id: 'zhengwu', former: '政务服务管理局' } as const;

/** Districts of a city: 样 is a sample, no district of China is called so. */
export const districts: readonly Name[] = [
  { id: 'yangdong', words: '样东区' },
  { id: 'yangxi', words: '样西区' },
  { id: 'yanghe', words: '样河县' },
];

/** Organs of a district. */
export const districtOffices: readonly Office[] = [
  ...(
    [
      ['caizheng', '财政局'],
      ['chengguan', '城市管理局'],
      ['jiaoti', '教育和体育局'],
      ['nongye', '农业农村局'],
      ['shichang', '市场监督管理局'],
      ['weijian', '卫生健康局'],
      ['zhujian', '住房和城乡建设局'],
      ['ziyuan', '自然资源局'],
    ] as const
  ).map(office('department')),
  ...(
    [
      ['xincheng', '新城街道办事处'],
      ['hebin', '河滨街道办事处'],
    ] as const
  ).map(office('sub-district')),
  ...(
    [
      ['liuqiao', '柳桥镇人民政府'],
      ['songling', '松岭乡人民政府'],
    ] as const
  ).map(office('township')),
  { id: 'gongshui', words: '供水服务中心', kind: 'public-institution' },
];

/** The province above several cities. */
export const province: Name = { id: 'shili', words: '示例省' };
