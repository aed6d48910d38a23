import type { Block } from './block.js';
import { DamagedFileError } from './damaged-file-error.js';
import { withHeadings } from './heading-line.js';
import { withoutMargins } from './pdf-margins.js';
import { toPageLines, type PageLine, type TextItem } from './pdf-lines.js';
import { toPdfParagraphs } from './pdf-paragraphs.js';

/** The blocks of a PDF, each with its page. Throws `DamagedFileError`, also where the file asks for a password. */
export async function readPdf(bytes: Uint8Array): Promise<Generator<Block>> {
  return withHeadings(toPdfParagraphs(withoutMargins(await readPages(bytes))));
}

async function readPages(bytes: Uint8Array): Promise<PageLine[][]> {
  // Most corpora hold no PDF, and loading the reader takes a while.
  const { getDocumentProxy } = await import('unpdf');
  const pages: PageLine[][] = [];
  try {
    // The parser takes its bytes over, and would report what it thinks of them on standard output.
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    try {
      for (let number = 1; number <= pdf.numPages; number += 1) {
        const page = await pdf.getPage(number);
        const { items } = await page.getTextContent();
        const texts = items.filter((item): item is typeof item & TextItem => 'str' in item);
        pages.push(toPageLines(texts, number));
        page.cleanup();
      }
    } finally {
      await pdf.destroy();
    }
  } catch (error) {
    throw new DamagedFileError('not a readable PDF', { cause: error });
  }
  return pages;
}
