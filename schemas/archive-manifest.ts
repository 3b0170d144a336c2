import { z } from 'zod';
import { isSafePath } from './manifest.ts';

/** The list of an archive's files inside it, and the checksums as other programs read them. */
export const archiveManifestName = 'manifest.json';
export const checksumsName = 'SHA256SUMS';

const path = z.string().max(400).refine(isSafePath);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * `manifest.json` of an archive: every other file but the checksums, and the data by itself: its hash is the same
 * wherever the report is published, whatever it looks like.
 */
export const archiveManifestSchema = z.strictObject({
  version: z.literal(1),
  program: z.strictObject({ name: z.literal('nianbao'), version: z.string().min(1).max(40) }),
  /** Address of the JSON Schema of the data: public where the site has a base address, else from the site's root. */
  schema: z.string().min(1).max(2000),
  /** The JSON documents of the reports, each with the hash of what it says. */
  content: z.array(z.strictObject({ path, sha256 })),
  files: z.array(z.strictObject({ path, size: z.int().min(0), sha256 })),
});

export type ArchiveManifest = z.infer<typeof archiveManifestSchema>;

/**
 * The text whose hash is the content's own: a report's JSON document in one line, without what tells of its place on a
 * site (`$schema`, `address`).
 */
export function contentText(document: Readonly<Record<string, unknown>>): string {
  const { $schema: _, address: __, ...said } = document;
  return JSON.stringify(said);
}
