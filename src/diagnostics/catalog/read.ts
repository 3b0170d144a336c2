import type { Catalog } from './entry.ts';

/** Words of the stage `read`: bytes, names, JSON text. */
export const readCatalog: Catalog = {
  'read/not-text': {
    zh: {
      title: '不是文字文件',
      message: '这其实是一个 {kind} 文件，只是改了名称。',
      hint: 'Word、Excel、PDF 里的报告用 `nianbao import 文件 --organ 机关 --year 年份` 读入；正文也可复制出来，粘贴到文字文件里。',
      about: '正文和数据都是纯文字文件（.md、.json）。把 Word 文件的扩展名改成 .md，里面的内容并不会变成文字。',
    },
    en: {
      title: 'Not a text file',
      message: 'This is really a {kind} file under another name.',
      hint: 'Reports in Word, Excel or PDF are read by `nianbao import FILE --organ ORGAN --year YEAR`; or copy the text and paste it into a text file.',
      about: 'Prose and data are plain text (.md, .json). A Word file does not become text by being called .md.',
    },
  },
  'read/encoding': {
    zh: {
      title: '文件不是 UTF-8 编码',
      message: '从这里起不是 UTF-8 文字（字节 {byte}），文件看起来是 {encoding} 编码。',
      hint: '用记事本或 VS Code 打开文件，“另存为”时把编码选为 UTF-8，再保存。',
      about:
        '全部内容都用 UTF-8 保存，任何电脑上读出来才一样。其他编码（如 GBK）读错时会变成乱码，所以不猜测、不转换，请保存者自己确认。',
    },
    en: {
      title: 'The file is not UTF-8',
      message: 'From here on the bytes are no UTF-8 text (byte {byte}); the file looks like {encoding}.',
      hint: 'Open it in an editor and save it again with the encoding UTF-8.',
      about:
        'All content is kept as UTF-8 so that it reads the same on every machine. Other encodings are not guessed or converted: a wrong guess would publish garbled text.',
    },
  },
  'read/byte-order-mark': {
    zh: {
      title: '文件开头有字节顺序标记（BOM）',
      message: '文件以字节顺序标记开头，已略过。',
      hint: '不影响使用；保存时选“UTF-8”（而不是“带 BOM 的 UTF-8”）即可去掉。',
      about: 'BOM 是看不见的三个字节，有的程序会把它当成正文。本程序会略过它并提醒一次。',
    },
    en: {
      title: 'The file starts with a byte order mark',
      message: 'The byte order mark at the start was skipped.',
      hint: 'Harmless; save as “UTF-8” rather than “UTF-8 with BOM” to be rid of it.',
      about: 'A BOM is three invisible bytes that some programs take for text. It is skipped and mentioned once.',
    },
  },
  'read/hidden-character': {
    zh: {
      title: '有看不见的字符',
      message: '这里有一个看不见的字符 {character}。',
      hint: '删去这一处前后的文字重新输入，或先粘贴到纯文本编辑器再复制过来。',
      about: '控制符、改变书写方向的字符和零宽字符看不见，却会改变网页和数据的含义，常在从 Word 或网页粘贴时带入。',
    },
    en: {
      title: 'There is an invisible character',
      message: 'The invisible character {character} stands here.',
      hint: 'Delete the text around this place and type it again, or paste it through a plain-text editor.',
      about:
        'Control, direction and zero-width characters cannot be seen but change what a page or a data file means; they come along when text is pasted from elsewhere.',
    },
  },
  'read/too-large': {
    zh: {
      title: '文件过大',
      message: '文件有 {size} 字节，上限是 {limit} 字节。',
      hint: '确认放对了文件；附件请压缩或拆分。',
      about: '报告正文和数据一般只有几十 KB。上限远高于实际需要，只为防止误放的文件拖垮生成过程。',
    },
    en: {
      title: 'The file is too large',
      message: 'The file has {size} bytes; the limit is {limit}.',
      hint: 'Check that it is the right file; compress or split attachments.',
      about:
        'Prose and data of a report take some tens of kilobytes. The limit is far above that and only keeps a misplaced file from stalling the build.',
    },
  },
  'read/link': {
    zh: {
      title: '内容文件夹里有链接（快捷方式）',
      message: '这是一个符号链接，未读取。',
      hint: '删除链接，把文件本身放到这里。',
      about: '链接可以指到内容文件夹之外，把不该公开的文件带进网站，所以一律不跟随。',
    },
    en: {
      title: 'The content holds a link',
      message: 'This is a symbolic link; it was not followed.',
      hint: 'Remove the link and put the file itself here.',
      about:
        'A link can lead out of the content folder and bring files into the site that must not be public, so none is followed.',
    },
  },
  'read/special-file': {
    zh: {
      title: '不是普通文件',
      message: '这既不是普通文件，也不是文件夹，未读取。',
      hint: '删除它。',
      about: '管道、设备等特殊文件不属于内容，读取它们可能使程序停住。',
    },
    en: {
      title: 'Not an ordinary file',
      message: 'This is neither a file nor a folder; it was not read.',
      hint: 'Remove it.',
      about: 'Pipes, devices and the like are no content, and reading them could stall the program.',
    },
  },
  'read/unreadable': {
    zh: {
      title: '读不了',
      message: '系统不让读取（{reason}）。',
      hint: '检查文件是否存在、是否被别的程序占用、当前用户有没有读取权限。',
      about: '一个文件读不了，就不能确认整份内容是完整的，所以不发布。',
    },
    en: {
      title: 'Cannot be read',
      message: 'The system refuses to read this ({reason}).',
      hint: 'Is it there, is it open in another program, may this user read it?',
      about: 'While one file cannot be read nobody can say that the content is whole, so nothing is published.',
    },
  },
  'read/missing-file': {
    zh: {
      title: '缺少文件',
      message: '文件夹里没有 {name}。',
      hint: '从其他年份或示例单位复制同名文件，再改成自己的；还没有这份报告的，用 `nianbao new 机关 年份` 新建。',
      about: '每个机关要有 organ.json，每份报告要有 report.json 和 statistics.json，整个内容文件夹要有 site.json。',
    },
    en: {
      title: 'A file is missing',
      message: 'There is no {name} in this folder.',
      hint: 'Copy the file from another year or from the model organ and change it; a report that does not exist yet is made by `nianbao new ORGAN YEAR`.',
      about:
        'Every organ needs organ.json, every report report.json and statistics.json, the content as a whole site.json.',
    },
  },
  'read/unknown-file': {
    zh: {
      title: '多出来的文件',
      message: '不认识 {name}，它不会出现在网站上。',
      hint: '要供人下载的文件放进 attachments 文件夹；其余的请移走。',
      about: '内容文件夹里只放规定的文件。多出来的文件不会公开，提醒是为了不让人误以为它已公开。',
      also: { expected: '是不是应该叫 {expected}？（扩展名看不见的，在文件夹的“查看”里勾选“文件扩展名”。）' },
    },
    en: {
      title: 'A file too many',
      message: '{name} is not known and will not appear on the site.',
      hint: 'Put files for download into attachments; move the rest elsewhere.',
      about:
        'The content folder holds known files only. Others are not published; you are told so that nobody believes they were.',
      also: { expected: 'Should it be called {expected}? (Let the folder show the endings of names.)' },
    },
  },
  'read/organ-name': {
    zh: {
      title: '机关文件夹的名称不合规定',
      message: '文件夹名 {name} 不能用作网址。',
      hint: '改用小写字母、数字和短横线，例如 weisheng-jiankang。',
      about:
        '文件夹名就是机关在网址中的名称，只能用 a–z、0–9 和短横线，并且以后不再更改。about、board、years、numbers、rules、data、search、assets、kiosk 和 pages 是网站自己的文件夹，不能用作机关名。',
    },
    en: {
      title: 'The name of an organ’s folder will not do',
      message: 'The folder name {name} cannot be used in an address.',
      hint: 'Use small letters, digits and hyphens, such as weisheng-jiankang.',
      about:
        'The folder’s name is the organ’s name in addresses: a–z, 0–9 and hyphens only, and it stays. about, board, years, numbers, rules, data, search, assets, kiosk and pages are folders of the site itself.',
    },
  },
  'read/year-name': {
    zh: {
      title: '报告文件夹不是年份',
      message: '机关文件夹里的 {name} 不是四位年份。',
      hint: '报告文件夹用报告年度命名，例如 2024。',
      about: '报告文件夹名就是报告年度。',
    },
    en: {
      title: 'A report’s folder is no year',
      message: '{name} inside an organ’s folder is not a year of four digits.',
      hint: 'Name a report’s folder after the report year, such as 2024.',
      about: 'The name of a report’s folder is the report year.',
    },
  },
  'read/file-name': {
    zh: {
      title: '附件的文件名不合规定',
      message: '附件 {name} 的名称不能使用。',
      hint: '附件直接放在 attachments 里（不分子文件夹），名称用文字、数字、空格、短横线、括号和点。',
      about: '文件名要在各种系统和压缩包里都能用。',
    },
    en: {
      title: 'The name of an attachment will not do',
      message: 'The attachment {name} has a name that cannot be used.',
      hint: 'Put attachments straight into attachments (no subfolders) and name them with letters, digits, spaces, hyphens, brackets and dots.',
      about: 'A file name must work on every system and inside archives.',
    },
  },
  'read/attachment-type': {
    zh: {
      title: '这类附件不予提供',
      message: '{name} 的类型不在允许之列。',
      hint: '请改用 PDF、Word、Excel、CSV、图片等常见格式。',
      about: '网页、脚本和可执行文件会在本站名下运行，故不接受；允许的是办公文档、数据、图片、音视频和压缩包。',
    },
    en: {
      title: 'An attachment of this type is not offered',
      message: 'The type of {name} is not among those allowed.',
      hint: 'Use PDF, Word, Excel, CSV, pictures or other common formats.',
      about:
        'Web pages, scripts and programs would run under the site’s own name and are refused; office documents, data, pictures, sound, film and archives are fine.',
    },
  },
};
