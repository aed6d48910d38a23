const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;

/**
 * How many bytes the files of a zip archive say that they take unpacked, pictures and other media left out.
 * 0 where the bytes are no archive. Format: PKWARE APPNOTE 4.3.12 and 4.3.16.
 */
export function measureArchive(bytes: Buffer): number {
  let end = bytes.length - END_LENGTH;
  const lowest = Math.max(0, end - LONGEST_COMMENT);
  while (end >= lowest && bytes.readUInt32LE(end) !== END_OF_DIRECTORY) end -= 1;
  if (end < lowest) return 0;
  let total = 0;
  let entry = bytes.readUInt32LE(end + 16);
  while (entry + 46 <= bytes.length && bytes.readUInt32LE(entry) === DIRECTORY_ENTRY) {
    const nameLength = bytes.readUInt16LE(entry + 28);
    const name = bytes.toString('latin1', entry + 46, entry + 46 + nameLength);
    if (/\.(?:xml|rels)$/i.test(name)) total += bytes.readUInt32LE(entry + 24);
    entry += 46 + nameLength + bytes.readUInt16LE(entry + 30) + bytes.readUInt16LE(entry + 32);
  }
  return total;
}
