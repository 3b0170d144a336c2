import { join } from 'node:path';
import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';
import type { Coverage } from './coverage.ts';
import type { DocumentData } from './document.ts';
import { type BoldFaces, loadFonts } from './fonts.ts';

/**
 * Sets documents one after the other with fonts that were read once. What the compiler gives back is freed when the event
 * loop turns: whoever makes many documents must wait for something (a file written, say) between them.
 */
export interface Typesetter {
  readonly covers: Coverage;
  readonly bold: BoldFaces;
  readonly set: (data: DocumentData) => Uint8Array;
  /** Draws a page of any height as SVG with outlines for text, by a template below `src/documents`. */
  readonly draw: (template: string, data: object) => string;
}

/** Results of the compiler that were not used again for so many documents are forgotten, so memory stays flat. */
const keptDocuments = 3;

/** The binding puts its words sometimes into the code of an error, sometimes into its message. */
function faultWords(error: unknown): string {
  const { code, message } = error as { code?: unknown; message?: unknown };
  return [code, message].filter((words) => typeof words === 'string' && words !== '').join(' ');
}

/**
 * Starts the compiler: reads fonts and templates, takes some 0.2 s.
 *
 * Both throw where the template does not compile or the document breaks PDF/UA-1: a fault of the program.
 */
function createTypesetter(): Typesetter {
  const { files, covers, bold } = loadFonts();
  const workspace = join(import.meta.dirname, '..');
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: [...files] }] });
  const job = (template: string, data: object) => ({
    mainFilePath: join(workspace, template),
    inputs: { document: JSON.stringify(data) },
  });
  const carefully = <T>(make: () => T): T => {
    try {
      return make();
    } catch (error) {
      throw new Error(`typesetter: ${faultWords(error)}`, { cause: error });
    } finally {
      compiler.evictCache(keptDocuments);
    }
  };
  return {
    covers,
    bold,
    set: (data) =>
      carefully(() => compiler.pdf(job('pdf/template/report.typ', data), { pdfStandard: PdfStandard.UA_1 })),
    draw: (template, data) => carefully(() => compiler.plainSvg(job(template, data))),
  };
}

let started: Typesetter | null = null;

/** The typesetter of this process; the first call starts it. */
export function typesetter(): Typesetter {
  started ??= createTypesetter();
  return started;
}
