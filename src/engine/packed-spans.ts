import type { Span } from './answer.js';
import { NumberReader, NumberWriter } from './packed-numbers.js';

/** Spans of a text, ordered by their beginnings, as bytes: of each how far on it begins, and its length. */
export function packSpans(spans: readonly Span[]): Uint8Array {
  const bytes = new NumberWriter(spans.length * 10);
  let before = 0;
  for (const { start, end } of spans) {
    bytes.write(start - before);
    bytes.write(end - start);
    before = start;
  }
  return bytes.take();
}

/** What `packSpans` made bytes of. */
export function unpackSpans(packed: Uint8Array): Span[] {
  const bytes = new NumberReader(packed);
  const spans: Span[] = [];
  for (let start = 0; !bytes.isAtEnd;) {
    start += bytes.read();
    spans.push({ start, end: start + bytes.read() });
  }
  return spans;
}
