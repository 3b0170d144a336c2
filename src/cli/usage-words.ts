/** What is said of how the program is used: help, wrong use, what the machine refuses; in both languages. */
export const usageWords = {
  zh: {
    usage: '用法：',
    commands: '命令：',
    arguments: '参数：',
    options: '选项：',
    help: '显示帮助',
    version: '显示版本',
    helpCommand: '显示某个命令的帮助',
    moreHelp:
      '\n每个命令都可加 --help 查看说明，例如 nianbao check --help。\n退出码：0 正常 · 1 有错误 · 2 用法不对 · 70 程序自身的错误。',
    choices: '（可选 {choices}）',
    preset: '（不填为 {value}）',
    unknownOption: '没有选项 {option}。',
    unknownCommand: '没有命令 {command}。',
    nearest: '是不是 {name}？',
    missingOption: '缺少选项 {option}。',
    missingArgument: '缺少参数：{argument}。',
    missingValue: '选项 {option} 后面要写上它的值。',
    tooMany: '多写了参数：{command} 只要 {wanted} 个，给出了 {given} 个。名称里有空格的，用引号括起来。',
    seeHelp: '用 --help 查看用法。',
    wrongUse: '用法不对：{message}',
    refused:
      '写入 {path} 时系统拒绝（{error}），什么也没有改动。检查磁盘是否已满（ENOSPC）、是否有写权限（EACCES、EPERM）、磁盘是否只读（EROFS）。',
  },
  en: {
    usage: 'Usage:',
    commands: 'Commands:',
    arguments: 'Arguments:',
    options: 'Options:',
    help: 'show help',
    version: 'show the version',
    helpCommand: 'show the help of a command',
    moreHelp:
      '\nEach command has its own help, such as nianbao check --help.\nExit codes: 0 good · 1 errors found · 2 wrong use · 70 a fault of the program.',
    choices: ' (one of {choices})',
    preset: ' ({value} unless given)',
    unknownOption: 'There is no option {option}.',
    unknownCommand: 'There is no command {command}.',
    nearest: ' Did you mean {name}?',
    missingOption: 'The option {option} is missing.',
    missingArgument: 'The argument {argument} is missing.',
    missingValue: 'The option {option} needs a value after it.',
    tooMany: 'Too many arguments: {command} takes {wanted}, {given} were given. Put quotes around names with blanks.',
    seeHelp: ' --help shows how it is used.',
    wrongUse: 'Wrong use: {message}',
    refused:
      'The system refused to write {path} ({error}); nothing was changed. Is the disk full (ENOSPC), is the right to write missing (EACCES, EPERM), is the disk read-only (EROFS)?',
  },
};

/** What stands for a value in the help, in Chinese; in English the names are as they are declared. */
const chineseNames: Readonly<Record<string, string>> = {
  archive: '压缩包',
  code: '代码',
  command: '命令',
  day: '日期',
  dest: '位置',
  dir: '文件夹',
  file: '文件',
  format: '格式',
  key: '版本',
  kind: '类别',
  lang: '语言',
  list: '格式',
  n: '数',
  options: '选项',
  organ: '机关',
  path: '路径',
  seconds: '秒',
  text: '文字',
  year: '年份',
};

/** `check [options] [path...]` → `check [选项] [路径...]`: only what stands in brackets is a name. */
export const placeholdersIn = (language: 'zh' | 'en', text: string): string =>
  language === 'en'
    ? text
    : text.replace(/[<[]\S*/g, (bracket) => bracket.replace(/[a-z]+/g, (name) => chineseNames[name] ?? name));
