/** Limits of `read`: generous for real reports, small enough that no file can exhaust the machine. */

const KiB = 1024;

export const limits = {
  /** Bytes of a JSON file. */
  json: 2 * 1024 * KiB,
  /** Bytes of a Markdown file. */
  prose: 512 * KiB,
  /** Bytes of an attachment. */
  attachment: 100 * 1024 * KiB,
  /** Nesting of objects and lists in JSON. */
  depth: 32,
} as const;

/** Attachments a browser or an office program opens without running code of the site's own. */
export const attachmentTypes: ReadonlySet<string> = new Set(
  'csv doc docx et gif jpeg jpg md mp3 mp4 odp ods odt ofd pdf png ppt pptx rtf txt webp wps xls xlsx zip'.split(' '),
);
