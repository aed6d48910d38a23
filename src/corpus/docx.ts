import type { Block } from './block.js';
import { DamagedFileError } from './damaged-file-error.js';
import { measureArchive } from './zip-archive.js';

/** What the parts of a document may come to, unpacked, in bytes: a small file can hold a huge one. */
const LARGEST_UNPACKED = 200 * 1024 * 1024;

/** The blocks of a Word document, which has neither lines nor pages. Throws `DamagedFileError`. */
export async function readDocx(bytes: Buffer): Promise<Generator<Block>> {
  if (measureArchive(bytes) > LARGEST_UNPACKED) throw new DamagedFileError('unpacks to more than 200 MB');
  // Most corpora hold no Word document, and loading the reader takes a while.
  const { default: mammoth } = await import('mammoth');
  const { readHtml } = await import('./html.js');
  let html: string;
  try {
    const options = {
      styleMap: ["p[style-name='Title'] => h1:fresh"],
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
    };
    html = (await mammoth.convertToHtml({ buffer: bytes }, options)).value;
  } catch (error) {
    throw new DamagedFileError('not a Word document', { cause: error });
  }
  return readHtml(html, { hasLines: false });
}
