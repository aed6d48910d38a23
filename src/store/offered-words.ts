import { toCompletionForm, toCompletionSound } from '../engine/completion.js';
import { toCopy } from '../language/remembered.js';
import { NewTexts } from './new-texts.js';

/** Numbers the words that documents offer to complete with, in the order in which they are met, from 0. */
export class OfferedNumbers {
  readonly #numbers = new Map<string, number>();
  readonly #new = new NewTexts();

  numbersOf(words: readonly string[]): Uint32Array {
    const numbers = new Uint32Array(words.length);
    for (let i = 0; i < words.length; i += 1) numbers[i] = this.#numberOf(words[i]!);
    return numbers;
  }

  /** The words that were numbered since this was last called, for `toTexts`: each with its form and its sound, tabs between them. */
  takeNew(): string {
    return this.#new.take();
  }

  #numberOf(word: string): number {
    let number = this.#numbers.get(word);
    if (number === undefined) {
      number = this.#numbers.size;
      const own = toCopy(word);
      this.#numbers.set(own, number);
      this.#new.add(`${own}\t${toCompletionForm(own)}\t${toCompletionSound(own)}`);
    }
    return number;
  }
}
