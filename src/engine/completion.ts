import type { WordUnit } from '../language/analysis.js';
import { toSound } from '../language/sound.js';
import { toTokens } from '../language/tokens.js';
import { wordRulesFor } from '../language/words.js';
import type { StoredIndex } from './stored-index.js';

/** Discord shows a choice of at most so many characters. */
const LONGEST_CHOICE = 100;
/** How many entries are tried as a question: each costs one search, and half a second is all there is. */
const MOST_TRIED = 25;

/** Completes what is being typed from the corpus; offers nothing for which `answers` says that it would find nothing. */
export function createCompletion(
  index: StoredIndex,
  answers: (question: string) => boolean,
): (text: string, limit: number) => string[] {
  return (text, limit) => {
    const tokens = toTokens(text);
    const last = tokens.at(-1);
    const typing = last !== undefined && last.end === text.length ? last : undefined;
    const before = typing === undefined ? text : text.slice(0, typing.start);
    if (typing === undefined && text.trim() !== '')
      return answers(text) ? [text.slice(0, LONGEST_CHOICE)] : [];
    const whole = toCompletionForm(text);
    const form = typing === undefined ? '' : toCompletionForm(typing.text);
    const sound = typing === undefined ? '' : toSound(typing.text, typing.script);
    const found: string[] = [];
    for (const entry of index.findCompletions(
      [...new Set([form, whole])],
      sound.length < 2 ? '' : sound,
      MOST_TRIED,
    )) {
      const choice = (entry.form.startsWith(whole) ? entry.text : before + entry.text).slice(
        0,
        LONGEST_CHOICE,
      );
      if (!found.includes(choice) && answers(choice)) found.push(choice);
      if (found.length >= limit) break;
    }
    return found;
  };
}

/** The normal form of a text's words, under which its beginning is found. */
export function toCompletionForm(text: string): string {
  return toTokens(text)
    .map((token) => wordRulesFor(token.script).toForm(token.text))
    .join(' ');
}

/** The sound of a text's first word; empty where it has none. */
export function toCompletionSound(text: string): string {
  const [token] = toTokens(text);
  return token === undefined ? '' : toSound(token.text, token.script);
}

/** Whether a unit of a text is something to complete with, as it is written, if it isn't Japanese. */
export function isOffered(kind: WordUnit['kind'], written: string): boolean {
  return kind !== 'part' && kind !== 'figure' && written.length >= 3 && canBeOffered(written);
}

const KATAKANA_OR_KANJI = /[\p{Script=Katakana}ー]{3,}|\p{Script=Han}{2,}/gu;

/** What a Japanese text offers to complete with, each as often as it stands there. */
export function toJapaneseOffers(text: string): string[] {
  return (text.match(KATAKANA_OR_KANJI) ?? []).filter(canBeOffered);
}

/** Whether a text is neither too short to complete with nor too long to choose. */
export function canBeOffered(text: string): boolean {
  return text.length >= 2 && text.length <= LONGEST_CHOICE;
}
