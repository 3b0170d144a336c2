/** Formats that a build can make; `html` is the site itself. */
export const formats = ['html', 'pdf', 'docx', 'xlsx', 'csv', 'json', 'poster', 'wechat', 'zip'] as const;
export type Format = (typeof formats)[number];
