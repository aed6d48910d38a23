import { toSound } from '../language/sound.js';
import { toTokens } from '../language/tokens.js';
import { wordRulesFor } from '../language/words.js';
import type { Passage } from './answer.js';

interface Entry {
  readonly text: string;
  /** The normal form of its beginning. */
  readonly form: string;
  readonly sound: string;
  /** Headings before names, names before words, frequent ones first. */
  readonly weight: number;
}

/** Discord shows a choice of at most so many characters. */
const LONGEST_CHOICE = 100;
/** How many entries are tried as a question: each costs one search, and half a second is all there is. */
const MOST_TRIED = 25;

/** Completes what is being typed from the corpus; offers nothing for which `answers` says that it would find nothing. */
export function createCompletion(
  passages: readonly Passage[],
  glossWords: () => Iterable<string>,
  answers: (question: string) => boolean,
): (text: string, limit: number) => string[] {
  let entries: readonly Entry[] | undefined;
  return (text, limit) => {
    entries ??= toEntries(passages, glossWords());
    const tokens = toTokens(text);
    const last = tokens.at(-1);
    const typing = last !== undefined && last.end === text.length ? last : undefined;
    const before = typing === undefined ? text : text.slice(0, typing.start);
    if (typing === undefined && text.trim() !== '')
      return answers(text) ? [text.slice(0, LONGEST_CHOICE)] : [];
    const found: string[] = [];
    for (const entry of toMatches(entries, text, typing?.text ?? '').slice(0, MOST_TRIED)) {
      const choice = (entry.form.startsWith(toForm(text)) ? entry.text : before + entry.text).slice(
        0,
        LONGEST_CHOICE,
      );
      if (!found.includes(choice) && answers(choice)) found.push(choice);
      if (found.length >= limit) break;
    }
    return found;
  };
}

function toForm(text: string): string {
  return toTokens(text)
    .map((token) => wordRulesFor(token.script).toForm(token.text))
    .join(' ');
}

function toMatches(entries: readonly Entry[], text: string, typed: string): Entry[] {
  const [token] = toTokens(typed);
  const whole = toForm(text);
  if (token === undefined) return whole === '' ? entries.slice(0, MOST_TRIED) : [];
  const form = wordRulesFor(token.script).toForm(token.text);
  const sound = toSound(token.text, token.script);
  const scored: { entry: Entry; score: number }[] = [];
  for (const entry of entries) {
    const begins = entry.form.startsWith(form) || (whole !== form && entry.form.startsWith(whole));
    const sounds = !begins && sound.length >= 2 && entry.sound.startsWith(sound);
    if (begins || sounds) scored.push({ entry, score: entry.weight + (begins ? 10 : 0) });
  }
  return scored
    .sort((a, b) => b.score - a.score || (a.entry.text < b.entry.text ? -1 : 1))
    .map(({ entry }) => entry);
}

function toEntries(passages: readonly Passage[], glossWords: Iterable<string>): Entry[] {
  const counts = new Map<string, number>();
  const note = (text: string, weight: number): void => {
    if (text.length >= 2 && text.length <= LONGEST_CHOICE) counts.set(text, (counts.get(text) ?? 0) + weight);
  };
  for (const { text, context } of passages) {
    for (const heading of context) note(heading, 3);
    for (const token of toTokens(text)) {
      const rules = wordRulesFor(token.script);
      if (token.script === 'number' || rules.stopWords.has(rules.toForm(token.text))) continue;
      if (token.script === 'japanese')
        for (const name of token.text.match(/[\p{Script=Katakana}ー]{3,}|\p{Script=Han}{2,}/gu) ?? [])
          note(name, 0.2);
      else if (token.text.length >= 3) note(token.text, 0.2);
    }
  }
  for (const word of glossWords) note(word, 0.1);
  return [...counts]
    .map(([text, weight]) => {
      const [token] = toTokens(text);
      return {
        text,
        form: toForm(text),
        sound: token === undefined ? '' : toSound(token.text, token.script),
        weight: Math.min(weight, 5),
      };
    })
    .sort((a, b) => b.weight - a.weight || (a.text < b.text ? -1 : 1));
}
