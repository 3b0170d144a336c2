import type { Colours } from './colours.ts';

/**
 * How an article looks, by the names of its pieces: declarations that the editors of WeChat articles (公众号) keep. They
 * throw away classes, ids, scripts, style sheets and `position`; sizes are in pixels and widths in hundredths.
 */
export const looksOf = ({ accent, ink, quiet, rule, wash }: Colours) => ({
  root: `width:100%;color:${ink};font-size:16px;line-height:1.8;text-align:left`,
  notice: `margin:0 0 16px;padding:12px 14px;background-color:${wash};color:${quiet};font-size:14px;line-height:1.7`,
  h2: `margin:36px 0 16px;padding:0 0 8px;border-bottom:2px solid ${accent};color:${accent};font-size:20px;line-height:1.5;font-weight:bold`,
  h3: `margin:24px 0 10px;color:${ink};font-size:17px;line-height:1.6;font-weight:bold`,
  h4: `margin:18px 0 8px;color:${ink};font-size:16px;line-height:1.6;font-weight:bold`,
  p: 'margin:0 0 14px;text-indent:2em',
  plain: 'margin:0 0 14px',
  small: `margin:6px 0 14px;color:${quiet};font-size:13px;line-height:1.6`,
  strong: 'font-weight:bold',
  em: 'font-style:italic',
  quote: `margin:0 0 14px;padding:0 0 0 14px;border-left:3px solid ${rule};color:${quiet}`,
  list: 'margin:0 0 14px;padding:0 0 0 24px',
  item: 'margin:0 0 6px',
  code: `margin:0 0 14px;padding:10px 12px;background-color:${wash};font-size:14px`,
  rule: `margin:20px auto;width:40%;height:1px;background-color:${rule}`,
  numbers: 'width:100%;margin:0 0 20px;border-collapse:collapse',
  number: `width:50%;padding:12px 8px 12px 0;border-top:1px solid ${rule};vertical-align:top`,
  figure: `color:${accent};font-size:28px;line-height:1.3;font-weight:bold`,
  label: `color:${quiet};font-size:14px;line-height:1.5`,
  scroll: 'width:100%;margin:0 0 6px;overflow-x:auto',
  table: 'width:100%;border-collapse:collapse;font-size:14px;line-height:1.5',
  // articles hold everything to the width of the phone (`max-width:100% !important`), and tables in it are squeezed
  wide: 'width:720px;max-width:720px !important',
  dense: 'width:100%;border-collapse:collapse;font-size:13px;line-height:1.45',
  th: `padding:6px;border:1px solid ${rule};background-color:${wash};color:${ink};font-weight:bold;text-align:center`,
  rowHead: `padding:6px;border:1px solid ${rule};color:${ink};font-weight:normal;text-align:left`,
  td: `padding:6px;border:1px solid ${rule};text-align:left`,
  centre: `padding:6px;border:1px solid ${rule};text-align:center`,
  right: `padding:6px;border:1px solid ${rule};text-align:right`,
  total: `padding:6px;border:1px solid ${rule};text-align:center;font-weight:bold`,
  blank: `padding:6px;border:1px solid ${rule};background-color:${wash}`,
  picture: `margin:6px 0 18px;padding:14px 14px 6px;border:1px solid ${rule}`,
  title: `margin:0 0 10px;color:${ink};font-size:15px;line-height:1.6;font-weight:bold`,
  barLabel: `margin:0;color:${quiet};font-size:14px;line-height:1.6`,
  track: `width:100%;margin:2px 0 10px;background-color:${wash};height:12px`,
  bar: `height:12px;background-color:${accent}`,
});

export type Look = keyof ReturnType<typeof looksOf>;

/** Gives an element its looks: as attributes of its start tag, with a blank before. */
export interface Dresser {
  readonly wear: (look: Look) => string;
  /** A bar as long as so many hundredths. */
  readonly bar: (hundredths: number) => string;
}

/** For the article itself: everything in `style`, as nothing else is kept. */
export function inlineDresser(looks: Readonly<Record<Look, string>>): Dresser {
  return {
    wear: (look) => ` style="${looks[look]}"`,
    bar: (hundredths) => ` style="${looks.bar};width:${hundredths}%"`,
  };
}

/** For its preview on a page whose policy forbids `style`: classes, and the style sheet they are in. */
export function classDresser(looks: Readonly<Record<Look, string>>): Dresser & { readonly sheet: () => string } {
  const widths = new Set<number>();
  // What scrolls can be reached by the keyboard.
  const more: Partial<Record<Look, string>> = { scroll: ' tabindex="0"' };
  return {
    wear: (look) => ` class="wechat-${look}"${more[look] ?? ''}`,
    bar: (hundredths) => {
      widths.add(hundredths);
      return ` class="wechat-bar wechat-w${hundredths}"`;
    },
    sheet: () => {
      const own = Object.entries(looks).map(
        ([name, look]) => `.wechat-root .wechat-${name}, .wechat-${name}.wechat-root { ${look}; }\n`,
      );
      const sized = [...widths]
        .sort((a, b) => a - b)
        .map((width) => `.wechat-root .wechat-w${width} { width: ${width}%; }\n`);
      return own.join('') + sized.join('');
    },
  };
}
