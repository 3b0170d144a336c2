import type { Catalog } from './entry.ts';

/** Words of the stage `validate`, for prose that is more than text. */
export const proseCatalog: Catalog = {
  'validate/unknown-prose': {
    zh: {
      title: '不认识的正文文件',
      message: '{name} 不属于任何一部分。',
      hint: '正文文件名应为：{names}。',
      about: '正文按文件名归入各部分；名称不对，这一部分就会缺失。',
    },
    en: {
      title: 'An unknown prose file',
      message: '{name} belongs to no part.',
      hint: 'Prose files are called {names}.',
      about: 'Prose belongs to a part by its file’s name; under another name the part would be missing.',
    },
  },
  'validate/raw-html': {
    zh: {
      title: '正文里有 HTML',
      message: '正文里有 HTML 标记（共 {count} 处）：{found}',
      hint: '删去标记，用 Markdown 的写法；要显示尖括号本身，放进反引号里。',
      about: '正文只是文字，不能带 HTML：这样任何人提交的内容都不会变成网页代码。',
    },
    en: {
      title: 'HTML in the prose',
      message: 'There is HTML in the prose ({count} in all): {found}',
      hint: 'Delete it and use Markdown; put angle brackets that should be seen into backquotes.',
      about: 'Prose is text and no HTML, so nothing that anybody submits can become code of a page.',
    },
  },
  'validate/template-syntax': {
    zh: {
      title: '正文里有模板代码',
      message: '正文里有模板写法（共 {count} 处）：{found}',
      hint: '引用数字用 [[键]]；要显示花括号本身，放进反引号里。',
      about: '正文不会被当作程序执行。',
    },
    en: {
      title: 'Template code in the prose',
      message: 'There is template syntax in the prose ({count} in all): {found}',
      hint: 'Numbers are quoted as [[key]]; put braces that should be seen into backquotes.',
      about: 'Prose is never run as a program.',
    },
  },
  'validate/front-matter': {
    zh: {
      title: '正文开头有设置段',
      message: '正文以 --- 设置段开头。',
      hint: '删去这一段；日期、标题等写进 report.json。',
      about: '报告的属性只有 report.json 一个出处。',
    },
    en: {
      title: 'The prose starts with settings',
      message: 'The prose starts with a --- block of settings.',
      hint: 'Delete it; dates and titles belong into report.json.',
      about: 'What is known about a report stands in report.json alone.',
    },
  },
  'validate/remote-image': {
    zh: {
      title: '图片来自别的网站',
      message: '图片不在本站（共 {count} 处）：{found}',
      hint: '把图片放进 attachments 文件夹，写成 ![说明](attachments/文件名)。',
      about: '网页不向别的网站取任何东西：访问者的行踪不外泄，十年后图片也还在。',
    },
    en: {
      title: 'A picture from elsewhere',
      message: 'The picture is not on this site ({count} in all): {found}',
      hint: 'Put it into attachments and write ![text](attachments/name).',
      about:
        'Pages load nothing from other hosts: readers are not tracked, and the picture is still there in ten years.',
    },
  },
  'validate/deep-nesting': {
    zh: {
      title: '正文层次过深',
      message: '这里的引用或列表嵌套过深。',
      hint: '减少层次。',
      about: '嵌套过深的文字会被丢掉而不作声。',
    },
    en: {
      title: 'The prose is nested too deeply',
      message: 'Quotes or lists are nested too deeply here.',
      hint: 'Use fewer levels.',
      about: 'Text nested beyond a limit would be dropped without a word.',
    },
  },
  'validate/expansion': {
    zh: {
      title: '链接定义会使页面过大',
      message: '正文里的链接定义展开后可达 {size} 字，上限 {limit}。',
      hint: '缩短链接地址，或改为普通写法 [文字](网址)。',
      about: '一条很长的链接定义被反复引用，会把几十 KB 的正文变成几百 MB 的网页。',
    },
    en: {
      title: 'Link definitions would blow up the page',
      message: 'The link definitions of this file can grow to {size} characters; the limit is {limit}.',
      hint: 'Shorten the address, or write [text](address).',
      about: 'One long definition used many times turns kilobytes of prose into hundreds of megabytes.',
    },
  },
};
