import type { Catalog } from './entry.ts';
import { importCellEntries, nothingWritten } from './import-cells.ts';
import { importFormatEntries } from './import-formats.ts';
import { importQuestionEntries } from './import-questions.ts';

const again = {
  zh: '重新下载或索取原件，用 Word、Excel、WPS 或 PDF 阅读器打开后另存再试；还不行，用 nianbao new 加 --xlsx 生成一份空表，把数字填进去。',
  en: 'Fetch the original again, open it in its program, save it anew and try again; failing that, make a form with nianbao new --xlsx and fill it in.',
};

/** What is wrong with the file as a whole. */
const fileEntries: Catalog = {
  'import/not-a-workbook': {
    zh: {
      title: '压缩包里没有报告',
      message: '{file} 是一个压缩包，里面既不是 Word 文档（.docx），也不是 Excel 工作簿（.xlsx）。',
      hint: '先解压，再导入里面的文件；本网站打包下载的 zip 用 nianbao verify 核验。',
      about: '.docx 和 .xlsx 都是公开标准（ECMA-376）规定的压缩包。格式由内容判断，不凭扩展名猜测。',
    },
    en: {
      title: 'A package without a report',
      message: '{file} is a package that is neither a document (.docx) nor a workbook (.xlsx).',
      hint: 'Unpack it and import the file inside; a zip of the site is verified with nianbao verify.',
      about:
        '.docx and .xlsx are packages of an open standard (ECMA-376). The format is told by the content; the name of a file is not trusted.',
    },
  },
  'import/encrypted': {
    zh: {
      title: '文件加了密码',
      message: '{file} 有打开密码，读不出内容。',
      hint: '用原来的软件（Word、Excel、WPS 或 PDF 阅读器）打开，去掉打开密码后另存，再导入。表上“保护工作表”、文档上“限制编辑”不影响导入，不必取消。',
      about: '加密的文件不知道密码就无法读取。本程序不保存、也不询问密码。',
    },
    en: {
      title: 'The file has a password',
      message: '{file} is encrypted and cannot be read.',
      hint: 'Open it in the program it was made with, take the password off and save it again. Protection of sheets or against editing is no hindrance and may stay.',
      about:
        'An encrypted file cannot be read without its password. This program neither keeps nor asks for passwords.',
    },
  },
  'import/too-large': {
    zh: {
      title: '文件过大',
      message: '{file} 本身或解开后的内容超过上限（{limit} 字节）。',
      hint: '年报通常只有几百 KB。删去无关的图片、工作表和大片空白格式后另存，再导入；扫描件请改用有文字的原件。',
      about: '压缩文件可以解出比自己大上千倍的内容，使电脑瘫痪。所以边解边数，超过上限就停，不相信文件自报的大小。',
    },
    en: {
      title: 'The file is too large',
      message: '{file}, or what it unpacks to, is beyond the limit ({limit} bytes).',
      hint: 'A report has some hundreds of KB. Delete pictures, other sheets and formatted blanks, save it and try again; for a scan take the original that has text.',
      about:
        'A packed file can hold a thousand times its own size and bring a machine down. So what comes out is counted, and unpacking stops at the limit; declared sizes are not trusted.',
    },
  },
  'import/damaged': {
    zh: {
      title: '文件已损坏',
      message: '{file} 的内部结构不完整，无法可靠地读出。',
      hint: again.zh,
      about: `文件不完整（下载中断、传输出错），或者本程序的工作簿里隐藏的登记表被改动，就无法确认读到的数字是否齐全、是什么含义，所以不读。${nothingWritten.zh}`,
    },
    en: {
      title: 'The file is damaged',
      message: '{file} is incomplete inside and cannot be read reliably.',
      hint: again.en,
      about: `Where a file was cut while it was sent, or the hidden record of a workbook of this program was changed, it is not sure that all numbers are there and what they mean. ${nothingWritten.en}`,
    },
  },
  'import/edition': {
    zh: {
      title: '格式版本不符',
      message: '{file} 按格式版本 {edition} 制作，与本程序的版本（{editions}）对不上。',
      hint: '更新本程序；或用现在的程序重新生成空表，把数字填进去。',
      about: '每份工作簿都记着所用的格式版本。版本不同，行和列的含义就可能不同，不能按另一版本读取。',
    },
    en: {
      title: 'Another edition of the form',
      message: '{file} was made for the edition {edition}, which does not fit those of this program ({editions}).',
      hint: 'Update this program, or make a fresh form with it and fill that in.',
      about:
        'A workbook records its edition. Rows and columns may mean something else in another one, so it is not read by it.',
    },
  },
  'import/other-report': {
    zh: {
      title: '不是这份报告的工作簿',
      message: '{file} 是 {organ} {year} 年的，要导入的是 {wantedOrgan} {wantedYear} 年的。',
      hint: '核对文件和 --organ、--year。不要用往年的工作簿改填，请用 nianbao new 机关 年份 --xlsx 生成当年的空表。',
      about: '工作簿记着自己的机关和年份。对不上多半是拿错了文件，导入会把一个机关的数字写到另一个机关名下。',
    },
    en: {
      title: 'The workbook of another report',
      message: '{file} is that of {organ} for {year}; wanted is {wantedOrgan} for {wantedYear}.',
      hint: 'Compare the file with --organ and --year. For a new year make a new form: nianbao new ORGAN YEAR --xlsx.',
      about:
        'A workbook records whose it is. Where that differs, most likely the wrong file was taken, and numbers would be published under another name.',
    },
  },
  'import/sheet-missing': {
    zh: {
      title: '少了一张工作表',
      message: '{file} 里没有“{sheet}”表，可能被删除或改名。',
      hint: '恢复这张表和它的名称，或从原件重新导入。',
      about: `登记表上的每张表都要在，名称不变，才知道数字在哪里。${nothingWritten.zh}`,
    },
    en: {
      title: 'A sheet is missing',
      message: '{file} has no sheet “{sheet}”; it was deleted or renamed.',
      hint: 'Bring the sheet and its name back, or import the original.',
      about: `Every recorded sheet must be there under its name for its numbers to be found. ${nothingWritten.en}`,
    },
  },
  'import/exists': {
    zh: {
      title: '这份报告已经存在',
      message: '{folder} 里已有 {files}，没有改动。',
      hint: '确实要用读到的内容替换，加 --force；附件和没有读到的部分不受影响。',
      about: '已有的报告可能经过核对和修改，不能不声不响地覆盖。',
    },
    en: {
      title: 'The report is there already',
      message: '{folder} has {files} already; nothing was changed.',
      hint: 'To replace them by what the file holds, add --force; attachments and parts that it does not have stay as they are.',
      about: 'A report that is there may have been checked and mended by hand and is never overwritten in silence.',
    },
  },
  'import/cannot-read': {
    zh: {
      title: '文件读不出',
      message: '读取 {file} 时系统拒绝（{error}）。',
      hint: '检查文件是否被其他程序打开、是否有读取权限（EACCES、EPERM）。',
      about: '导入要能读取原文件；原文件不会被改动。',
    },
    en: {
      title: 'The file cannot be opened',
      message: 'The system refused to read {file} ({error}).',
      hint: 'See whether another program holds it and you have the right to read it (EACCES, EPERM).',
      about: 'To import a file it must be readable; it is never changed.',
    },
  },
  'import/cannot-write': {
    zh: {
      title: '无法写入内容文件夹',
      message: '写入 {folder} 时系统拒绝（{error}）。',
      hint: '检查磁盘是否已满（ENOSPC）、是否有写权限（EACCES、EPERM）、磁盘是否只读（EROFS）。',
      about: '导入的内容写进内容文件夹，要有写权限。',
    },
    en: {
      title: 'The content folder cannot be written',
      message: 'The system refused while writing {folder} ({error}).',
      hint: 'See whether the disk is full (ENOSPC), you lack the right to write (EACCES, EPERM) or the disk is read-only (EROFS).',
      about: 'What is imported goes into the content folder, so the right to write there is needed.',
    },
  },
};

/** Words of the stage `import`: an existing report becomes content files. */
export const importCatalog: Catalog = {
  ...fileEntries,
  ...importFormatEntries,
  ...importCellEntries,
  ...importQuestionEntries,
};
