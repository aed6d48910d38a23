/** A file's content is not what its format asks for. It is skipped, and the rest of the corpus read. */
export class DamagedFileError extends Error {
  override name = 'DamagedFileError';
}
