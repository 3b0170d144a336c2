import type { PictureView } from '../../../schemas/views.ts';
import type { Labels } from '../../wording/labels.ts';
import { pixelsOf } from '../drawing/pixels.ts';
import { palettePng } from '../drawing/png.ts';
import { pictureBlock } from '../pdf/pictures.ts';
import { Typewriter } from '../pdf/text.ts';
import { typesetter } from '../pdf/typesetter.ts';
import { relation } from './links.ts';
import { textWidth } from './page.ts';
import { paragraph } from './runs.ts';
import { xmlText } from './xml.ts';

/** Width of a picture in pixels: three to a point, sharp in print. */
const pictureWidth = 1326;

/** English metric units, in which drawings are measured, to a twentieth of a point (ECMA-376 Part 1, 20.1.10.16). */
const unit = 635;

const drawingNamespaces =
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const pictureNamespace = 'http://schemas.openxmlformats.org/drawingml/2006/picture';

/** A picture in the line of text, with its words for those who cannot see it (20.4.2.8 and 20.2.2.5). */
function inline(number: number, id: string, words: string, height: number): string {
  const size = `cx="${textWidth * unit}" cy="${height * unit}"`;
  return (
    `<w:r><w:drawing><wp:inline ${drawingNamespaces} distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/>` +
    `<wp:docPr id="${number}" name="${id}" descr="${xmlText(words)}"/>` +
    '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>' +
    `<a:graphic><a:graphicData uri="${pictureNamespace}"><pic:pic xmlns:pic="${pictureNamespace}">` +
    `<pic:nvPicPr><pic:cNvPr id="${number}" name="${id}.png"/><pic:cNvPicPr/></pic:nvPicPr>` +
    `<pic:blipFill><a:blip r:embed="${id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>` +
    '</pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
  );
}

/** The pictures of one document, drawn as the PDF draws them, in the order they are asked for. */
export class Pictures {
  /** The files of the pictures, by name. */
  readonly files = new Map<string, Uint8Array>();

  /** A paragraph with the picture; nothing where a picture would say no more than the numbers. */
  paragraph(picture: PictureView, t: Labels): string {
    const { draw, covers } = typesetter();
    const block = pictureBlock(picture, new Typewriter(covers), t);
    if (!block) return '';
    const pixels = pixelsOf(draw('docx/picture.typ', block), pictureWidth);
    const number = this.files.size + 1;
    const id = `picture-${number}`;
    this.files.set(`word/media/${id}.png`, palettePng(pixels));
    const height = Math.round((textWidth * pixels.height) / pixels.width);
    return paragraph('Picture', inline(number, id, `${block.title}${t.report.colon}${block.words}`, height));
  }

  /** The entries of word/_rels/document.xml.rels. */
  relations(): string {
    return [...this.files.keys()]
      .map((path) => relation(path.slice('word/media/'.length, -'.png'.length), 'image', path.slice('word/'.length)))
      .join('');
  }
}
