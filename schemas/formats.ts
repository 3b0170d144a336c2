/** Formats that a build can make; `html` is the site itself; `archives`: the data of each year and of the whole site. */
export const formats = ['html', 'pdf', 'docx', 'xlsx', 'csv', 'json', 'poster', 'wechat', 'zip', 'archives'] as const;
export type Format = (typeof formats)[number];
