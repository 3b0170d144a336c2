import { join } from 'node:path';
import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';
import type { Coverage } from './coverage.ts';
import type { DocumentData } from './document.ts';
import { loadFonts } from './fonts.ts';

/**
 * Sets documents one after the other with fonts that were read once. What the compiler gives back is freed when the event
 * loop turns: whoever makes many documents must wait for something (a file written, say) between them.
 */
export interface Typesetter {
  readonly covers: Coverage;
  readonly set: (data: DocumentData) => Uint8Array;
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
 * `set` throws where the template does not compile or the document breaks PDF/UA-1: a fault of the program.
 */
export function createTypesetter(): Typesetter {
  const { files, covers } = loadFonts();
  const workspace = join(import.meta.dirname, 'template');
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: [...files] }] });
  const main = join(workspace, 'report.typ');
  return {
    covers,
    set: (data) => {
      try {
        return compiler.pdf(
          { mainFilePath: main, inputs: { document: JSON.stringify(data) } },
          { pdfStandard: PdfStandard.UA_1 },
        );
      } catch (error) {
        throw new Error(`pdf: ${faultWords(error)}`, { cause: error });
      } finally {
        compiler.evictCache(keptDocuments);
      }
    },
  };
}
