import { describe, expect, test } from 'vitest';
import { personalNames } from '../../../src/diagnostics/personal/personal-name.ts';

const found = (text: string) => personalNames(text).map(({ start, end }) => text.slice(start, end));

describe('names beside those who apply, sue or complain', () => {
  test.each([
    ['申请人李明向我局提出申请', '李明'],
    ['原告王小红不服答复', '王小红'],
    ['申请人：张伟，男', '张伟'],
    ['申请人 张伟 ', '张伟'],
    ['第三人（欧阳小明）', '欧阳小明'],
    ['当事人为刘洋，', '刘洋'],
    ['投诉人陈静的来信', '陈静'],
    ['信访人赵六等5人反映', '赵六'],
    ['被告孙七2024年', '孙七'],
    ['"申请人李明"', '李明'],
    ['原告李明', '李明'],
    ['申请人**李明**提出', '李明'],
    ['[申请人李明](a.md)', '李明'],
  ])('%s: %s', (text, name) => {
    expect(found(text)).toEqual([name]);
  });

  test('the surname can be read, the given name cannot', () => {
    expect(personalNames('原告王小红不服').map(({ masked }) => masked)).toEqual(['王＊＊']);
    expect(personalNames('原告欧阳小明不服').map(({ masked }) => masked)).toEqual(['欧阳＊＊']);
  });

  test.each([
    '申请人李某向我局提出申请',
    '申请人李某某，',
    '申请人李××，',
    '申请人李先生表示',
    '申请人情况',
    '申请人自然人47件',
    '申请人应当在收到通知后',
    '申请人向我局，',
    '申请人陈述、申辩的权利',
    '申请人范围，',
    '当事人程序权利的保障',
    '申请人许可证的复制件',
    '申请人何时提出',
    '申请人陆续提出12件',
    '申请人金额的争议',
    '申请人周边的土地',
    '第三人江苏某某公司',
    '第三人金龙建材有限公司的意见',
    '被告黄山区人民政府',
    '原告石家庄市某公司',
    '第三人称的写法',
    '申请人逾期不补正',
    '申请人张贴的材料',
    '经申请人同意',
    '李明向我局提出申请',
    '未保护第三人合法权益',
  ])('%s: none', (text) => {
    expect(found(text)).toEqual([]);
  });
});
