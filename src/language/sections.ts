/** Every section begins at a multiple of this: numbers in it are read where they lie. */
const ALIGNMENT = 8;
const LENGTH_BYTES = 4;

/** Named sections of bytes as one: the length of a table of contents in four bytes, that table as JSON, the sections. */
export function packSections(sections: ReadonlyMap<string, Uint8Array>): Uint8Array {
  // Where sections begin depends on how long the table of contents is, so it is told from the end of that.
  const places: Record<string, [number, number]> = {};
  let end = 0;
  for (const [name, { length }] of sections) {
    places[name] = [end, length];
    end = align(end + length);
  }
  const contents = Buffer.from(JSON.stringify(places));
  const first = align(LENGTH_BYTES + contents.length);
  const packed = Buffer.alloc(first + end);
  packed.writeUInt32LE(contents.length);
  contents.copy(packed, LENGTH_BYTES);
  for (const [name, bytes] of sections) packed.set(bytes, first + places[name]![0]);
  return packed;
}

/** Sections that `packSections` packed, by name, where they lie. Throws where one is asked for that isn't there. */
export function unpackSections(bytes: Uint8Array): (name: string) => Uint8Array {
  // What is aligned in the file is to be aligned in memory.
  const packed = bytes.byteOffset % ALIGNMENT === 0 ? bytes : Uint8Array.from(bytes);
  const length = new DataView(packed.buffer, packed.byteOffset).getUint32(0, true);
  const contents = Buffer.from(packed.buffer, packed.byteOffset + LENGTH_BYTES, length).toString();
  const places = JSON.parse(contents) as Record<string, [number, number]>;
  const first = align(LENGTH_BYTES + length);
  return (name) => {
    const place = places[name];
    if (place === undefined) throw new Error(`the compiled lexicon has no section ${name}`);
    const [start, size] = place;
    return packed.subarray(first + start, first + start + size);
  };
}

function align(place: number): number {
  return Math.ceil(place / ALIGNMENT) * ALIGNMENT;
}
