import { describe, expect, test } from 'vitest';
import { cellsOf, codesOf, read, rowOf } from './document.ts';

const two = '二、主动公开政府信息情况';
const three = '三、收到和处理政府信息公开申请情况';
const heads = '申请人情况 自然人 法人或其他组织 总计 商业企业 科研机构 社会公益组织 法律服务机构 其他';
const art1 = '第二十条第（一）项 信息内容 本年制发件数 本年废止件数 现行有效件数';

describe('tables written as text', () => {
  test('one cell a line', async () => {
    const lines =
      '第二十条第（五）项|信息内容|本年处理决定数量|行政许可|12|第二十条第（六）项|信息内容|本年处理决定数量|行政处罚|3|行政强制|0';
    const understood = await read([two, ...lines.split('|')]);
    expect(cellsOf(understood)).toMatchObject({
      'proactiveDisclosure.art20_5.licensing.decisions': 12,
      'proactiveDisclosure.art20_6.penalty.decisions': 3,
      'proactiveDisclosure.art20_6.coercion.decisions': 0,
    });
  });

  test('one cell a line with a stroke behind it: a stroke alone is a blank', async () => {
    const row = [
      '一、本年新收政府信息公开申请数量 |',
      '7 |',
      '|',
      '|',
      '|',
      '|',
      '|',
      '7 |',
      '||',
      '二、上年结转政府信息公开申请数量 |',
      '0 |',
    ];
    const understood = await read([three, ...heads.split(' ').map((text) => `${text} |`), ...row]);
    expect(rowOf(understood, 'applications.newReceived')).toEqual([7, null, null, null, null, null, 7]);
  });

  test('no separators: the one reading that the printed sum allows', async () => {
    const text = `${heads} 一、本年新收政府信息公开申请数量 713000074二、上年结转政府信息公开申请数量 1000001三、本年度办理结果 （一）予以公开 210000021（三）不予公开 1.属于国家秘密00000002.其他法律行政法规禁止公开1000001`;
    const understood = await read([three, text]);
    expect(rowOf(understood, 'applications.newReceived')).toEqual([71, 3, 0, 0, 0, 0, 74]);
    expect(rowOf(understood, 'applications.granted')).toEqual([21, 0, 0, 0, 0, 0, 21]);
    expect(rowOf(understood, 'applications.denied.stateSecret')).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(rowOf(understood, 'applications.denied.lawForbidden')).toEqual([1, 0, 0, 0, 0, 0, 1]);
  });

  test('no separators, and a row too short for its columns: blanks left no trace, so no row is read by its sum', async () => {
    const rows = (carriedIn: string) =>
      `${heads} 一、本年新收政府信息公开申请数量 713000074二、上年结转政府信息公开申请数量 ${carriedIn}三、本年度办理结果 （一）予以公开 210000021`;
    const whole = await read([three, rows('1000001')]);
    expect(rowOf(whole, 'applications.newReceived')).toEqual([71, 3, 0, 0, 0, 0, 74]);
    const short = await read([three, rows('11')]);
    for (const key of ['newReceived', 'carriedIn', 'granted'])
      expect(rowOf(short, `applications.${key}`), key).toEqual([null, null, null, null, null, null, null]);
    expect(codesOf(short)).toContain('import/numbers-run-together');
  });

  test('digits with several readings: what all agree on, the rest blank and asked about', async () => {
    const understood = await read([
      two,
      '第二十条第（五）项信息内容上一年项目数量本年增/减处理决定数量行政许可2648-18538其他对外管理服务事项000',
    ]);
    expect(rowOf(understood, 'proactiveDisclosure.art20_5.licensing')).toEqual([2648, null, null]);
    expect(rowOf(understood, 'proactiveDisclosure.art20_5.otherExternalServices')).toEqual([0, 0, 0]);
    expect(codesOf(understood)).toContain('import/numbers-run-together');
  });

  test('numbers of the prose decide between readings, and that is asked about', async () => {
    const prose = '全年制定规范性文件88件，现行有效规范性文件698件。';
    const decided = await read([prose, two, `${art1} 规章000行政规范性文件8855698`]);
    expect(rowOf(decided, 'proactiveDisclosure.art20_1.normativeDocuments')).toEqual([88, 55, 698]);
    expect(codesOf(decided)).toContain('import/read-by-prose');
    const open = await read([two, `${art1} 规章000行政规范性文件8855698`]);
    expect(rowOf(open, 'proactiveDisclosure.art20_1.normativeDocuments')).toEqual([null, null, null]);
  });

  test('signed changes', async () => {
    const understood = await read([
      two,
      '第二十条第（六）项 信息内容 上一年项目数量 本年增/减 处理决定数量 行政处罚 20 +1036 5 行政强制 3 -2 0',
    ]);
    expect(rowOf(understood, 'proactiveDisclosure.art20_6.penalty')).toEqual([20, 1036, 5]);
    expect(rowOf(understood, 'proactiveDisclosure.art20_6.coercion')).toEqual([3, -2, 0]);
  });

  test('numbers before their labels', async () => {
    const understood = await read([two, art1, '0 0 1 规章', '3 0 8 行政规范性文件']);
    expect(rowOf(understood, 'proactiveDisclosure.art20_1.rules')).toEqual([0, 0, 1]);
    expect(rowOf(understood, 'proactiveDisclosure.art20_1.normativeDocuments')).toEqual([3, 0, 8]);
  });

  test('part four: fifteen numbers in one line, with and without blanks between', async () => {
    const kinds = '结果维持 结果纠正 其他结果 尚未审结 总计';
    const over = `行政复议 行政诉讼 ${kinds} 未经复议直接起诉 复议后起诉 ${kinds} ${kinds}`;
    for (const printed of ['0 1 1 0 2 1 0 0 0 1 0 0 0 0 0', '011021000100000']) {
      const understood = await read(['四、政府信息公开行政复议、行政诉讼情况', `${over} ${printed}`]);
      expect(cellsOf(understood)).toMatchObject({
        'reviewAndLitigation.review.total': 2,
        'reviewAndLitigation.litigationDirect.upheld': 1,
        'reviewAndLitigation.litigationAfterReview.total': 0,
      });
    }
  });

  test('part four: a label and its number at a time, in one line or down the page', async () => {
    const kinds = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
    const five = (values: string) => kinds.flatMap((kind, at) => [kind, values.split(' ')[at] ?? '']);
    const words = [
      '行政复议',
      ...five('1 0 2 0 3'),
      '行政诉讼',
      '未经复议直接起诉',
      ...five('0 4 0 0 4'),
      '复议后起诉',
      ...five('0 0 0 5 5'),
    ];
    const heading = '四、政府信息公开行政复议、行政诉讼情况';
    for (const lines of [[words.join(' ')], words]) {
      expect(cellsOf(await read([heading, ...lines]))).toMatchObject({
        'reviewAndLitigation.review.upheld': 1,
        'reviewAndLitigation.review.total': 3,
        'reviewAndLitigation.litigationDirect.corrected': 4,
        'reviewAndLitigation.litigationAfterReview.pending': 5,
      });
    }
  });

  test('a sentence with the words of the form is no table', async () => {
    const understood = await read([
      '一、总体情况',
      '全年作出行政许可97件，行政处罚12件，制发行政规范性文件3件，不予公开2件，行政复议结果维持1件。',
      three,
      '本年新收政府信息公开申请3件，予以公开2件。',
    ]);
    expect(cellsOf(understood)).toEqual({ proactiveDisclosure: null, applications: null, reviewAndLitigation: null });
  });
});
