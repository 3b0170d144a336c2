/** Formats that a build can make; `html` is the site itself. */
export const formats = ['html', 'json', 'csv', 'zip'] as const;
export type Format = (typeof formats)[number];
