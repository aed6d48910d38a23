import { toCompletionForm, toCompletionSound } from '../engine/completion.js';
import { Memory } from '../language/memory.js';
import { toCopy } from '../language/remembered.js';

/** What is handed on of a word: as it is written, its form and its sound, tabs between them. Of these it alone may hold one. */
function toOfferedText(word: string): string {
  return `${word}\t${toCompletionForm(word)}\t${toCompletionSound(word)}`;
}

/** What `OfferedNumbers` handed on, in its parts. */
export function fromOfferedText(text: string): [word: string, form: string, sound: string] {
  const sound = text.lastIndexOf('\t');
  const form = text.lastIndexOf('\t', sound - 1);
  return [text.slice(0, form), text.slice(form + 1, sound), text.slice(sound + 1)];
}

/** So many words are kept, twice as many at most: most words of natural text that were not met for long are not met again. */
const MOST = 80_000;

/** Numbers the words that documents offer to complete with, in the order in which they are met, from 0. One that was forgotten meanwhile gets a further number. */
export class OfferedNumbers {
  readonly #numbers: Memory<string, number>;
  #count = 0;
  #new: string[] = [];

  constructor(most = MOST) {
    this.#numbers = new Memory(most, { toOwnKey: toCopy });
  }

  numberOf(word: string): number {
    let number = this.#numbers.get(word);
    if (number === undefined) {
      number = this.#count++;
      this.#numbers.set(word, number);
      this.#new.push(toOfferedText(word));
    }
    return number;
  }

  /** The words that were numbered since this was last called, for `fromOfferedText`. */
  takeNew(): string[] {
    const taken = this.#new;
    this.#new = [];
    return taken;
  }
}
