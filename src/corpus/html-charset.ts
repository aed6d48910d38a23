/** How much of a page may stand before its charset, by the HTML standard. */
const PRESCAN = 1024;

/** The charset that an HTML page names in its head. */
export function findCharset(bytes: Buffer): string | undefined {
  const head = bytes.toString('latin1', 0, PRESCAN);
  return /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(head)?.[1];
}
