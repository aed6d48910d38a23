import { canBeOffered, toCompletionForm, toCompletionSound } from '../engine/completion.js';
import type { Database, Row } from './database.js';
import { NumberList } from './number-list.js';
import { fromOfferedText } from './offered-words.js';

/** How much headings, and names and words, count for what is offered first. Whole numbers: sums are the same whatever was added and taken away. */
const WEIGHTS = { heading: 15, word: 1 };

/** What an index that is being written offers to complete with. */
export class CompletionWeights {
  readonly #database: Database;
  readonly #headings = new Map<string, number>();
  /** The numbers of words, by what `OfferedNumbers` handed on of them: the same word comes from several analysers, and again where one forgot it. */
  readonly #numbers = new Map<string, number>();
  readonly #weights = new NumberList();

  constructor(database: Database) {
    this.#database = database;
  }

  /** Takes a word as `OfferedNumbers` hands it on; gives the number that it has here. */
  add(word: string): number {
    let number = this.#numbers.get(word);
    if (number === undefined) {
      number = this.#weights.push(0);
      this.#numbers.set(word, number);
    }
    return number;
  }

  /** Adds what a passage offers, the headings above it and its words by their numbers, or takes it away again. */
  note(headings: readonly string[], words: readonly number[], sign: 1 | -1): void {
    for (const heading of headings) {
      if (!canBeOffered(heading)) continue;
      this.#headings.set(heading, (this.#headings.get(heading) ?? 0) + sign * WEIGHTS.heading);
    }
    for (const word of words) this.#weights.add(word, sign * WEIGHTS.word);
  }

  /** Writes what has changed. */
  write(): void {
    this.#add(this.#wordRows());
    this.#add(this.#headingRows());
    this.#database.exec('DELETE FROM completions WHERE weight = 0');
  }

  *#wordRows(): Iterable<Row> {
    // In the order of the table, which grows at its end then.
    for (const word of [...this.#numbers.keys()].sort()) {
      const weight = this.#weights.at(this.#numbers.get(word)!);
      const [text, form, sound] = fromOfferedText(word);
      if (weight !== 0) yield [text, form, sound, weight];
    }
  }

  *#headingRows(): Iterable<Row> {
    for (const [text, weight] of this.#headings)
      if (weight !== 0) yield [text, toCompletionForm(text), toCompletionSound(text), weight];
  }

  #add(rows: Iterable<Row>): void {
    this.#database.insert(
      'completions',
      rows,
      'ON CONFLICT (text) DO UPDATE SET weight = weight + excluded.weight',
    );
  }
}
