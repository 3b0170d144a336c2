import { utils, write } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { readCells } from '../../src/import/xlsx/read.ts';
import { readWorkbook } from '../../src/import/xlsx/workbook.ts';
import { linesOf, spansOf } from './source.ts';

test('a workbook of another hand: blocks of cells are tables, lone texts are paragraphs, merged cells stand once', () => {
  const sheet = utils.aoa_to_sheet([
    ['某局2024年年度报告附表'],
    [],
    ['第二十条第（一）项', null, null],
    ['信息内容', '本年制发件数', '现行有效件数'],
    ['规章', 0, null],
    [],
    ['填表人：'],
  ]);
  sheet['!merges'] = [utils.decode_range('A3:C3')];
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, '附表');
  const read = readCells(readWorkbook(new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }))));
  expect(linesOf(read)).toEqual(['某局2024年年度报告附表', '填表人：']);
  expect(spansOf(read)).toEqual([
    '0,0 1×3 第二十条第（一）项',
    '1,0 1×1 信息内容',
    '1,1 1×1 本年制发件数',
    '1,2 1×1 现行有效件数',
    '2,0 1×1 规章',
    '2,1 1×1 0',
    '2,2 1×1 ',
  ]);
  expect(read.blocks[1]).toMatchObject({
    cells: [{ place: { sheet: '附表', cell: 'A3', table: 1, row: 1 } }, {}, {}, {}, {}, {}, {}],
  });
});
