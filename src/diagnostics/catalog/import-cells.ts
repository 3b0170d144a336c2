import type { Catalog, Entry, Words } from './entry.ts';

/** Why one wrong cell keeps everything out. */
export const nothingWritten = {
  zh: '导入要么全部读出，要么一个文件也不写，免得内容文件夹里留下半份报告。',
  en: 'An import reads everything or writes nothing, so that no half report is left in the content folder.',
};

/** An entry about one cell: the message names sheet and cell. */
function cellEntry(zh: Words, en: Words): Entry {
  return {
    zh: { ...zh, message: `“{sheet}”表 {cell} 格：${zh.message}` },
    en: { ...en, message: `Sheet “{sheet}”, cell {cell}: ${en.message}` },
  };
}

/** An entry about a number of the wrong kind. */
const numberEntry = (zhTitle: string, zhWant: string, enTitle: string, enWant: string): Entry =>
  cellEntry(
    {
      title: zhTitle,
      message: `“{label}”应为${zhWant}，现为 {found}。`,
      hint: `改成${zhWant}；不掌握的留空，不要填 0。`,
      about: `此处只能填${zhWant}。导入时就指出，便于在表上改。`,
    },
    {
      title: enTitle,
      message: `“{label}” should be ${enWant}; found {found}.`,
      hint: `Enter ${enWant}; leave it blank where not known, never 0 for that.`,
      about: `Only ${enWant} can stand here. It is told at import, while it is easily mended on the sheet.`,
    },
  );

/** Words for what is wrong in one cell of an imported file. */
export const importCellEntries: Catalog = {
  'import/label': cellEntry(
    {
      title: '表头文字变了',
      message: '应为“{expected}”，现为“{found}”。',
      hint: '恢复原来的表头和行列位置。只在浅黄底的格里填数，不要增删行列。',
      about: `数字按位置读取，表头变了或行列移动了，就不能确认这个数还是原来的意思。${nothingWritten.zh}`,
    },
    {
      title: 'A label has changed',
      message: 'it should say “{expected}” and says “{found}”.',
      hint: 'Bring the labels, rows and columns back as they were. Enter numbers into the yellow cells only.',
      about: `Numbers are read by place. Where labels changed or rows moved, a number may no longer mean what it did. ${nothingWritten.en}`,
    },
  ),
  'import/text': cellEntry(
    {
      title: '该填数字的格里是文字',
      message: '“{label}”里是 {found}，不是数字。',
      hint: '改成半角数字；没有发生的填 0，不掌握的留空。左上角有绿色三角的“文本型数字”，选中后转换为数字。',
      about: '文字不会参与求和，表面上看不出来，总计就会少算。所以不猜测，请填报者自己确认。',
    },
    {
      title: 'Text where a number belongs',
      message: '“{label}” holds {found}, which is no number.',
      hint: 'Enter plain digits; turn a number that is stored as text into a number; leave it blank where not known.',
      about:
        'Text takes no part in sums, and nobody sees it: a total would come out too small. So it is not guessed at.',
    },
  ),
  'import/formula-error': cellEntry(
    {
      title: '公式出错',
      message: '“{label}”显示 {found}。',
      hint: '改好公式，或直接填数字，保存后再导入。',
      about: '公式结果是错误值（如 #REF!、#DIV/0!），没有数字可读。',
    },
    {
      title: 'A formula gives an error',
      message: '“{label}” shows {found}.',
      hint: 'Mend the formula or enter the number, save, and import again.',
      about: 'The result of a formula is an error such as #REF! or #DIV/0!, so there is no number to read.',
    },
  ),
  'import/count': numberEntry('件数不对', '不小于 0 的整数', 'Not a count', 'an integer from 0'),
  'import/signed-count': numberEntry('增减数不对', '整数（可以为负）', 'Not a change', 'an integer, possibly negative'),
  'import/amount': numberEntry(
    '金额不对',
    '不小于 0、最多六位小数的数',
    'Not an amount',
    'a number from 0 with at most six decimals',
  ),
  'import/unit': cellEntry(
    {
      title: '金额的单位不对',
      message: '“{label}”的单位应为 {choices} 之一，现为“{found}”。',
      hint: '在这一格的列表里选择单位。',
      about: '这一栏的表样没有印单位，金额要写明是元还是万元，否则会差一万倍。',
    },
    {
      title: 'Not a unit of money',
      message: 'the unit of “{label}” should be one of {choices}; found “{found}”.',
      hint: 'Choose the unit from the list in this cell.',
      about: 'The form prints no unit here, so an amount must say its own: 元 and 万元 differ ten thousandfold.',
    },
  ),
  'import/day': cellEntry(
    {
      title: '日期不对',
      message: '应为日期，现为 {found}。',
      hint: '写成 2025-01-20 这样的日期；未定的留空。',
      about: '统计期限和公布日期要是日历上的日子。',
    },
    {
      title: 'Not a date',
      message: 'a date is wanted; found {found}.',
      hint: 'Write a date such as 2025-01-20; leave it blank while it is not known.',
      about: 'Period and publication are days of the calendar.',
    },
  ),
  'import/choice': cellEntry(
    {
      title: '不在可选的范围内',
      message: '应为 {choices} 之一，现为“{found}”。',
      hint: '从这一格的列表里选择。',
      about: '这一格只有几种可能的内容。',
    },
    {
      title: 'Not one of the choices',
      message: 'one of {choices} is wanted; found “{found}”.',
      hint: 'Choose from the list in this cell.',
      about: 'Only a few words can stand here.',
    },
  ),
  'import/fact': cellEntry(
    {
      title: '报告信息填得不对',
      message: 'report.json 的 {key} 不能是“{found}”。',
      hint: '日期不能空着，网址要以 http:// 或 https:// 开头，文字不超过 2000 字。',
      about: '这一格会写进 report.json，要合乎那里的规定。',
    },
    {
      title: 'What the report says of itself does not fit',
      message: '{key} of report.json cannot be “{found}”.',
      hint: 'Days of the period cannot be blank, addresses begin with http:// or https://, texts have at most 2000 characters.',
      about: 'This cell goes into report.json and must fit its schema.',
    },
  ),
  'import/figure': cellEntry(
    {
      title: '正文数字填得不对',
      message: '这里不能是“{found}”。',
      hint: '每行要有键、名称和单位；键用字母开头的字母、数字和点，例如 published.website；数值最多六位小数。',
      about: '正文用 [[键]] 引用这些数，键和名称缺一不可。',
    },
    {
      title: 'A figure does not fit',
      message: 'this cannot be “{found}”.',
      hint: 'Each line has a key, a label and a unit; a key has letters, digits and dots and begins with a letter, as published.website; a value has at most six decimals.',
      about: 'Prose quotes these numbers as [[key]], so key and label must be there.',
    },
  ),
};
