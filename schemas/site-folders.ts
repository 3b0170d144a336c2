/** Folders of the site that are no organ's: no organ may have one of these names. */
export const siteFolders: ReadonlySet<string> = new Set([
  'about',
  'assets',
  'board',
  'data',
  'kiosk',
  'numbers',
  'rules',
  'search',
  'years',
]);
