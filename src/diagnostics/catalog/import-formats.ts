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
  'import/no-report': {
    zh: {
      title: '没有认出年报',
      message: '{file} 里没有找到年报任何一部分的标题、表格或统计期限。',
      hint: '核对选的是不是年报；是的话，保留各部分的标题（如“一、总体情况”）和表格，另存后再导入。',
      about: '一份文件里如果连一个标题、一格数字都认不出来，导入进来的只会是错的内容，所以不写任何文件。',
    },
    en: {
      title: 'No report in it',
      message: '{file} holds no heading of any part, no table and no period of a report.',
      hint: 'See whether it is the report; if so, keep the headings of its parts (such as 一、总体情况) and its tables, save it and try again.',
      about: 'Where not one heading or number is known, what came in could only be wrong, so no file is written.',
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
  'import/no-text': {
    zh: {
      title: 'PDF 里没有可用的文字',
      message: '{file} 是扫描件或图片，或者文字没有编码，读不出内容。',
      hint: '请用形成这份报告的 Word 文档，或官网上的网页；只有扫描件时，先用文字识别软件转成 .docx 并核对数字，再导入。',
      about: '扫描得到的 PDF 只有图片。识别图片里的数字会认错，本程序不做，也不猜。',
    },
    en: {
      title: 'A PDF without text',
      message: '{file} is a scan or a picture, or its letters have no codes: there is nothing to read.',
      hint: 'Take the document this report was made from, or the page on the web; with a scan alone, have it recognised into a .docx first and check the numbers.',
      about:
        'A scanned PDF holds pictures. Recognising numbers in pictures goes wrong at times, so this program does not do it, and never guesses.',
    },
  },
  'import/too-slow': {
    zh: {
      title: '读取时间过长',
      message: '{file} 读了 {seconds} 秒还没有读完，已放弃。',
      hint: '用 PDF 阅读器另存（打印）为新的 PDF，或改用 Word 文档、网页，再导入。',
      about: '一份年报几秒就能读完。刻意制作或损坏的 PDF 可以让程序没完没了地算下去，所以到时就停，什么也不写。',
    },
    en: {
      title: 'Reading takes too long',
      message: '{file} was not read to its end within {seconds} seconds and was given up.',
      hint: 'Print it into a new PDF with a reader, or take the document or the web page instead.',
      about:
        'A report is read in seconds. A PDF made for it, or broken, can keep a program busy without end; so reading stops, and nothing is written.',
    },
  },
};
