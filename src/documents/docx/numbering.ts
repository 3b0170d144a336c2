import { fonts, rFonts } from './fonts.ts';
import { twoCharacters } from './page.ts';
import { wordNamespace, xmlHead } from './xml.ts';

/** Word knows nine levels. */
const deepest = 8;

const step = 480;
/** Indent of the words of a list item, in twentieths of a point. */
export const listIndent = (level: number) => twoCharacters + step * (Math.min(level, deepest) + 1);

/** A kind of list: its number in numbering.xml. */
const kinds = { bullet: 0, point: 1, bracket: 2 } as const;
type Kind = keyof typeof kinds;

function levels(kind: Kind): string {
  const format = kind === 'bullet' ? 'bullet' : 'decimal';
  return Array.from({ length: deepest + 1 }, (_, level) => {
    const text = { bullet: level % 2 ? '–' : '•', point: `%${level + 1}.`, bracket: `%${level + 1})` }[kind];
    return (
      `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>` +
      `<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${listIndent(level)}" w:hanging="${step}"/></w:pPr>` +
      `<w:rPr>${rFonts(kind === 'bullet' ? fonts.latin : fonts.body)}</w:rPr></w:lvl>`
    );
  }).join('');
}

const definitions = (Object.keys(kinds) as Kind[])
  .map(
    (kind) =>
      `<w:abstractNum w:abstractNumId="${kinds[kind]}"><w:multiLevelType w:val="hybridMultilevel"/>${levels(kind)}</w:abstractNum>`,
  )
  .join('');

/** The lists of one document. Each numbered list counts on its own. */
export class Numbering {
  #lists = '';
  #count = 0;

  #add(kind: Kind, override: string): number {
    this.#count += 1;
    this.#lists += `<w:num w:numId="${this.#count}"><w:abstractNumId w:val="${kinds[kind]}"/>${override}</w:num>`;
    return this.#count;
  }

  /** A list of points. @returns its number for paragraphs */
  bullets(): number {
    return this.#add('bullet', '');
  }

  /** A numbered list that begins with `start`; `mark` stands behind its numbers. @returns its number for paragraphs */
  numbers(level: number, start: number, mark: string): number {
    const override = `<w:lvlOverride w:ilvl="${Math.min(level, deepest)}"><w:startOverride w:val="${start}"/></w:lvlOverride>`;
    return this.#add(mark === ')' ? 'bracket' : 'point', override);
  }

  /** Depth of a list as far as Word knows depths. */
  level(depth: number): number {
    return Math.min(depth, deepest);
  }

  /** word/numbering.xml */
  part(): string {
    return `${xmlHead}<w:numbering ${wordNamespace}>${definitions}${this.#lists}</w:numbering>`;
  }
}
