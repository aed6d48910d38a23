import { canBeOffered, toCompletionForm, toCompletionSound } from '../engine/completion.js';
import type { Database, Row } from './database.js';

/** How much headings, and names and words, count for what is offered first. Whole numbers: sums are the same whatever was added and taken away. */
const WEIGHTS = { heading: 15, word: 1 };

/** What an index that is being written offers to complete with. */
export class CompletionWeights {
  readonly #database: Database;
  readonly #headings = new Map<string, number>();
  /** As `OfferedNumbers` gives them, of each analyser: the same word may be among those of several. */
  readonly #words: string[] = [];
  readonly #weights: number[] = [];

  constructor(database: Database) {
    this.#database = database;
  }

  /** Takes a word with its form and its sound; gives the number that it has here. */
  add(word: string): number {
    this.#weights.push(0);
    return this.#words.push(word) - 1;
  }

  /** Adds what a passage offers, the headings above it and its words by their numbers, or takes it away again. */
  note(headings: readonly string[], words: readonly number[], sign: 1 | -1): void {
    for (const heading of headings) {
      if (!canBeOffered(heading)) continue;
      this.#headings.set(heading, (this.#headings.get(heading) ?? 0) + sign * WEIGHTS.heading);
    }
    for (const word of words) this.#weights[word]! += sign * WEIGHTS.word;
  }

  /** Writes what has changed. */
  write(): void {
    const sums = new Map<string, number>();
    this.#words.forEach((word, number) => sums.set(word, (sums.get(word) ?? 0) + this.#weights[number]!));
    // In the order of the table, which grows at its end then.
    this.#add([...sums.keys()].sort().map((word) => [...word.split('\t'), sums.get(word)!]));
    this.#add(
      Array.from(this.#headings, ([text, weight]) => [
        text,
        toCompletionForm(text),
        toCompletionSound(text),
        weight,
      ]),
    );
    this.#database.exec('DELETE FROM completions WHERE weight = 0');
  }

  #add(rows: readonly Row[]): void {
    this.#database.insert(
      'completions',
      rows.filter(([, , , weight]) => weight !== 0),
      'ON CONFLICT (text) DO UPDATE SET weight = weight + excluded.weight',
    );
  }
}
