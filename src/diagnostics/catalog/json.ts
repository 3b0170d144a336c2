import type { Catalog } from './entry.ts';

/** Words of the stage `read`, for text that should be JSON. */
export const jsonCatalog: Catalog = {
  'read/too-deep': {
    zh: {
      title: 'JSON 嵌套过深',
      message: '括号嵌套超过 {limit} 层。',
      hint: '检查这里的花括号和方括号是否多打了。',
      about: '内容文件最多只需五六层。',
    },
    en: {
      title: 'The JSON is nested too deeply',
      message: 'Brackets are nested more than {limit} deep.',
      hint: 'Look for surplus brackets here.',
      about: 'Content files need five or six levels at most.',
    },
  },
  'read/empty': {
    zh: {
      title: '文件是空的',
      message: '文件里没有内容。',
      hint: '补上内容，或删去这个文件；数据文件可参照示例单位的同名文件。',
      about: 'JSON 文件至少要有一对花括号；空的附件下载下来打不开。',
    },
    en: {
      title: 'The file is empty',
      message: 'There is nothing in this file.',
      hint: 'Fill it in, or delete it; the model organ has data files of the same names.',
      about: 'A JSON file holds at least a pair of braces; an empty attachment cannot be opened.',
    },
  },
  'read/json-syntax': {
    zh: {
      title: 'JSON 写法有误',
      message: '读到这里看不懂：{found}',
      hint: '看看这一行和上一行的引号、逗号、冒号和括号是否成对、是否为半角。',
      about: 'JSON 的规则很少：名称和文字用半角双引号，名称后用冒号，项与项之间用逗号，括号成对（RFC 8259）。',
    },
    en: {
      title: 'This is no JSON',
      message: 'Reading stops here: {found}',
      hint: 'Check quotes, commas, colons and brackets of this line and the one before.',
      about:
        'JSON has few rules: names and texts in double quotes, a colon after a name, a comma between items, brackets in pairs (RFC 8259).',
    },
  },
  'read/json-number': {
    zh: {
      title: '数字的写法不对',
      message: '这里的数写成了“{found}”。',
      hint: '只写半角数字：不加千位逗号，不带单位，不以 0 开头。电话、邮编不是数，用半角双引号括起来。',
      about: 'JSON 的数字只由数字、小数点和负号组成；逗号用来隔开各项，所以 1,345 会被当作两项。',
    },
    en: {
      title: 'A number written as JSON does not know it',
      message: 'The number here is written “{found}”.',
      hint: 'Digits only: no commas between thousands, no unit, no 0 in front. Telephone numbers and postcodes are no numbers: put them in double quotes.',
      about:
        'A number of JSON is digits, a decimal point and a minus sign; a comma separates items, so 1,345 would be two.',
    },
  },
  'read/json-value': {
    zh: {
      title: '冒号后面没有值',
      message: '冒号后面应是一个值，现在是“{found}”。',
      hint: '没有发生的填 0，不掌握的填 null；文字用半角双引号括起来。',
      about: '每个名称后面都要有值。“无”“/”“—”都不是数：0 是没有发生，null 是没有载明，两者不能混用。',
    },
    en: {
      title: 'There is no value behind the colon',
      message: 'A value belongs behind the colon; here stands “{found}”.',
      hint: '0 for what did not happen, null for what is not known; texts in double quotes.',
      about:
        'Each name has a value. “none”, “/” and “—” are no numbers: 0 did not happen, null is not stated, and they are never mixed up.',
    },
  },
  'read/json-comma': {
    zh: {
      title: '少了逗号',
      message: '这一项之前少一个逗号。',
      hint: '在上一项的末尾加一个半角逗号。',
      about: 'JSON 的项与项之间用半角逗号隔开。',
    },
    en: {
      title: 'A comma is missing',
      message: 'There is no comma before this item.',
      hint: 'Put a comma at the end of the item before.',
      about: 'Items of JSON are separated by commas.',
    },
  },
  'read/json-trailing-comma': {
    zh: {
      title: '多了逗号',
      message: '最后一项后面多了一个逗号。',
      hint: '删去右括号之前的逗号。',
      about: 'JSON 的最后一项后面不加逗号。',
    },
    en: {
      title: 'A comma too many',
      message: 'There is a comma after the last item.',
      hint: 'Delete the comma before the closing bracket.',
      about: 'The last item of JSON has no comma behind it.',
    },
  },
  'read/json-comment': {
    zh: {
      title: 'JSON 里不能写注释',
      message: '这里是注释，JSON 不允许。',
      hint: '删去注释；需要说明的写进 report.json 的 notice。',
      about: '注释不属于 JSON，其他程序读到会出错。',
    },
    en: {
      title: 'JSON has no comments',
      message: 'There is a comment here.',
      hint: 'Delete it; what needs saying belongs into notice of report.json.',
      about: 'Comments are no part of JSON; other programs fail on them.',
    },
  },
  'read/json-unclosed': {
    zh: {
      title: '引号或括号没有合上',
      message: '到这里还缺一个引号或右括号。',
      hint: '从这一行往上找，补上与左边对应的引号、} 或 ]。',
      about: '引号、花括号和方括号必须成对。',
    },
    en: {
      title: 'A quote or bracket is not closed',
      message: 'A closing quote or bracket is missing here.',
      hint: 'Look upwards from this line for the opening one and close it.',
      about: 'Quotes, braces and brackets come in pairs.',
    },
  },
  'read/full-width': {
    zh: {
      title: '用了全角符号',
      message: '这里是全角的“{character}”，应为半角的“{plain}”。',
      hint: '切换到英文输入法，重新输入这个字符。',
      about: '数字、引号、逗号、冒号在 JSON 里必须是半角；全角字符只能出现在双引号里的文字中。',
    },
    en: {
      title: 'A full-width character',
      message: 'Here stands the full-width “{character}”; it must be “{plain}”.',
      hint: 'Switch the input method to Latin and type it again.',
      about:
        'Digits, quotes, commas and colons of JSON are half-width; full-width ones belong inside quoted text only.',
    },
  },
  'read/duplicate-key': {
    zh: {
      title: '同一个名称写了两次',
      message: '“{key}”在这个括号里出现了两次。',
      hint: '保留正确的一个，删去另一个。',
      about: '重复时多数程序只取最后一个而不作声，公开的数就可能不是填报人想要的那个。',
    },
    en: {
      title: 'The same name twice',
      message: '“{key}” stands twice inside these braces.',
      hint: 'Keep the right one and delete the other.',
      about: 'Most programs silently take the last one, so the number published may not be the one meant.',
    },
  },
  'read/forbidden-key': {
    zh: {
      title: '不能用的名称',
      message: '“{key}”不能用作名称。',
      hint: '删去这一项。',
      about: '这个名称在许多程序里有特殊含义，不属于任何报告。',
    },
    en: {
      title: 'A name that cannot be used',
      message: '“{key}” cannot be used as a name.',
      hint: 'Delete this item.',
      about: 'This name has a special meaning in many programs and belongs to no report.',
    },
  },
  'read/number': {
    zh: {
      title: '数字无法准确保存',
      message: '{number} 会在读取时被改变。',
      hint: '写成普通的整数或小数，不用科学计数法，有效数字不超过 15 位。',
      about: '计算机读取过大、过长或用科学计数法写的数会四舍五入而不作声。与其公开一个被改变的数，不如在此停下。',
    },
    en: {
      title: 'A number that cannot be kept exactly',
      message: '{number} would be changed by reading it.',
      hint: 'Write a plain integer or decimal without exponent and with at most 15 digits.',
      about:
        'Numbers too large, too long or with an exponent are rounded silently. It is better to stop here than to publish another number.',
    },
  },
};
