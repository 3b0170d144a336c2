import type { Format } from '../schemas/formats.ts';
import type { Site } from '../schemas/views.ts';
import { boardTables } from './board.ts';
import type { Renderer } from './render/index.ts';

/** A file and its path below the site's root, with `/`. */
export interface MadeFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/**
 * Files of the site that are no pages: data, lists, feeds. What `make` reads of the site is noted, so they are made again
 * only when that has changed; it must be a pure function of its two arguments.
 */
export interface SiteFiles {
  /** A name of their own, under which they are remembered. */
  readonly name: string;
  readonly make: (site: Site, renderer: Renderer) => readonly MadeFile[] | Promise<readonly MadeFile[]>;
}

/** All such files. Listing them must not read reports: ids and years are at hand. */
export const siteFiles = (_wanted: ReadonlySet<Format>): readonly SiteFiles[] => [
  {
    name: 'board-tables',
    make: ({ board }) =>
      board ? [...boardTables(board, 'board/')].map(([path, make]) => ({ path, content: make() })) : [],
  },
];
