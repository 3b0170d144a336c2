import { hexOf } from '../../wording/colour.ts';

/** The colours of an article: one hue, as hexadecimal numbers, for editors keep nothing newer. */
export interface Colours {
  readonly accent: string;
  readonly ink: string;
  readonly quiet: string;
  readonly rule: string;
  readonly wash: string;
}

/** The colours for a site's hue. */
export const coloursOf = (hue: number): Colours => ({
  accent: hexOf(0.45, 0.12, hue),
  ink: hexOf(0.26, 0.02, hue),
  quiet: hexOf(0.48, 0.02, hue),
  rule: hexOf(0.87, 0.014, hue),
  wash: hexOf(0.955, 0.014, hue),
});
