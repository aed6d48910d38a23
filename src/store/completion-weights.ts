import { canBeOffered, toCompletionForm, toCompletionSound } from '../engine/completion.js';
import type { Database } from './database.js';

/** What an index that is being written offers to complete with. */
export class CompletionWeights {
  readonly #database: Database;
  readonly #weights = new Map<string, number>();

  constructor(database: Database) {
    this.#database = database;
  }

  /** Adds what a passage offers, the headings above it and its words, or takes it away again. */
  note(headings: readonly string[], words: readonly string[], sign: 1 | -1): void {
    for (const heading of headings) if (canBeOffered(heading)) this.#add(heading, sign * WEIGHTS.heading);
    for (const word of words) this.#add(word, sign * WEIGHTS.word);
  }

  /** Writes what has changed. */
  write(): void {
    const rows = [...this.#weights]
      .filter(([, weight]) => weight !== 0)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([text, weight]) => [text, toCompletionForm(text), toCompletionSound(text), weight]);
    this.#database.insert(
      'completions',
      rows,
      'ON CONFLICT (text) DO UPDATE SET weight = weight + excluded.weight',
    );
    this.#database.exec('DELETE FROM completions WHERE weight = 0');
  }

  #add(text: string, weight: number): void {
    this.#weights.set(text, (this.#weights.get(text) ?? 0) + weight);
  }
}

/** How much headings, and names and words, count for what is offered first. Whole numbers: sums are the same whatever was added and taken away. */
const WEIGHTS = { heading: 15, word: 1 };
