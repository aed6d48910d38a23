/** Consonants by their place in the Indic blocks' common layout: Devanagari and Bengali letters share offsets. */
const CONSONANTS = 'k k g g n c c j j n t t d d n t t d d n n p f b b m y r r l l l v s s s h'.split(' ');
const FIRST_CONSONANT = 0x15;
const INDEPENDENT_VOWELS: Record<number, string> = {
  0x04: 'e', 0x05: 'a', 0x06: 'a', 0x07: 'i', 0x08: 'i', 0x09: 'u', 0x0a: 'u', 0x0b: 'ri', 0x0d: 'e', 0x0e: 'e', 0x0f: 'e',
  0x10: 'ai', 0x11: 'o', 0x12: 'o', 0x13: 'o', 0x14: 'au', 0x72: 'e',
}; // prettier-ignore
const VOWEL_SIGNS: Record<number, string> = {
  0x3e: 'a', 0x3f: 'i', 0x40: 'i', 0x41: 'u', 0x42: 'u', 0x43: 'ri', 0x45: 'e', 0x46: 'e', 0x47: 'e', 0x48: 'ai',
  0x49: 'o', 0x4a: 'o', 0x4b: 'o', 0x4c: 'au',
}; // prettier-ignore
const NUKTA = 0x3c;
const VIRAMA = 0x4d;
const WITH_NUKTA: Record<string, string> = { k: 'k', g: 'g', j: 'z', d: 'r', f: 'f', y: 'y' };

/**
 * Devanagari or Bengali to Latin letters, aspiration and length dropped, final inherent vowel silent.
 * Bengali: inherent vowel o, য j, ভ v, ওয় w, য after a virama silent.
 */
export function romaniseIndic(word: string): string {
  const letters = word
    .normalize('NFD')
    .replaceAll('\u09c7\u09be', '\u09cb')
    .replaceAll('\u09c7\u09d7', '\u09cc');
  const bengali = letters.charCodeAt(0) >= 0x980;
  const base = bengali ? 0x980 : 0x900;
  // In pieces: looking at the end of a string that grows would copy it every time.
  const latin: string[] = [];
  let pending = '';
  for (let i = 0; i < letters.length; i += 1) {
    const offset = letters.charCodeAt(i) - base;
    const consonant = CONSONANTS[offset - FIRST_CONSONANT];
    const sign = VOWEL_SIGNS[offset];
    if (offset === NUKTA) continue;
    if (consonant !== undefined && offset <= 0x39) {
      const nukta = letters.charCodeAt(i + 1) - base === NUKTA;
      const afterVirama = letters.charCodeAt(i - 1) - base === VIRAMA;
      if (pending !== '') latin.push(pending);
      if (bengali && nukta && consonant === 'y' && latin.at(-1) === 'o') latin[latin.length - 1] = 'w';
      else {
        const letter = toConsonant(consonant, offset, bengali, nukta, afterVirama, latin.length === 0);
        if (letter !== '') latin.push(letter);
      }
      pending = bengali ? 'o' : 'a';
    } else if (offset === VIRAMA) pending = '';
    else if (sign !== undefined) {
      latin.push(sign);
      pending = '';
    } else {
      const other = INDEPENDENT_VOWELS[offset] ?? toFinal(offset, bengali);
      if (other !== undefined) {
        if (pending !== '') latin.push(pending);
        latin.push(other);
        pending = '';
      }
    }
  }
  return latin.join('').replaceAll(/n(?=[pbm])/gu, 'm');
}

/** Signs that end a syllable: chandrabindu, anusvara and the Bengali ৎ. */
function toFinal(offset: number, bengali: boolean): string | undefined {
  if (offset === 0x01 || offset === 0x02) return 'n';
  return bengali && offset === 0x4e ? 't' : undefined;
}

function toConsonant(
  letter: string,
  offset: number,
  bengali: boolean,
  nukta: boolean,
  afterVirama: boolean,
  isFirst: boolean,
): string {
  if (nukta) return WITH_NUKTA[letter] ?? letter;
  if (!bengali) return letter;
  if (offset === 0x2f) return afterVirama ? '' : 'j';
  if (offset === 0x2d) return 'v';
  return isFirst && letter === 'v' ? 'b' : letter;
}
