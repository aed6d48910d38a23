/** The marks that end a sentence, in any of the four languages. */
const SENTENCE_END = /[.!?…।॥。！？．｡]["'”’»)\]）」』】〉》]{0,4}$/u;

/** Whether the text is a finished sentence, as far as its last marks tell. */
export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text.slice(-6));
}

/** Kana, Han, their punctuation and full-width forms: what Japanese sets without spaces. */
export function isJapanese(codePoint: number | undefined): boolean {
  if (codePoint === undefined || codePoint < 0x3000) return false;
  return (
    codePoint <= 0x30ff ||
    (codePoint >= 0x31f0 && codePoint <= 0x9fff) ||
    (codePoint >= 0xf900 && codePoint <= 0xfaff) ||
    (codePoint >= 0xff00 && codePoint <= 0xffef) ||
    (codePoint >= 0x20000 && codePoint <= 0x323af)
  );
}

const MARK = /[\p{M}\p{Cf}]/u;

/** Columns that the text fills in a fixed-width face: two for wide characters, none for marks. */
export function columnsOf(text: string): number {
  // oxlint-disable-next-line no-control-regex -- the range is ASCII itself
  if (/^[\x00-\x7f]*$/.test(text)) return text.length;
  let columns = 0;
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    if (codePoint < 0x300) columns += 1;
    else if (isJapanese(codePoint) || (codePoint >= 0xac00 && codePoint <= 0xd7a3)) columns += 2;
    else if (!MARK.test(character)) columns += 1;
  }
  return columns;
}
