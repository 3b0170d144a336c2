/** What comes next after an import; where a file of ours came back whole there is nothing to compare. */
export const importWords = {
  zh: {
    importRefused: '没有导入：什么也没有写。',
    importRefusedSome: '{files} 个文件中有 {refused} 个没有导入，没有为它们写任何内容。',
    importAsks: '已读入。请核对下列各处：需确认 {warnings} 处，另有说明 {notes} 条。',
    importNext:
      '下一步：\n  1. 打开 {folder} 里的 import-review.html，对照原文核对标出的存疑之处。\n  2. 补写没有读到的部分（.md 文件），在 report.json 里核对日期和依据。\n  3. 运行 npm run check 核查，npm start 预览。',
    importNextWhole:
      '下一步：这是本程序自己的文件，内容已全部读回，不必逐格核对。运行 npm run check 核查，npm start 预览。',
  },
  en: {
    importRefused: 'Not imported: nothing was written.',
    importRefusedSome: '{refused} of {files} files were not imported; nothing was written for them.',
    importAsks: 'Read in. Please look at what follows: {warnings} to confirm, {notes} to know.',
    importNext:
      'Next:\n  1. Open import-review.html in {folder} and compare what is marked as doubtful with the source.\n  2. Write the parts that were not found (.md files); check dates and legal basis in report.json.\n  3. Run npm run check to check, npm start to preview.',
    importNextWhole:
      'Next: the file is one of ours and came back whole; nothing needs to be compared. Run npm run check to check, npm start to preview.',
  },
};
