import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bankCards, isLuhn } from '../../../src/diagnostics/personal/bank-card.ts';
import { identityCheck, identityNumbers } from '../../../src/diagnostics/personal/identity-number.ts';
import { maskPersonal } from '../../../src/diagnostics/personal/index.ts';
import { mobileNumbers } from '../../../src/diagnostics/personal/mobile-number.ts';
import { type Detector, mask } from '../../../src/diagnostics/personal/stretch.ts';

const runs = { numRuns: Number(process.env.NIANBAO_RUNS ?? 150) };
const found = (detector: Detector, text: string) => detector(text).map(({ start, end }) => text.slice(start, end));
const certain = (detector: Detector, text: string) => detector(text).map((stretch) => stretch.certain);
const pad = (number: number, length: number) => String(number).padStart(length, '0');
const fullWidth = (text: string) => text.replace(/[0-9X]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));

/** Numbers of citizens who do not exist: any province, any day, any serial number, the right check character. */
const identities = fc
  .record({
    province: fc.constantFrom('11', '22', '37', '44', '54', '65', '83'),
    place: fc.integer({ min: 0, max: 9999 }),
    day: fc.date({ min: new Date('1900-01-01'), max: new Date('2049-12-31'), noInvalidDate: true }),
    serial: fc.integer({ min: 0, max: 999 }),
  })
  .map(({ province, place, day, serial }) => {
    const digits = `${province}${pad(place, 4)}${day.toISOString().slice(0, 10).replaceAll('-', '')}${pad(serial, 3)}`;
    return digits + identityCheck(digits);
  });

const around = fc.constantFrom('', '身份证号码：', '（', '号码', '见', '，', '\n');
const after = fc.constantFrom('', '。', '，已登记', '）', '\n', ' ');

/** Ways to write a number of eighteen characters. */
const dresses: readonly ((number: string) => string)[] = [
  (number) => number,
  (number) => number.toLowerCase(),
  fullWidth,
  (number) => number.replace(/^(.{6})(.{8})/, '$1 $2 '),
  (number) => number.replace(/^(.{6})(.{8})/, '$1-$2-'),
  (number) => number.replace(/^(.{6})(.{4})(.{4})/, '$1 $2 $3 '),
];

describe('citizen identity numbers', () => {
  test('every number that is in order is found, however it is written', () => {
    fc.assert(
      fc.property(identities, fc.constantFrom(...dresses), around, after, (number, dress, before, behind) => {
        const written = dress(number);
        expect(found(identityNumbers, `${before}${written}${behind}`)).toEqual([written]);
      }),
      runs,
    );
  });

  test('with one digit changed, two neighbours exchanged or one more digit, none is found', () => {
    fc.assert(
      fc.property(identities, fc.nat(17), fc.integer({ min: 1, max: 9 }), (number, place, by) => {
        const digit = number[place] === 'X' ? 10 : Number(number[place]);
        const other = number.slice(0, place) + String((digit + by) % 10) + number.slice(place + 1);
        fc.pre(other !== number);
        expect(found(identityNumbers, `号码${other}。`)).toEqual([]);
        expect(found(identityNumbers, `号码1${number}。`)).toEqual([]);
        expect(found(identityNumbers, `号码${number}1。`)).toEqual([]);
      }),
      runs,
    );
  });

  test.each([
    '99010519491231002X',
    '110105189912310026',
    '11010519490230002X',
    '统一社会信用代码11010519491231002X',
    '组织机构代码：11010519491231002X',
    '编号A11010519491231002X',
    '11010519491231002XY',
    '1 1 0 1 0 5 1 9 4 9 1 2 3 1 0 0 2 X',
    '20 110105 19491231 002X',
  ])('%s is none', (text) => {
    expect(found(identityNumbers, text)).toEqual([]);
  });

  test('fifteen digits count beside words that name them', () => {
    expect(found(identityNumbers, '身份证：110105491231002。')).toEqual(['110105491231002']);
    expect(found(identityNumbers, '公民身份号码为110105491231002')).toEqual(['110105491231002']);
    expect(found(identityNumbers, '编号：110105491231002。')).toEqual([]);
    expect(found(identityNumbers, '身份证：110105491331002。')).toEqual([]);
  });

  test('check characters of known numbers', () => {
    expect(identityCheck('11010519491231002')).toBe('X');
    expect(identityCheck('44052418800101001')).toBe('4');
  });
});

describe('mobile numbers', () => {
  test.each([
    ['电话13800138000。', '13800138000'],
    ['电话：138 0013 8000', '138 0013 8000'],
    ['手机138-0013-8000，', '138-0013-8000'],
    ['+8613800138000', '8613800138000'],
    ['+86 138-0013-8000', '86 138-0013-8000'],
    ['８６１３８００１３８０００', '８６１３８００１３８０００'],
    ['（13800138000）', '13800138000'],
    ['0435-3590105 13800138000', '13800138000'],
    ['13800138000、19912345678'.slice(0, 11), '13800138000'],
  ])('%s holds %s', (text, number) => {
    expect(found(mobileNumbers, text)).toEqual([number]);
  });

  test.each([
    '0435-3590105',
    '12345',
    '400-810-1234',
    '12012345678',
    '15412345678',
    '113800138000',
    '138001380001',
    '13800138000元',
    '13800138000 件',
    '13800138000.5',
    '13800138000万元',
    'https://example.cn/13800138000',
    'https://example.cn/a?id=13800138000',
    'list_13800138000',
    'A13800138000',
    '0.13800138000',
    '2024-13800138000',
    '13800138000-1',
    '13 8001 38000',
    '1 3 8 0 0 1 3 8 0 0 0',
  ])('%s is none', (text) => {
    expect(found(mobileNumbers, text)).toEqual([]);
  });

  test('two side by side are two', () => {
    expect(found(mobileNumbers, '13800138000、19912345678')).toEqual(['13800138000', '19912345678']);
  });
});

describe('bank cards', () => {
  test.each([
    ['卡号：6222021234567890128', true],
    ['银行卡6222 0212 3456 7890 128', true],
    ['账号6222021234567890128', true],
    ['开户行某支行 6222021234567890128', true],
    ['信用卡4111111111111111', true],
    ['见6222021234567890128', false],
  ])('%s: certain %s', (text, sure) => {
    expect(certain(bankCards, text)).toEqual([sure]);
  });

  test.each([
    '卡号：6222021234567890127',
    '账号4111111111111111',
    '见4111111111111111',
    '卡号：1234567890123452',
    '卡号：62220 21234567890128',
    'A6222021234567890128',
    '卡号：2024-6222-0212-3456-7890-128',
    '第95588000000000000-3号',
  ])('%s is none', (text) => {
    expect(found(bankCards, text)).toEqual([]);
  });

  test('the check digit of ISO/IEC 7812-1', () => {
    expect(isLuhn('79927398713')).toBe(true);
    for (const other of '012456789') expect(isLuhn(`7992739871${other}`)).toBe(false);
  });

  test('what is a citizen’s number is not told again as a card', () => {
    const number = '110105194912310' + '02X';
    expect(found(bankCards, `卡号${number}`)).toEqual([]);
  });
});

describe('masking', () => {
  test('keeps the last four characters, the separators and the length', () => {
    expect(mask('138-0013-8000')).toBe('***-****-8000');
    expect(mask('１３８００１３８０００')).toBe('＊＊＊＊＊＊＊８０００');
    expect(mask('李明', 0)).toBe('＊＊');
    expect(mask('123')).toBe('123');
  });

  test('a text is masked in its place, whatever stands around', () => {
    fc.assert(
      fc.property(identities, fc.constantFrom(...dresses), around, after, (number, dress, before, behind) => {
        const text = `${before}${dress(number)}${behind}`;
        const masked = maskPersonal(text);
        expect(masked).toHaveLength(text.length);
        expect(masked.normalize('NFKC').replace(/[^\dXx]/g, '').length).toBeLessThanOrEqual(4);
      }),
      runs,
    );
  });

  test('what is personal is masked, the rest stays', () => {
    expect(maskPersonal('申请人李明（13800138000）2024年提出3件。')).toBe('申请人李＊（*******8000）2024年提出3件。');
    expect(maskPersonal('卡号：6222 0212 3456 7890 128')).toBe('卡号：**** **** **** ***0 128');
    expect(maskPersonal('误写的110105194912310021也是')).toBe('误写的**************0021也是');
    expect(maskPersonal('2024年主动公开政府信息12345678条')).toBe('2024年主动公开政府信息12345678条');
  });
});

test('numbers of reports are no personal numbers', () => {
  const counts = fc.oneof(
    fc.nat(99_999_999).map(String),
    fc.float({ min: 0, max: 1e6, noNaN: true }).map((n) => n.toFixed(4)),
    fc.constantFrom('2024年1月1日', '〔2021〕30号', '0435-3590105', '08:00—20:00', '100%', '1,164', '2019—2024'),
  );
  const words = fc.constantFrom('条', '件', '，其中', '万元，', '；电话：', '\n', ' ', '、', '至');
  fc.assert(
    fc.property(fc.array(fc.tuple(counts, words), { maxLength: 40 }), (pieces) => {
      const text = pieces.flat().join('');
      for (const detector of [identityNumbers, mobileNumbers, bankCards]) expect(found(detector, text)).toEqual([]);
      expect(maskPersonal(text)).toBe(text);
    }),
    runs,
  );
});

test('hostile texts of 1 MiB take no longer than their length', () => {
  const size = 1024 * 1024;
  const hostile = ['1', '1 ', '62 ', '１', '-', '13800138000 ', '申请人', '申请人李', '11010519491231002X '].map(
    (unit) => unit.repeat(size / unit.length),
  );
  const before = performance.now();
  for (const text of hostile) maskPersonal(text);
  expect(performance.now() - before).toBeLessThan(20_000);
});
