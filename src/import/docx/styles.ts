import { childOf, childrenOf, type Element } from '../office/xml.ts';
import { attribute, numberOf, toggle, wordOf } from './attributes.ts';

/** What a style says that matters here; null where it and those it is based on say nothing. */
export interface Style {
  /** Its own name; built-in styles go by their English names. */
  readonly name: string;
  /** Level of a heading, from 1. */
  readonly heading: number | null;
  /** An entry of a table of contents. */
  readonly contents: boolean;
  readonly quote: boolean;
  /** Beside the running text: a signature, and what our own documents say around the parts. */
  readonly aside: boolean;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly hidden: boolean | null;
  readonly numbering: { readonly id: string; readonly level: number } | null;
}

const none: Style = {
  name: '',
  heading: null,
  contents: false,
  quote: false,
  aside: false,
  bold: null,
  italic: null,
  hidden: null,
  numbering: null,
};

/** Styles that our own documents have for what is no prose: ids with their names. */
const ownAsides: Readonly<Record<string, string>> = {
  Notice: '提示',
  TableUnit: '表格单位',
  TableNote: '表注',
  Afterwards: '附记',
  AfterwardsHead: '附记标题',
};

/** Styles are based on each other no deeper than this. */
const deepest = 20;

/** The level that an outline level or the built-in name of a style means. */
function headingOf(name: string, properties: Element | undefined): number | null {
  const outline = numberOf(properties, 'outlineLvl');
  if (outline !== null && outline < 9) return Math.min(6, outline + 1);
  const named = /^(?:heading|标题)\s*([1-9])$/i.exec(name)?.[1];
  if (named) return Math.min(6, Number(named));
  return /^(title|标题)$/i.test(name) ? 1 : null;
}

/** What a numbering property says; level alone counts for the style it is in. */
export function numberingOf(properties: Element | undefined): { id: string | null; level: number | null } {
  const numbering = properties && childOf(properties, 'numPr');
  return { id: wordOf(numbering, 'numId'), level: numberOf(numbering, 'ilvl') };
}

/** One style over the one it is based on. */
function over(element: Element, base: Style, ours: boolean): Style {
  const paragraph = childOf(element, 'pPr');
  const run = childOf(element, 'rPr');
  const name = wordOf(element, 'name') ?? '';
  const { id, level } = numberingOf(paragraph);
  return {
    name,
    heading: headingOf(name, paragraph) ?? base.heading,
    contents: /^(toc|目录)\s*\d/i.test(name) || base.contents,
    quote: /^(?:(?:intense )?quote|(?:明显)?引用)$/i.test(name) || base.quote,
    aside:
      /^(?:signature|签名)$/i.test(name) ||
      (ours ? Object.values(ownAsides).includes(name) : ownAsides[attribute(element, 'styleId') ?? ''] === name),
    bold: toggle(run, 'b') ?? base.bold,
    italic: toggle(run, 'i') ?? base.italic,
    hidden: toggle(run, 'vanish') ?? base.hidden,
    numbering: id !== null ? { id, level: level ?? 0 } : base.numbering,
  };
}

/**
 * The styles of a document by id, from `styles.xml`; an unknown id says nothing. In a document of ours the names of styles
 * are enough: other programs give them ids of their own.
 */
export function readStyles(root: Element | null, ours = false): (id: string | null) => Style {
  const elements = new Map(
    [...(root ? childrenOf(root, 'style') : [])].map((style) => [attribute(style, 'styleId') ?? '', style]),
  );
  const known = new Map<string, Style>();
  const style = (id: string | null, depth = 0): Style => {
    const element = id === null || depth > deepest ? undefined : elements.get(id);
    if (id === null || !element) return none;
    const found = known.get(id) ?? over(element, style(wordOf(element, 'basedOn'), depth + 1), ours);
    known.set(id, found);
    return found;
  };
  return style;
}
