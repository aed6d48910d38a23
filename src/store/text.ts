/** A text as UTF-16, little endian: half of a surrogate pair and NUL come back as they were. */
export function encodeText(text: string): Uint8Array {
  return Buffer.from(text, 'utf16le');
}

/** What `encodeText` made bytes of. */
export function decodeText(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf16le');
}
