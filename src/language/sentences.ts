/** Words that end in a full stop and do not end a sentence. */
const ABBREVIATION =
  /(?:^|[\s(“"'])(?:\p{L}\p{M}*|mr|mrs|ms|dr|prof|st|no|nos|vol|fig|vs|etc|e\.g|i\.e|approx|dept|gov|gen|sen|rep|jr|sr|inc|ltd|co|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|डॉ|डा|प्रो|श्री|सं|नं|ई|ডা|ড|মো|মি|প্রফেসর|নং)$/iu;

/** Offsets right after each sentence end: after its closing quotes, before the space that follows. */
export function sentenceEnds(text: string): number[] {
  const ends: number[] = [];
  for (const match of text.matchAll(/([.!?…।॥。！？｡]+|\n)["'”’»)\]）」』】〉》]*/gu)) {
    const end = match.index + match[0].length;
    if (/^[.!?…]+$/.test(match[1] ?? '')) {
      const after = /^\s+(\S)?/u.exec(text.slice(end, end + 3));
      // Without a space after it, a stop stands in a number, an address or an abbreviation.
      if (!after && end < text.length) continue;
      if (/^\p{Ll}/u.test(after?.[1] ?? '')) continue;
      if (match[1] === '.' && ABBREVIATION.test(text.slice(Math.max(0, match.index - 12), match.index)))
        continue;
    }
    ends.push(end);
  }
  return ends;
}
