/** What `nianbao check --format` takes: for people, editors, programs, code scanning, pipelines, and as a page. */
export const findingFormats = ['pretty', 'line', 'json', 'sarif', 'github', 'junit', 'html'] as const;

export type FindingFormat = (typeof findingFormats)[number];
