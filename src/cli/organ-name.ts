import { siteFolders } from '../../schemas/site-folders.ts';
import { UsageError } from './exit.ts';
import { type CliWords, say } from './words.ts';

const pattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Whether a word can be the name of an organ's folder: an address of its own. `pages` holds the texts of the site. */
export const isOrganName = (name: string): boolean => pattern.test(name) && !siteFolders.has(name) && name !== 'pages';

/** A word of the command line that must be an organ's folder name. */
export function requireOrganName(name: string, words: CliWords): void {
  if (isOrganName(name)) return;
  throw new UsageError(pattern.test(name) ? say(words.organTaken, { name }) : words.badOrgan);
}
