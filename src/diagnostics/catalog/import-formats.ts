import type { Catalog } from './entry.ts';

const formats = {
  zh: '能导入的格式：.docx、.pdf（有文字的）、网页（.html）、.md、.txt、.xlsx，以及本网站提供的 .json。',
  en: 'Formats that can be imported: .docx, .pdf with text, web pages (.html), .md, .txt, .xlsx, and the .json of the site.',
};

/** What cannot be read because of its format. */
export const importFormatEntries: Catalog = {
  'import/unknown-format': {
    zh: {
      title: '认不出的文件格式',
      message: '{file} 不是能够导入的格式。',
      hint: `用原来的软件打开，另存为 .docx 或 .xlsx，再导入。${formats.zh}`,
      about: '格式由文件内容判断，与扩展名无关。图片、声音、程序和认不出编码的文字都属于此类。',
    },
    en: {
      title: 'Unknown format',
      message: '{file} has no format that can be imported.',
      hint: `Open it in its program, save it as .docx or .xlsx and import that. ${formats.en}`,
      about:
        'The format is told by the content of a file, never by its name. Pictures, sounds, programs and texts of unknown encoding end here.',
    },
  },
  'import/old-format': {
    zh: {
      title: '要先另存为新格式',
      message: '{file} 是 {kind} 格式，不能直接读取。',
      hint: '用 Word、Excel 或 WPS 打开，文字类另存为 .docx，表格类另存为 .xlsx；.ofd 用阅读器另存为 PDF 或 .docx；.mht 网页另存为“网页，仅 HTML”。',
      about: `旧的二进制格式没有可靠的公开读法，读错一格比读不出更糟。${formats.zh}`,
    },
    en: {
      title: 'To be saved in a newer format first',
      message: '{file} is {kind}, which is not read as it is.',
      hint: 'Open it in its office program and save text as .docx, tables as .xlsx; save .ofd as PDF or .docx in its reader, and an .mht page as HTML only.',
      about: `Old binary formats have no reliable open reading, and one cell read wrongly is worse than none. ${formats.en}`,
    },
  },
  'import/empty': {
    zh: {
      title: '文件是空的',
      message: '{file} 里没有任何文字。',
      hint: '核对文件是否下载完整；从剪贴板导入时，先复制报告全文。',
      about: '没有文字就没有可以导入的内容。',
    },
    en: {
      title: 'The file is empty',
      message: '{file} holds no text.',
      hint: 'See whether it was downloaded whole; to import from the clipboard, copy the whole report first.',
      about: 'Without text there is nothing to import.',
    },
  },
  'import/too-complex': {
    zh: {
      title: '文件结构过于庞杂',
      message: '{file} 的段落、表格或嵌套层次超过上限（{limit}）。',
      hint: '只留下年报本身，删去无关的表格和内容，另存后再导入。',
      about: '一份年报不过几百段、几张表。数以万计的格子或几百层的嵌套不会是年报，却能耗尽电脑，所以到上限就停。',
    },
    en: {
      title: 'The file is too complex',
      message: '{file} has more paragraphs, cells or levels than the limit ({limit}).',
      hint: 'Keep the report alone, delete other tables and content, save it and try again.',
      about:
        'A report has some hundreds of paragraphs and a few tables. Ten thousands of cells or hundreds of levels are no report, but can exhaust a machine; so reading stops at a limit.',
    },
  },
};
