import { z } from 'zod';

/** The list of a built site's files; it stands at the site's root and does not list itself. */
export const manifestName = 'manifest.json';

/** True for a path that stays inside its folder on every system: `dongchang/2019/index.html`. */
export function isSafePath(path: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not pass
  const forbidden = /[\x00-\x1f\x7f\\]/;
  return !forbidden.test(path) && path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}

const manifestFile = z.strictObject({
  path: z.string().refine(isSafePath),
  size: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

/** `manifest.json` of a built site: every other file with its size in bytes and its SHA-256, in order of path. */
export const manifestSchema = z.strictObject({
  version: z.literal(1),
  program: z.strictObject({ name: z.literal('nianbao'), version: z.string().min(1) }),
  files: z.array(manifestFile),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type ManifestFile = Manifest['files'][number];

/** A manifest from its text; null for anything that is not one of ours. */
export function parseManifest(text: string): Manifest | null {
  try {
    return manifestSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** One way in which a folder differs from its manifest. `link`: neither a file nor a folder (a symbolic link, a device). */
export interface SiteProblem {
  readonly kind: 'missing' | 'extra' | 'changed' | 'link';
  readonly path: string;
}

/** Compares a built site with its manifest; null where it has none. `package` provides it, `publish` is given it. */
export type VerifySite = (folder: string) => Promise<readonly SiteProblem[] | null>;
