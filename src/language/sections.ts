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

/** Reads so many bytes from a place on, into memory of their own or at a multiple of eight. */
export type ReadBytes = (start: number, length: number) => Uint8Array;

/** Sections that `packSections` packed, by name, each read when it is asked for. Throws where one is asked for that isn't there. */
export function openSections(read: ReadBytes): (name: string) => Uint8Array {
  const head = read(0, LENGTH_BYTES);
  const length = new DataView(head.buffer, head.byteOffset).getUint32(0, true);
  const contents = Buffer.from(read(LENGTH_BYTES, length)).toString();
  const places = JSON.parse(contents) as Record<string, [number, number]>;
  const first = align(LENGTH_BYTES + length);
  return (name) => {
    const place = places[name];
    if (place === undefined) throw new Error(`the compiled lexicon has no section ${name}`);
    const [start, size] = place;
    return read(first + start, size);
  };
}

function align(place: number): number {
  return Math.ceil(place / ALIGNMENT) * ALIGNMENT;
}
