/**
 * The page of GB/T 9704-2012, in twentieths of a point: A4; margins 37 mm above, 35 below, 28 left, 26 right; 22 lines of
 * 28 characters of 16 pt. A line pitch of 29 pt would leave 21 lines, so it is 28.95 pt. 28 characters are wider than the
 * 156 mm of the type area, so they stand closer by `tracking`; a character grid would do the same in Word, but other
 * word processors give a character that is wider than its place two places.
 */
export const page = {
  width: 11906,
  height: 16838,
  top: 2098,
  right: 1474,
  bottom: 1984,
  left: 1587,
  /** From the lower edge to the page number, which stands 7 mm below the type area. */
  footer: 1417,
  linePitch: 579,
  tracking: -5,
} as const;

/** The type area. */
export const textWidth = page.width - page.left - page.right;
export const textHeight = page.height - page.top - page.bottom;

/** Size of body text in half-points, and the width of two of its characters. */
export const bodySize = 32;
export const twoCharacters = 2 * bodySize * 10;

/** Sizes of the text in statutory tables, in half-points: the first that fits is taken. */
export const tableSizes = [21, 20, 18, 15, 12] as const;

/** Line pitch in a table, the same whatever font stands in: 1.3 of the size. */
export const tableLine = (size: number) => Math.round(size * 13);

/** Space around the text of a cell: at its sides, above and below. */
export const cellMargin = { side: 57, end: 15 } as const;
