/**
 * Decodes a text file: UTF-8 and UTF-16 with or without byte order mark, which is left out. A `charset` may be
 * named, as an HTML page does; it is used where the bytes are not Unicode. Null where the bytes are not text.
 * Nothing is normalised: what a file holds can be found in it.
 */
export function decodeText(bytes: Uint8Array, charset?: string): string | null {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe) {
    const isUtf32 = bytes.length % 4 === 0 && third === 0 && fourth === 0;
    return isUtf32 ? null : accept(new TextDecoder('utf-16le').decode(bytes));
  }
  if (first === 0xfe && second === 0xff) return accept(new TextDecoder('utf-16be').decode(bytes));
  const text = new TextDecoder('utf-8').decode(bytes);
  return accept(text) ?? decodeBareUtf16(bytes) ?? (charset ? decodeNamed(bytes, charset) : null);
}

/** Share of control characters and undecodable bytes above which a file is not text. */
const MAXIMAL_NOISE = 0.001;

/** Undecodable bytes, and control characters save those that are white space. */
const NOISE = /\uFFFD|[^\P{Cc}\s]/gu;

function accept(text: string): string | null {
  if (text.includes('\0')) return null;
  // One broken byte in a long document must not cost the document.
  const most = text.length * MAXIMAL_NOISE;
  return countMatches(text, NOISE, most) <= most ? text : null;
}

/** UTF-16 without a mark is taken for text where it has spaces or full stops and no impossible characters. */
function decodeBareUtf16(bytes: Uint8Array): string | null {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return null;
  for (const encoding of ['utf-16le', 'utf-16be']) {
    const sample = new TextDecoder(encoding).decode(bytes.subarray(0, 8192));
    const breaks = countMatches(sample, /[ \n\u3000-\u3002]/g);
    const impossible = countMatches(sample, /[\p{Co}\p{Cn}\p{Cs}\uFFFD]|[^\P{Cc}\s]/gu);
    // A sample may end inside a surrogate pair, which counts as one impossible character.
    if (breaks > 0 && breaks * 100 >= sample.length && impossible <= 1) {
      return accept(new TextDecoder(encoding).decode(bytes));
    }
  }
  return null;
}

function decodeNamed(bytes: Uint8Array, charset: string): string | null {
  try {
    return accept(new TextDecoder(charset).decode(bytes));
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Stops counting once there are more than `most`. */
function countMatches(text: string, pattern: RegExp, most = Infinity): number {
  let count = 0;
  for (const _ of text.matchAll(pattern)) {
    count += 1;
    if (count > most) break;
  }
  return count;
}
