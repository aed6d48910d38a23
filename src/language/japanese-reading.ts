import { toGlossFeatures, toHeadwords, toSoundFeatures, type Feature } from './features.js';
import { isHiragana, JAPANESE_STOP_WORDS, mayBeHiragana, toJapaneseNormalForm } from './japanese.js';
import { toLetterPairs } from './letter-pairs.js';
import type { Lexicon } from './lexicon.js';
import { remembered } from './remembered.js';
import { toSegments } from './segmentation.js';
import { toSound } from './sound.js';
import type { Token } from './tokens.js';
import { mergeUnits, toUnit, type Reading, type Unit } from './unit.js';

/** Of the lexicon; and names and other words that it doesn't know. */
const MOST_KNOWN = 15_000;
const MOST_UNKNOWN = 10_000;
const KATAKANA_WORD = /^[\p{Script=Katakana}ー]+$/u;

/** Reads runs of Japanese letters: the words in them, and every pair of letters. */
export function createJapaneseReader(lexicon: Lexicon): (run: Token) => Unit[] {
  const readKnown = remembered(MOST_KNOWN, (word) => readWord(word, true, lexicon));
  const readUnknown = remembered(MOST_UNKNOWN, (word) => readWord(word, false, lexicon));
  return (token) => {
    const run = toJapaneseNormalForm(token.text);
    // Half-width kana come out shorter; a word of such a run is then told by the whole run.
    const aligned = run.length === token.text.length;
    const words: Unit[] = [];
    for (const { text, start, known } of toSegments(run, lexicon.japaneseWords)) {
      // What stands between the words is mostly grammar, in more forms than are worth remembering.
      if (!known && mayBeHiragana(text.charCodeAt(0)) && isHiragana(text)) continue;
      const reading = known ? readKnown(text) : readUnknown(text);
      if (reading === null) continue;
      const from = aligned ? token.start + start : token.start;
      words.push(toUnit(from, aligned ? from + text.length : token.end, 'japanese', reading));
    }
    return mergeUnits(words, toLetterPairs(token));
  };
}

function readWord(word: string, known: boolean, lexicon: Lexicon): Reading | null {
  if (JAPANESE_STOP_WORDS.has(word)) return null;
  const glosses = known ? (lexicon.lookUpJapanese(word) ?? []) : [];
  const term: Feature[] = [{ field: 'terms', key: word, strength: 1 }];
  const features = term.concat(
    toGlossFeatures(glosses, lexicon),
    KATAKANA_WORD.test(word) ? toSoundFeatures(toSound(word, 'japanese'), known) : [],
  );
  return { kind: known ? 'word' : 'name', features, headwords: toHeadwords(glosses) };
}
