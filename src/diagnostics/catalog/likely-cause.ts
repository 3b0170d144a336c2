/** What probably happened, where the arithmetic singles it out; said after the message of a sum that is wrong. Fact → sentence. */
export const likelyCauseWords = {
  zh: {
    transposed: '“{suspect}”填的 {found}，可能是 {transposed} 的相邻两位数字填颠倒了。',
    tenThousand: '“{suspect}”填的 {found} 与 {tenThousand} 正好相差一万倍，可能弄错了元和万元。',
    lastYear: '“{suspect}”填的 {lastYear} 与上一年度相同，可能是上一年度的数没有更新。',
    zeroTotal: '“{suspect}”填了 0，可能忘了相加（应为 {zeroTotal}）。',
    dropped: '“{suspect}”填了 0，可能漏填了 {dropped}。',
    more: '同一原因还有 {more} 行（列）不符。',
    swapped: '“{swapped}”与“{with}”的两个数可能填反了：互换后全部相符。',
    shifted: '“{shifted}”的数可能错开了一格：移回后全部相符。',
    droppedLine: '“{droppedLine}”全填了 0，可能整行（列）漏填：{numbers}。',
    droppedRow: '各列所差的正好是一整行的数（{droppedRow}），可能有一行漏填成了 0。',
    droppedColumn: '各行所差的正好是一整列的数（{droppedColumn}），可能有一列漏填成了 0。',
    zeroTotalLine: '“{zeroTotalLine}”全填了 0，可能忘了相加；也可以不填，由系统计算。',
    lastYearLine: '“{lastYearLine}”各格与上一年度完全相同，可能是上一年度的数没有更新。',
  },
  en: {
    transposed: 'The {found} in “{suspect}” may be {transposed} with two digits in the wrong order.',
    tenThousand:
      'The {found} in “{suspect}” is {tenThousand} ten thousand times over or under: 元 and 万元 may be mixed up.',
    lastYear: 'The {lastYear} in “{suspect}” is last year’s number: it may not have been brought up to date.',
    zeroTotal: '“{suspect}” is a total left at 0; it would be {zeroTotal}.',
    dropped: '“{suspect}” is 0; the {dropped} may have been left out.',
    more: '{more} more rows or columns disagree for the same reason.',
    swapped: 'The numbers of “{swapped}” and “{with}” may stand in each other’s place: exchanged, everything agrees.',
    shifted: 'The numbers of “{shifted}” may stand one place off: moved back, everything agrees.',
    droppedLine: '“{droppedLine}” is 0 throughout and may have been left out: {numbers}.',
    droppedRow: 'The differences are just one row of numbers ({droppedRow}): a row may have been left at 0.',
    droppedColumn:
      'The differences are just one column of numbers ({droppedColumn}): a column may have been left at 0.',
    zeroTotalLine:
      '“{zeroTotalLine}” is 0 throughout: totals not added up; they may also be left out and are then computed.',
    lastYearLine: '“{lastYearLine}” holds last year’s numbers throughout: they may not have been brought up to date.',
  },
};
